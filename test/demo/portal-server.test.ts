import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { createServer } from 'vite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { portalPlugin } from '../../demo/portal/plugin.ts';
import { open, readSecret, seal } from '../../demo/portal/server/sealing.ts';
import { sqliteStore } from '../../demo/portal/server/sqlite-store.ts';
import type { OpenCall } from '../../demo/portal/server/overview.ts';
import type { CaseSummary } from '../../demo/portal/server/routes/cases.ts';
import type { Retention } from '../../demo/portal/server/routes/retention.ts';
import type { RecordSummary } from '../../demo/portal/server/records.ts';
import type { KeptDraft, KeptRecord, LogEntry } from '../../demo/portal/server/vault.ts';
import {
  createDraft,
  createRecord,
  createScreening,
  draftOf,
  parseRecord,
  returnFromRun,
  sealRecord,
  verifyRecord,
  type ScreeningRecord,
} from '../../src/headless.ts';
import { fillLog, openPortal, PortalVisitor, type Portal } from './portal-visitor.ts';

const wording = returnFromRun.wording['en']!;

/** A finished talk on a case. */
async function finishedTalk(caseReference: string, clock = () => new Date()): Promise<ScreeningRecord> {
  const talk = createScreening({ instrument: returnFromRun, clock });
  talk.send({ type: 'start' });
  talk.send({ type: 'answer', question: 'next', value: 'zebra crossing' });
  talk.send({ type: 'result' });
  talk.send({ type: 'finish' });
  return sealRecord(createRecord(talk.getSnapshot().context, wording, { caseReference }));
}

function draft(caseReference: string) {
  const talk = createScreening({ instrument: returnFromRun });
  talk.send({ type: 'start' });
  talk.send({ type: 'answer', question: 'next', value: 'zebra crossing' });
  return createDraft(talk.getSnapshot().context, 'en', { caseReference })!;
}

async function withCase(options = {}): Promise<{ portal: Portal; worker: PortalVisitor }> {
  const portal = await openPortal(options);
  const worker = await PortalVisitor.of(portal, 'worker-1');
  await worker.ask('POST', '/cases', { body: { reference: '2026-041', prefill: { age: 15 } } });
  return { portal, worker };
}

const windows = ['7a3e4f5c-1c9b-4c57-9c0e-0d5f5d1f0a01', '7a3e4f5c-1c9b-4c57-9c0e-0d5f5d1f0a02'] as const;
const draftPath = (window: string) => `/cases/2026-041/drafts/${window}`;

describe('A draft on the server', () => {
  it('comes back as it was kept, with who kept it when', async () => {
    const { worker } = await withCase();
    const body = draft('2026-041');
    const { json } = await worker.ask('PUT', draftPath(windows[0]), { body, version: 0 });
    expect(json).toMatchObject({ version: 1 });
    const kept = await worker.get<KeptDraft>(draftPath(windows[0]));
    expect(kept).toMatchObject({ version: 1, by: 'No. 3141', draft: JSON.parse(JSON.stringify(body)) as object });
  });

  it('is refused where another window has changed it, and kept beside it under another name', async () => {
    const { worker } = await withCase();
    const body = draft('2026-041');
    for (const version of [0, 1]) await worker.ask('PUT', draftPath(windows[0]), { body, version });
    const refused = { status: 409, json: { reason: 'draft-changed' } };
    const other = { body: draft('2026-041'), version: 1 };
    expect(await worker.ask('PUT', draftPath(windows[0]), other)).toMatchObject(refused);
    expect(await worker.ask('PUT', draftPath(windows[0]), { body, version: 0 })).toMatchObject(refused);
    await worker.ask('PUT', draftPath(windows[1]), { body, version: 0 });
    const { drafts } = await worker.get<CaseSummary>('/cases/2026-041');
    expect(Object.fromEntries(drafts.map(({ window, version }) => [window, version]))).toEqual({
      [windows[0]]: 2,
      [windows[1]]: 1,
    });
  });

  it('may come twice, where the answer was lost', async () => {
    const { worker } = await withCase();
    const given = { body: draft('2026-041'), version: 0 };
    const { json } = await worker.ask('PUT', draftPath(windows[0]), given);
    expect(await worker.ask('PUT', draftPath(windows[0]), given)).toMatchObject({ status: 200, json });
    expect(json).toMatchObject({ version: 1 });
  });

  it('is refused where it is of another case', async () => {
    const { worker } = await withCase();
    const answer = await worker.ask('PUT', draftPath(windows[0]), { body: draft('2026-042'), version: 0 });
    expect(answer).toMatchObject({ status: 404, json: { reason: 'no-case' } });
    expect(await worker.get('/cases/2026-041')).toMatchObject({ drafts: [] });
  });

  it.each([
    ['no draft', {}, 400],
    ['a draft with something else in it', { ...draft('2026-041'), more: 1 }, 400],
    ['more than the package reads', { much: 'x'.repeat(4_000_001) }, 413],
  ])('is refused where it is %s', async (_what, body, status) => {
    const { worker } = await withCase();
    const answer = await worker.ask('PUT', draftPath(windows[0]), { body, version: 0 });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('zebra');
  });
});

