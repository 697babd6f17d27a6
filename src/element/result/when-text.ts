import { parseMoment } from '../../instrument/moment.ts';
import { exactTime, shortDay } from '../../record/moment-words.ts';
import type { DueWords } from '../../record/result/due.ts';

const formats = {
  exact: exactTime,
  /** "Saturday, March 14" */
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  /** "Sun 2:06 PM EST", where little room is left. */
  brief: { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  briefDay: shortDay,
  /** "2:06 PM", where the day is this one. */
  clock: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type TimeFormat = keyof typeof formats;

const known = new Map<string, Intl.DateTimeFormat>();

/** A time as people say it in that language, by the clocks of a time zone. */
export function whenText(locale: string, at: string | number, format: TimeFormat, timeZone: string): string {
  const key = `${locale} ${format} ${timeZone}`;
  let writer = known.get(key);
  if (!writer) {
    writer = new Intl.DateTimeFormat(locale, { ...formats[format], timeZone });
    known.set(key, writer);
  }
  return writer.format(new Date(at));
}

/** When something is due: a day and an hour or, a week ahead, a day. */
export function dueTimeIn(locale: string, timeZone: string): DueWords['dueTime'] {
  return (band, dueAt) => whenText(locale, dueAt, band === 'week' ? 'day' : 'exact', timeZone);
}

const oneDay = 86_400_000;

/** When something happened, as far as it is known: "Sun 2:06 PM EST" in these days, or the day alone. */
export function momentText(locale: string, moment: string, now: number, timeZone: string): string {
  if (parseMoment(moment)?.time === undefined) return whenText(locale, `${moment}T00:00Z`, 'briefDay', 'UTC');
  return whenText(locale, moment, Math.abs(now - Date.parse(moment)) < 6 * oneDay ? 'brief' : 'exact', timeZone);
}
