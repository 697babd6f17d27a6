// @vitest-environment jsdom
import { render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context, Page } from '../../demo/portal/context.ts';
import { casePage } from '../../demo/portal/pages/case.ts';
import { casesPage } from '../../demo/portal/pages/cases.ts';
import { logPage } from '../../demo/portal/pages/log.ts';
import { oversightPage } from '../../demo/portal/pages/oversight.ts';
import { privacyPage } from '../../demo/portal/pages/privacy.ts';
import { recordPage } from '../../demo/portal/pages/record.ts';
import { recordsPage } from '../../demo/portal/pages/records.ts';
import { retentionPage } from '../../demo/portal/pages/retention.ts';
import { me, tryingTo } from '../../demo/portal/api.ts';
import type { CaseSummary } from '../../demo/portal/server/routes/cases.ts';
import type { OpenCall } from '../../demo/portal/server/overview.ts';
import type { RecordSummary } from '../../demo/portal/server/records.ts';
import type { KeptDraft, KeptRecord, LogEntry } from '../../demo/portal/server/vault.ts';
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
import {
  ScreeningClearEvent,
  ScreeningCompleteEvent,
  ScreeningDraftEvent,
  ScreeningKeepEvent,
  ScreeningPauseEvent,
} from '../../src/element/events.ts';
import { fillLog, openPortal, PortalVisitor, type Portal } from './portal-visitor.ts';

/** The page for somebody, on a portal with the invented cases. */
async function seen(page: Page, person: string, language: 'en' | 'es', query = ''): Promise<HTMLElement> {
  return seenBy(await PortalVisitor.of(await openPortal({ invented: true }), person), page, language, query);
}

