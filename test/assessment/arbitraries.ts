import fc from 'fast-check';
import {
  accountKey,
  responses,
  sources,
  type Account,
  type Answers,
  type Value,
} from '../../src/instrument/account.ts';
import { memoize } from '../../src/instrument/memoize.ts';
import type { Question } from '../../src/instrument/structure.ts';
import { questions, returnFromRun } from './helpers.ts';

// What makes values takes longer to make than they do: there is one of each for a question.

/** A date, or a date and time, on days that are close enough to be more or less than a day apart. */
const anyMoment = fc
  .tuple(
    fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-20'),
    fc.constantFrom('', 'T00:00+00:00', 'T09:30-05:00', 'T23:59+05:30'),
  )
  .map(([date, time]) => date + time);

const anyText = fc.stringMatching(/^[A-Za-z ]*[a-z]$/);

/** Any valid value of a question. */
export const anyValue = memoize(({ answer, choices = [], range }: Question): fc.Arbitrary<Value> => {
  const { standAlone } = returnFromRun;
  const together = choices.filter((code) => !standAlone.includes(code));
  switch (answer) {
    case 'one':
      return fc.constantFrom(...choices);
    case 'several':
      return fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...choices).map((code) => [code]) },
        { weight: 3, arbitrary: fc.shuffledSubarray(together, { minLength: 1 }) },
      );
    case 'number':
      return fc.integer({ min: range!.atLeast, max: range!.atMost });
    case 'text':
      return anyText;
    case 'moment':
      return anyMoment;
  }
});

const anyTeller = fc.constantFrom(undefined, 'brother', 'school nurse', 'Ärztin');
const anyTime = fc.constantFrom('2026-11-20T10:00:00Z', '2026-11-20T11:30:00+02:00', '2026-11-19T23:59:59.5-08:00');

/** Any valid account on a question; `given` more often than not. */
export const anyAccount = memoize((question: Question): fc.Arbitrary<Account> =>
  fc
    .record({
      source: fc.constantFrom(...sources),
      who: anyTeller,
      response: fc.oneof({ weight: 3, arbitrary: fc.constant('given' as const) }, fc.constantFrom(...responses)),
      value: anyValue(question),
      note: fc.constantFrom(undefined, 'Said in passing.'),
      at: anyTime,
    })
    .map(({ source, who, response, value, note, at }) => ({
      source,
      ...(source === 'other' && who !== undefined && { who }),
      response,
      ...(response === 'given' && { value }),
      ...(note !== undefined && { note }),
      at,
    })),
);

/** Any valid list of accounts on a question. */
export const anyAccounts = memoize((question: Question) =>
  fc.uniqueArray(anyAccount(question), { selector: accountKey, minLength: 1, maxLength: 3 }),
);

/** The same answers, with their questions, accounts, and what each account says in any order. */
export function inAnyOrder(answers: Answers): fc.Arbitrary<Answers> {
  const shuffled = <Item>(list: readonly Item[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  const turned = (account: Account) => Object.fromEntries(Object.entries(account).toReversed()) as unknown as Account;
  const entries = Object.entries(answers).map(([code, accounts]) =>
    shuffled(accounts.map(turned)).map((list) => [code, list] as const),
  );
  return fc
    .tuple(...entries)
    .chain(shuffled)
    .map((list) => Object.fromEntries(list));
}

export const anyQuestion: fc.Arbitrary<Question> = fc.constantFrom(...questions.values());

/** Any valid answers, from none at all to every question. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .subarray([...questions.values()])
  .chain((some) => fc.record(Object.fromEntries(some.map((question) => [question.code, anyAccounts(question)]))));

export interface Change {
  readonly code: string;
  readonly accounts: readonly Account[];
}

/** A question, and what is said to it from now on: nothing where the list is empty. */
export const anyChange: fc.Arbitrary<Change> = anyQuestion.chain((question) =>
  fc.record({
    code: fc.constant(question.code),
    accounts: fc.oneof({ weight: 4, arbitrary: anyAccounts(question) }, fc.constant([])),
  }),
);
