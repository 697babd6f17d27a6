import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };
import { built } from '../built.ts';

describe('the built command', () => {
  const file = built(packageData.bin['open-door']);
  const openDoor = (...args: string[]) => spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });

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

  it('has the kiosk beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-door-office-'));
    expect(openDoor('kiosk', folder)).toMatchObject({ status: 0, stderr: '' });
    const copied = readdirSync(folder, { recursive: true });
    expect(new Set<unknown>(copied)).toEqual(new Set<unknown>(readdirSync(built('dist/kiosk'), { recursive: true })));
    expect(copied).toContain('index.html');
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
