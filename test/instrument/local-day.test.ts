import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { onDevice } from '../../src/element/device-time.ts';
import { localDay } from '../../src/instrument/local-day.ts';
import { prefillFromFHIR } from '../../src/record/fhir/prefill-from-fhir.ts';
import { tinyInstrument } from '../authoring/tiny-instrument.ts';

const own = process.env['TZ'];
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

describe.each([
  ['America/Chicago', '2026-11-29T05:59:59.999Z', '2026-11-28'],
  ['America/Chicago', '2026-11-29T06:00:00.000Z', '2026-11-29'],
  ['Pacific/Honolulu', '2027-01-01T09:59:00.000Z', '2026-12-31'],
  ['Pacific/Auckland', '2026-11-28T11:00:00.000Z', '2026-11-29'],
  ['Asia/Kathmandu', '2026-11-28T18:15:00.000Z', '2026-11-29'],
  ['UTC', '2026-11-28T23:59:00.000Z', '2026-11-28'],
])('In %s, at %s, today is %s', (zone, now, day) => {
  beforeEach(() => {
    process.env['TZ'] = zone;
    vi.setSystemTime(now);
  });

  test('by the calendar of the machine, and in its fields for a date', () => {
    expect([localDay(), onDevice(Date.now())[0]]).toEqual([day, day]);
  });

  test('where an age from the file is counted', () => {
    const [year, date] = [Number(day.slice(0, 4)), day.slice(5)];
    const born = (birthDate: string) => prefillFromFHIR({ resourceType: 'Patient', birthDate });
    expect(born(`${year - 16}-${date}`)).toEqual({ age: 16 });
    expect(born(dayAfter(`${year - 16}-${date}`))).toEqual({ age: 15 });
  });

  test('where numbers are named that nobody has looked up for a year', () => {
    const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    const warned = (on: string) =>
      checkInstrument(tinyInstrument(({ contacts }) => (contacts['police']!.checked!.on = on))).warnings.length > 0;
    expect([warned(yearAgo), warned(dayAfter(yearAgo))]).toEqual([true, false]);
  });
});

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
