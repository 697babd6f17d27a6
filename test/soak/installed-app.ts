import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { expect } from 'vitest';
import { browsers, hearComplaints } from '../pages.ts';

/** As long as a slow machine may take to install and build an app, in milliseconds. */
export const minutes = 10 * 60_000;

const root = join(import.meta.dirname, '../..');

/** An app of `test/soak/apps`, away from this project, where the packed package is installed as anybody would. */
export interface InstalledApp {
  readonly folder: string;
  /** Runs one of its scripts to the end, and gives what that has written. */
  run(script: string): string;
  remove(): void;
}

export function installApp(name: string): InstalledApp {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no package to pack: npm run build');
  const folder = mkdtempSync(join(tmpdir(), `open-door-in-${name}-`));
  const npm = (args: string[], cwd = folder) => {
    const { status, stdout, stderr } = spawnSync('npm', ['--no-audit', '--no-fund', '--loglevel=error', ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}\n${stderr}`);
    return `${stdout}\n${stderr}`;
  };
  cpSync(join(import.meta.dirname, 'apps', name), folder, { recursive: true });
  npm(['ci']);
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  // Not in the lock file: what is packed is another file every time.
  npm(['install', '--no-save', '--no-package-lock', `./open-door-screening-${version}.tgz`]);
  return {
    folder,
    run: (script) => npm(['run', '--silent', script]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Leads a talk to its end in the app at that address by clicking, until the app shows the record it received. The page
 * must not complain of anything meanwhile.
 */
export async function talkAt(address: string): Promise<void> {
  const browser = await puppeteer.launch(browsers[0]!.launchOptions);
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    hearComplaints(page, complaints);
    page.setDefaultTimeout(minutes);
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => {
      const isTold = document.querySelector('pre')?.textContent !== '';
      const screening = document.querySelector('open-door-screening');
      if (!isTold) screening?.shadowRoot?.querySelector<HTMLElement>('[part~=primary-button]')?.click();
      return isTold;
    });
    const record: unknown = JSON.parse(await page.$eval('pre', ({ textContent }) => textContent));
    expect(record).toMatchObject({ caseReference: '2026-041', answers: { age: [{ source: 'record', value: 15 }] } });
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
}
