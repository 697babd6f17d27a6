import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { version } from '../../src/version.ts';
import { patience } from '../browsers.mjs';
import { browsers } from '../pages.ts';
import { builtFolder, holdingTalks } from './folder-server.ts';
import { launch, leave, openWatched, printed, saved, saveEncrypted, talkText, watch } from './watched.ts';

const name = 'open-door-kiosk.html';
const file = join(builtFolder, name);
const html = readFileSync(file, 'utf8');
const hash = createHash('sha256').update(html).digest('hex');

describe('the one file', () => {
  it('is the file that SHA256SUMS vouches for', () => {
    expect(readFileSync(join(builtFolder, 'SHA256SUMS'), 'utf8').split('\n')).toContain(`${hash}  ${name}`);
  });

  it('names no other file, and lets only its own script and style run, by their hashes', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'self'|unsafe|connect-src|https?:/);
    const head = html.slice(0, html.indexOf('<script'));
    expect(head.match(/(src|href)="(?!data:)[^"]*"/g)).toBeNull();
    for (const [kind, pattern] of [
      ['script', /<script type="module">([^]*?)<\/script>/],
      ['style', /<style>([^]*?)<\/style>/],
    ] as const) {
      const [, content = ''] = pattern.exec(html)!;
      const digest = createHash('sha256').update(content).digest('base64');
      expect(policy).toContain(`${kind}-src 'sha256-${digest}'`);
    }
  });
});

describe.each(browsers)('the one file opened from a folder in $engine', ({ launchOptions }) => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'open-door-share-'));
  const share = (content: string) => {
    writeFileSync(join(folder, 'kiosk.html'), content);
    return `file://${folder}/kiosk.html`;
  };

  beforeAll(async () => {
    const strict = { 'security.fileuri.strict_origin_policy': true };
    browser = await launch({ ...launchOptions, extraPrefsFirefox: strict });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('opens without a complaint, asks nobody for anything, and says which version runs', async () => {
    const visitor = await openWatched(browser, share(html));
    expect(await visitor.sees()).toContain(`Version ${version}`);
    expect(visitor.complaints).toEqual([]);
    await leave(visitor);
  });

  it('offers practice until the office has reviewed the guide, or says that talks are held all the same', async () => {
    const visitor = await openWatched(browser, share(html));
    expect(await visitor.sees()).toContain('Only practice here until your agency has reviewed this guide.');
    expect(await visitor.buttons()).not.toContain('Begin');
    await visitor.press('Practice with an invented case', 'Begin');
    await visitor.until('.talk:not(.away)');
    expect(visitor.complaints).toEqual([]);
    await leave(visitor);
  });

  it('holds a whole talk, with Spanish on the way, and saves it encrypted, as table and for health systems', async () => {
    const visitor = await openWatched(browser, share(holdingTalks(html)));
    await visitor.begin();
    await visitor.answer('zebra crossing');
    await visitor.press('Español');
    await visitor.page.waitForFunction(() => document.documentElement.lang === 'es');
    await visitor.press('Siguiente');
    await visitor.finishTalk();
    expect(await talkText(visitor)).toContain('zebra crossing');
    await visitor.press('Guardar o copiar', 'Tabla (CSV)');
    expect(await saved(visitor)).toContain('zebra crossing');
    await visitor.press('Para sistemas de salud');
    expect(JSON.parse(await saved(visitor))).toMatchObject({ resourceType: 'Bundle' });
    const kept = await saveEncrypted(visitor, 'Guardar el archivo cifrado');
    expect(JSON.stringify(kept)).toContain('zebra crossing');
    expect(visitor.complaints).toEqual([]);
    await leave(visitor);
  });

  it('prints the empty form, with its lines one below the other', async () => {
    const visitor = await openWatched(browser, share(html));
    await visitor.press('Print an empty form');
    await visitor.page.waitForFunction(() => (window as unknown as { printed: string[] }).printed.length > 0);
    const [form = ''] = await printed(visitor);
    expect(form.length).toBeGreaterThan(3000);
    expect(form.split('\n').length).toBeGreaterThan(100);
    await leave(visitor);
  });

  it('takes the settings an office writes into it, and says what is wrong with them', async () => {
    const block = /(<script type="application\/json" id="kiosk-settings">)[^]*?(<\/script>)/;
    const withSettings = (settings: string) => share(html.replace(block, (_all, start, end) => start + settings + end));

    const own = await openWatched(browser, withSettings('{ "agency": "Harbor County", "language": "es" }'));
    expect(await own.sees()).toContain('Harbor County');
    expect(await own.page.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(own.complaints).toEqual([]);
    await leave(own);

    const broken = await openWatched(browser, withSettings('{ "talkBeforeReview": true, "language": "fr" }'));
    expect(await broken.sees()).toContain('kiosk.json: language: expected "en" or "es"');
    await broken.begin();
    await leave(broken);
  });

  it('does not run once anything else in it was changed', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    await watch(page, `file://${folder}/`, complaints);
    await page.goto(share(html.replace(`"${version}"`, '"1.2.3"').replace(`\`${version}\``, '`1.2.3`')));
    await vi.waitUntil(() => complaints.some((complaint) => complaint.includes('refused by script-src')), patience);
    expect(await page.$eval('#kiosk', ({ childElementCount }) => childElementCount)).toBe(0);
    await page.close();
  });
});
