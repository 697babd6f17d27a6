import type { Texts } from '../../languages/pack.ts';
import type { Say } from '../../languages/say.ts';
import type { RecordBand } from './kinds.ts';

/** What is due when: a band, a step or a point. */
export interface Due {
  readonly band: RecordBand;
  readonly dueAt?: string | undefined;
  /** It is still to be done, and may be late. */
  readonly isOpen: boolean;
}

/** What a deadline is said with, on the screen and on paper. */
export interface DueWords {
  readonly texts: Pick<Texts<'paper'>, 'bands' | 'bandsUndated' | 'wasDue'>;
  readonly say: Say;
  /** When something is due, as a time or, a week ahead, as a day. */
  readonly dueTime: (band: RecordBand, dueAt: string) => string;
  /** The reader's clock, in milliseconds since 1970; without it nothing is called late. */
  readonly now?: number | undefined;
}

/** By when something is due, in words; nothing in a record that knew neither bands nor deadlines. */
export function byWhen({ texts, say, dueTime, now }: DueWords, due: Due): string {
  const { band, dueAt } = due;
  if (band === 'now' || band === 'today' || band === 'open') return texts.bands[band];
  if (dueAt === undefined) return band === 'none' ? '' : texts.bandsUndated[band];
  return say(isLate(due, now) ? texts.wasDue : texts.bands[band], { time: dueTime(band, dueAt) });
}

/** By when it is due, where that says more than the line above it: of another band or hour, or late where that is not. */
export function byWhenBelow(words: DueWords, own: Due, above: Due): string {
  const saysMore =
    own.band !== above.band || isApart(own.dueAt, above.dueAt) || isLate(own, words.now) !== isLate(above, words.now);
  return saysMore ? byWhen(words, own) : '';
}

function isLate({ dueAt, isOpen }: Due, now: number | undefined): boolean {
  return isOpen && dueAt !== undefined && now !== undefined && Date.parse(dueAt) < now;
}

const oneHour = 3_600_000;

function isApart(own: string | undefined, above: string | undefined): boolean {
  if (own === undefined || above === undefined) return false;
  return Math.abs(Date.parse(own) - Date.parse(above)) >= oneHour;
}

/** When the first of some points of a band is due, in bands that have a deadline. */
export function firstDue(points: readonly Pick<Due, 'band' | 'dueAt'>[], band: RecordBand): string | undefined {
  const due = points.flatMap(({ band: own, dueAt }) => (own === band && dueAt !== undefined ? [dueAt] : []));
  return due.toSorted((left, right) => Date.parse(left) - Date.parse(right))[0];
}
