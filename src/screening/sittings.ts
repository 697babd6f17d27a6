import { isTime, timeExpected, type Answers } from '../instrument/account.ts';
import { evaluate } from '../assessment/evaluation.ts';
import { holds } from '../assessment/holds.ts';
import { plainTime, writtenTime } from '../instrument/time.ts';
import type { Sitting, Talk } from './talk.ts';

type Clocked = Pick<Talk, 'clock' | 'enteredIn'>;

/** The sitting that goes on now; nothing between two of them. */
export function sittingNow({ sessions }: Pick<Talk, 'sessions'>): Sitting | undefined {
  const last = sessions.at(-1);
  return last && last.endedAt === undefined ? last : undefined;
}

/** Whether what is entered was held on paper, at another time. */
export function isFromPaper(talk: Pick<Talk, 'sessions'>): boolean {
  return sittingNow(talk)?.enteredAt !== undefined;
}

/** Now, where it is entered. */
export function timeNow({ clock, enteredIn }: Clocked, notBefore?: number): string {
  return writtenTime(clock(notBefore), enteredIn);
}

/** Why something cannot have been said or done at that time, or nothing. Without a time, it is now. */
export function checkPast({ clock }: Pick<Talk, 'clock'>, at: unknown): string | undefined {
  if (at === undefined) return undefined;
  if (typeof at !== 'string' || !isTime(at)) return timeExpected;
  return Date.parse(at) > clock().getTime() ? 'expected a time that is past' : undefined;
}

/** When what is entered now was said: at the time of a talk on paper, else at this moment. */
export function timeOfEntry(talk: Clocked & Pick<Talk, 'sessions'>): string {
  const sitting = sittingNow(talk);
  return sitting?.enteredAt === undefined ? timeNow(talk) : sitting.startedAt;
}

/** The talk in a new sitting. A correction has no sitting. `heldAt`: it was held on paper at that time. */
export function beginSitting(talk: Talk, heldAt?: string): Talk {
  if (talk.amending) return { ...talk, privateShown: new Set() };
  const endedBefore = talk.sessions.at(-1)?.endedAt;
  // Later than all that was entered in the sitting before it.
  const now = timeNow(talk, endedBefore === undefined ? undefined : Date.parse(endedBefore) + 1);
  const sitting = heldAt === undefined ? { startedAt: now } : { startedAt: plainTime(heldAt), enteredAt: now };
  return { ...talk, sessions: [...talk.sessions, sitting], privateShown: new Set() };
}

/**
 * Resumes a talk that was stopped, in a new sitting. One that is being typed in from paper goes on in its own sitting,
 * which has the time of the talk on paper.
 */
export function resumeSitting(talk: Talk): Talk {
  if (talk.amending || talk.sessions.at(-1)?.enteredAt === undefined) return beginSitting(talk);
  return { ...changeSitting(talk, (sitting) => ({ ...sitting, endedAt: undefined })), privateShown: new Set() };
}

/** The talk after its sitting; whether it was just the two of them is stored with it. */
export function endSitting(talk: Talk, endedAt = timeNow(talk)): Talk {
  if (!sittingNow(talk)) return talk;
  const { privateOnce } = talk.instrument.topics.find((topic) => topic.privateOnce) ?? {};
  const alone = privateOnce && holds(privateOnce, evaluationOfSitting(talk));
  const change = (last: Sitting): Sitting => ({ ...last, endedAt, ...(alone !== undefined && { alone }) });
  return changeSitting(talk, change);
}

/** The talk with its last sitting changed. */
export function changeSitting(talk: Talk, change: (sitting: Sitting) => Sitting): Talk {
  return {
    ...talk,
    sessions: talk.sessions.map((sitting, at, { length }) => (at === length - 1 ? change(sitting) : sitting)),
  };
}

/** What follows from what was entered in this sitting alone. */
export function evaluationOfSitting({ instrument, configuration, evaluation, sessions }: Talk) {
  const start = Date.parse(sessions.at(-1)?.startedAt ?? '');
  const answers: Answers = Object.fromEntries(
    Object.entries(evaluation.answers).map(([code, accounts]) => [
      code,
      accounts.filter(({ at }) => Date.parse(at) >= start),
    ]),
  );
  return evaluate(instrument, configuration, answers);
}
