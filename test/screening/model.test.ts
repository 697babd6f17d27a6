import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { accountKey, responses, type Answers } from '../../src/instrument/account.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
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
import { anyQuestion, anyValue } from '../assessment/arbitraries.ts';
import { nameOf, phases, stepsOf } from './diagram.ts';
import { english, homeward, onward, prepare, questions, returnFromRun, Sitting, standing } from './helpers.ts';

const start: ScreeningEvent = { type: 'start' };
const next: ScreeningEvent = { type: 'next' };
const back: ScreeningEvent = { type: 'back' };
const alone: ScreeningEvent = { type: 'alone' };
const review: ScreeningEvent = { type: 'review' };
const result: ScreeningEvent = { type: 'result' };
const finish: ScreeningEvent = { type: 'finish' };
const goOn: ScreeningEvent = { type: 'continue' };
const pause: ScreeningEvent = { type: 'pause' };
const resume: ScreeningEvent = { type: 'resume' };
const reopen: ScreeningEvent = { type: 'reopen', by: 'worker 12', reason: 'A wrong box.' };
const leaveTopic: ScreeningEvent = { type: 'leave-topic' };
const toHarder: ScreeningEvent = { type: 'go', topic: 'harder' };
const nowhere: ScreeningEvent = { type: 'go', topic: 'weather' };
const inDanger: ScreeningEvent = { type: 'answer', question: 'danger', value: ['here'] };
const touched: ScreeningEvent = { type: 'answer', question: 'hurt', value: ['touched'] };

describe('The map of a talk', () => {
  /** By what can be pressed, one way to every situation that differs in what comes next. */
  const ways = Object.values(
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
        toHarder,
        inDanger,
        touched,
      ],
      serializeState: ({ value, context }: ScreeningSnapshot) =>
        JSON.stringify([
          value,
          context.youthPresent,
          context.destination,
          context.toldEnough,
          context.toldUrgent.size,
          context.toldPrivate.size,
          context.evaluation.answers['danger']?.length,
          context.evaluation.answers['hurt']?.[0]?.response,
        ]),
    }),
  );

  it.each(phases)('has a way to every phase, and from there to the end: %s', (phase) => {
    const there = ways.filter(({ state }) => nameOf(state) === phase);
    expect(there).not.toEqual([]);
    for (const { steps } of there) {
      const sitting = prepare().send(...steps.slice(1).map(({ event }) => event));
      expect(sitting.phase).toBe(phase);
      expect(stepsToTheEnd(sitting)).toBeLessThanOrEqual(8);
    }
  });

  it('has no step that is never taken', () => {
    const taken = new Set<unknown>();
    for (const walk of [...ways.map(({ steps }) => steps.slice(1).map(({ event }) => event)), ...walks]) {
      const sitting = prepare();
      sitting.screening.system.inspect((event) => {
        if (event.type === '@xstate.microstep') {
          const { _transitions: steps } = event;
          for (const transition of steps) taken.add(transition);
        }
      });
      sitting.send(...walk);
    }
    // What a draft begins with is taken before anyone can look.
    for (const walk of [[start], [start, alone, result, finish]]) {
      const { phase } = prepare({ draft: createDraft(prepare().send(...walk).talk, 'en') });
      const to = phase === 'resting' ? 'paused' : phase;
      for (const { from, to: target, transition } of stepsOf(screeningMachine))
        if (from.key === 'ready' && target?.key === to) taken.add(transition);
    }
    const missed = stepsOf(screeningMachine).filter(({ transition }) => !taken.has(transition));
    expect(missed.map(({ text }) => text)).toEqual([]);
  });
});

/** For the steps that lead nowhere else: what is entered, decided or refused. */
const walks: readonly (readonly ScreeningEvent[])[] = [
  [{ type: 'start', path: 'shortest' }],
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
    { type: 'path', path: 'short' },
    { type: 'path', path: 'shortest' },
    nowhere,
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
    { type: 'done', action: 'trusted-adult', done: true },
    { type: 'done', action: 'weather', done: true },
    { type: 'plan', text: 'Call on Friday.' },
    { type: 'plan', text: 3 as unknown as string },
    { type: 'held', place: 'Office' },
    { type: 'held', place: 3 as unknown as string },
    pause,
    alone,
    back,
    resume,
    finish,
    { type: 'reopen', by: '', reason: 'A wrong box.' },
    reopen,
  ],
];

