import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { accountKey, type Answers } from '../../src/instrument/account.ts';
import { parseAnswers } from '../../src/instrument/parse-answers.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { assess } from '../../src/assessment/assess.ts';
import { describe as inWords } from '../../src/assessment/describe.ts';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { screeningMachine } from '../../src/screening/machine.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import type { ScreeningSnapshot } from '../../src/screening/start-screening.ts';
import type { Talk } from '../../src/screening/talk.ts';
import { runs, someOf } from '../runs.ts';
import { nameOf, phases, stepsOf } from './diagram.ts';
import { english, homeward, onward, prepare, returnFromRun, HeldTalk, standing } from './helpers.ts';
import {
  alone,
  anyWalk,
  back,
  finish,
  goOn,
  leaveTopic,
  next,
  openTalk,
  pause,
  prepareQuietly,
  reopen,
  result,
  resume,
  review,
  start,
} from './walks.ts';

const toHarder: ScreeningEvent = { type: 'go', topic: 'harder' };
const openNothing: ScreeningEvent = { type: 'open-talk', talk: 'weather' };
const nowhere: ScreeningEvent = { type: 'go', topic: 'weather' };
const inDanger: ScreeningEvent = { type: 'answer', question: 'danger', value: ['here'] };
const touched: ScreeningEvent = { type: 'answer', question: 'touched', value: 'yes' };

describe('The map of a talk', () => {
  /** By what can be pressed, one way to every situation that differs in what comes next. */
  const allWays = () =>
    Object.values(
      getShortestPaths(screeningMachine, {
        input: {
          instrument: returnFromRun,
          configuration: defaultConfiguration(returnFromRun),
          path: 'full',
          clock: () => new Date(0),
        },
        events: [
          start,
          next,
          back,
          alone,
          review,
          result,
          finish,
          goOn,
          pause,
          resume,
          reopen,
          leaveTopic,
          openTalk,
          toHarder,
          inDanger,
          touched,
        ],
        serializeState: ({ value, context }: ScreeningSnapshot) =>
          JSON.stringify([
            value,
            context.youthPresent,
            context.destination,
            context.enoughShown,
            context.askedOnCard.length,
            context.urgentShown.size,
            context.privateShown.size,
            context.evaluation.answers['danger']?.length,
            context.evaluation.answers['touched']?.[0]?.response,
          ]),
      }),
    );

  let ways: ReturnType<typeof allWays>;
  beforeAll(() => {
    ways = allWays();
  });

  it.each(phases)('has a way to every phase, and from there to the end: %s', (phase) => {
    const there = ways.filter(({ state }) => nameOf(state) === phase);
    expect(there).not.toEqual([]);
    for (const { steps } of someOf(there, 10)) {
      const held = prepare().send(...steps.slice(1).map(({ event }) => event));
      expect(held.phase).toBe(phase);
      expect(stepsToTheEnd(held)).toBeLessThanOrEqual(8);
    }
  });

  it('has no step that is never taken', () => {
    const taken = new Set<unknown>();
    const watch = (held: HeldTalk) => {
      held.screening.system.inspect((event) => {
        if (event.type === '@xstate.microstep') {
          const { _transitions: steps } = event;
          for (const transition of steps) taken.add(transition);
        }
      });
      return held;
    };
    const draft = createDraft(prepare().send(...becomesTheWorkers).talk, 'en');
    watch(prepare({ draft })).send(resume, back);
    // What a draft begins with is taken before anyone can look.
    for (const walk of [[start], [start, alone, result, finish]]) {
      const { phase } = prepare({ draft: createDraft(prepare().send(...walk).talk, 'en') });
      const to = phase === 'resting' ? 'paused' : phase;
      for (const { from, to: target, transition } of stepsOf(screeningMachine))
        if (from.key === 'ready' && target?.key === to) taken.add(transition);
    }
    const all = stepsOf(screeningMachine);
    const missed = () => all.filter(({ transition }) => !taken.has(transition));
    const byLastStep = new Map(
      ways.map(({ steps }) => [
        JSON.stringify([steps.at(-2)?.state.value, steps.at(-1)!.event, steps.at(-1)!.state.value]),
        steps.slice(1).map(({ event }) => event),
      ]),
    );
    for (const walk of [...walks, ...byLastStep.values()]) watch(prepare()).send(...walk);
    expect(missed().map(({ text }) => text)).toEqual([]);
  });
});

