import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalPlugin } from '../../demo/portal/plugin.ts';
import { texts } from '../../demo/portal/texts.ts';
import { parseRecord, verifyRecord } from '../../src/headless.ts';
import { result } from '../../src/languages/en/result.ts';
import { talk } from '../../src/languages/en/talk.ts';
import { findBrowsers } from '../browsers.mjs';
import { AtThePortal } from './at-the-portal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = texts.en;

/** One record from its talk to its removal, each test going on where the one before has ended. */
describe.each(await findBrowsers())('The portal, in $engine,', (browser) => {
  let server: ViteDevServer;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'open-door-portal-'));
    server = await createServer({
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      plugins: [portalPlugin({ data: folder, isEmpty: false })],
      server: { port: 0, hmr: false, watch: null },
    });
    await server.listen();
    address = server.resolvedUrls!.local[0]!;
  });
  afterAll(async () => {
    for (const visitor of there.values()) await visitor.leave();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Whoever is at the portal, each in a browser of their own. */
  const there = new Map<string, AtThePortal>();

  async function at(name: string): Promise<AtThePortal> {
    const visitor = there.get(name) ?? (await AtThePortal.signedIn(browser, address, name));
    there.set(name, visitor);
    return visitor;
  }

  /** Opens the question that is answered in one's own words. */
  async function toNextSteps(visitor: AtThePortal): Promise<void> {
    await visitor.press('Now and next', talk.next);
  }

  it('goes on with a talk whose browser was killed, in the hands of another worker', async () => {
    const diaz = await at('R. Diaz');
    await diaz.press(words.newCase);
    await diaz.write('reference', '2026-200');
    await diaz.write('age', '15');
    await diaz.press(words.openCase, talk.begin);
    await toNextSteps(diaz);
    await diaz.write('next', 'zebra');
    await diaz.untilKept();
    there.delete('R. Diaz');
    await diaz.beKilled();

    const lee = await at('K. Lee');
    expect(await lee.sees()).toContain(words.openTalk);
    await lee.press('2026-200', talk.resume);
    expect(await lee.answer('next')).toBe('zebra');
    expect(diaz.complaints).toEqual([]);
    expect(lee.complaints).toEqual([]);
  });

  it('tells two windows of one talk, and loses neither, also where one of them is ended', async () => {
    const [diaz, lee] = [await at('R. Diaz'), await at('K. Lee')];
    for (const visitor of [diaz, lee]) {
      await visitor.open('?page=cases');
      await visitor.press('2026-200', talk.resume);
      await visitor.untilKept();
    }
    await lee.write('next', ' heron');
    await lee.untilKept();
    await diaz.write('next', ' otter');
    await diaz.reads(words.news.conflict);
    await diaz.untilKept();

    await diaz.press(words.choose);
    await diaz.reads(words.talksKept);
    await diaz.untilThereAre(2, 'main .rows a.button');
    // What was kept last stands first.
    await diaz.press(words.goOnWithThis, talk.resume);
    expect(await diaz.answer('next')).toBe('zebra otter');
    await diaz.finishTalk();
    await diaz.press(words.news.record);
    await diaz.reads(`${words.version} 1, `);

    await lee.open('?page=case&case=2026-200');
    await lee.reads(words.hasRecord);
    await lee.press(words.goOnWithThis, talk.resume);
    expect(await lee.answer('next')).toBe('zebra heron');
    await lee.untilKept();
    await lee.open('?page=case&case=2026-200');
    await lee.press(words.removeThis);
    await lee.until('open-door-screening');
    expect(diaz.complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([]);
    expect(lee.complaints).toEqual([]);
  });

  it('keeps a correction as a new version of the same record', async () => {
    const lee = await at('K. Lee');
    await lee.open('?page=case&case=2026-200');
    await lee.press(words.recordOf, result.correct);
    await lee.write('correct-by', 'K. L.');
    await lee.write('correct-reason', 'Heard wrong.');
    await lee.press(result.correctBegin);
    await toNextSteps(lee);
    await lee.write('next', ' corrected');
    await lee.finishTalk();
    await lee.press(words.news.record);
    await lee.reads(`${words.version} 2, `);
    expect(await lee.unfoldedReads('zebra otter corrected')).toBe(true);
    await lee.press(`${words.version} 1`);
    await lee.reads(words.oldVersion);
    expect(await lee.unfoldedReads('zebra otter')).toBe(true);
    expect(await lee.unfoldedReads('zebra otter corrected')).toBe(false);
    expect(lee.complaints).toEqual([]);
  });

  it('lets the supervisor tick a call, which is a dated addition to the record', async () => {
    const okafor = await at('M. Okafor');
    await okafor.open('?page=oversight&case=2026-200');
    await okafor.until('#open + .calls > li');
    const open = await okafor.count('#open + .calls > li');
    await okafor.press(`${words.done}: `);
    await okafor.untilThereAre(open - 1, '#open + .calls > li');
    expect(await okafor.count('.plots figure svg')).toBe(3);
    expect(await okafor.count('.plots figure table')).toBe(3);
    await okafor.open('?page=records&case=2026-200');
    await okafor.press(words.recordOf);
    await okafor.reads(`${words.version} 3, `);
    expect(okafor.complaints).toEqual([]);
  });

  it('lets the clerk print a stack, read an export back, and remove what is over its time', async () => {
    const park = await at('J. Park');
    await park.open('?page=records');
    await park.press(words.printStack);
    await park.reads(words.reasons['nothing-chosen']!);
    await park.run(() => document.querySelectorAll<HTMLElement>('[name=record]').forEach((box) => box.click()));
    await park.press(words.printStack);
    await park.until('[data-printed]');
    expect(await park.count('.stack > *')).toBe(12);

    const exported = await park.run(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.exports a')];
      return fetch(links.find(({ href }) => href.includes('ndjson'))!.href).then((answer) => answer.text());
    });
    const records = exported
      .trim()
      .split('\n')
      .map((line) => parseRecord(JSON.parse(line)));
    expect(records).toHaveLength(12);
    for (const record of records) expect(await verifyRecord(record)).toBe('intact');
    const [corrected] = records.filter(({ caseReference }) => caseReference === '2026-200');
    expect(corrected).toMatchObject({ amendments: [{ reason: 'Heard wrong.' }], stepsDone: [{ state: 'done' }] });

    await park.open('?page=retention');
    await park.press(words.removeRecords);
    await park.reads(words.nothingDue);
    await park.open('?page=records');
    await park.untilThereAre(11, 'main .rows li');
    await park.open('?page=log');
    const log = await park.sees();
    for (const action of Object.values(words.actions)) expect(log).toContain(action);
    expect(park.complaints).toEqual([]);
  });

  it.each([
    ['R. Diaz', ['cases', 'case&case=INVENTED-01', 'case&case=INVENTED-02', 'privacy']],
    ['M. Okafor', ['oversight', 'case&case=INVENTED-01']],
    ['J. Park', ['records', 'retention', 'log']],
  ])('has nothing that axe finds, and fits phone and desk, in two languages: %s', async (name, pages) => {
    const visitor = await at(name);
    for (const [width, language] of [
      [390, 'en'],
      [1280, 'es'],
    ] as const) {
      await visitor.resize(width);
      for (const page of pages) {
        await visitor.open(`?page=${page}&lang=${language}`);
        expect(await visitor.barriers(), `${page} ${language} ${width}`).toEqual([]);
      }
    }
    await visitor.open(`?page=${pages.includes('records') ? 'records' : 'cases'}`);
    await visitor.press(words.recordOf);
    await visitor.reads(result.print);
    expect(await visitor.barriers(), 'record').toEqual([]);
    await visitor.press(words.signOut);
    await visitor.reads(words.signIn);
    expect(await visitor.barriers(), 'signing in').toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
