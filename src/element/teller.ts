import type { Account } from '../instrument/account.ts';

/** Whose word it is. */
export type Teller = Pick<Account, 'source' | 'who'>;

/** Whether it is the word of that teller. */
export function isBy({ source, who = '' }: Teller): (other: Teller) => boolean {
  return (other) => other.source === source && (other.who ?? '') === who;
}

/** Whose word on which question. */
export interface EntryPlace extends Teller {
  readonly question: string;
}
