/** The clock of this machine. */
export const ownClock = (): Date => new Date();

/** A clock that gives no time before the given one. */
export type SteadyClock = (notBefore?: number) => Date;

/**
 * A clock that never goes back, whatever becomes of the machine's own: entries stay in the order in which they were made,
 * and no sitting ends before it began. While it gives no time that can be used, the last one counts, at first that of the
 * machine.
 */
export function steadyClock(clock: () => Date, last = -Infinity): SteadyClock {
  return (notBefore = last) => {
    const now = Math.max(last, notBefore, timeOf(clock));
    return new Date((last = now === -Infinity ? Date.now() : now));
  };
}

/** What a clock says, in milliseconds: a program's own may give a number. What is no time is before all others. */
function timeOf(clock: () => unknown): number {
  try {
    return new Date(Number(clock())).getTime() || -Infinity;
  } catch {
    return -Infinity;
  }
}

/** An instant as it is stored: to the millisecond, with the offset that the clocks of a time zone have then, or without one those of this machine. */
export function writtenTime(at: Date, timeZone?: string): string {
  const offset = timeZone === undefined ? ownOffset(at) : offsetIn(timeZone, at);
  if (offset === '+00:00') return at.toISOString();
  return new Date(at.getTime() - Date.parse(`1970-01-01T00:00${offset}`)).toISOString().replace('Z', offset);
}

/** Read anew each time: a machine can be carried into another zone. */
function ownOffset(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

/** Stored, because they are slow to make and used at each entry. */
const zones = new Map<string, Intl.DateTimeFormat>();

function offsetIn(timeZone: string, at: Date): string {
  let zone = zones.get(timeZone);
  if (!zone) zones.set(timeZone, (zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })));
  return /[+-]\d\d:\d\d/.exec(zone.format(at))?.[0] ?? '+00:00';
}

/** The same time, to the millisecond and with the same offset, in the one form in which times are stored: `Z` for `+00:00`. */
export function plainTime(text: string): string {
  if (!/^.{16}(?::\d\d(?:\.\d+)?)?(?:Z|[+-].{5})$/.test(text)) return text;
  const end = text.length - (text.endsWith('Z') ? 1 : 6);
  const [time, offset] = [text.slice(0, end), text.slice(end)];
  const shortest = { 16: ':00.', 19: '.' }[end] ?? '';
  return (time + shortest).padEnd(23, '0').slice(0, 23) + (offset.slice(1) === '00:00' ? 'Z' : offset);
}

/** The time zone of this machine: an IANA name. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
