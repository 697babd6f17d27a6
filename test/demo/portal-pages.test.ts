// @vitest-environment jsdom
import { render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context, Page } from '../../demo/portal/context.ts';
import { casePage } from '../../demo/portal/pages/case.ts';
import { casesPage } from '../../demo/portal/pages/cases.ts';
import { logPage } from '../../demo/portal/pages/log.ts';
import { oversightPage } from '../../demo/portal/pages/oversight.ts';
import { privacyPage } from '../../demo/portal/pages/privacy.ts';
import { recordsPage } from '../../demo/portal/pages/records.ts';
import { retentionPage } from '../../demo/portal/pages/retention.ts';
import { me, tryingTo } from '../../demo/portal/api.ts';
import type { OpenCall } from '../../demo/portal/server/overview.ts';
import type { RecordSummary } from '../../demo/portal/server/records.ts';
import type { KeptRecord } from '../../demo/portal/server/vault.ts';
import { texts } from '../../demo/portal/texts.ts';
import {
  createDraft,
  createRecord,
  createScreening,
  draftOf,
  returnFromRun,
  sealRecord,
  type Screening,
  type ScreeningRecord,
} from '../../src/headless.ts';
import { ScreeningCompleteEvent } from '../../src/element/events.ts';
import { openPortal, PortalVisitor } from './portal-visitor.ts';

/** The page for somebody, on a portal with the invented cases. */
async function seen(page: Page, person: string, language: 'en' | 'es', query = ''): Promise<HTMLElement> {
  return seenBy(await PortalVisitor.of(await openPortal({ invented: true }), person), page, language, query);
}

async function seenBy(visitor: PortalVisitor, page: Page, language: 'en' | 'es', query = ''): Promise<HTMLElement> {
  vi.stubGlobal(
    'fetch',
    async (address: string, init: { method: 'GET'; body?: string; headers: Record<string, string> }) => {
      const body = init.body === undefined ? {} : { body: JSON.parse(init.body) as object };
      const known = init.headers['if-match'];
      const given = { ...body, ...(known !== undefined && { version: Number(known) }) };
      const { status, text } = await visitor.ask(init.method, address.replace('/portal/api', ''), given);
      return { ok: status < 400, status, text: () => Promise.resolve(text) };
    },
  );
  const context: Context = {
    me: await me(),
    language,
    texts: texts[language],
    query: new URLSearchParams(query),
    link: (name, more = {}) => `?${new URLSearchParams({ page: name, ...more })}`,
    time: (at) => new Date(at).toISOString(),
    show: (content) => render(content, document.body),
    trying: tryingTo((reason) => reasons.push(reason)),
  };
  await page(context);
  return document.body;
}

/** Why the server did not do what was asked of it. */
const reasons: string[] = [];

beforeEach(() => {
  reasons.length = 0;
  document.body = document.createElement('body');
});

describe.each(['en', 'es'] as const)('The portal’s pages, %s,', (language) => {
  const words = texts[language];

  it.each([
    [words.titles['cases'], casesPage, 'worker-1', 'INVENTED-02'],
    [words.titles['records'], recordsPage, 'clerk', 'INVENTED-12'],
    [words.titles['retention'], retentionPage, 'clerk', 'INVENTED-12'],
    [words.titles['log'], logPage, 'clerk', words.actions['signed-in']],
    [words.titles['privacy'], privacyPage, 'worker-1', '7'],
  ] as const)('show what there is: %s', async (title, page, person, content) => {
    const body = await seen(page, person, language);
    expect(body.querySelector('h1')?.textContent).toBe(title);
    expect(body.textContent).toContain(content);
    expect(body.textContent).not.toContain('undefined');
  });

  it('leave a cell of the log empty where no case is meant: on a narrow screen it is not named either', async () => {
    const body = await seen(logPage, 'clerk', language);
    expect(body.querySelectorAll(`td[data-label="${words.case}"]:not(:empty)`)).toHaveLength(0);
  });

  it('say no level beside a talk, where the youth may look on', async () => {
    const body = await seen(casePage, 'worker-1', language, 'case=INVENTED-01');
    expect(body.querySelector('open-door-screening')).not.toBeNull();
    expect(body.textContent).toContain(words.recordOf);
    for (const level of Object.values(words.levels)) expect(body.textContent).not.toContain(level);
  });

  it('mark what was invented', async () => {
    const body = await seen(recordsPage, 'clerk', language);
    const rows = [...body.querySelectorAll('.rows li')];
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row.textContent).toContain(words.invented);
  });
});

