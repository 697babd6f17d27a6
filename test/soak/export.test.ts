import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };
import { built } from '../built.ts';
import { recordOf } from '../record/record-of.ts';
import { figure } from '../runs.ts';
import { returnFromRun } from '../screening/helpers.ts';

const program = built(packageData.bin['open-door']);
/** Lets the command say at its end how much memory it held at most, in kilobytes. */
const telling = `data:text/javascript,import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;
const at = '2026-11-20T10:00:00.000Z';

/** Folders with each of these screenings once. */
function writeRecords(folder: string, count: number): void {
  const record = JSON.stringify(
    recordOf({ slept: [{ source: 'youth', response: 'given', value: ['hotel'], at, note: 'Paid.' }] }, returnFromRun),
  );
  const [, id] = /"id":"([^"]+)"/.exec(record)!;
  for (let index = 0; index < count; index++) {
    const place = join(folder, 'first', String(index % 100));
    if (index < 100) mkdirSync(place, { recursive: true });
    const own = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    writeFileSync(join(place, `${index}.json`), record.replace(id!, own));
  }
}

/** The same files once more, so many times: each is read, and the last of a screening counts. */
function linkRecords(folder: string, count: number, times: number): void {
  for (let copy = 1; copy < times; copy++)
    for (let index = 0; index < count; index++) {
      const place = join(folder, `copy-${copy}`, String(index % 100));
      if (index < 100) mkdirSync(place, { recursive: true });
      linkSync(join(folder, 'first', String(index % 100), `${index}.json`), join(place, `${index}.json`));
    }
}

function exportOf(folder: string) {
  const args = ['--import', telling, program, 'export', '--force', folder, join(folder, 'table.csv')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const lines = stderr.trim().split('\n');
  return { status, summary: lines.slice(0, -1).join('\n'), megabytes: (Number(lines.at(-1)) * 1024) / 1e6 };
}

it('A hundred thousand records take no more memory than ten thousand', { timeout: 3_600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-door-export-'));
  const [screenings, versions] = [10_000, 10];
  writeRecords(folder, screenings);
  const few = exportOf(folder);
  linkRecords(folder, screenings, versions);
  const many = exportOf(folder);
  rmSync(folder, { recursive: true });

  expect([few.status, few.summary]).toEqual([0, `${screenings} written, 0 left out`]);
  expect(many.status).toBe(0);
  expect(many.summary).toContain(`${screenings} written, 0 left out`);
  expect(many.summary).toContain(String(screenings * (versions - 1)));
  expect(many.megabytes).toBeLessThan(1.5 * few.megabytes);
  figure(
    `Export: at most ${few.megabytes.toFixed(0)} MB for 10,000 records, ${many.megabytes.toFixed(0)} MB for 100,000`,
  );
});