describe('Any talk, with anything pressed in any order', () => {
  it('never breaks, never loses an answer, and keeps its history', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const sitting = prepareQuietly();
        const current = new Set<string>();
        for (const event of walk) {
          const { before, after } = step(sitting, event);
          if (event.type !== 'finish') expect(lost(before, after, event, current)).toEqual([]);
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
        }
        expect(sitting.screening.getSnapshot().status).toBe('active');
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('can always be brought to its end, in few steps', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const sitting = prepareQuietly().send(...walk);
        const entered = standing(sitting.talk);
        expect(stepsToTheEnd(sitting)).toBeLessThanOrEqual(8);
        expect(standing(sitting.talk)).toEqual(entered);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('always comes to the review when one only goes on', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const sitting = prepareQuietly().send(...walk.filter(({ type }) => type !== 'finish'));
        let steps = 0;
        while (sitting.phase !== 'review' && steps++ < 60) sitting.send(onward(sitting.phase));
        expect(sitting.phase).toBe('review');
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("never shows the worker's topics, the review or the result in the presence of the youth", () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const sitting = prepareQuietly();
        for (const event of walk) {
          const { before } = step(sitting, event);
          const { phase, talk } = sitting;
          if (['alone', 'review', 'result', 'soFar'].includes(phase))
            expect(before.youthPresent && event.type !== 'alone').toBe(false);
          if (phase === 'withYouth') {
            expect(talk.youthPresent).toBe(true);
            expect(['before-talk', 'after-talk']).not.toContain(talk.place.topic);
          }
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('only the answers decide the result: not their order, and not the way they were entered', () => {
    fc.assert(
      fc.property(anyWalk, anyConfiguration, (walk, config) => {
        const { evaluation } = prepareQuietly(config).send(...walk).talk;
        const { answers } = evaluation;
        expect(parseAnswers(returnFromRun, answers)).toEqual(answers);
        expect(assess(returnFromRun, backwards(answers), { config })).toEqual(inWords(evaluation, english));
      }),
      { numRuns: 120, seed: 5 },
    );
  });

  it('leaves a record that can be read again and assessed again, with the same level and flags', () => {
    fc.assert(
      fc.property(anyWalk, anyConfiguration, (walk, config) => {
        const record = createRecord(prepareQuietly(config).send(...walk).talk, english);
        expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
        const { level, flags } = assess(returnFromRun, record.answers, { config });
        expect(level).toBe(record.level.computed);
        expect(flags).toEqual(record.assessment.flags);
        const { levels } = returnFromRun;
        expect(levels.indexOf(record.level.final)).toBeLessThanOrEqual(levels.indexOf(level));
      }),
      { numRuns: 120, seed: 6 },
    );
  });

  it('every refusal leaves all as it was', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const sitting = prepareQuietly();
        for (const event of walk) {
          const told = sitting.refusals.length;
          const { before, after } = step(sitting, event);
          if (sitting.refusals.length > told) expect(after).toEqual(before);
        }
      }),
      { numRuns: 120, seed: 7 },
    );
  });
});

/** A talk whose failures show in its status, and not as an error thrown at nobody. */
function prepareQuietly(config?: ConfigurationInput): Sitting {
  const sitting = prepare(config && { config });
  sitting.screening.subscribe({ error: () => undefined });
  return sitting;
}

function step(sitting: Sitting, event: ScreeningEvent): { before: Talk; after: Talk } {
  const before = sitting.talk;
  sitting.send(event);
  return { before, after: sitting.talk };
}

function stepsToTheEnd(sitting: Sitting): number {
  let steps = 0;
  while (sitting.phase !== 'finished' && steps < 20) {
    sitting.send(homeward(sitting.phase));
    steps++;
  }
  return steps;
}

/**
 * Accounts that stood before an event and are nowhere after it. What is still being entered may be replaced by what is
 * entered next; `current` remembers which those are.
 */
function lost(before: Talk, after: Talk, event: ScreeningEvent, current: Set<string>) {
  const entersNow = 'entering' in event && (event.entering ?? false);
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

const anyPlace = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.constantFrom(
    { source: 'youth' as const },
    { source: 'worker' as const },
    { source: 'record' as const },
    { source: 'other' as const },
    { source: 'other' as const, who: 'brother' },
  ),
);
const anyEntering = fc.constantFrom({}, { entering: true });
const anyNote = fc.constantFrom('Said in passing.', '');
/** Mostly the questions much depends on. */
const someQuestion = fc.oneof(
  anyQuestion,
  fc.constantFrom('age', 'welcome', 'mood', 'free', 'hurt', 'traded', 'items').map((code) => questions.get(code)!),
);

const anyEntry: fc.Arbitrary<ScreeningEvent> = someQuestion.chain((question) => {
  const at = { question: question.code };
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(anyValue(question), anyPlace, anyEntering)
        .map(([value, place, entering]) => ({ type: 'answer' as const, ...at, ...place, ...entering, value })),
    },
    fc
      .tuple(fc.constantFrom(...responses.filter((response) => response !== 'given')), anyPlace, anyEntering)
      .map(([response, place, entering]) => ({ type: 'decline' as const, ...at, ...place, ...entering, response })),
    fc
      .tuple(anyNote, anyPlace, anyEntering)
      .map(([note, place, entering]) => ({ type: 'note' as const, ...at, ...place, ...entering, note })),
    fc
      .tuple(anyPlace, anyEntering)
      .map(([place, entering]) => ({ type: 'withdraw' as const, ...at, ...place, ...entering })),
  );
});

