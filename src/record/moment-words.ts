import { parseMoment } from '../instrument/moment.ts';
import { isTimeZone } from '../instrument/time-zone.ts';
import type { ScreeningRecord } from './record.ts';

/** The time zone in which a record is read: the given one, else that of its talk, on every machine the same. */
export function zoneOf({ timeZone }: Pick<ScreeningRecord, 'timeZone'>, wanted?: string): string {
  return wanted ?? (isTimeZone(timeZone) ? timeZone : 'UTC');
}

/** How long the names of days and months are: "Saturday" or "Sat". */
type Names = 'long' | 'short';

/** Those in a sentence: "Sat", but in Spanish, where nobody says "sáb", "sábado". */
export const namesIn = (locale: string): Names => (/^es\b/.test(locale) ? 'long' : 'short');

/** "Sat, Mar 14" */
export function dayForm(names: Names): Intl.DateTimeFormatOptions {
  return { weekday: names, month: names, day: 'numeric' };
}

/** "Sun, Mar 8, 2:06 PM EST": for a time whose hour counts. */
export function exactForm(names: Names): Intl.DateTimeFormatOptions {
  return { ...dayForm(names), hour: 'numeric', minute: '2-digit', timeZoneName: 'short' };
}

/** Times to the minute with the name of their zone, in a language's own form: "Nov 20, 2026, 8:09 PM CST". */
export function timesIn(locale: string, timeZone: string): (time: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return (time) => format.format(new Date(time));
}

/** Moments in a language's own form, and in that time zone. A date alone is that date in every zone. */
export function momentsIn(locale: string, timeZone: string): (moment: string) => string {
  const time = timesIn(locale, timeZone);
  const day = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
  return (text) => {
    const moment = parseMoment(text);
    if (!moment) return text;
    return moment.time === undefined ? day.format(new Date(moment.date)) : time(text);
  };
}

/** What the time zone of this machine is called at that time: "CST". */
export function zoneName(locale: string, at: string | number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(new Date(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