describe('A record on the server', () => {
  it('takes the place of the draft it came from, may come twice, and is intact', async () => {
    const { worker } = await withCase();
    await worker.ask('PUT', draftPath(windows[0]), { body: draft('2026-041'), version: 0 });
    const record = await finishedTalk('2026-041');
    const path = `/cases/2026-041/records?window=${windows[0]}&draft=1`;
    expect((await worker.ask('POST', path, { body: record, version: 0 })).status).toBe(201);
    expect((await worker.ask('POST', path, { body: record, version: 0 })).status).toBe(200);
    expect(await worker.get('/cases/2026-041')).toMatchObject({ drafts: [], records: [{ version: 1, id: record.id }] });
    const kept = await worker.get<KeptRecord>(`/records/${record.id}`);
    expect(await verifyRecord(kept.record)).toBe('intact');
  });

  it('is kept also where another window went on with its draft, which stays', async () => {
    const { worker } = await withCase();
    for (const version of [0, 1]) await worker.ask('PUT', draftPath(windows[0]), { body: draft('2026-041'), version });
    const record = await finishedTalk('2026-041');
    const path = `/cases/2026-041/records?window=${windows[0]}&draft=1`;
    expect((await worker.ask('POST', path, { body: record, version: 0 })).status).toBe(201);
    expect(await worker.get('/cases/2026-041')).toMatchObject({
      drafts: [{ window: windows[0], version: 2 }],
      records: [{ version: 1, id: record.id }],
    });
  });

  it('is added to by a correction, and its first version stays', async () => {
    const { worker } = await withCase();
    const record = await finishedTalk('2026-041');
    await worker.ask('POST', '/cases/2026-041/records', { body: record, version: 0 });
    const talk = createScreening({ instrument: returnFromRun, draft: draftOf(record, returnFromRun) });
    talk.send({ type: 'reopen', by: 'R. D.', reason: 'A slip.', of: record.fingerprint });
    talk.send({ type: 'answer', question: 'next', value: 'To sleep.' });
    talk.send({ type: 'result' });
    talk.send({ type: 'finish' });
    const body = await sealRecord(createRecord(talk.getSnapshot().context, wording, { caseReference: '2026-041' }));
    expect((await worker.ask('POST', '/cases/2026-041/records', { body, version: 1 })).status).toBe(201);
    expect(
      (await worker.ask('POST', '/cases/2026-041/records', { body: await added(record), version: 1 })).status,
    ).toBe(409);
    const first = await worker.get<KeptRecord>(`/records/${record.id}/versions/1`);
    expect(first.record.fingerprint).toBe(record.fingerprint);
    expect(await worker.get(`/records/${record.id}`)).toMatchObject({
      version: 2,
      record: { fingerprint: body.fingerprint },
    });
  });

  const added = (record: ScreeningRecord) => sealRecord({ ...record, plan: 'Another one.' });

  it.each([
    ['was changed after it was sealed', (record: ScreeningRecord) => ({ ...record, plan: 'x' }), 400],
    ['is of another case', (record: ScreeningRecord) => sealRecord({ ...record, caseReference: 'other' }), 404],
    ['is no record', () => ({ format: 3 }), 400],
  ])('is refused where it %s', async (_what, change, status) => {
    const { worker } = await withCase();
    const body = await change(await finishedTalk('2026-041'));
    const answer = await worker.ask('POST', '/cases/2026-041/records', { body, version: 0 });
    expect(answer.status).toBe(status);
  });
});

