import { accountsIn } from '../instrument/account.ts';
import type { Draft } from './draft.ts';

/** When something was last entered or begun; what is known of when a sitting ended that was cut off. */
export function lastEntryIn({ answers, history, sessions }: Pick<Draft, 'answers' | 'history' | 'sessions'>): string {
  return latest([
    sessions.at(-1)?.startedAt,
    ...Object.keys(answers).flatMap((question) => accountsIn(answers, question).map(({ at }) => at)),
    ...history.map(({ replacedAt }) => replacedAt),
  ]);
}

type Timed = Pick<
  Draft,
  'answers' | 'history' | 'sessions' | 'completedAt' | 'amendments' | 'raisedLevel' | 'stepsDone'
>;

/** The latest time in a draft or a record. */
export function lastTimeIn(talk: Timed & Partial<Pick<Draft, 'amending'>>): string {
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
  return times.reduce<string>((last, at = '') => (Date.parse(last) >= Date.parse(at) ? last : at || last), '');
}
