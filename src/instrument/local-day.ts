import { writtenTime } from './time.ts';

/** The day that the calendar of this machine shows at an instant: 2026-11-28. It is what the worker at it calls today. */
export function localDay(at = Date.now()): string {
  return writtenTime(new Date(at)).slice(0, 10);
}