describe('The supervisor', () => {
  it('sees what is due first, ticks a call, and finds it in the record as a dated addition', async () => {
    const portal = await openPortal({ invented: true });
    const supervisor = await PortalVisitor.of(portal, 'supervisor');
    const [first, ...others] = await supervisor.get<OpenCall[]>('/open-calls');
    expect(first!.band).toBe('now');
    expect(others.some(({ contact }) => contact?.phone)).toBe(true);
    const body = {
      step: first!.step,
      points: first!.points.map(({ code }) => code),
      state: 'done',
      ...(first!.contact && { contact: first!.contact.code }),
    };
    const path = `/records/${first!.record}/steps-done`;
    expect((await supervisor.ask('POST', path, { body, version: first!.version })).status).toBe(201);
    expect((await supervisor.ask('POST', path, { body, version: first!.version })).status).toBe(409);
    expect(await supervisor.get<OpenCall[]>('/open-calls')).toHaveLength(others.length);
    const { record, version } = await supervisor.get<KeptRecord>(`/records/${first!.record}`);
    expect(version).toBe(first!.version + 1);
    expect(record.stepsDone.at(-1)).toMatchObject({ step: first!.step, addedAt: expect.any(String) as string });
    expect(await verifyRecord(record)).toBe('intact');
  });

  it('finds a call that reached nobody still open, with the try', async () => {
    const portal = await openPortal({ invented: true });
    const supervisor = await PortalVisitor.of(portal, 'supervisor');
    const call = (await supervisor.get<OpenCall[]>('/open-calls')).find(({ contact }) => contact)!;
    const body = {
      step: call.step,
      contact: call.contact!.code,
      points: call.points.map(({ code }) => code),
      state: 'not-reached',
    };
    await supervisor.ask('POST', `/records/${call.record}/steps-done`, { body, version: call.version });
    const again = await supervisor.get<OpenCall[]>('/open-calls');
    expect(
      again.find(
        ({ record, step, contact }) =>
          record === call.record && step === call.step && contact?.code === call.contact!.code,
      ),
    ).toMatchObject({
      tries: 1,
    });
  });
});

describe('An export', () => {
  async function exported(form: string, query = ''): Promise<string> {
    const portal = await openPortal({ invented: true });
    const clerk = await PortalVisitor.of(portal, 'clerk');
    return (await clerk.ask('GET', `/exports/${form}${query}`)).text;
  }

  it('is a table with a row for each record as it is', async () => {
    const { data } = papaparse.parse<Record<string, string>>((await exported('csv')).replace('\uFEFF', '').trim(), {
      header: true,
    });
    expect(data).toHaveLength(11);
    expect(data.filter(({ amendments }) => amendments === '1')).toHaveLength(1);
  });

  it('is a long table with the same columns in each row', async () => {
    const { data, errors } = papaparse.parse<string[]>((await exported('accounts')).trim());
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    expect(data.length).toBeGreaterThan(300);
  });

  it('is newline-delimited JSON whose records are intact', async () => {
    const lines = (await exported('ndjson', '?level=act-now')).trim().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const record = parseRecord(JSON.parse(line));
      expect(record.level.final).toBe('act-now');
      expect(await verifyRecord(record)).toBe('intact');
    }
  });

  it('is one FHIR bundle in which each resource is once', async () => {
    const { entry } = JSON.parse(await exported('fhir')) as {
      entry: { fullUrl: string; resource: { resourceType: string } }[];
    };
    expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(entry.length);
    expect(entry.filter(({ resource }) => resource.resourceType === 'QuestionnaireResponse')).toHaveLength(11);
  });
});

