import { accountsIn, choicesOf, type Account } from '../../instrument/account.ts';
import type { FlagClass } from '../../instrument/structure.ts';
import { plain, type ScreeningRecord } from '../record.ts';

/** Classes of flags that tell of what may have been done to the youth. */
const toldToPolice: readonly FlagClass[] = ['urgent', 'direct', 'report', 'strong'];

/**
 * The record as far as law enforcement and NCMEC need it: without what the instrument holds back, and without flags that
 * rest on nothing else.
 */
export function forPolice(record: ScreeningRecord): ScreeningRecord {
  const left = (question: string, account: Account): Account | undefined => {
    const held = record.paper.notForPolice.find((entry) => entry.question === question);
    if (!held) return account;
    const choices = choicesOf(account).filter((choice) => held.choices && !held.choices.includes(choice));
    if (!held.choices || (account.response === 'given' && choices.length === 0)) return undefined;
    return account.response === 'given'
      ? { ...account, value: Array.isArray(account.value) ? choices : account.value }
      : account;
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
    .filter((flag) => toldToPolice.includes(flag.class))
    .map((flag) => ({ ...flag, because: flag.because.filter((account) => left(account.question, account)) }))
    .filter(({ because }) => because.length > 0);
  return plain({ ...record, answers, assessment: { ...record.assessment, flags } }) as ScreeningRecord;
}
