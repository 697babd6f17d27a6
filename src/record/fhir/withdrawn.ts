import type { ScreeningRecord } from '../record.ts';
import type { Frame, Keyed } from './frame.ts';
import { instrumentCoding, ownSystem } from './naming.ts';
import { callKey } from './steps.ts';

/**
 * What a Bundle of the same screening may have held before, and this one does not: under the same ids, and out of effect.
 * A sign is inactive; everything else was entered in error.
 */
export function withdrawnFrom(record: ScreeningRecord, entries: readonly Keyed[], frame: Frame): Keyed[] {
  const there = new Set(entries.map(([key, { resourceType }]) => `${resourceType} ${key}`));
  return [...flags(record, frame), ...calls(record, frame), ...plan(record, frame)].filter(
    ([key, { resourceType }]) => !there.has(`${resourceType} ${key}`),
  );
}

function flags(record: ScreeningRecord, { suggestion, subject }: Frame): Keyed[] {
  return record.withdrawn.flags.map(({ code, class: flagClass, label }) => [
    code,
    {
      resourceType: 'Flag',
      ...suggestion,
      status: 'inactive',
      category: [{ coding: [{ system: ownSystem('flag-classes'), code: flagClass }] }],
      code: { coding: [instrumentCoding(record, 'flags', code, label)], text: label || code },
      subject,
    },
  ]);
}

/** Calls that were suggested, and what a correction took out of what was done. */
function calls(record: ScreeningRecord, { head, suggestion, subject }: Frame): Keyed[] {
  const befores = record.amendments.map(({ decidedBefore }) => decidedBefore?.stepsDone ?? []);
  const ones = [
    ...befores.flat().map(({ step, contact }) => ({ code: step, title: step, contact })),
    ...record.withdrawn.steps.map(({ code, title, contact }) => ({ code, title, contact: contact?.code })),
  ];
  const byKey = new Map(ones.map((one) => [callKey(one.code, one.contact), one]));
  return [...byKey].flatMap(([key, { code, title, contact }]): Keyed[] => {
    const concept = { coding: [instrumentCoding(record, 'steps', code)], text: title || code };
    const proposal = { ...suggestion, status: 'entered-in-error', intent: 'proposal', code: concept } as const;
    if (contact === undefined) return [[key, { resourceType: 'Task', ...proposal, for: subject }]];
    const made = befores.map((done) => done.filter((entry) => entry.step === code && entry.contact === contact).length);
    return [
      [key, { resourceType: 'ServiceRequest', ...proposal, subject }],
      ...Array.from({ length: Math.max(0, ...made) }, (_, index): Keyed => [
        `${key}/${index}`,
        { resourceType: 'Communication', ...head, status: 'entered-in-error', subject },
      ]),
    ];
  });
}

function plan({ amendments }: ScreeningRecord, { head, subject }: Frame): Keyed[] {
  if (!amendments.some(({ decidedBefore }) => decidedBefore?.plan)) return [];
  return [['', { resourceType: 'CarePlan', ...head, status: 'entered-in-error', intent: 'plan', subject }]];
}
