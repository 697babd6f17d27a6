import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { returnFromRun as complete } from '../../src/instruments/return-from-run/index.ts';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { withWording } from '../../src/instrument/parse-instrument.ts';
import { fileName } from '../../src/record/file-name.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { toText } from '../../src/record/to-text.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { sheetLines } from '../frozen/readable.ts';

registerLanguage(spanish);
const bilingual = withWording(complete, spanish.returnFromRun);

/** A talk with a step done, a moment and a correction, that begins at `start`; every look at the clock takes three minutes. */
function talk(start: number, timeZone: string, language: 'en' | 'es' = 'en'): ScreeningRecord {
  let now = start;
  const clock = () => new Date((now += 180_000));
  const screening = createScreening({ instrument: bilingual, clock, timeZone });
  const police = { step: 'police', contact: 'police', points: ['police-crime'], state: 'done' } as const;
  const events: ScreeningEvent[] = [
    { type: 'start' },
    { type: 'answer', question: 'age', value: 15 },
    { type: 'answer', question: 'missing-since', value: '2026-10-30T20:30-05:00' },
    { type: 'answer', question: 'traded', value: ['yes'] },
    { type: 'review' },
    { type: 'continue' },
    { type: 'result' },
    { type: 'done', ...police },
    { type: 'finish' },
    { type: 'reopen', by: 'AB', reason: 'A slip.' },
    { type: 'result' },
    { type: 'finish' },
  ];
  for (const event of events) screening.send(event);
  return createRecord(screening.getSnapshot().context, bilingual.wording[language]!, { caseReference: 'X-1' });
}

/** All that a record is written as for people. */
const writings = (record: ScreeningRecord, options: { timeZone?: string } = {}) => [
  toText(record, options),
  ...(['whole', 'summary', 'police'] as const).map((kind) =>
    sheetLines(recordSheet(record, { kind, notes: true, history: true, ...options })).join('\n'),
  ),
];

const plain = (text: string) => text.replace(/\s/g, ' ');
const evening = Date.UTC(2026, 10, 21, 2, 0);

/** An hour in words, and what follows it. */
const hours = /\d{1,2}:\d\d(?:\s?[ap]\.?\s?m\.?)?(.{0,6})/gi;

describe('Wherever an hour is written', () => {
  it.each([
    ['en', 'America/Chicago', 'CST'],
    ['es', 'America/Chicago', 'CST'],
    ['en', 'America/New_York', 'EST'],
    ['es', 'America/Los_Angeles', 'PST'],
    ['en', 'UTC', 'UTC'],
  ] as const)('its zone is named, in %s and %s', (language, timeZone, name) => {
    for (const writing of writings(talk(evening, timeZone, language))) {
      const found = [...plain(writing).matchAll(hours)];
      expect(found.length).toBeGreaterThan(0);
      for (const [hour, after] of found)
        expect(after, hour).toMatch(new RegExp(`^ (${name}|${name.replace('S', 'D')})`));
    }
  });

  it('is in the zone of the talk, and in another one where it is asked for', () => {
    const record = talk(evening, 'America/Chicago');
    expect(plain(toText(record))).toContain('Nov 20, 2026, 8:03 PM CST');
    expect(plain(toText(record, { timeZone: 'America/New_York' }))).toContain('Nov 20, 2026, 9:03 PM EST');
    expect(plain(toText(talk(evening, 'America/Chicago', 'es')))).toContain('20 nov 2026, 8:03 p.m. CST');
    // A zone that this machine does not know.
    expect(plain(toText({ ...record, timeZone: 'Mars/Olympus' }))).toContain('Nov 21, 2026, 2:03 AM UTC');
  });

  it('the night the clocks change has no hour twice, and nothing ends before it began', () => {
    const night = talk(Date.UTC(2026, 10, 1, 5, 50), 'America/New_York');
    const lines = plain(toText(night));
    expect(lines).toContain('1:53 AM EDT');
    expect(lines).toMatch(/1:\d\d AM EST/);
    expect(night.sessions[0]!.startedAt).toMatch(/^2026-11-01T01:\d\d:00.000-04:00$/);
    expect(night.completedAt).toMatch(/^2026-11-01T01:\d\d:00.000-05:00$/);
  });
});

describe('The same record', () => {
  it.each(['America/Los_Angeles', 'Asia/Tokyo', 'UTC'])('is written the same on a machine in %s', (machine) => {
    const record = talk(evening, 'America/Chicago');
    const script = `
      import { recordSheet } from './src/record/paper/record-sheet.ts';
      import { toText } from './src/record/to-text.ts';
      import { fileName } from './src/record/file-name.ts';
      const record = JSON.parse(process.argv[1]);
      console.log(JSON.stringify([toText(record), recordSheet(record), fileName('{case}-{date}', record, 'json')]));`;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(record)], {
      env: { ...process.env, TZ: machine, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    const here = [toText(record), recordSheet(record), fileName('{case}-{date}', record, 'json')];
    expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here)));
    expect(here.at(-1)).toBe('X-1-2026-11-20.json');
  });
});
