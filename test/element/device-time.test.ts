import { afterEach, describe, expect, test } from 'vitest';
import { fieldsOf, momentAt, momentOnDevice, onDevice } from '../../src/element/device-time.ts';

const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

describe('what is typed in gets the offset of this device on that date', () => {
  test.each([
    ['America/Chicago', '2026-01-15', '21:30', '2026-01-15T21:30-06:00'],
    ['America/Chicago', '2026-07-15', '21:30', '2026-07-15T21:30-05:00'],
    // The clocks leave out 2:30, and it is 3:30; or they show 1:30 twice, and it is the first.
    ['America/Chicago', '2026-03-08', '02:30', '2026-03-08T02:30-06:00'],
    ['America/Chicago', '2026-03-08', '03:30', '2026-03-08T03:30-05:00'],
    ['America/Chicago', '2026-11-01', '01:30', '2026-11-01T01:30-05:00'],
    ['America/Phoenix', '2026-07-15', '00:00', '2026-07-15T00:00-07:00'],
    ['America/St_Johns', '2026-01-15', '12:00', '2026-01-15T12:00-03:30'],
    ['Pacific/Honolulu', '2026-12-31', '23:59', '2026-12-31T23:59-10:00'],
    ['Asia/Kathmandu', '2026-01-15', '12:00', '2026-01-15T12:00+05:45'],
    ['Pacific/Kiritimati', '2026-01-15', '12:00', '2026-01-15T12:00+14:00'],
    ['UTC', '2026-01-15', '12:00', '2026-01-15T12:00+00:00'],
    ['America/Chicago', '2026-01-15', '12:00:59', '2026-01-15T12:00-06:00'],
    ['America/Chicago', '2026-01-15', '', '2026-01-15'],
  ])('in %s: %s %s is %s', (zone, date, time, moment) => {
    process.env['TZ'] = zone;
    expect(momentOnDevice([date, time])).toBe(moment);
  });
});

describe('a moment is shown as the clock of this device showed it', () => {
  test.each([
    ['America/Chicago', '2026-01-16T03:30+00:00', ['2026-01-15', '21:30']],
    ['America/Chicago', '2026-07-15T21:30-04:00', ['2026-07-15', '20:30']],
    ['Pacific/Auckland', '2026-12-31T12:00+00:00', ['2027-01-01', '01:00']],
    ['Asia/Kolkata', '2026-01-15T00:00+00:00', ['2026-01-15', '05:30']],
    ['Pacific/Auckland', '2026-01-15', ['2026-01-15', '']],
    ['America/Chicago', '', ['', '']],
    ['America/Chicago', 'last week', ['', '']],
  ])('in %s: %s', (zone, moment, fields) => {
    process.env['TZ'] = zone;
    expect(fieldsOf(moment)).toEqual(fields);
  });

  test.each(['2026-01-15T21:30-06:00', '2026-07-15T21:30-05:00', '2026-03-08T03:30-05:00'])(
    'and back: %s',
    (moment) => {
      process.env['TZ'] = 'America/Chicago';
      expect(momentOnDevice(fieldsOf(moment))).toBe(moment);
    },
  );
});

test('an instant is what the clock of this device shows then', () => {
  process.env['TZ'] = 'America/Los_Angeles';
  expect(onDevice(Date.parse('2026-03-07T07:59:59.999Z'))).toEqual(['2026-03-06', '23:59']);
  expect(onDevice(Date.parse('2026-03-07T08:00Z'))).toEqual(['2026-03-07', '00:00']);
});

test('now is exact in the hour that the clocks show twice', () => {
  process.env['TZ'] = 'America/New_York';
  const first = Date.parse('2026-11-01T05:30Z');
  expect([first, first + 3_600_000].map(momentAt)).toEqual(['2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00']);
});
