import type { ScreeningRecord } from '../record.ts';
import { accountExtension } from './account-extension.ts';
import type { Frame } from './frame.ts';
import { momentOf } from './moments.ts';
import { instrumentCoding, ownExtension, root } from './naming.ts';
import { questionIn } from './show-when.ts';
import type { Extension, Provenance } from './resources.ts';

type Amendment = ScreeningRecord['amendments'][number];

/** A correction after the end: who made it, when and why, and each account as it was before and after. */
export function amendmentOf(
  { at, by, reason, of, levelBefore, changes }: Amendment,
  record: ScreeningRecord,
  { head, response }: Frame,
): Provenance {
  return {
    resourceType: 'Provenance',
    ...head,
    extension: [
      ownExtension('level-before', { valueCoding: instrumentCoding(record, 'levels', levelBefore) }),
      ...changes.flatMap((change) => changeExtension(change, record)),
    ],
    target: [response],
    recorded: momentOf(at),
    reason: [{ text: reason }],
    activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'UPDATE' }] },
    agent: [{ who: { type: 'Practitioner', display: by } }],
    ...(of && { entity: [{ role: 'revision', what: { identifier: fingerprintIdentifier(of) } }] }),
  };
}

export function fingerprintIdentifier(fingerprint: string) {
  return { system: `${root}/record-fingerprint`, value: fingerprint };
}

/** Without `account-before` it is new, without `account-after` it was withdrawn. */
function changeExtension(
  { question: code, before, after }: Amendment['changes'][number],
  record: ScreeningRecord,
): Extension[] {
  const question = questionIn(record, code);
  if (!question) return [];
  const beside = { question: code };
  return [
    ...(before ? [accountExtension(before, question, record, beside, 'account-before')] : []),
    ...(after ? [accountExtension(after, question, record, beside, 'account-after')] : []),
  ];
}