describe('A case', () => {
  it.each([
    ['takes its reference as it is', 'A%2F b?c#d', 201],
    ['takes dots in a reference', '2026.041', 201],
    ['is refused where no address can have its reference', '.', 400],
    ['is refused where its reference is a step up', '..', 400],
    ['takes a long reference of rare characters', '😀'.repeat(60), 201],
    ['is refused where its reference is too long', 'x'.repeat(61), 400],
  ])('%s', async (_what, reference, status) => {
    const { worker } = await withCase();
    expect(await worker.ask('POST', '/cases', { body: { reference, prefill: {} } })).toMatchObject({ status });
    for (const each of await worker.get<CaseSummary[]>('/cases')) {
      const { pathname } = new URL(`/cases/${encodeURIComponent(each.reference)}`, 'http://localhost');
      expect(await worker.get(pathname)).toMatchObject({ reference: each.reference });
    }
  });
});

describe('Retention', () => {
  it('lists the records whose time is over, removes them, and nothing else, and the log says so', async () => {
    const portal = await openPortal({ invented: true });
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const before = await clerk.get<RecordSummary[]>('/records');
    const { due, years } = await clerk.get<Retention>('/retention');
    expect(years).toBe(7);
    expect(due).toHaveLength(1);
    const { json } = await clerk.ask('POST', '/retention', { body: { ids: before.map(({ id }) => id) } });
    expect(json).toEqual({ removed: 1 });
    const after = await clerk.get<RecordSummary[]>('/records');
    expect(after).toHaveLength(before.length - 1);
    expect((await clerk.ask('GET', `/records/${due[0]!.id}`)).status).toBe(404);
    expect(await clerk.get<LogEntry[]>('/log')).toContainEqual(
      expect.objectContaining({ action: 'record-removed', record: due[0]!.id, by: 'No. 1107' }),
    );
  });
});

describe('Retention', () => {
  it('lists the talks that nobody has ended in their time, removes them, and no other, and the log says so', async () => {
    const { portal, worker } = await withCase();
    const keep = (window: string, version = 0) =>
      worker.ask('PUT', draftPath(window), { body: draft('2026-041'), version });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().setFullYear(new Date().getFullYear() - 8) });
    onTestFinished(() => void vi.useRealTimers());
    await keep(windows[0]);
    await keep(windows[1]);
    vi.useRealTimers();
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const { drafts: both } = await clerk.get<Retention>('/retention');
    expect(both.map(({ window }) => window).toSorted()).toEqual([...windows]);
    expect(both[0]).toMatchObject({ caseReference: '2026-041', isInvented: false });
    // Somebody goes on with one of them after the list was read.
    await keep(windows[1], 1);
    expect(await clerk.get('/retention')).toMatchObject({ drafts: [{ window: windows[0] }] });
    const drafts = both.map(({ caseReference, window }) => ({ caseReference, window }));
    const { json } = await clerk.ask('POST', '/retention', { body: { ids: [], drafts } });
    expect(json).toEqual({ removed: 1 });
    expect((await clerk.ask('POST', '/retention', { body: { ids: [] } })).status).toBe(400);
    const gone = Array.from({ length: 2000 }, () => crypto.randomUUID());
    expect((await clerk.ask('POST', '/retention', { body: { ids: gone } })).json).toEqual({ removed: 0 });
    expect(await worker.get('/cases/2026-041')).toMatchObject({ drafts: [{ window: windows[1] }] });
    const supervisor = await PortalVisitor.of(portal, 'supervisor');
    const removed = (await supervisor.get<LogEntry[]>('/log')).filter(({ action }) => action === 'old-draft-removed');
    expect(removed).toMatchObject([{ caseReference: '2026-041', by: 'No. 1107' }]);
  });

  it.each([
    ['keeps what came just now from a machine whose clock is years behind', -20, '0.0'],
    ['removes in its time what came from one whose clock is years ahead', 20, '8.0'],
  ])('%s', async (_what, ahead, age) => {
    const { portal, worker } = await withCase();
    const shifted = (years: number) => new Date(new Date().setFullYear(new Date().getFullYear() + years));
    const record = await finishedTalk('2026-041', () => shifted(ahead));
    vi.useFakeTimers({ toFake: ['Date'], now: shifted(-Number(age)) });
    onTestFinished(() => void vi.useRealTimers());
    expect((await worker.ask('POST', '/cases/2026-041/records', { body: record, version: 0 })).status).toBe(201);
    vi.useRealTimers();
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const { due } = await clerk.get<Retention>('/retention');
    expect(due.map(({ id }) => id)).toEqual(age === '0.0' ? [] : [record.id]);
    const { json } = await clerk.ask('POST', '/retention', { body: { ids: [record.id] } });
    expect(json).toEqual({ removed: due.length });
  });
});

