import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, sealRecord } from '../../src/record/fingerprint.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { createRecord, fingerprintRule, type ScreeningRecord } from '../../src/record/record.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { recordsOf, versions } from '../frozen/kept.ts';
import { english, prepare, returnFromRun } from '../screening/helpers.ts';
import { elsewhere } from './elsewhere.ts';

/** A talk in Chicago, with moments, a correction, and times whose fractions end in zeros. */
function talk(timeZone: string, until?: string) {
  let at = Date.UTC(2026, 10, 20, 10, 0, 0, 120);
  const screening = createScreening({ instrument: returnFromRun, timeZone, clock: () => new Date((at += 12_340)) });
  const events: ScreeningEvent[] = [
    { type: 'start' },
    { type: 'answer', question: 'age', value: 15 },
    { type: 'answer', question: 'missing-since', value: '2026-11-17T20:30-06:00' },
    { type: 'answer', question: 'missing-since', value: '2026-11-17T21:00-06:00' },
    { type: 'answer', question: 'slept', value: ['hotel'] },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'review' },
    { type: 'result' },
    { type: 'finish' },
    { type: 'reopen', by: 'AB', reason: 'Mistyped' },
    { type: 'answer', question: 'missing-since', value: '2026-11-17T22:00+00:00' },
    { type: 'result' },
    { type: 'finish' },
  ];
  for (const event of events.slice(0, until ? events.findIndex(({ type }) => type === until) : undefined))
    screening.send(event);
  return screening.getSnapshot().context;
}

const zones = ['America/Chicago', 'UTC'];
const copy = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
const sealed = (timeZone: string) => sealRecord(createRecord(talk(timeZone), english, { worker: 'worker 12' }));

describe.each(Object.entries(elsewhere))('What went through %s', (_, write) => {
  it.each(zones)('is the same record, and was not changed, in %s', async (zone) => {
    const record = await sealed(zone);
    const back = write(copy(record)) as ScreeningRecord;
    expect(parseRecord(back)).toEqual(record);
    expect(await verifyRecord(back)).toBe('intact');
    expect(await verifyRecord(parseRecord(back))).toBe('intact');
  });

  it('was changed where somebody has changed it', async () => {
    const record = await sealed('America/Chicago');
    for (const change of [
      (data: ScreeningRecord) => (data.answers['age']![0]!.value = 17),
      (data: ScreeningRecord) => (data.completedAt = data.completedAt!.replace('-06:00', '-07:00')),
      (data: ScreeningRecord) => (data.completedAt = data.completedAt!.replace('-06:00', 'Z')),
      (data: ScreeningRecord) => (data.sessions[0]!.startedAt = data.sessions[0]!.startedAt.replace(/\d-06/, '9-06')),
      (data: ScreeningRecord) => void delete data.worker,
      (data: ScreeningRecord) => void data.setAside.push({ path: 'x', message: 'y' }),
    ]) {
      const data = copy(record);
      change(data);
      expect(await verifyRecord(write(data) as ScreeningRecord)).toBe('changed');
    }
  });

  it.each([undefined, 'review', 'resume'])('is the same draft, stopped before %s', (until) => {
    const draft = copy(createDraft(talk('America/Chicago', until), 'en'))!;
    const back = write(copy(draft));
    const goesOn = (data: unknown) => createDraft(prepare({ draft: data }).talk, 'en');
    expect(goesOn(back)).toEqual(goesOn(draft));
    expect(parseDraft(back).sessions).toEqual(draft.sessions);
  });

  it('is the same draft where nothing was entered', () => {
    const draft = createDraft(prepare().send({ type: 'start' }).talk, 'en');
    expect(parseDraft(write(copy(draft)))).toEqual(draft);
  });

  it.each(versions.flatMap((version) => recordsOf(version).map(({ name, data }) => [version, name, data] as const)))(
    'is not called changed where version %s has sealed it: %s',
    async (_version, _name, data) => {
      const state = await verifyRecord(data);
      expect(await verifyRecord(write(copy(data)) as ScreeningRecord)).toBe(state);
      expect(parseRecord(write(copy(data)))).toEqual(parseRecord(data));
    },
  );
});

describe('A record as the package wrote it', () => {
  it.each(zones)('names the rule of its fingerprint, and is normalized, in %s', async (zone) => {
    const record = await sealed(zone);
    expect(record.fingerprintRule).toBe(fingerprintRule);
    expect(parseRecord(copy(record))).toEqual(record);
    expect(await fingerprintOf(parseRecord(copy(record)))).toBe(record.fingerprint);
  });

  it.skipIf(spawnSync('jq', ['--version']).error)('is verified by one line of a shell', async () => {
    const record = await sealed('America/Chicago');
    const line = `jq -cjS 'del(.fingerprint)' | sha256sum`;
    const sum = execFileSync('sh', ['-c', line], { input: JSON.stringify(record), encoding: 'utf8' });
    expect(`sha256:${sum.split(' ')[0]}`).toBe(record.fingerprint);
  });
});
