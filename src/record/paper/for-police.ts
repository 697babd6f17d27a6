import { accountsIn, choicesOf, type Account } from '../../instrument/account.ts';
import type { FlagClass } from '../../instrument/structure.ts';
import { plain, type ScreeningRecord } from '../record.ts';

/** Classes of flags that tell of what may have been done to the youth. */
const toldToPolice: readonly FlagClass[] = ['urgent', 'direct', 'report', 'strong'];

/**
 * The record as far as law enforcement and NCMEC need it: without what the instrument holds back, and without flags that
 * would tell of it. What else such a flag rests on still stands among the answers.
 */
export function forPolice(record: ScreeningRecord): ScreeningRecord {
  const left = (question: string, account: Account): Account | undefined => {
    const held = record.paper.notForPolice.find((entry) => entry.question === question);
    if (!held) return account;
    if (!held.choices) return undefined;
    const given = choicesOf(account);
    const choices = given.filter((choice) => !held.choices!.includes(choice));
    if (choices.length === given.length) return account;
    return choices.length > 0 ? { ...account, value: choices } : undefined;
  };
  const { wishes } = record.paper;
  const answers = Object.fromEntries(
    Object.keys(record.answers)
      .filter((question) => question !== wishes)
      .map((question): [string, Account[]] => [
        question,
        accountsIn(record.answers, question).flatMap((account) => left(question, account) ?? []),
      ])
      .filter(([, accounts]) => accounts.length > 0),
  );
  const flags = record.assessment.flags
    .filter((flag) => toldToPolice.includes(flag.class) && flag.because.length > 0)
    .filter(({ because }) => because.every((account) => left(account.question, account) === account));
  return plain({ ...record, answers, assessment: { ...record.assessment, flags } }) as ScreeningRecord;
}