describe('The log', () => {
  it('says which version was printed, also where it is not the last one', async () => {
    const { portal, worker } = await withCase();
    const record = await finishedTalk('2026-041');
    await worker.ask('POST', '/cases/2026-041/records', { body: record, version: 0 });
    const body = await sealRecord({ ...record, plan: 'Another one.' });
    await worker.ask('POST', '/cases/2026-041/records', { body, version: 1 });
    const clerk = await PortalVisitor.of(portal, 'clerk');
    expect((await clerk.ask('POST', `/records/${record.id}/versions/1/printed`)).status).toBe(204);
    expect((await clerk.ask('POST', `/records/${record.id}/versions/3/printed`)).status).toBe(404);
    const log = await clerk.get<LogEntry[]>('/log');
    const printed = log.filter(({ action }) => action === 'record-printed');
    expect(printed).toMatchObject([{ record: record.id, version: 1, caseReference: '2026-041' }]);
  });

  it('gives its last 500 lines, and those before them to who asks on', async () => {
    const portal = await openPortal();
    const lines = await fillLog(portal, 600);
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const last = await clerk.get<LogEntry[]>('/log');
    const before = await clerk.get<LogEntry[]>(`/log?skip=${last.length}`);
    expect(last).toHaveLength(500);
    expect([...last, ...before].filter(({ action }) => action === 'exported')).toEqual(lines.toReversed());
    expect((await clerk.ask('GET', '/log?skip=-1')).status).toBe(400);
  });

  it('says who saw, printed and corrected what', async () => {
    const portal = await openPortal({ invented: true });
    const clerk = await PortalVisitor.of(portal, 'clerk');
    const [{ id } = { id: '' }] = await clerk.get<RecordSummary[]>('/records');
    await clerk.get(`/records/${id}`);
    await clerk.ask('POST', `/records/${id}/versions/1/printed`);
    await clerk.ask('GET', '/exports/csv');
    const log = await clerk.get<LogEntry[]>('/log');
    expect(log.map(({ action, record }) => [action, record])).toEqual([
      ['exported', undefined],
      ['record-printed', id],
      ['record-seen', id],
      ['signed-in', undefined],
    ]);
    expect(log.every(({ by, at }) => by === 'No. 1107' && !Number.isNaN(Date.parse(at)))).toBe(true);
  });
});

