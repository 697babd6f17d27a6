import { parseMoment } from '../instrument/moment.ts';

/** "Sun, Mar 8, 2:06 PM EST": a time that one has to keep. */
export const exactTime = {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;
/** "Sat, Mar 14" */
export const shortDay = { weekday: 'short', month: 'short', day: 'numeric' } as const;

/** Times to the minute, in a language's own form. */
export function timesIn(locale: string, timeZone?: string): (time: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  });
  return (time) => format.format(new Date(time));
}

/** Moments in a language's own form, and in that time zone, else the machine's own. A date alone is that date in every zone. */
export function momentsIn(locale: string, timeZone?: string): (moment: string) => string {
  const time = timesIn(locale, timeZone);
  const day = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
  return (text) => {
    const moment = parseMoment(text);
    if (!moment) return text;
    return moment.time === undefined ? day.format(new Date(moment.date)) : time(text);
  };
}
