import { accountsIn, choicesOf, type Account, type Answers } from '../instrument/account.ts';
import type { Structure } from '../instrument/structure.ts';

/** The questions that a page holds, whole or some of their choices. What is not listed is left out. */
export type Listed = NonNullable<NonNullable<Structure['paper']>['police']>['questions'];

/** What a page may hold of an account; nothing where its question, or all it chooses, is not listed. */
export function listedOf(listed: Listed, question: string, account: Account): Account | undefined {
  const entry = listed.find((one) => one.question === question);
  if (!entry?.choices) return entry && account;
  if (account.response !== 'given') return undefined;
  const given = choicesOf(account);
  const choices = given.filter((choice) => entry.choices!.includes(choice));
  if (choices.length === given.length) return account;
  // The note may mention what is left out.
  const { note: _, ...rest } = account;
  return choices.length > 0 ? { ...rest, value: choices } : undefined;
}

export function answersListed(listed: Listed, answers: Answers): Record<string, Account[]> {
  const left = Object.keys(answers).map((question): [string, Account[]] => [
    question,
    accountsIn(answers, question).flatMap((account) => listedOf(listed, question, account) ?? []),
  ]);
  return Object.fromEntries(left.filter(([, accounts]) => accounts.length > 0));
}
