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
 * outside. A provisional, a finished and a corrected record of one screening name the same resources; what an earlier one
 * held and a later one does not is in it, out of effect.
 *
 * Not in it: sittings and their places, the agency's settings, questions that are still open and what was set aside. The
 * record has them.
 */
export function toFHIR(record: ScreeningRecord): FHIRBundle {
  const idOf = idsIn(record);
  const frame = frameOf(record, idOf);
  return clean({
    resourceType: 'Bundle',
    ...frame.suggestion,
    identifier: record.fingerprint ? fingerprintIdentifier(record.fingerprint) : frame.identifier,
    type: 'collection',
    ...(frame.authored && { timestamp: frame.authored }),
    entry: entries(record, frame).map(([key, { resourceType, ...rest }]) => {
      const id = idOf(resourceType, key);
      return { fullUrl: `${root}/${resourceType}/${id}`, resource: { resourceType, id, ...rest } };
    }),
  } as FHIRBundle);
}

function entries(record: ScreeningRecord, frame: Frame): Keyed[] {
  const { assessment, amendments } = record;
  const questionnaire = questionnaireOf(record, frame.head);
  const worker = workerOf(record, frame.head);
  const plan = planOf(record, stepReferences(record, frame), frame);
  const there: Keyed[] = [
    [`${questionnaire.url}|${questionnaire.version}`, questionnaire],
    ['', questionnaireResponseOf(record, questionnaire, frame)],
    ['', patientOf(record, frame.head)],
    ...(worker ? [['', worker] as const] : []),
    ['', levelOf(record, frame)],
    ...assessment.flags.map((flag): Keyed => [flag.code, flagOf(flag, record, frame)]),
    ...stepsOf(record, frame),
    ...(plan ? [['', plan] as const] : []),
    ...amendments.map((amendment, index): Keyed => [String(index), amendmentOf(amendment, record, frame)]),
  ];
  return [...there, ...withdrawnFrom(record, there, frame)];
}

/**
 * Ids from what an entry is of, never from what it says: of this screening, of a contact of the agency, or of a form in its
 * version.
 */
function idsIn({ id, agency = '' }: ScreeningRecord): (type: string, key?: string) => string {
  const owners: Readonly<Record<string, string>> = { Questionnaire: '', Organization: agency };
  return (type, key = '') => uuidOf(`${owners[type] ?? id} ${type} ${key}`);
}

function frameOf(record: ScreeningRecord, idOf: (type: string, key?: string) => string): Frame {
  const { worker, agency } = record;
  const refer: Frame['refer'] = (type, key) => ({ reference: `${type}/${idOf(type, key)}`, type });
  return {
    head: headOf(record),
    suggestion: suggestionHead(record),
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${record.id}` },
    subject: refer('Patient'),
    response: refer('QuestionnaireResponse'),
    author: worker || agency ? refer('PractitionerRole') : undefined,
    authored: authoredAt(record),
    refer,
  };
}
