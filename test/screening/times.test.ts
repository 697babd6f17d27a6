import { describe, expect, it } from 'vitest';
import { accountsIn } from '../../src/instrument/account.ts';
import { InvalidDataError } from '../../src/instrument/problems.ts';
import { plainTime, writtenTime } from '../../src/instrument/time.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { createDraft, type Draft } from '../../src/screening/draft.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { returnFromRun } from './helpers.ts';

const hour = 60 * 60_000;
const noon = Date.UTC(2026, 10, 20, 12);

/** A talk whose clock shows what `set` says; every look at it takes a second. */
function talkAt(start: number, options: { draft?: Draft; timeZone?: string } = {}) {
  let now = start;
  const screening = createScreening({
    instrument: returnFromRun,
    clock: () => new Date((now += 1000)),
    timeZone: 'UTC',
    ...options,
  });
  const talk = () => screening.getSnapshot().context;
  return {
    talk,
    set: (time: number) => (now = time),
    send(...events: ScreeningEvent[]) {
      for (const event of events) screening.send(event);
      return this;
    },
    draft: () => createDraft(talk(), 'en')!,
  };
}

const alone: ScreeningEvent = { type: 'answer', question: 'welcome', value: ['alone'] };

/** All times of a draft in the order in which they came to be, and each in its own order. */
function timesOf({ sessions, answers, history }: Draft) {
  const entries = Object.keys(answers).flatMap((code) => accountsIn(answers, code).map(({ at }) => at));
  return {
    sessions,
    entries: [...entries, ...history.map(({ replacedAt }) => replacedAt)].map((at) => Date.parse(at)),
  };
}

it('A clock that gives no time for a moment ends no talk: the last one counts', () => {
  const held = talkAt(noon).send({ type: 'start' });
  held.set(NaN);
  held.send({ type: 'answer', question: 'safe', value: 'safe' });
  held.set(noon + hour);
  held.send({ type: 'answer', question: 'age', value: 15 });
  const [safe, age] = ['safe', 'age'].map((code) => accountsIn(held.talk().evaluation.answers, code)[0]?.at);
  // Every look at it took a second before.
  expect(Date.parse(safe!)).toBeGreaterThan(noon);
  expect(Date.parse(safe!)).toBeLessThan(noon + 10_000);
  expect(Date.parse(age!)).toBe(noon + hour + 1000);
});

it.each<[what: string, clock: () => unknown, usable?: true]>([
  ['numbers', () => noon, true],
  ['a time that is none', () => new Date(NaN)],
  ['a time beyond all', () => Infinity],
  ['a text', () => '2026-11-20T12:00:00Z'],
  ['nothing', () => undefined],
  ['an error', () => expect.fail('no clock')],
])('A clock that gives %s ends no talk, and the machine’s counts where it cannot be used', (_, clock, usable) => {
  const before = Date.now();
  const screening = createScreening({ instrument: returnFromRun, clock: clock as () => Date, timeZone: 'UTC' });
  screening.send({ type: 'start' });
  screening.send({ type: 'answer', question: 'age', value: 15 });
  const { evaluation } = screening.getSnapshot().context;
  const at = Date.parse(accountsIn(evaluation.answers, 'age')[0]!.at);
  expect(usable ? at === noon : at >= before && at <= Date.now()).toBe(true);
});

it('A clock whose first time comes late takes no entry back before an earlier one', () => {
  const held = talkAt(NaN).send({ type: 'start' }, { type: 'answer', question: 'safe', value: 'safe' });
  held.set(noon);
  held.send({ type: 'answer', question: 'age', value: 15 });
  const { sessions, entries } = timesOf(held.draft());
  expect(Math.min(...entries)).toBeGreaterThanOrEqual(Date.parse(sessions[0]!.startedAt));
  expect(entries[1]).toBeGreaterThanOrEqual(entries[0]!);
});