const anyMove: fc.Arbitrary<ScreeningEvent> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(next) },
  { weight: 4, arbitrary: fc.constantFrom(goOn, alone, alone, review) },
  { weight: 3, arbitrary: fc.constantFrom(back, result, leaveTopic) },
  { weight: 2, arbitrary: fc.constantFrom(pause, resume, resume) },
  { weight: 3, arbitrary: anyQuestion.map(({ code }) => ({ type: 'go' as const, question: code })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...returnFromRun.topics).map(({ code }) => ({ type: 'go' as const, topic: code })),
  },
  { weight: 1, arbitrary: fc.constantFrom('full', 'short').map((path) => ({ type: 'path' as const, path })) },
);

const anyDecision: fc.Arbitrary<ScreeningEvent> = fc.oneof(
  fc
    .constantFrom(...returnFromRun.levels)
    .map((level) => ({ type: 'raise' as const, level, reason: 'He waits outside.' })),
  fc
    .tuple(fc.constantFrom(...returnFromRun.actions), fc.boolean())
    .map(([{ code }, done]) => ({ type: 'done' as const, action: code, done })),
  fc.constantFrom('Call on Friday.', '').map((text) => ({ type: 'plan' as const, text })),
  fc.constantFrom('Office', '').map((place) => ({ type: 'held' as const, place })),
  fc.constantFrom(start, finish, finish, reopen),
);

const anythingWrong: fc.Arbitrary<ScreeningEvent> = fc.constantFrom<ScreeningEvent>(
  { type: 'answer', question: 'slept', value: ['castle'] },
  { type: 'answer', question: 'age', value: -1 },
  { type: 'answer', question: 'weather', value: 'rain' },
  { type: 'answer', question: 'slept', source: 'youth', who: 'brother', value: ['car'] },
  { type: 'answer', question: 'slept', value: ['car'], at: '2026-11-20' },
  { type: 'decline', question: 'weather', response: 'declined' },
  { type: 'note', question: 'weather', note: 'Rain.' },
  { type: 'note', question: 'slept', who: 'brother', note: 'Rain.' },
  { type: 'withdraw', question: 'constructor' },
  { type: 'path', path: 'shortest' },
  { type: 'go', question: 'weather' },
  { type: 'go', topic: 'constructor' },
  { type: 'raise', level: 'panic', reason: 'It is bad.' },
  { type: 'reopen', by: ' ', reason: 'A wrong box.' },
  { type: 'start', heldAt: 'yesterday' },
);

/** What happens in a talk that has begun: mostly what makes sense. */
const anyWalk: fc.Arbitrary<ScreeningEvent[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: anyEntry },
      { weight: 10, arbitrary: anyMove },
      { weight: 2, arbitrary: anyDecision },
      { weight: 1, arbitrary: anythingWrong },
    ),
    { maxLength: 40, size: 'max' },
  )
  .chain((events) =>
    // Now and then it was held on paper.
    fc
      .constantFrom(start, start, start, { ...start, heldAt: '2026-11-19T15:00:00Z' })
      .map((begin) => [begin, ...events]),
  );
