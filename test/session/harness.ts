import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { createDraft, type Draft } from '../../src/screening/draft.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import type { HostData } from '../../src/session/host-data.ts';
import { makeRecord } from '../../src/session/make-record.ts';
import { readRecord, readTalk } from '../../src/session/read-host-data.ts';
import { recordShown, screenOf, type Screen } from '../../src/session/screen.ts';
import type { Follow, SessionEvent, SessionNews, SessionServices, Task } from '../../src/session/session.ts';
import { startSession, type SessionActor, type SessionSnapshot } from '../../src/session/start-session.ts';
import { begin, english, homeward, prepare } from '../screening/helpers.ts';

/** Something a session waits for: it comes when the test says so, or fails. */
interface Awaited {
  readonly what: keyof SessionServices;
  readonly come: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

export const networkError = new Error('A part of this page could not be loaded.');

/** A session whose network and readers answer when the test says so, in any order, or not at all. */
export class Held {
  readonly actor: SessionActor;
  readonly news: SessionNews[] = [];
  /** What is on its way, the first asked for first. */
  awaited: Awaited[] = [];
  #minutes = 0;
  #host: HostData = { instrument: returnFromRun, header: {} };

  constructor(host: Partial<HostData> = {}, draft?: { data: unknown }) {
    this.#host = { ...this.#host, ...host };
    const clock = () => new Date(Date.UTC(2026, 10, 20, 10, this.#minutes++));
    const services: SessionServices = {
      clock,
      readTalk: (data) => this.#wait('readTalk', () => readTalk(data, clock)),
      readRecord: (data) => this.#wait('readRecord', () => readRecord(data, clock)),
      makeRecord: (ended) => this.#wait('makeRecord', () => makeRecord(ended, english)),
    };
    this.actor = startSession(this.#host, services, draft);
    this.actor.subscribe({ error: () => undefined });
    for (const type of ['begun', 'changed', 'draft', 'complete', 'pause', 'cleared', 'error'] as const)
      this.actor.on(type, (told) => this.news.push(told));
  }

  get snapshot(): SessionSnapshot {
    return this.actor.getSnapshot();
  }

  get screen(): Screen {
    return screenOf(this.snapshot);
  }

  /** The case of the record that is shown. */
  get shownCase(): string | undefined {
    return recordShown(this.snapshot)?.caseReference;
  }

  get heard(): string[] {
    return this.news.map(({ type }) => type);
  }

  send(...events: SessionEvent[]): this {
    for (const event of events) this.actor.send(event);
    return this;
  }

  /** What the host sets; the rest stays as it was set before. */
  set(data: Partial<HostData>): this {
    this.#host = { ...this.#host, ...data };
    return this.send({ type: 'host', data: this.#host });
  }

  talk(...events: ScreeningEvent[]): this {
    for (const event of events) this.snapshot.context.screening?.send(event);
    return this;
  }

  /** Brings the talk to its end, by the shortest way. */
  finish(): this {
    for (let turn = 0; turn < 30 && this.snapshot.context.talk?.matches('finished') === false; turn++) {
      const state = this.snapshot.context.talk.value;
      this.talk(homeward(typeof state === 'string' ? state : Object.values(state)[0]!));
    }
    return this;
  }

  /** Begins work that takes a moment, as a view does, and gives what ends it. */
  work(follow: Follow): () => Promise<void> {
    let end = () => {};
    const task: Task = (signal) =>
      new Promise<void>((resolve) => {
        end = () => {
          if (!signal.aborted) this.send({ type: 'worked', follow });
          resolve();
        };
      });
    this.send({ type: 'work', task });
    return async () => {
      end();
      await turns();
    };
  }

  /** All that is on its way comes. */
  async settle(): Promise<this> {
    while (this.awaited.length > 0) await this.awaited[0]!.come();
    return this;
  }

  #wait<Result>(what: keyof SessionServices, read: () => Result | Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const leave = async () => {
        this.awaited = this.awaited.filter((entry) => entry !== entered);
        await turns();
      };
      const entered: Awaited = {
        what,
        come: async () => {
          await Promise.resolve().then(read).then(resolve, reject);
          await leave();
        },
        fail: async () => {
          reject(networkError);
          await leave();
        },
      };
      this.awaited.push(entered);
    });
  }
}

/** The session hears of what came when this turn of the event loop is over, hashing included. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setImmediate(done));
}

/** A finished record of that case. */
export function recordOfCase(caseReference: string): ScreeningRecord {
  const held = begin().say('age', 15);
  for (let turn = 0; turn < 30 && held.phase !== 'finished'; turn++) held.send(homeward(held.phase));
  return createRecord(held.talk, english, { caseReference });
}

/** A draft of a talk that was stopped, or has ended, of that case. */
export function draftOfCase(caseReference: string, isFinished = false): Draft {
  const held = prepare().send({ type: 'start' }).say('age', 16);
  if (isFinished) for (let turn = 0; turn < 30 && held.phase !== 'finished'; turn++) held.send(homeward(held.phase));
  return createDraft(held.talk, 'en', { caseReference })!;
}

/** The built-in instrument as a host's own data: it has to be read. */
export const asData = JSON.parse(JSON.stringify(returnFromRun)) as object;
export const otherInstrument = parseInstrument(asData);
