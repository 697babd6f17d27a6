import { accountsIn, choicesOf, type Account, type Answers } from '../instrument/account.ts';
import type { Structure } from '../instrument/structure.ts';

/** What a page for law enforcement leaves out: whole questions, or some of their choices. */
export type HeldBack = NonNullable<NonNullable<Structure['paper']>['notForPolice']>;

/** What is left of an account where something is held back; nothing where all of it is. */
export function leftOf(heldBack: HeldBack, question: string, account: Account): Account | undefined {
  const held = heldBack.find((entry) => entry.question === question);
  if (!held) return account;
  if (!held.choices) return undefined;
  const given = choicesOf(account);
  const choices = given.filter((choice) => !held.choices!.includes(choice));
  if (choices.length === given.length) return account;
  // The note may tell of what is held back.
  const { note: _, ...rest } = account;
  return choices.length > 0 ? { ...rest, value: choices } : undefined;
}

export function answersLeft(heldBack: HeldBack, answers: Answers): Record<string, Account[]> {
  const left = Object.keys(answers).map((question): [string, Account[]] => [
    question,
    accountsIn(answers, question).flatMap((account) => leftOf(heldBack, question, account) ?? []),
  ]);
  return Object.fromEntries(left.filter(([, accounts]) => accounts.length > 0));
}
