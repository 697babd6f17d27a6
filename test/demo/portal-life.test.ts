import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../demo/portal/texts.ts';
import { parseRecord, verifyRecord } from '../../src/headless.ts';
import { result } from '../../src/languages/en/result.ts';
import { talk } from '../../src/languages/en/talk.ts';
import { findBrowsers, stopHelpers } from '../browsers.mjs';
import { AtThePortal } from './at-the-portal.ts';
import { DemoServer } from './demo-pages.ts';

const words = texts.en;

/** One record from its talk to its removal, each test going on where the one before has ended. */
describe.each(await findBrowsers())('The portal, in $engine,', (browser) => {
  let server: DemoServer;

  beforeAll(async () => {
    server = await DemoServer.start({ portal: true });
  });
  afterAll(async () => {
    for (const visitor of there.values()) await visitor.leave();
    stopHelpers();
    await server?.stop();
  });

  /** Whoever is at the portal, each in a browser of their own. */
  const there = new Map<string, AtThePortal>();

  async function at(name: string): Promise<AtThePortal> {
    const visitor = there.get(name) ?? (await AtThePortal.signedIn(browser, server.address, name));
    there.set(name, visitor);
    return visitor;
  }

  /** Opens the question that is answered in one's own words. */
  async function toNextSteps(visitor: AtThePortal): Promise<void> {
    await visitor.press('Now and next', talk.next);
  }

  it('goes on with a talk whose browser was killed, in the hands of another worker', async () => {
    const worker = await at('No. 3141');
    await worker.press(words.newCase);
    await worker.write('reference', '2026-200');
    await worker.write('age', '15');
    await worker.press(words.openCase, talk.begin);
    await toNextSteps(worker);
    await worker.write('next', 'zebra');
    await worker.untilKept();
    there.delete('No. 3141');
    await worker.beKilled();

    const colleague = await at('No. 3142');
    expect(await colleague.sees()).toContain(words.openTalk);
    await colleague.press('2026-200', talk.resume);
    expect(await colleague.answer('next')).toBe('zebra');
    expect(worker.complaints).toEqual([]);
    expect(colleague.complaints).toEqual([]);
  });

  it('distinguishes two windows of one talk, and loses neither, also where one of them is ended', async () => {
    const [worker, colleague] = [await at('No. 3141'), await at('No. 3142')];
    for (const visitor of [worker, colleague]) {
      await visitor.open('?page=cases');
      await visitor.press('2026-200', talk.resume);
      await visitor.untilKept();
    }
    await colleague.write('next', ' heron');
    await colleague.untilKept();
    await worker.write('next', ' otter');
    await worker.reads(words.news.conflict);
    await worker.untilKept();

    await worker.press(words.choose);
    await worker.reads(words.talksKept);
    await worker.untilThereAre(2, 'main .rows a.button');
    // What was kept last is first.
    await worker.press(words.goOnWithThis, talk.resume);
    expect(await worker.answer('next')).toBe('zebra otter');
    await worker.finishTalk();
    await worker.press(words.news.record);
    await worker.reads(`${words.version} 1, `);

    await colleague.open('?page=case&case=2026-200');
    await colleague.reads(words.hasRecord);
    await colleague.press(words.goOnWithThis, talk.resume);
    expect(await colleague.answer('next')).toBe('zebra heron');
    await colleague.untilKept();
    await colleague.open('?page=case&case=2026-200');
    await colleague.press(words.removeThis);
    await colleague.until('open-door-screening');
    expect(worker.complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([]);
    expect(colleague.complaints).toEqual([]);
  });

  it('keeps a correction as a new version of the same record', async () => {
    const colleague = await at('No. 3142');
    await colleague.open('?page=case&case=2026-200');
    await colleague.press(words.recordOf, result.correct);
    await colleague.write('correct-by', 'K. L.');
    await colleague.write('correct-reason', 'Heard wrong.');
    await colleague.press(result.correctBegin);
    await toNextSteps(colleague);
    await colleague.write('next', ' corrected');
    await colleague.finishTalk();
    await colleague.press(words.news.record);
    await colleague.reads(`${words.version} 2, `);
    expect(await colleague.unfoldedReads('zebra otter corrected')).toBe(true);
    await colleague.press(`${words.version} 1`);
    await colleague.reads(words.oldVersion);
    expect(await colleague.unfoldedReads('zebra otter')).toBe(true);
    expect(await colleague.unfoldedReads('zebra otter corrected')).toBe(false);
    expect(colleague.complaints).toEqual([]);
  });

  it('lets the supervisor tick a call, which is a dated addition to the record', async () => {
    const supervisor = await at('No. 2201');
    await supervisor.open('?page=oversight&case=2026-200');
    await supervisor.until('#open + .calls > li');
    const open = await supervisor.count('#open + .calls > li');
    await supervisor.press(`${words.done}: `);
    await supervisor.untilThereAre(open - 1, '#open + .calls > li');
    expect(await supervisor.count('.plots figure svg')).toBe(3);
    expect(await supervisor.count('.plots figure table')).toBe(3);
    await supervisor.open('?page=records&case=2026-200');
    await supervisor.press(words.recordOf);
    await supervisor.reads(`${words.version} 3, `);
    expect(supervisor.complaints).toEqual([]);
  });

  it('lets the clerk print a stack, read an export back, and remove what is over its time', async () => {
    const clerk = await at('No. 1107');
    await clerk.open('?page=records');
    await clerk.press(words.printStack);
    await clerk.reads(words.reasons['nothing-chosen']!);
    await clerk.run(() => document.querySelectorAll<HTMLElement>('[name=record]').forEach((box) => box.click()));
    await clerk.press(words.printStack);
    await clerk.until('[data-printed]');
    expect(await clerk.count('.stack > *')).toBe(12);

    const exported = await clerk.run(() => {
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

    await clerk.open('?page=retention');
    await clerk.press(words.removeChosen);
    await clerk.reads(words.nothingDue);
    await clerk.open('?page=records');
    await clerk.untilThereAre(11, 'main .rows li');
    await clerk.open('?page=log');
    const log = await clerk.sees();
    // No talk was left open for years, and none was printed before its end.
    const notHere = ['old-draft-removed', 'draft-printed'];
    const happened = Object.entries(words.actions).filter(([action]) => !notHere.includes(action));
    for (const [, action] of happened) expect(log).toContain(action);
    expect(clerk.complaints).toEqual([]);
  });

  it.each([
    ['No. 3141', ['cases', 'case&case=INVENTED-01', 'case&case=INVENTED-02', 'privacy']],
    ['No. 2201', ['oversight', 'case&case=INVENTED-01']],
    ['No. 1107', ['records', 'retention', 'log']],
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
    await visitor.until('open-door-screening');
    await visitor.reads(result.print);
    expect(await visitor.barriers(), 'record').toEqual([]);
    await visitor.press(words.signOut);
    await visitor.reads(words.signIn);
    expect(await visitor.barriers(), 'signing in').toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