describe('A clock that is set back', () => {
  for (const back of [1000, hour, 400 * 24 * hour])
    it(`by ${back / 1000} s during a talk reverses no sitting and forgets no "alone"`, () => {
      const held = talkAt(noon).send({ type: 'start' }, { type: 'with-youth' });
      held.set(noon - back);
      held.send(alone, { type: 'answer', question: 'safe', value: 'safe' });
      held.send({ type: 'answer', question: 'safe', value: 'unsafe' }, { type: 'pause' });
      const { sessions, entries } = timesOf(held.draft());
      expect(sessions).toMatchObject([{ alone: true }]);
      const { startedAt, endedAt = '' } = sessions[0]!;
      expect(Date.parse(endedAt)).toBeGreaterThanOrEqual(Math.max(...entries));
      expect(Math.min(...entries)).toBeGreaterThanOrEqual(Date.parse(startedAt));
    });

  for (const back of [1000, hour, 400 * 24 * hour])
    it(`by ${back / 1000} s between two sittings mixes neither of them up`, () => {
      const first = talkAt(noon).send({ type: 'start' }, { type: 'with-youth' }, alone, { type: 'pause' });
      const again = talkAt(noon - back, { draft: first.draft() }).send({ type: 'resume' });
      const before = again.draft().sessions;
      expect(Date.parse(before[1]!.startedAt)).toBeGreaterThan(Date.parse(before[0]!.endedAt!));
      expect(before[0]).toMatchObject({ alone: true });
      again.send({ type: 'pause' });
      // What was true on the first day says nothing of the second.
      expect(again.draft().sessions).toMatchObject([{ alone: true }, { alone: false }]);
      again.send({ type: 'resume' }, alone, { type: 'pause' });
      expect(again.draft().sessions).toMatchObject([{ alone: true }, { alone: false }, { alone: true }]);
    });

  it('takes away nothing that was done before', () => {
    const done: ScreeningEvent = { type: 'done', step: 'document', points: ['document'], state: 'done' };
    const held = talkAt(noon).send({ type: 'start' }, { type: 'result' });
    const step = returnFromRun.steps[0]!;
    held.send({ ...done, step: step.code, points: [step.points[0]!.code] });
    held.set(noon - hour);
    held.send({ type: 'done-changed', index: 0, change: { note: 'By phone.' } }, { type: 'finish' });
    expect(held.draft().stepsDone).toMatchObject([{ note: 'By phone.' }]);
    expect(Date.parse(held.draft().completedAt!)).toBeGreaterThanOrEqual(Date.parse(held.draft().stepsDone[0]!.at));
  });
});

describe('A time is stored', () => {
  it('with the offset of the place where it was entered', () => {
    const chicago = talkAt(noon, { timeZone: 'America/Chicago' }).send({ type: 'start' }, alone, { type: 'pause' });
    expect(chicago.draft()).toMatchObject({
      timeZone: 'America/Chicago',
      sessions: [{ startedAt: '2026-11-20T06:00:01.000-06:00' }],
      answers: { welcome: [{ at: '2026-11-20T06:00:03.000-06:00' }] },
    });
    // It goes on elsewhere: the zone of the talk stays, and what is entered has the offset of that place.
    const denver = talkAt(noon + hour, { draft: chicago.draft(), timeZone: 'America/Denver' });
    denver.send({ type: 'resume' });
    expect(denver.draft()).toMatchObject({
      timeZone: 'America/Chicago',
      sessions: [{}, { startedAt: '2026-11-20T06:00:02.000-07:00' }],
    });
  });

  it('so that both hours of the night the clocks change can be distinguished', () => {
    const night = Date.UTC(2026, 10, 1, 5, 30);
    expect([night, night + hour].map((at) => writtenTime(new Date(at), 'America/New_York'))).toEqual([
      '2026-11-01T01:30:00.000-04:00',
      '2026-11-01T01:30:00.000-05:00',
    ]);
  });

  it('in one form, however it was written', () => {
    const given = {
      '2026-11-20T10:00Z': '2026-11-20T10:00:00.000Z',
      '2026-11-20T10:00:00Z': '2026-11-20T10:00:00.000Z',
      '2026-11-20T10:00:00.1+00:00': '2026-11-20T10:00:00.100Z',
      '2026-11-20T10:00:00.1234567-06:00': '2026-11-20T10:00:00.123-06:00',
      '2026-11-20T10:00+05:30': '2026-11-20T10:00:00.000+05:30',
    };
    expect(Object.keys(given).map(plainTime)).toEqual(Object.values(given));
    const at = '2026-11-20T10:00:00+00:00';
    const held = talkAt(noon).send({ type: 'start', heldAt: at }, { ...alone, at });
    expect(held.draft()).toMatchObject({
      sessions: [{ startedAt: '2026-11-20T10:00:00.000Z' }],
      answers: { welcome: [{ at: '2026-11-20T10:00:00.000Z' }] },
    });
  });

  it('in the zone of the machine where the talk begins, which is not asked for it before', () => {
    const screening = createScreening({ instrument: returnFromRun });
    expect(screening.getSnapshot().context.timeZone).toBe('');
    screening.send({ type: 'start' });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(screening.getSnapshot().context.timeZone).toBe(timeZone);
    expect(createDraft(screening.getSnapshot().context, 'en')).toMatchObject({ timeZone });
  });

  it('in no zone that nobody knows', () => {
    const create = () => createScreening({ instrument: returnFromRun, timeZone: 'Mars/Olympus' });
    expect(create).toThrow(InvalidDataError);
    expect(create).toThrow(/timeZone: expected the IANA name/);
  });
});
