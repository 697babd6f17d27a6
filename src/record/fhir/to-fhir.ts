import { canonicalForm } from '../fingerprint.ts';
import type { ScreeningRecord } from '../record.ts';
import { amendmentOf, fingerprintIdentifier } from './amendments.ts';
import { clean } from './clean.ts';
import { digestOf, uuidOf } from './digest.ts';
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

/**
 * A record as a Bundle of HL7 FHIR R4: the form, what was said, the level, the flags, the steps, the plan and the
 * corrections. The same record gives the same bytes, on every machine. The entries refer to each other, and to nothing
 * outside.
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
    identifier: frame.identifier,
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
  return [
    ['', questionnaire],
    ['', questionnaireResponseOf(record, questionnaire, frame)],
    ['', patientOf(record, frame.head)],
    ...(worker ? [['', worker] as const] : []),
    ['', levelOf(record, frame)],
    ...assessment.flags.map((flag): Keyed => [flag.code, flagOf(flag, record, frame)]),
    ...stepsOf(record, frame),
    ...(plan ? [['', plan] as const] : []),
    ...amendments.map((amendment, index): Keyed => [String(index), amendmentOf(amendment, record, frame)]),
  ];
}

/** Of this record alone, whether it is sealed or not: no entry is taken for one of another record. */
function idsIn(record: ScreeningRecord): (type: string, key?: string) => string {
  const seed = digestOf(canonicalForm(record));
  return (type, key = '') => uuidOf(`${seed} ${type} ${key}`);
}

function frameOf(record: ScreeningRecord, idOf: (type: string, key?: string) => string): Frame {
  const { fingerprint, worker, agency } = record;
  const refer: Frame['refer'] = (type, key) => ({ reference: `${type}/${idOf(type, key)}`, type });
  return {
    head: headOf(record),
    suggestion: suggestionHead(record),
    identifier: fingerprint
      ? fingerprintIdentifier(fingerprint)
      : { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${idOf('Bundle')}` },
    subject: refer('Patient'),
    response: refer('QuestionnaireResponse'),
    author: worker || agency ? refer('PractitionerRole') : undefined,
    authored: authoredAt(record),
    refer,
  };
}