/** What is open with the youth becomes a question for the worker alone; on the way there is something urgent. */
const becomesTheWorkers: readonly ScreeningEvent[] = [
  start,
  { type: 'with-youth' },
  { type: 'answer', question: 'welcome', value: ['alone'] },
  { type: 'go', question: 'traded' },
  { type: 'answer', question: 'age', value: 12 },
  inDanger,
];

const done: ScreeningEvent = { type: 'done', step: 'papers', points: ['document'], state: 'done' };
const noted: readonly ScreeningEvent[] = [
  done,
  done,
  { ...done, step: 'weather' },
  { type: 'done-changed', index: 1, change: { note: 'Typed.' } },
  { type: 'done-changed', index: 9, change: { note: 'Typed.' } },
  { type: 'done-removed', index: 1 },
  { type: 'done-removed', index: 9 },
];

const undone: readonly ScreeningEvent[] = [{ type: 'withdraw', question: 'touched' }, { type: 'undo' }];

/** For the steps that lead nowhere else: what is entered, decided or refused. */
const walks: readonly (readonly ScreeningEvent[])[] = [
  [{ type: 'start', path: 'shortest' }],
  // From what is talked through one leaves by the card, and may go back to it.
  [start, openTalk, goOn, back, back],
  [start, openTalk, back],
  [start, result, toHarder],
  [
    start,
    { type: 'answer', question: 'age', value: 15 },
    { type: 'answer', question: 'age', value: 99 },
    { type: 'decline', question: 'care', response: 'unknown' },
    { type: 'decline', question: 'weather', response: 'unknown' },
    { type: 'note', question: 'care', note: 'Ask the aunt.' },
    { type: 'note', question: 'weather', note: 'Rain.' },
    { type: 'withdraw', question: 'care' },
    { type: 'withdraw', question: 'weather' },
    { type: 'undo' },
    { type: 'rename', question: 'care', to: 'aunt' },
    { type: 'rename', question: 'weather', to: 'aunt' },
    { type: 'path', path: 'short' },
    { type: 'path', path: 'shortest' },
    nowhere,
    openNothing,
    { type: 'with-youth' },
    alone,
    review,
    nowhere,
    back,
    review,
    { type: 'go', question: 'age' },
    next,
    result,
    back,
    result,
    { type: 'raise', level: 'act-now', reason: 'He waits outside.' },
    { type: 'raise', level: 'none-noted', reason: 'He has left.' },
    ...noted,
    { type: 'go', topic: 'decision' },
    back,
    nowhere,
    { type: 'plan', text: 'Call on Friday.' },
    { type: 'plan', text: 3 as unknown as string },
    { type: 'languages', languages: ['en', 'es'] },
    { type: 'languages', languages: [] },
    { type: 'held', place: 'Office' },
    { type: 'held', place: 3 as unknown as string },
    pause,
    alone,
    back,
    resume,
    finish,
    ...noted,
    { type: 'reopen', by: '', reason: 'A wrong box.' },
    reopen,
  ],
  [start, { type: 'with-youth' }, touched, next, goOn, next, back, back],
  [start, { type: 'with-youth' }, touched, ...undone, next, goOn, touched, ...undone],
];

