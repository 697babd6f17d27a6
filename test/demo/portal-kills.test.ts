import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeptDraft, KeptRecord } from '../../demo/portal/server/vault.ts';
import { createDraft, createRecord, createScreening, returnFromRun, sealRecord } from '../../src/headless.ts';
import { figure, runs } from '../runs.ts';
import { PortalProgram, type Ask } from './portal-process.ts';

/** Talks that are held at the same time. */
const talks = 6;

let program: PortalProgram;
let folder: string;
beforeAll(async () => {
  program = await PortalProgram.build();
});
afterAll(() => program.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-door-kills-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the server has said that it has. */
interface Acknowledged {
  readonly drafts: Map<string, { version: number; words: string }>;
  readonly records: Set<string>;
}

function changesIn({ drafts }: Acknowledged): number {
  return [...drafts.values()].reduce((sum, { version }) => sum + version, 0);
}

/** Talks on and on, until the server is there no more. */
async function talkOn(ask: Ask, window: string, { drafts, records }: Acknowledged): Promise<void> {
  const talk = createScreening({ instrument: returnFromRun });
  talk.send({ type: 'start' });
  try {
    for (let turn = 1; ; turn++) {
      const { version = 0 } = drafts.get(window) ?? {};
      const words = `${window} ${version + 1}`;
      talk.send({ type: 'answer', question: 'next', value: words });
      const body = createDraft(talk.getSnapshot().context, 'en', { caseReference: 'kills' });
      const { status } = await ask('PUT', `/cases/kills/drafts/${window}`, { body, version });
      // Not acknowledged. 409: it may have been kept, and the kill came before the answer. 503: the server is ending.
      if (status !== 200) return;
      drafts.set(window, { version: version + 1, words });
      if (turn % 5 === 0) records.add(await keepRecord(ask));
    }
  } catch {
    // Killed.
  }
}

async function keepRecord(ask: Ask): Promise<string> {
  const talk = createScreening({ instrument: returnFromRun });
  talk.send({ type: 'start' });
  talk.send({ type: 'result' });
  talk.send({ type: 'finish' });
  const wording = returnFromRun.wording['en']!;
  const body = await sealRecord(createRecord(talk.getSnapshot().context, wording, { caseReference: 'kills' }));
  const { status } = await ask('POST', '/cases/kills/records', { body, version: 0 });
  expect(status).toBe(201);
  return body.id;
}

/** Fails where something that was acknowledged is not there. */
async function findAll(ask: Ask, { drafts, records }: Acknowledged): Promise<void> {
  for (const [window, known] of drafts) {
    const { json } = await ask('GET', `/cases/kills/drafts/${window}`);
    const { version, draft } = json as KeptDraft & { version: number };
    expect(version).toBeGreaterThanOrEqual(known.version);
    const words = String(draft.answers['next']![0]!.value);
    expect(words).toBe(`${window} ${version}`);
    drafts.set(window, { version, words });
  }
  for (const id of records) expect(((await ask('GET', `/records/${id}`)).json as KeptRecord).record.id).toBe(id);
}

describe('A portal whose server ends while people talk', () => {
  // Fifty starts of a program take long on a computer that has much else to do.
  it('has every draft and record that it acknowledged, killed at random moments', { timeout: 1_800_000 }, async () => {
    const known: Acknowledged = { drafts: new Map(), records: new Set() };
    const windows = Array.from({ length: talks }, () => randomUUID());
    const kills = runs(4, 50);
    for (let killed = 0; killed <= kills; killed++) {
      const server = await program.start(folder);
      const ask = await server.visitor('worker-1');
      if (killed === 0) await ask('POST', '/cases', { body: { reference: 'kills', prefill: {} } });
      await findAll(ask, known);
      const before = changesIn(known);
      const talking = windows.map((window) => talkOn(ask, window, known));
      await expect.poll(() => changesIn(known)).toBeGreaterThan(before);
      await setTimeout(Math.random() * 700);
      await server.end('SIGKILL');
      await Promise.all(talking);
    }
    figure(
      `Portal, killed ${kills} times: all of ${changesIn(known)} acknowledged changes and ${known.records.size} records were found`,
    );
  });

  it('ends with nothing lost when it is asked to', async () => {
    const known: Acknowledged = { drafts: new Map(), records: new Set() };
    const server = await program.start(folder);
    const ask = await server.visitor('worker-1');
    await ask('POST', '/cases', { body: { reference: 'kills', prefill: {} } });
    known.records.add(await keepRecord(ask));
    const talking = [talkOn(ask, randomUUID(), known), talkOn(ask, randomUUID(), known)];
    while (known.drafts.size < 2) await setTimeout(5);
    expect(await server.end('SIGTERM')).toBe(0);
    await Promise.all(talking);

    const again = await program.start(folder);
    await findAll(await again.visitor('worker-1'), known);
    expect(await again.end('SIGTERM')).toBe(0);
  });
});
