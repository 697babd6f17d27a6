import type { ScreeningRecord } from '../record.ts';
import { amendmentOf, fingerprintIdentifier } from './amendments.ts';
import { clean } from './clean.ts';
import { uuidOf } from './digest.ts';
import { flagOf } from './flags.ts';
import type { Frame, Keyed } from './frame.ts';
import { headOf, suggestionHead } from './head.ts';
import { levelOf } from './level.ts';
import { authoredAt } from './moments.ts';
import { root } from './naming.ts';
import { checkOptions, policeContent, rebased, type FHIROptions } from './options.ts';
import { patientOf, workerOf } from './people.ts';
import { planOf } from './plan.ts';
import { questionnaireOf } from './questionnaire.ts';
import { questionnaireResponseOf } from './questionnaire-response.ts';
import type { FHIRBundle } from './resources.ts';
import { stepReferences, stepsOf } from './steps.ts';
import { withdrawnFrom } from './withdrawn.ts';

/**
 * A record as a Bundle of HL7 FHIR R4: the form, what was said, the level, the flags, the steps, the plan and the
 * corrections. The same record gives the same bytes, on every machine. The entries refer to each other, and to nothing
 * outside but the subject and the author that are named. A provisional, a finished and a corrected record of one screening
 * name the same resources; what an earlier one held and a later one does not is in it, out of effect.
 *
 * Not in it: sittings and their places, the agency's settings, questions that are still open and what was set aside. The
 * record has them.
 * @throws {InvalidDataError} where an option cannot be used: misspelt, `only` would disclose everything.
 */
export function toFHIR(record: ScreeningRecord, options: FHIROptions = {}): FHIRBundle {
  checkOptions(options);
  const { base = root, type = 'collection', only } = options;
  const content = only === 'police' ? policeContent(record) : record;
  const idOf = idsIn(record, only);
  const frame = frameOf(content, idOf, options);
  const bundle = {
    resourceType: 'Bundle',
    ...frame.suggestion,
    identifier: content.fingerprint ? fingerprintIdentifier(content.fingerprint) : frame.identifier,
    type,
    ...(frame.authored && { timestamp: frame.authored }),
    entry: entries(content, frame, options).map(([key, { resourceType, ...rest }]) => {
      const id = idOf(resourceType, key);
      return {
        fullUrl: `${root}/${resourceType}/${id}`,
        resource: { resourceType, id, ...rest },
        ...(type === 'transaction' && { request: { method: 'PUT', url: `${resourceType}/${id}` } }),
      };
    }),
  } as FHIRBundle;
  return clean(base === root ? bundle : rebased(bundle, base));
}

function entries(record: ScreeningRecord, frame: Frame, { subject, author, only }: FHIROptions): Keyed[] {
  const { assessment, amendments } = record;
  const questionnaire = questionnaireOf(record, frame.head);
  const worker = author ? undefined : workerOf(record, frame.head);
  const said: Keyed[] = [
    [`${questionnaire.url}|${questionnaire.version}`, questionnaire],
    ['', questionnaireResponseOf(record, questionnaire, frame)],
    ...(subject ? [] : [['', patientOf(record, frame.head)] as const]),
    ...(worker ? [['', worker] as const] : []),
  ];
  const flags = assessment.flags.map((flag): Keyed => [flag.code, flagOf(flag, record, frame)]);
  const together = (there: readonly Keyed[]) => [...there, ...withdrawnFrom(record, there, frame)];
  if (only === 'police') return together([...said, ...flags]);
  const plan = planOf(record, stepReferences(record, frame), frame);
  return together([
    ...said,
    ['', levelOf(record, frame)],
    ...flags,
    ...stepsOf(record, frame),
    ...(plan ? [['', plan] as const] : []),
    ...amendments.map((amendment, index): Keyed => [String(index), amendmentOf(amendment, record, frame)]),
  ]);
}

/**
 * Ids from what an entry is of, never from what it says: of this screening, of a contact of the agency, or of a form in its
 * version. What the page for law enforcement holds of it is another resource.
 */
function idsIn({ id, agency = '' }: ScreeningRecord, part = ''): (type: string, key?: string) => string {
  const owners: Readonly<Record<string, string>> = { Questionnaire: '', Organization: agency };
  return (type, key = '') => uuidOf(`${owners[type] ?? id} ${type} ${key}${type === 'Organization' ? '' : part}`);
}

function frameOf(
  record: ScreeningRecord,
  idOf: (type: string, key?: string) => string,
  { subject, author }: FHIROptions,
): Frame {
  const { worker, agency } = record;
  const refer: Frame['refer'] = (type, key) => ({ reference: `${type}/${idOf(type, key)}`, type });
  return {
    head: headOf(record),
    suggestion: suggestionHead(record),
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${record.id}` },
    subject: subject ?? refer('Patient'),
    response: refer('QuestionnaireResponse'),
    author: author ?? (worker || agency ? refer('PractitionerRole') : undefined),
    authored: authoredAt(record),
    refer,
  };
}
