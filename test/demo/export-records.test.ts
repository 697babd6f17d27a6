import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCSV } from 'open-door-screening';
// @ts-expect-error An example in plain JavaScript has no types.
import { exportRecords } from '../../demo/export-records.mjs';
import { readRows } from '../record/csv-reading.ts';
import { recordOf } from '../record/record-of.ts';
import { returnFromRun } from '../screening/helpers.ts';

const at = '2026-11-20T10:00:00Z';
const record = (caseReference: string) =>
  recordOf({ slept: [{ source: 'youth', response: 'given', value: ['hotel'], at, note: 'Secret.' }] }, returnFromRun, {
    caseReference,
  });

describe('The example that exports a folder', () => {
  let folder: string;
  const path = (...names: string[]) => join(folder, 'records', ...names);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-door-export-'));
    await mkdir(path('2026', '11'), { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes every record of every folder, and says what it left out and where it is wrong, but not what it says', async () => {
    const spoiled = record('C-4');
    spoiled.answers['slept']![0]!.at = 'Maya was here';
    const other = record('C-5');
    other.topics[0]!.questions[0]!.code = 'weather';
    await writeFile(path('one.json'), JSON.stringify(record('C-1')));
    await writeFile(path('2026', 'two.json'), `\uFEFF${JSON.stringify(record('C-2'))}`);
    await writeFile(path('2026', '11', 'three.json'), JSON.stringify(record('C-3'), null, 2));
    await writeFile(path('2026', '11', 'spoiled.json'), JSON.stringify(spoiled));
    await writeFile(path('2026', 'broken.json'), '{"plan": "Maya');
    await writeFile(path('2026', 'latin.json'), Buffer.from('{"plan": "Jos\xe9"}', 'latin1'));
    await writeFile(path('other.json'), JSON.stringify(other));
    await writeFile(path('readme.txt'), 'Not a record.');

    const reports: Record<string, readonly string[]> = {};
    const file = join(folder, 'all.csv');
    const count = await exportRecords(path(), createWriteStream(file), (name: string, problems: string[]) => {
      reports[name] = problems;
    });

    expect(count).toEqual({ exported: 3, leftOut: 4 });
    const csv = await readFile(file, 'utf8');
    expect(new Set(csv.split('\r\n'))).toEqual(new Set(toCSV(['C-1', 'C-2', 'C-3'].map(record)).split('\r\n')));
    expect(readRows(csv).map((row) => row['slept.youth'])).toEqual(['hotel', 'hotel', 'hotel']);
    expect(reports).toEqual({
      [path('2026', '11', 'spoiled.json')]: ['answers.slept[0].at: expected an ISO 8601 time with Z or an offset'],
      [path('2026', 'broken.json')]: ['it is not JSON'],
      [path('2026', 'latin.json')]: ['it is not UTF-8'],
      [path('other.json')]: [expect.stringMatching(/^topics: .* have no columns: weather;/)],
    });
  });
});
