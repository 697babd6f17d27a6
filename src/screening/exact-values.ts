import type { Account } from '../instrument/account.ts';
import type { AnswerKind } from '../instrument/answer-kinds/index.ts';
import { exactValue } from '../instrument/plain-value.ts';
import type { Mutable } from '../instrument/immutable.ts';
import type { Draft } from './draft.ts';

type Given = Mutable<Account>;

/** Where a draft or a record holds accounts. */
type Holder = Pick<Draft, 'answers' | 'history' | 'amendments'> & Partial<Pick<Draft, 'amending'>>;

/**
 * Converts the values in data that were just read to the exact form of their kind, whatever another program has made of
 * them. `others`: accounts from elsewhere in the same data.
 */
export function makeExact(
  { answers, history, amendments, amending }: Holder,
  kindOf: (question: string) => AnswerKind | undefined,
  others: readonly (Given & { question: string })[] = [],
): void {
  const exact = (question: string, account: Given | undefined) => {
    if (account?.value !== undefined) account.value = exactValue(account.value, kindOf(question));
  };
  for (const all of [answers, amending?.answersBefore ?? {}])
    for (const [question, accounts] of Object.entries(all)) for (const account of accounts) exact(question, account);
  for (const account of [...history, ...others]) exact(account.question, account);
  for (const { changes } of amendments)
    for (const { question, before, after } of changes) for (const account of [before, after]) exact(question, account);
}
