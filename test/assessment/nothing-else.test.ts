import { describe, expect, it } from 'vitest';
import { isVisible } from '../../src/assessment/facts.ts';
import { evaluated, given, inWords, questions, raisedFlags, type Said } from './helpers.ts';
import { table } from './rows/table.ts';

/** What has to be said for a follow-up question to be there. */
const before: Readonly<Record<string, readonly Said[]>> = {
  'return-notice': [given('report-police', 'made')],
  'last-run': [given('earlier-runs', '1')],
  'self-harm-done': [given('mood', 'in-the-past')],
  held: [given('leave', 'sometimes')],
  'online-asked': [given('online', 'yes')],
  'substances-from': [given('substances', 'a-little')],
  'when-last': [given('touched', 'yes')],
  'items-explained': [given('items', 'phone')],
  'stay-explained': [given('travel', 'other-state')],
  person: [given('hurt', 'scared')],
  'before-18': [given('age', 19), given('traded', 'pictures')],
};

const ages = [[], [given('age', 12)], [given('age', 19)]];

/** Every choice of every question, each alone. */
const everyChoice = [...questions.values()].flatMap(({ code, choices = [] }) =>
  choices.map((choice) => [`${code}: ${choice}`, given(code, choice)] as const),
);

describe('an answer raises no flag the table does not know it for', () => {
  it.each(everyChoice)('%s', (_, said) => {
    for (const age of ages) {
      const first = [...age, ...(before[said.question] ?? [])];
      const evaluation = evaluated([...first, said]);
      const already = raisedFlags(evaluated(first));
      const unexpected = raisedFlags(evaluation).filter((flag) => !already.includes(flag) && !isKnown(flag, said));

      expect(isVisible(evaluation, said.question)).toBe(true);
      expect(unexpected, inWords([...first, said])).toEqual([]);
    }
  });
});

function isKnown(flag: string, { question, account }: Said): boolean {
  return table.some(
    (row) =>
      row.kind === 'flag' &&
      row.code === flag &&
      row.holds &&
      row.said.some((said) => said.question === question && String(said.account.value) === String(account.value)),
  );
}
