import { isDay } from './account.ts';

/**
 * When something happened, as far as it is known: a date `YYYY-MM-DD`, or a date and time with offset
 * `YYYY-MM-DDThh:mm±hh:mm`. A date without time means some time on that day. Only the offsets that are written count: no
 * time-zone rules are read, so that the same moments give the same hours on every machine.
 */
interface Moment {
  /** The date as it is written. */
  readonly date: string;
  /** `hh:mm`; absent where only the date is known. */
  readonly time?: string;
  /** Minutes east of UTC; absent without a time. */
  readonly offset?: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** No place is further from UTC than 14 hours, and FHIR reads no more. */
const pattern = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)([+-])(?:(0\d|1[0-3]):([0-5]\d)|(14):(00)))?$/;

/** Reads a moment; nothing where the text is none, or names a day that does not exist. */
export function parseMoment(text: string): Moment | undefined {
  const [, date, time, sign, hours, minutes, far] = pattern.exec(text) ?? [];
  if (date === undefined || !isDate(date)) return undefined;
  if (time === undefined) return { date };
  const size = Number(hours ?? far) * 60 + Number(minutes ?? 0);
  return { date, time, offset: sign === '-' ? -size : size };
}

/** The same moment in the exact form: without seconds, and with `+00:00` for `Z`. */
export function plainMoment(text: string): string {
  return text.replace(
    /^(.{10}T\d\d:\d\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|([+-]\d\d:\d\d))$/,
    (_, start: string, offset = '+00:00') => start + offset,
  );
}

/** The first instant a moment can be, in milliseconds; a date alone is read in that offset. */
export function earliest({ date, time = '00:00', offset }: Moment, ofTheOther = 0): number {
  return Date.parse(`${date}T${time}Z`) - (offset ?? ofTheOther) * minute;
}

/** The last instant a moment can be, in milliseconds: 24:00 of a date alone, read in that offset. */
export function latest(moment: Moment, ofTheOther = 0): number {
  return earliest(moment, ofTheOther) + (moment.time === undefined ? day : 0);
}

/**
 * The least number of hours between two moments: from the last instant the first can be to the first instant the
 * second can be. So two dates that are n days apart count as (n - 1) × 24 hours. Below zero where the second may come
 * first; NaN, of which no comparison holds, where one of the two is no moment.
 */
export function hoursSurelyBetween(from: string, to: string): number {
  const [start, end] = [parseMoment(from), parseMoment(to)];
  if (!start || !end) return Number.NaN;
  return (earliest(end, start.offset) - latest(start, end.offset)) / hour;
}

/** Calendar days from one moment to another, by their dates as they are written. NaN where one of the two is no moment. */
export function wholeDaysBetween(from: string, to: string): number {
  const [start, end] = [parseMoment(from), parseMoment(to)];
  if (!start || !end) return Number.NaN;
  return (Date.parse(end.date) - Date.parse(start.date)) / day;
}

/** No calendar has a year 0. */
function isDate(date: string): boolean {
  return isDay(date) && !date.startsWith('0000');
}