describe('The door', () => {
  const routes = [
    ['GET', '/cases', ['worker-1', 'supervisor']],
    ['POST', '/cases', ['worker-1']],
    ['GET', '/cases/x', ['worker-1', 'supervisor']],
    ['PUT', draftPath(windows[0]), ['worker-1']],
    ['DELETE', draftPath(windows[0]), ['worker-1']],
    ['POST', '/cases/x/records', ['worker-1', 'supervisor']],
    ['GET', '/records', ['worker-1', 'supervisor', 'clerk']],
    ['POST', '/records/printed', ['worker-1', 'supervisor', 'clerk']],
    ['POST', `/records/${windows[0]}/versions/1/printed`, ['worker-1', 'supervisor', 'clerk']],
    ['POST', `/records/${windows[0]}/steps-done`, ['worker-1', 'supervisor']],
    ['GET', '/open-calls', ['supervisor']],
    ['GET', '/log', ['supervisor', 'clerk']],
    ['GET', '/exports/csv', ['supervisor', 'clerk']],
    ['GET', '/retention', ['clerk']],
    ['POST', '/retention', ['clerk']],
  ] as const;

  it('lets each role in where it has to do something, and nobody who has not signed in', async () => {
    const portal = await openPortal();
    for (const person of [undefined, 'worker-1', 'supervisor', 'clerk']) {
      const visitor = await PortalVisitor.of(portal, person);
      for (const [method, path, allowed] of routes) {
        const { status } = await visitor.ask(method, path);
        const isIn = ![401, 403].includes(status);
        expect(isIn, `${person} ${method} ${path}: ${status}`).toBe((allowed as readonly unknown[]).includes(person));
      }
    }
  });

  it('takes nothing without the token that other sites do not know', async () => {
    const { worker } = await withCase();
    const answer = await worker.ask('POST', '/cases', { body: { reference: 'x', prefill: {} }, token: 'guessed' });
    expect(answer.status).toBe(403);
  });

  it('goes on keeping the talk of a page once somebody signs in again in another window', async () => {
    const { worker } = await withCase();
    const kept = { body: draft('2026-041'), version: 0 };
    await worker.ask('POST', '/sign-out');
    expect(await worker.ask('PUT', draftPath(windows[0]), kept)).toMatchObject({ status: 401 });
    const { json } = await worker.ask('GET', '/me');
    const { csrfToken: token } = json as { csrfToken: string };
    await worker.ask('POST', '/sign-in', { body: { person: 'worker-1' }, token });
    expect(await worker.ask('PUT', draftPath(windows[0]), kept)).toMatchObject({ status: 200 });
  });

  it('says that nothing is to be stored on the way, and gives a policy with another nonce each time', async () => {
    const { worker } = await withCase();
    const answers = await Promise.all([worker.ask('GET', '/cases'), worker.ask('GET', '/cases')]);
    expect(answers[0].headers['cache-control']).toBe('no-store');
    const policies = answers.map(({ headers }) => String(headers['content-security-policy']));
    expect(policies[0]).toMatch(/default-src 'none'.*'nonce-[0-9a-f]{32}'/);
    expect(policies[0]).not.toContain('unsafe-inline');
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('asks somebody who asks too often to wait, and nobody else', async () => {
    const portal = await openPortal({ requestsPerMinute: 20 });
    const [worker, other] = [await PortalVisitor.of(portal, 'worker-1'), await PortalVisitor.of(portal, 'worker-2')];
    const statuses: number[] = [];
    for (let request = 0; request < 25; request++) statuses.push((await worker.ask('GET', '/cases')).status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect((await other.ask('GET', '/cases')).status).toBe(200);
  });
});

describe('What is on the disk', () => {
  it('has no word of a talk in it', async () => {
    const { portal, worker } = await withCase();
    await worker.ask('PUT', draftPath(windows[0]), { body: draft('2026-041'), version: 0 });
    await worker.ask('POST', '/cases/2026-041/records', { body: await finishedTalk('2026-041'), version: 0 });
    const bytes = [portal.file, `${portal.file}-wal`].map((file) => readFileSync(file, 'latin1')).join('');
    expect(bytes).toContain('2026-041');
    for (const word of ['zebra', 'crossing', 'answers', 'No. 3141']) expect(bytes).not.toContain(word);
  });

  it.each(['another place', 'another key', 'a changed byte'])('does not open with %s', (what) => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const sealed = seal('zebra', key, 'draft/a/1');
    expect(open(sealed, key, 'draft/a/1')).toBe('zebra');
    const changed = Uint8Array.from(sealed);
    if (what === 'a changed byte') changed[14]! ^= 1;
    expect(() =>
      open(changed, what === 'another key' ? other : key, what === 'another place' ? 'draft/b/1' : 'draft/a/1'),
    ).toThrow();
  });

  it.each(['', 'c2hvcnQ='])('is not sealed with a key that was not written whole: "%s"', (written) => {
    const folder = mkdtempSync(join(tmpdir(), 'open-door-key-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'demo-key');
    writeFileSync(file, written);
    expect(() => readSecret(undefined, file)).toThrow(file);
    expect(() => readSecret(written || 'x', file)).toThrow('PORTAL_KEY');
    rmSync(file);
    expect(readSecret(undefined, file)).toEqual(readSecret(undefined, file));
  });

  it('has nothing of an entry after it was removed', async () => {
    const { portal, worker } = await withCase();
    const store = sqliteStore(portal.file);
    const value = Buffer.from('pelican'.repeat(2000));
    await store.write([{ drawer: 'draft', key: 'a', replaces: 0, value }]);
    await store.write([{ drawer: 'draft', key: 'a', replaces: 1 }]);
    await store.close();
    await worker.get('/cases');
    expect(readFileSync(portal.file, 'latin1')).not.toContain('pelican');
  });
});

describe('The server of the demo', () => {
  it('gives neither the database nor its key as a file', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const data = mkdtempSync(`${root}node_modules/.portal-data-`);
    const server = await createServer({
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      cacheDir: join(data, 'libraries'),
      optimizeDeps: { noDiscovery: true },
      plugins: [portalPlugin({ data, isEmpty: true })],
      server: { port: 0, hmr: false, watch: null },
    });
    onTestFinished(async () => {
      await server.close();
      rmSync(data, { recursive: true, force: true });
    });
    await server.listen();
    const key = readFileSync(join(data, 'demo-key'), 'utf8');
    const { origin } = new URL(server.resolvedUrls!.local[0]!);
    expect((await fetch(`${origin}/portal/api/me`)).status).toBe(200);
    for (const file of ['demo-key', 'empty.sqlite', 'empty.sqlite-wal'])
      for (const query of ['', '?raw', '?url&raw']) {
        const answer = await fetch(`${origin}/@fs${join(data, file)}${query}`);
        expect(answer.ok, `${file}${query}`).toBe(false);
        expect(await answer.text()).not.toContain(key);
      }
  });
});

describe('A store', () => {
  it('refuses what comes after it was closed, and ends no server', async () => {
    const { portal } = await withCase();
    const store = sqliteStore(portal.file);
    await store.close();
    const late = store.write([{ drawer: 'draft', key: 'a', replaces: 0, value: Buffer.from('x') }]);
    await expect(late).rejects.toThrow('not open');
  });

  it('makes all changes or none, and lists by the beginning of keys in their order', async () => {
    const { portal } = await withCase();
    const store = sqliteStore(portal.file);
    const value = Buffer.from('x');
    const draw = (key: string, replaces = 0) => ({ drawer: 'draft' as const, key, replaces, value });
    expect(await store.write([draw('b/2'), draw('a/1')])).toBe(true);
    expect(await store.write([draw('a/2'), draw('b/2')])).toBe(false);
    const many = Array.from({ length: 120 }, (_, index) => draw(`m/${String(index).padStart(3, '0')}`));
    expect(await store.write(many)).toBe(true);
    const keys = async (prefix?: string) => {
      const list: string[] = [];
      for await (const { key } of store.list('draft', prefix)) list.push(key);
      return list;
    };
    expect(await keys('a/')).toEqual(['a/1']);
    expect(await keys('m/')).toEqual(many.map(({ key }) => key));
    expect(await keys()).toHaveLength(122);
    await store.close();
  });
});