describe('Any talk, with anything pressed in any order', () => {
  it('never breaks, never loses an answer, and retains its history', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const held = prepareQuietly();
        const current = new Set<string>();
        for (const event of walk) {
          const { before, after } = step(held, event);
          if (event.type !== 'finish') expect(lost(before, after, event, current)).toEqual([]);
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
        }
        expect(held.screening.getSnapshot().status).toBe('active');
      }),
      { numRuns: runs(40, 1600), seed: 1 },
    );
  });

  it('can always be brought to its end, in few steps', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const held = prepareQuietly().send(...walk);
        const entered = standing(held.talk);
        expect(stepsToTheEnd(held)).toBeLessThanOrEqual(8);
        expect(standing(held.talk)).toEqual(entered);
      }),
      { numRuns: runs(30, 800), seed: 2 },
    );
  });

  it('always comes to the review when one only goes on', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const held = prepareQuietly().send(...walk.filter(({ type }) => type !== 'finish'));
        let steps = 0;
        while (held.phase !== 'review' && steps++ < 60) held.send(onward(held.phase));
        expect(held.phase).toBe('review');
      }),
      { numRuns: runs(30, 800), seed: 3 },
    );
  });

  it("never shows the worker's topics, the review or the result in the presence of the youth", () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const held = prepareQuietly();
        for (const event of walk) {
          const { before } = step(held, event);
          const { phase, talk } = held;
          if (['alone', 'review', 'result', 'soFar'].includes(phase))
            expect(before.youthPresent && event.type !== 'alone').toBe(false);
          if (phase === 'withYouth') {
            expect(talk.youthPresent).toBe(true);
            expect(['before-talk', 'after-talk']).not.toContain(talk.place.topic);
          }
        }
      }),
      { numRuns: runs(30, 800), seed: 4 },
    );
  });

  it('only the answers decide the result: not their order, and not the way they were entered', () => {
    fc.assert(
      fc.property(anyWalk, anyConfiguration, (walk, config) => {
        const { evaluation } = prepareQuietly({ config }).send(...walk).talk;
        const { answers } = evaluation;
        expect(parseAnswers(returnFromRun, answers)).toEqual(answers);
        expect(assess(returnFromRun, backwards(answers), { config })).toEqual(inWords(evaluation, english));
      }),
      { numRuns: runs(20, 480), seed: 5 },
    );
  });

  it('leaves a record that can be read again and assessed again, with the same level and flags', () => {
    fc.assert(
      fc.property(anyWalk, anyConfiguration, (walk, config) => {
        const record = createRecord(prepareQuietly({ config }).send(...walk).talk, english);
        expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
        const { level, flags } = assess(returnFromRun, record.answers, { config });
        expect(level).toBe(record.level.computed);
        expect(flags).toEqual(record.assessment.flags);
        const { levels } = returnFromRun;
        expect(levels.indexOf(record.level.final)).toBeLessThanOrEqual(levels.indexOf(level));
      }),
      { numRuns: runs(20, 480), seed: 6 },
    );
  });

  it('leaves what was done before the end as it was, whatever is added after it', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const held = prepareQuietly();
        for (const event of [...walk, finish, done]) {
          const wasFinished = held.phase === 'finished';
          const { before, after } = step(held, event);
          if (!wasFinished || held.phase !== 'finished') continue;
          const atTheEnd = ({ stepsDone }: Talk) => stepsDone.filter(({ addedAt }) => addedAt === undefined);
          expect(atTheEnd(after)).toEqual(atTheEnd(before));
          expect({ ...after, stepsDone: [] }).toEqual({ ...before, stepsDone: [] });
        }
      }),
      { numRuns: runs(20, 480), seed: 8 },
    );
  });

  it('every refusal leaves all as it was', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const held = prepareQuietly();
        for (const event of walk) {
          const told = held.refusals.length;
          const { before, after } = step(held, event);
          if (held.refusals.length > told) expect(after).toEqual(before);
        }
      }),
      { numRuns: runs(20, 480), seed: 7 },
    );
  });
});

function step(held: HeldTalk, event: ScreeningEvent): { before: Talk; after: Talk } {
  const before = held.talk;
  held.send(event);
  return { before, after: held.talk };
}

function stepsToTheEnd(held: HeldTalk): number {
  let steps = 0;
  while (held.phase !== 'finished' && steps < 20) {
    held.send(homeward(held.phase));
    steps++;
  }
  return steps;
}

/**
 * Accounts that counted before an event and are nowhere after it. What is still being entered may be replaced by what is
 * entered next; `current` remembers which those are.
 */
function lost(before: Talk, after: Talk, event: ScreeningEvent, current: Set<string>) {
  const entersNow =
    event.type === 'undo' || event.type === 'rename' || ('entering' in event && (event.entering ?? false));
  const kept = [...standing(after), ...after.history].map(asText);
  const gone = standing(before).filter((account) => !kept.includes(asText(account)));
  const changed = standing(after)
    .filter((account) => !standing(before).some((other) => asText(other) === asText(account)))
    .concat(gone);
  const missed = gone.filter((account) => !entersNow || !current.has(keyOf(account)));
  if (before.destination !== after.destination || before.place !== after.place) current.clear();
  for (const account of changed)
    if (entersNow) current.add(keyOf(account));
    else current.delete(keyOf(account));
  return missed;
}

const keyOf = (account: ReturnType<typeof standing>[number]) => `${account.question} ${accountKey(account)}`;

function asText({ question, source, who, response, value, note, at }: ReturnType<typeof standing>[number]): string {
  return JSON.stringify([question, source, who, response, value, note, at]);
}

/** The same answers, listed from the last to the first. */
function backwards(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers)
      .toReversed()
      .map(([code, accounts]) => [code, accounts.toReversed()]),
  );
}

const anyConfiguration = fc.constantFrom(undefined, { settings: { askTradedAloud: false } });
