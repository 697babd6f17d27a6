import { earliest, parseMoment, plainMoment } from '../instrument/moment.ts';
import { writtenTime } from '../instrument/time.ts';

/** A date and a time of day, as fields for them have it: `2026-03-07` and `14:30`. */
export type DateAndTime = readonly [date: string, time: string];

/** What the clock of this device shows at an instant. */
export function onDevice(at: number): DateAndTime {
  const written = writtenTime(new Date(at));
  return [written.slice(0, 10), written.slice(11, 16)];
}

/** What fields show of a moment: a time in the zone of this device; a date alone as it is written. */
export function fieldsOf(text: string): DateAndTime {
  const moment = parseMoment(text);
  if (!moment) return ['', ''];
  return moment.time === undefined ? [moment.date, ''] : onDevice(earliest(moment));
}

/** The moment of a date and a time in the zone of this device, with the offset it has on that date. */
export function momentOnDevice([date, time]: DateAndTime): string {
  if (time === '') return date;
  const wall = `${date}T${time.slice(0, 5)}`;
  // Not getTimezoneOffset: of an hour that the change of clocks leaves out, it gives the offset after it.
  const offset = Math.round((Date.parse(`${wall}Z`) - Date.parse(wall)) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The moment of an instant: exact also in the hour that comes twice when the clocks change. */
export function momentAt(at: number): string {
  return plainMoment(writtenTime(new Date(at)));
}