async function seenBy(visitor: PortalVisitor, page: Page, language: 'en' | 'es', query = ''): Promise<HTMLElement> {
  stubFetch(visitor);
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

/** What a page asks for over the network reaches the portal. */
function stubFetch(visitor: PortalVisitor): void {
  vi.stubGlobal(
    'fetch',
    async (address: string, init: { method: 'GET'; body?: string; headers: Record<string, string> }) => {
      const body = init.body === undefined ? {} : { body: JSON.parse(init.body) as object };
      const known = init.headers['if-match'];
      const token = init.headers['csrf-token'] ?? '';
      const given = { ...body, token, ...(known !== undefined && { version: Number(known) }) };
      const { status, text } = await visitor.ask(init.method, address.replace('/portal/api', ''), given);
      return { ok: status < 400, status, text: () => Promise.resolve(text) };
    },
  );
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

  it('lead on to older lines of the log, where there are any', async () => {
    const portal = await openPortal();
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const older = async (query = '') => {
      const body = await seenBy(clerk, logPage, language, query);
      return [...body.querySelectorAll('a')].find(({ textContent }) => textContent === words.olderLines)?.search;
    };
    expect(await older()).toBeUndefined();
    await fillLog(portal, 1100);
    expect(await older()).toBe('?page=log&skip=500');
    expect(await older('skip=500')).toBe('?page=log&skip=1000');
    expect(await older('skip=1000')).toBeUndefined();
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
  it('of a case names a talk that nobody has ended, beside the records', async () => {
    const body = await seen(casePage, 'supervisor', 'en', 'case=INVENTED-02');
    expect(body.querySelector('.rows > li')?.textContent).toMatch(/talk under way[^]*No\. 3141/);
    expect(body.querySelector('open-door-screening')).toBeNull();
  });

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

  it('shows the calls also where the address of one cannot be read', async () => {
    const portal = await openPortal({ invented: true });
    const worker = await PortalVisitor.of(portal, 'worker-1');
    const [{ id } = { id: '' }] = await worker.get<RecordSummary[]>('/records?case=INVENTED-01');
    const { record, version } = await worker.get<KeptRecord>(`/records/${id}`);
    const steps = record.assessment.steps.map((step) => ({
      ...step,
      points: step.points.map((point) => ({
        ...point,
        ...(point.contact && { contact: { ...point.contact, url: 'https://' } }),
      })),
      ...(step.contact && { contact: { ...step.contact, url: 'https://' } }),
    }));
    const body = await sealRecord({ ...record, assessment: { ...record.assessment, steps } });
    expect(await worker.ask('POST', '/cases/INVENTED-01/records', { body, version })).toMatchObject({ status: 201 });
    const page = await seenBy(await PortalVisitor.of(portal, 'supervisor'), oversightPage, 'en', 'case=INVENTED-01');
    expect(page.querySelectorAll('#open + .calls > li').length).toBeGreaterThan(0);
    expect([...page.querySelectorAll('.call a')].map(({ textContent }) => textContent)).toContain('https://');
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
    // They may be of one month or of two.
    const months = [...body.querySelector('.plots')!.querySelectorAll('figure:first-child td:last-child')];
    expect(months.reduce((sum, { textContent }) => sum + Number(textContent), 0)).toBe(2);
    for (const link of body.querySelectorAll('.exports a'))
      expect(link.getAttribute('href')).toContain('level=act-now');
  });
});

describe('The portal', () => {
  /** The portal at an address, as a browser opens it. */
  async function opened(search: string, visitor: PortalVisitor): Promise<void> {
    stubFetch(visitor);
    history.replaceState(null, '', search);
    await import(/* @vite-ignore */ `../../demo/portal/portal.ts?${crypto.randomUUID()}`);
  }

  it.each([
    ['somebody has signed out and in again', '?page=&lang=en', 'en'],
    ['the address has a page and a language that there are not', '?page=constructor&lang=toString', 'en'],
    ['the address has a page that there is not', '?page=zebra&lang=es', 'es'],
  ] as const)('shows the first page of a role where %s', async (_what, search, language) => {
    await opened(search, await PortalVisitor.of(await openPortal(), 'worker-1'));
    const { titles, agency } = texts[language];
    expect(document.querySelector('h1')?.textContent).toBe(titles['cases']);
    expect(document.title).toContain(`${titles['cases']} · ${agency}`);
  });

  it('says that the server does not answer, where it does not even say who is there', async () => {
    const gone = { ask: () => Promise.reject(new Error('gone')) } as unknown as PortalVisitor;
    await expect(opened('?lang=es', gone)).rejects.toThrow();
    expect(document.body.textContent).toContain(texts.es.reasons['unreachable']);
  });

  it('says that the server does not answer, where its answer ends too soon', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en');
    vi.stubGlobal('fetch', () =>
      Promise.resolve({ ok: true, status: 200, text: () => Promise.reject(new TypeError('terminated')) }),
    );
    body.querySelector<HTMLButtonElement>(`[aria-label^="${texts.en.done}:"]`)!.click();
    await expect.poll(() => reasons).toEqual(['unreachable']);
  });
});

describe('The clerk’s pages', () => {
  it('list a talk that nobody has ended in its time beside the records, and remove it with them', async () => {
    const portal = await openPortal({ invented: true });
    const worker = await PortalVisitor.of(portal, 'worker-1');
    const talk = createScreening({ instrument: returnFromRun });
    talk.send({ type: 'start' });
    talk.send({ type: 'answer', question: 'next', value: 'zebra' });
    const body = createDraft(talk.getSnapshot().context, 'en')!;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 8 * 366 * 86_400_000 });
    await worker.ask('PUT', `/cases/INVENTED-03/drafts/${crypto.randomUUID()}`, { body, version: 0 });
    vi.useRealTimers();
    const page = await seenBy(await PortalVisitor.of(portal, 'clerk'), retentionPage, 'en');
    const rows = () => [...page.querySelectorAll('.rows > li')].map(({ textContent }) => textContent);
    expect(rows()).toEqual([
      expect.stringContaining(texts.en.recordOf),
      expect.stringMatching(/INVENTED-03[^]*invented[^]*talk under way[^]*No\. 3141/),
    ]);
    page.querySelector('form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await expect.poll(rows).toEqual([]);
    expect(page.textContent).toContain(texts.en.nothingDue);
    expect(reasons).toEqual([]);
    expect(await worker.get('/cases/INVENTED-03')).toMatchObject({ drafts: [] });
  });

  it('leave a record chosen or not while others are removed', async () => {
    const portal = await openPortal({ invented: true });
    const worker = await PortalVisitor.of(portal, 'worker-1');
    const talk = createScreening({ instrument: returnFromRun });
    for (const type of ['start', 'result', 'finish'] as const) talk.send({ type });
    const header = { caseReference: 'INVENTED-01' };
    const wording = returnFromRun.wording['en']!;
    const record = await sealRecord(createRecord(talk.getSnapshot().context, wording, header));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 8 * 366 * 86_400_000 });
    await worker.ask('POST', '/cases/INVENTED-01/records', { body: record, version: 0 });
    vi.useRealTimers();

    const clerk = await PortalVisitor.of(portal, 'clerk');
    const body = await seenBy(clerk, retentionPage, 'en');
    const boxes = () => [...body.querySelectorAll<HTMLInputElement>('[name=record]')];
    const [first, last] = boxes();
    const stays = last!.value;
    last!.checked = false;
    expect(first!.checked).toBe(true);
    // A double click.
    const remove = () => body.querySelector('form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    remove();
    await expect.poll(() => boxes().length).toBe(1);
    remove();
    await expect.poll(() => reasons).toEqual(['nothing-chosen']);
    expect(boxes().map(({ value, checked }) => [value, checked])).toEqual([[stays, false]]);
  });

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

describe('A stack of records', () => {
  it('is printed however many they are, and each is in the log once', async () => {
    const portal = await openPortal({ requestsPerMinute: 70 });
    const worker = await PortalVisitor.of(portal, 'worker-1');
    await worker.ask('POST', '/cases', { body: { reference: '2026-300', prefill: {} } });
    const ids: string[] = [];
    for (let count = 0; count < 60; count++) {
      const talk = createScreening({ instrument: returnFromRun });
      for (const type of ['start', 'result', 'finish'] as const) talk.send({ type });
      const header = { caseReference: '2026-300' };
      const body = await sealRecord(createRecord(talk.getSnapshot().context, returnFromRun.wording['en']!, header));
      await worker.ask('POST', '/cases/2026-300/records', { body, version: 0 });
      ids.push(body.id);
    }
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const body = await seenBy(clerk, recordsPage, 'en');
    const print = vi.fn();
    vi.stubGlobal('print', print);
    for (const box of body.querySelectorAll<HTMLInputElement>('[name=record]')) box.checked = true;
    const form = body.querySelector('form:not(.filters)')!;
    form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await expect.poll(() => [print.mock.calls.length, ...reasons], { timeout: 20_000 }).toEqual([1]);
    expect(body.querySelectorAll('.stack > *')).toHaveLength(60);
    const printed = (await clerk.get<LogEntry[]>('/log')).filter(({ action }) => action === 'record-printed');
    expect(printed).toHaveLength(60);
    expect(new Set(printed.map(({ record }) => record))).toEqual(new Set(ids));
  });
});

describe('A record', () => {
  it('that was printed is in the log with the version that was on the page', async () => {
    const portal = await openPortal({ invented: true });
    const visitor = await PortalVisitor.of(portal, 'worker-1');
    const [{ id } = { id: '' }] = await visitor.get<RecordSummary[]>('/records?case=INVENTED-05');
    const printed = async (query: string) => {
      const body = await seenBy(visitor, recordPage, 'en', `record=${id}${query}`);
      body.querySelector('open-door-screening')!.dispatchEvent(new ScreeningKeepEvent('print'));
    };
    await printed('&version=1');
    await printed('');
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const versions = async () => {
      const log = await clerk.get<LogEntry[]>('/log');
      return log.filter(({ action }) => action === 'record-printed').map(({ version }) => version);
    };
    await expect.poll(versions).toEqual([2, 1]);
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

describe('A talk on a slow network', () => {
  /** Somebody who talks on a page, whose network can be held up or lose an answer. */
  class Talking {
    readonly worker: PortalVisitor;
    readonly #element: Element;
    readonly #lost: string[];
    #missing = '';
    #free = Promise.resolve();
    #letOn = () => {};
    talk!: Screening;

    private constructor(worker: PortalVisitor, body: HTMLElement) {
      this.worker = worker;
      this.#element = body.querySelector('open-door-screening')!;
      this.#lost = [];
      const overNetwork = fetch;
      vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) => {
        if (this.#missing && (args[0] as string).endsWith(this.#missing))
          return Response.json({ reason: 'no-record' }, { status: 404 });
        const answer = await overNetwork(...args);
        await this.#free;
        if (this.#lost.includes(args[1]!.method!)) throw new TypeError('lost');
        return answer;
      });
      this.begin();
    }

    static async on(portal?: Portal): Promise<Talking> {
      const worker = await PortalVisitor.of(portal ?? (await openPortal({ requestsPerMinute: 1_000_000 })), 'worker-1');
      for (const reference of ['2026-300', '2026-301'])
        await worker.ask('POST', '/cases', { body: { reference, prefill: {} } });
      return new Talking(worker, await seenBy(worker, casePage, 'en', 'case=2026-300'));
    }

    begin(): void {
      this.talk = createScreening({ instrument: returnFromRun });
      this.talk.send({ type: 'start' });
    }

    says(value: string, caseReference = '2026-300'): void {
      this.talk.send({ type: 'answer', question: 'next', value });
      const draft = createDraft(this.talk.getSnapshot().context, 'en', { caseReference })!;
      this.#element.dispatchEvent(new ScreeningDraftEvent(() => draft));
    }

    async ends(caseReference = '2026-300'): Promise<ScreeningRecord> {
      this.talk.send({ type: 'result' });
      this.talk.send({ type: 'finish' });
      const { context } = this.talk.getSnapshot();
      const record = await sealRecord(createRecord(context, returnFromRun.wording['en']!, { caseReference }));
      this.hands(record);
      return record;
    }

    hands(record: ScreeningRecord): void {
      this.#element.dispatchEvent(new ScreeningCompleteEvent(record));
    }

    prints(): void {
      this.#element.dispatchEvent(new ScreeningKeepEvent('print'));
    }

    pauses(record: ScreeningRecord): void {
      this.#element.dispatchEvent(new ScreeningPauseEvent(record));
    }

    clears(): void {
      this.#element.dispatchEvent(new ScreeningClearEvent());
    }

    holdUp(): void {
      this.#free = new Promise((resolve) => (this.#letOn = resolve));
    }

    letOn(): void {
      this.#letOn();
    }

    /** From now on the server has no such record. */
    misses(path: string): void {
      this.#missing = path;
    }

    loses(...methods: string[]): void {
      this.#lost.splice(0, Infinity, ...methods);
    }

    /** What the server has. */
    of(reference = '2026-300'): Promise<CaseSummary> {
      return this.worker.get(`/cases/${reference}`);
    }

    /** What was last said in the talks that are kept. */
    async words(reference = '2026-300'): Promise<unknown[]> {
      const { drafts } = await this.of(reference);
      const kept = drafts.map(({ window }) => this.worker.get<KeptDraft>(`/cases/${reference}/drafts/${window}`));
      return (await Promise.all(kept)).map(({ draft }) => draft.answers['next']?.at(-1)?.value);
    }
  }

  const waiting = { timeout: 20_000 };

  /** The lines of the log on what was done so, the first one first. */
  async function loggedAs(wanted: LogEntry['action'], portal: Portal): Promise<LogEntry[]> {
    const log = await (await PortalVisitor.of(portal, 'clerk')).get<LogEntry[]>('/log');
    return log.filter(({ action }) => action === wanted).toReversed();
  }

  /** Which versions of which records the log says were printed. */
  async function printedFrom(portal: Portal): Promise<unknown[]> {
    return (await loggedAs('record-printed', portal)).map(({ record, version }) => [record, version]);
  }

  it('is in the log with the version that was on the page, each time its record is printed', async () => {
    const portal = await openPortal({ requestsPerMinute: 1_000_000 });
    const talking = await Talking.on(portal);
    const record = await talking.ends();
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ version: 1 }] });
    talking.prints();
    await expect.poll(() => printedFrom(portal), waiting).toEqual([[record.id, 1]]);
    talking.holdUp();
    talking.hands(await sealRecord({ ...record, plan: 'Another one.' }));
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ version: 2 }] });
    talking.prints();
    talking.hands(await sealRecord({ ...record, plan: 'A third one.' }));
    talking.letOn();
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ version: 3 }] });
    await expect
      .poll(() => printedFrom(portal), waiting)
      .toEqual([
        [record.id, 1],
        [record.id, 2],
      ]);
  });

  it('is in the log where it was printed and has no record yet', async () => {
    const portal = await openPortal({ requestsPerMinute: 1_000_000 });
    const talking = await Talking.on(portal);
    talking.says('zebra');
    talking.prints();
    await expect.poll(() => loggedAs('draft-printed', portal), waiting).toMatchObject([{ caseReference: '2026-300' }]);
    expect(await talking.words()).toEqual(['zebra']);
  });

  it('asks no more for a line on a print whose record was removed meanwhile', async () => {
    const portal = await openPortal({ requestsPerMinute: 1_000_000 });
    const talking = await Talking.on(portal);
    const record = await talking.ends();
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ version: 1 }] });
    talking.misses(`/records/${record.id}/versions/1/printed`);
    talking.prints();
    talking.hands(await sealRecord({ ...record, plan: 'Another one.' }));
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ version: 2 }] });
    talking.prints();
    await expect.poll(() => printedFrom(portal), waiting).toEqual([[record.id, 2]]);
  });

  it('is not said to be printed where what was printed has no record', async () => {
    const portal = await openPortal({ requestsPerMinute: 1_000_000 });
    const talking = await Talking.on(portal);
    const record = await talking.ends();
    talking.pauses(record);
    talking.prints();
    talking.clears();
    talking.begin();
    talking.prints();
    talking.says('heron');
    await expect.poll(() => talking.words(), waiting).toEqual(['heron']);
    expect(await printedFrom(portal)).toEqual([]);
  });

  it('is removed where it is cleared while a change of it is under way', async () => {
    const talking = await Talking.on();
    talking.holdUp();
    talking.says('zebra');
    await expect.poll(() => talking.words(), waiting).toEqual(['zebra']);
    talking.clears();
    talking.letOn();
    await expect.poll(() => talking.words(), waiting).toEqual([]);
  });

  it('is kept where it began while the record of the one before it was under way', async () => {
    const talking = await Talking.on();
    talking.holdUp();
    const { id } = await talking.ends();
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ id }] });
    talking.clears();
    talking.begin();
    talking.says('heron');
    talking.letOn();
    await expect.poll(() => talking.words(), waiting).toEqual(['heron']);
    const second = await talking.ends();
    await expect.poll(async () => (await talking.of()).records.map((each) => each.id), waiting).toContain(second.id);
    expect((await talking.of()).records).toHaveLength(2);
  });

  it('is kept where it corrects a record that was under way', async () => {
    const talking = await Talking.on();
    talking.holdUp();
    const { id, fingerprint } = await talking.ends();
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ id }] });
    talking.talk.send({ type: 'reopen', by: 'R. D.', reason: 'A slip.', of: fingerprint });
    talking.says('otter');
    talking.letOn();
    await expect.poll(() => talking.words(), waiting).toEqual(['otter']);
  });

  it('is kept once where the answer to a change was lost, and nobody is said to have gone on with it', async () => {
    const talking = await Talking.on();
    talking.loses('PUT');
    talking.says('zebra');
    await expect.poll(() => talking.words(), waiting).toEqual(['zebra']);
    talking.says('heron');
    talking.loses();
    await expect.poll(() => talking.words(), waiting).toContain('heron');
    expect(await talking.words()).toEqual(['heron']);
    expect(document.querySelector('#news')!.textContent).not.toContain(texts.en.news.conflict);
  });

  it.each([
    ['it is cleared', (talking: Talking) => Promise.resolve(talking.clears())],
    ['its record is there', (talking: Talking) => talking.ends()],
  ])('is removed once %s, also where the answer to a change was lost', async (_what, end) => {
    const talking = await Talking.on();
    talking.loses('PUT');
    talking.says('zebra');
    await expect.poll(() => talking.words(), waiting).toEqual(['zebra']);
    await end(talking);
    talking.loses();
    await expect.poll(() => talking.words(), waiting).toEqual([]);
  });

  it('has the next version of its record, also where the answer to the first one was lost', async () => {
    const talking = await Talking.on();
    talking.loses('POST');
    const record = await talking.ends();
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ version: 1 }] });
    talking.hands(await sealRecord({ ...record, plan: 'Another one.' }));
    talking.loses();
    await expect.poll(() => talking.of(), waiting).toMatchObject({ records: [{ version: 2 }], drafts: [] });
  });

  it('is kept also where somebody signed in anew after the browser had forgotten its cookies', async () => {
    const portal = await openPortal({ requestsPerMinute: 1_000_000 });
    const talking = await Talking.on(portal);
    stubFetch(await PortalVisitor.of(portal, 'worker-1'));
    talking.says('zebra');
    await expect.poll(() => talking.words(), waiting).toEqual(['zebra']);
  });

  it('has its record beside that of the next talk, where both waited', async () => {
    const talking = await Talking.on();
    const overNetwork = fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    const first = await talking.ends();
    talking.clears();
    talking.begin();
    talking.says('heron');
    const second = await talking.ends();
    vi.stubGlobal('fetch', overNetwork);
    const kept = async () => (await talking.of()).records.map(({ id }) => id).toSorted();
    await expect.poll(kept, waiting).toEqual([first.id, second.id].toSorted());
    await expect.poll(() => talking.words(), waiting).toEqual([]);
  });

  it('is kept in its own case where it was opened from a file of another one', async () => {
    const talking = await Talking.on();
    talking.says('zebra');
    await expect.poll(() => talking.words(), waiting).toEqual(['zebra']);
    talking.begin();
    talking.says('heron', '2026-301');
    await expect.poll(() => talking.words('2026-301'), waiting).toEqual(['heron']);
    expect(await talking.words()).toEqual(['zebra']);
    const { id } = await talking.ends('2026-301');
    await expect.poll(() => talking.of('2026-301'), waiting).toMatchObject({ drafts: [], records: [{ id }] });
  });
});
