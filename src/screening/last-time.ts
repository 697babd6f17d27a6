import type { Account } from '../instrument/account.ts';
import type { Draft } from './draft.ts';

/** What of a list is looked at. */
type Entries<List extends readonly unknown[], Key extends keyof List[number]> = readonly Pick<List[number], Key>[];

/** What in a talk says when something was entered. */
interface Entered {
  readonly answers: Readonly<Record<string, readonly Pick<Account, 'at'>[]>>;
  readonly history: Entries<Draft['history'], 'replacedAt'>;
  readonly sessions: Entries<Draft['sessions'], 'startedAt' | 'endedAt' | 'enteredAt'>;
}

/** All that has a time in a draft or a record. */
export interface Timed extends Entered {
  readonly completedAt?: Draft['completedAt'];
  readonly amendments: Entries<Draft['amendments'], 'at'>;
  readonly amending?: Pick<NonNullable<Draft['amending']>, 'at'> | undefined;
  readonly raisedLevel?: Pick<NonNullable<Draft['raisedLevel']>, 'at'> | undefined;
  readonly stepsDone: Entries<Draft['stepsDone'], 'at' | 'addedAt'>;
}

/** When something was last entered or begun; what is known of when a sitting ended that was cut off. */
export function lastEntryIn({ answers, history, sessions }: Entered): string {
  return latest([
    sessions.at(-1)?.startedAt,
    ...Object.values(answers).flatMap((accounts) => accounts.map(({ at }) => at)),
    ...history.map(({ replacedAt }) => replacedAt),
  ]);
}

/** The latest time in a draft or a record. */
export function lastTimeIn(talk: Timed): string {
  const { sessions, completedAt, amendments, amending, raisedLevel, stepsDone } = talk;
  return latest([
    lastEntryIn(talk),
    ...sessions.flatMap(({ startedAt, endedAt, enteredAt }) => [startedAt, endedAt, enteredAt]),
    completedAt,
    ...[...amendments, amending, raisedLevel].map((made) => made?.at),
    ...stepsDone.flatMap(({ at, addedAt }) => [at, addedAt]),
  ]);
}

function latest(times: readonly (string | undefined)[]): string {
  let time = NaN;
  return times.reduce<string>((last, at = '') => {
    const next = Date.parse(at);
    if (!at || time >= next) return last;
    time = next;
    return at;
  }, '');
}
