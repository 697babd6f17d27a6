import { accountsIn, type Account } from '../../instrument/account.ts';
import { parseMoment } from '../../instrument/moment.ts';
import { readsOf } from '../../instrument/reading.ts';
import { instantOf, momentGiven } from '../moment-given.ts';
import type { ScreeningRecord } from '../record.ts';
import { wordsOf } from '../record-words.ts';

/** What is known of this time away. */
export interface Episode {
  /** Days away, counted from the dates as they are written. */
  readonly daysAway: number | undefined;
  readonly facts: readonly EpisodeFact[];
  /** When what happened, from the first to the last. */
  readonly happened: readonly Happened[];
}

/** A question on this time away that was answered. */
export interface EpisodeFact {
  readonly question: string;
  readonly label: string;
  readonly accounts: readonly Account[];
  /** What is asked only after certain answers to it, such as when a report was made, and its number. */
  readonly details: readonly EpisodeFact[];
}

export interface Happened {
  readonly question: string;
  readonly label: string;
  /** A moment: a date, or a date and time with offset. */
  readonly at: string;
}

/** Nothing where the instrument asks nothing of it. */
export function episodeOf(record: ScreeningRecord): Episode | undefined {
  const { episode } = record.paper;
  if (!episode) return undefined;
  const { label, question: questionOf } = wordsOf(record);
  // What other answers have hidden since does not count: a report that was not made has no number.
  const given = (question: string) =>
    questionOf(question)?.standing === 'hidden'
      ? []
      : accountsIn(record.answers, question).filter(({ response }) => response === 'given');
  const answered = episode.questions.filter((question) => given(question).length > 0);
  /** The one question that another gives a detail of. */
  const above = (question: string) => {
    const when = questionOf(question)?.when;
    const read = when ? readsOf([when], {}).questions : new Set<string>();
    const [first, ...others] = answered.filter((other) => other !== question && read.has(other));
    return others.length === 0 ? first : undefined;
  };
  const fact = (question: string): EpisodeFact => ({
    question,
    label: label(question),
    accounts: given(question),
    details: answered.filter((other) => above(other) === question).map(fact),
  });
  const happened = answered.flatMap((question): Happened[] => {
    if (questionOf(question)?.answer !== 'moment') return [];
    return [{ question, label: label(question), at: momentGiven(given(question))! }];
  });
  return {
    daysAway: episode.daysAway,
    facts: answered.filter((question) => above(question) === undefined).map(fact),
    happened: happened
      .filter(({ at }) => parseMoment(at))
      .toSorted((left, right) => instantOf(left.at) - instantOf(right.at)),
  };
}
