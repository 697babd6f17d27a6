import { isApart } from '../result/due.ts';
import type { RecordBand } from '../result/kinds.ts';
import type { PaperWords } from './paper-words.ts';

/** "Sun, Mar 8, 2:06 PM EST": a time that one has to keep. */
const exact = {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;
/** "Sat, Mar 14" */
const dayOnly = { weekday: 'short', month: 'short', day: 'numeric' } as const;

/** When something is due, as a time or, a week ahead, as a day. */
export function dueTimeIn(locale: string, timeZone?: string): (band: RecordBand, dueAt: string) => string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const [time, day] = [exact, dayOnly].map((options) => new Intl.DateTimeFormat(locale, { ...options, ...zone }));
  return (band, dueAt) => (band === 'week' ? day! : time!).format(new Date(dueAt));
}

/** What is due when: a band, a step or a point. */
export interface Due {
  readonly band: RecordBand;
  readonly dueAt?: string | undefined;
  /** It is still to be done, and may be late. */
  readonly isOpen: boolean;
}

/** By when something is due, in words; nothing in a record that knew neither bands nor deadlines. */
export function deadlineIn(
  { texts, say }: PaperWords,
  dueTime: (band: RecordBand, dueAt: string) => string,
  now: string | undefined,
): (due: Due) => string {
  return (due) => {
    const { band, dueAt } = due;
    if (band === 'now' || band === 'today' || band === 'open') return texts.bands[band];
    if (dueAt === undefined) return band === 'none' ? '' : texts.bandsUndated[band];
    const text = isLate(due, now) ? texts.wasDue : band === 'none' ? texts.dueBy : texts.bands[band];
    return say(text, { time: dueTime(band, dueAt) });
  };
}

/** Whether a deadline is another one than that above it: of another band, hour or day, or late where that is not. */
export function saysMore(own: Due, above: Due, now: string | undefined): boolean {
  return (
    own.band !== above.band || isApart(own.dueAt, above.dueAt, undefined) || isLate(own, now) !== isLate(above, now)
  );
}

function isLate({ dueAt, isOpen }: Due, now: string | undefined): boolean {
  return isOpen && dueAt !== undefined && now !== undefined && Date.parse(dueAt) < Date.parse(now);
}
