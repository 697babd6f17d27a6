import { accountKey, accountsIn, type Account, type Answers } from '../instrument/account.ts';
import { finalLevel } from './final-level.ts';
import { timeNow } from './sittings.ts';
import type { Change, Decided, Talk } from './talk.ts';

/** Who corrects a finished screening, and why. */
export interface Reopening {
  /** A role or initials. */
  readonly by: string;
  readonly reason: string;
  /** The fingerprint of the finished record. */
  readonly of?: string | undefined;
  /** The level of the finished record; without it, as the instrument at hand gives it. */
  readonly levelBefore?: string | undefined;
}

/** A finished talk, open for a correction. The earlier answers and decisions are stored beside it. */
export function reopen(talk: Talk, { by, reason, of, levelBefore }: Reopening): Talk {
  return {
    ...talk,
    destination: 'review',
    amending: {
      at: timeNow(talk),
      by,
      reason,
      of,
      answersBefore: talk.evaluation.answers,
      levelBefore: levelBefore ?? finalLevel(talk),
      decidedBefore: decidedIn(talk),
    },
  };
}

/** The talk at its end: it retains when it ended first, and records what a correction since then has changed. */
export function complete(talk: Talk): Talk {
  const completedAt = talk.completedAt ?? timeNow(talk);
  return { ...talk, completedAt, amendments: amendmentsIn(talk), amending: undefined };
}

/** The corrections, with one that is under way: what it has changed so far. */
export function amendmentsIn(talk: Talk): Talk['amendments'] {
  if (!talk.amending) return talk.amendments;
  const { answersBefore, decidedBefore, ...amending } = talk.amending;
  const changes = changesBetween(answersBefore, talk.evaluation.answers);
  const decidedAnew = JSON.stringify(decidedBefore) !== JSON.stringify(decidedIn(talk));
  return [...talk.amendments, { ...amending, changes, ...(decidedAnew && { decidedBefore }) }];
}

function decidedIn({ plan, stepsDone, raisedLevel }: Talk): Decided {
  return { ...(plan && { plan }), stepsDone, ...(raisedLevel && { raisedLevel }) };
}

/** What an account says, whenever it was entered: what was changed back says the same. */
function saidIn(account: Account | undefined): string | undefined {
  return account && JSON.stringify([account.response, account.value, account.note]);
}

function changesBetween(before: Answers, after: Answers): Change[] {
  const questions = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...questions].flatMap((question) => {
    const then = new Map(accountsIn(before, question).map((account) => [accountKey(account), account]));
    const now = new Map(accountsIn(after, question).map((account) => [accountKey(account), account]));
    return [...new Set([...then.keys(), ...now.keys()])]
      .filter((key) => saidIn(then.get(key)) !== saidIn(now.get(key)))
      .map((key) => ({ question, before: then.get(key), after: now.get(key) }));
  });
}
