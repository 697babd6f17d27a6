import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };
import { built } from '../built.ts';
import { recordOf } from '../record/record-of.ts';
import { someOf } from '../runs.ts';
import { returnFromRun } from '../screening/helpers.ts';
import { openDoor as inOneThread } from './command-line.ts';

/** So many seconds after the talk. */
const time = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 10, 0, seconds)).toISOString();

describe('the built command', () => {
  const file = built(packageData.bin['open-door']);
  const openDoor = (...args: string[]) =>
    spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  /** How it ends where nobody reads what it writes there. */
  async function codeWithout(stream: 'stdout' | 'stderr', ...args: string[]): Promise<number | null> {
    const child = spawn(process.execPath, [file, ...args]);
    child[stream].destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  it('runs by itself, with the code and the streams of the command', () => {
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(openDoor('--version')).toMatchObject({ status: 0, stdout: `${packageData.version}\n`, stderr: '' });
    expect(openDoor('check')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('PATH') });
    expect(openDoor('verify', file)).toMatchObject({
      status: 1,
      stdout: `unreadable  ${file}\n`,
      stderr: `${file}\n  it is not JSON\n`,
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says so where no space is left for what it prints', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [file, '--help'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'open-door: the output cannot be written: no space is left\n',
    });
  });

  it('writes the table also where nobody reads its remarks to their end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-door-records-'));
    const records = join(folder, 'records');
    mkdirSync(records);
    for (let index = 0; index < 200; index++) writeFileSync(join(records, `${index}.json`), 'no record');
    const table = join(folder, 'out.csv');
    expect(await codeWithout('stderr', 'export', records, table)).toBe(1);
    expect(readdirSync(folder)).toEqual(['out.csv', 'records']);
    expect(readFileSync(table, 'utf8')).toContain('caseReference');
    rmSync(folder, { recursive: true });
  });

  it('does not end as if all was well where nobody reads what it says to its end', async () => {
    expect(await codeWithout('stdout', 'verify', file)).toBe(141);
  });

  it('has the kiosk beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-door-office-'));
    expect(openDoor('kiosk', folder)).toMatchObject({ status: 0, stderr: '' });
    const copied = readdirSync(folder, { recursive: true });
    expect(new Set<unknown>(copied)).toEqual(new Set<unknown>(readdirSync(built('dist/kiosk'), { recursive: true })));
    expect(copied).toContain('index.html');
    rmSync(folder, { recursive: true });
  });

  it('exports many records on all cores as in one thread: the same lines in the same order, the same files left out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-door-records-'));
    for (let index = 0; index < 200; index++) {
      const record = {
        ...recordOf(
          { age: [{ source: 'record', response: 'given', value: 10 + (index % 9), at: time(0) }] },
          returnFromRun,
        ),
        // Some are two versions of one screening.
        id: `00000000-0000-4000-8000-${String(index % 7 === 0 ? 0 : index).padStart(12, '0')}`,
        completedAt: time(index),
        ...(index % 50 === 0 && { plan: 'long '.repeat(8_000) }),
      };
      const text = index % 40 === 3 ? '{ "no record": true }' : JSON.stringify(record);
      writeFileSync(join(folder, `${index}.json`), text);
    }
    for (const layout of someOf(['csv', 'accounts', 'ndjson'], 2)) {
      const { status, stdout, stderr } = openDoor('export', folder, '-', '--as', layout);
      const { code, out, err } = await inOneThread(['export', folder, '-', '--as', layout]);
      expect(out.split('\n').length).toBeGreaterThan(100);
      expect({ status, stdout, stderr }).toEqual({ status: code, stdout: out, stderr: err });
    }
    rmSync(folder, { recursive: true });
  });

  it('uses the package as any program does, and nothing of a page', () => {
    const loaded = [...readFileSync(file, 'utf8').matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name!);
    expect(new Set(loaded.filter((name) => !name.startsWith('node:')))).toEqual(
      new Set([
        'open-door-screening/headless',
        'open-door-screening/authoring',
        'open-door-screening/languages',
        'zod/mini',
      ]),
    );
  });
});