describe('The supervisor’s page', () => {
  it('has what is due first, each plot beside its table, and what was ticked no more', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en');
    const calls = () => body.querySelectorAll('.calls > li').length;
    expect(body.querySelector('.calls .by')?.textContent).toContain(texts.en.bands['now']);
    const tables = [...body.querySelectorAll('.plots figure')];
    expect(tables).toHaveLength(3);
    for (const figure of tables) {
      expect(figure.querySelector('svg')).not.toBeNull();
      const numbers = [...figure.querySelectorAll('td:last-child')].map(({ textContent }) => Number(textContent));
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(11);
    }
    const before = calls();
    body.querySelector<HTMLButtonElement>(`[aria-label^="${texts.en.done}:"]`)!.click();
    await expect.poll(calls).toBe(before - 1);
  });

  it('leaves what is typed at a call there when the one before it is done, and leads on from there', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en');
    const [first, second] = body.querySelectorAll<HTMLElement>('#open + .calls > li');
    second!.querySelector<HTMLInputElement>('[name=reference]')!.value = '26-118';
    first!.querySelector<HTMLButtonElement>('button')!.click();
    await expect.poll(() => first!.isConnected).toBe(false);
    await expect.poll(() => document.activeElement === second).toBe(true);
    expect(second!.querySelector<HTMLInputElement>('[name=reference]')!.value).toBe('26-118');
  });

  it('says that somebody else noted something meanwhile, and shows what is open now', async () => {
    const visitor = await PortalVisitor.of(await openPortal({ invented: true }), 'supervisor');
    const body = await seenBy(visitor, oversightPage, 'en');
    const calls = () => body.querySelectorAll('#open + .calls > li').length;
    const [first] = await visitor.get<OpenCall[]>('/open-calls');
    const noted = { step: first!.step, points: first!.points.map(({ code }) => code), state: 'done' };
    const path = `/records/${first!.record}/steps-done`;
    const contact = first!.contact && { contact: first!.contact.code };
    await visitor.ask('POST', path, { body: { ...noted, ...contact }, version: first!.version });
    const before = calls();
    body.querySelector<HTMLButtonElement>(`[aria-label^="${texts.en.done}:"]`)!.click();
    await expect.poll(() => reasons).toContain('record-changed');
    expect(calls()).toBe(before - 1);
  });

  it('takes a key that is held down once', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en');
    const done = body.querySelector<HTMLButtonElement>(`[aria-label^="${texts.en.done}:"]`)!;
    const calls = () => body.querySelectorAll('#open + .calls > li').length;
    const before = calls();
    for (let times = 0; times < 5; times++) done.click();
    await expect.poll(calls).toBe(before - 1);
    expect(reasons).toEqual([]);
  });

  it('shows a call that reached nobody in a list of its own', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en');
    expect(body.textContent).toContain(`${texts.en.notReached} (0)`);
    body.querySelector<HTMLButtonElement>(`[aria-label^="${texts.en.nobody}:"]`)!.click();
    await expect.poll(() => body.textContent).toContain(`${texts.en.notReached} (1)`);
  });

  it('shows, and would export, what the filter says', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en', 'level=act-now');
    expect(body.querySelector('.plots tbody td:last-child')?.textContent).toBe('2');
    for (const link of body.querySelectorAll('.exports a'))
      expect(link.getAttribute('href')).toContain('level=act-now');
  });
});

describe('The clerk’s pages', () => {
  it.each([
    ['printed', recordsPage],
    ['removed', retentionPage],
  ] as const)('say that nothing is chosen where nothing would be %s', async (_what, page) => {
    const body = await seen(page, 'clerk', 'en');
    for (const box of body.querySelectorAll<HTMLInputElement>('[name=record]')) box.checked = false;
    const form = body.querySelector('form:not(.filters)')!;
    form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await expect.poll(() => reasons).toEqual(['nothing-chosen']);
  });
});

describe('A correction whose page was lost', () => {
  const sealed = (talk: Screening, caseReference: string) =>
    sealRecord(createRecord(talk.getSnapshot().context, returnFromRun.wording['en']!, { caseReference }));

  /** Corrects, and keeps it half done, as a page does that is lost then. */
  async function correctionOf(record: ScreeningRecord, worker: PortalVisitor): Promise<Screening> {
    const talk = createScreening({ instrument: returnFromRun, draft: draftOf(record, returnFromRun) });
    talk.send({ type: 'reopen', by: 'R. D.', reason: 'A slip.', of: record.fingerprint });
    talk.send({ type: 'answer', question: 'next', value: 'To sleep.' });
    const body = createDraft(talk.getSnapshot().context, 'en')!;
    await worker.ask('PUT', `/cases/INVENTED-01/drafts/${crypto.randomUUID()}`, { body, version: 0 });
    return talk;
  }

  async function begun() {
    const worker = await PortalVisitor.of(await openPortal({ invented: true }), 'worker-1');
    const [{ id } = { id: '' }] = await worker.get<RecordSummary[]>('/records?case=INVENTED-01');
    const last = () => worker.get<KeptRecord>(`/records/${id}`);
    const { record, version } = await last();
    return { worker, record, version, last, talk: await correctionOf(record, worker) };
  }

  /** Goes on with the one talk that is kept, and ends it. */
  async function end(talk: Screening, worker: PortalVisitor): Promise<ScreeningRecord> {
    const choice = await seenBy(worker, casePage, 'en', 'case=INVENTED-01');
    expect(choice.textContent).toContain(texts.en.hasRecord);
    const { search } = new URL(choice.querySelector<HTMLAnchorElement>('a.button')!.href);
    const body = await seenBy(worker, casePage, 'en', search);
    talk.send({ type: 'result' });
    talk.send({ type: 'finish' });
    const corrected = await sealed(talk, 'INVENTED-01');
    body.querySelector('open-door-screening')!.dispatchEvent(new ScreeningCompleteEvent(corrected));
    return corrected;
  }

  const said = (words: string) => expect.poll(() => document.querySelector('#news')?.textContent).toContain(words);

  it('goes on in the case, and is the next version of the record', async () => {
    const { worker, version, last, talk } = await begun();
    const { fingerprint } = await end(talk, worker);
    await said(texts.en.news.record);
    expect(await last()).toMatchObject({ version: version + 1, record: { fingerprint } });
    expect(await worker.get('/cases/INVENTED-01')).toMatchObject({ drafts: [] });
  });

  it('stays a talk of the case where the record has a newer version', async () => {
    const { worker, record, version, last, talk } = await begun();
    const newer = await sealRecord({ ...record, plan: 'Another one.' });
    await worker.ask('POST', '/cases/INVENTED-01/records', { body: newer, version });
    await end(talk, worker);
    await said(texts.en.news['record-changed']);
    expect(await last()).toMatchObject({ version: version + 1, record: { plan: 'Another one.' } });
    expect(await worker.get('/cases/INVENTED-01')).toMatchObject({ drafts: [{ talk: record.id }] });
  });
});
