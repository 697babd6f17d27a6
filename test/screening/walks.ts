import fc from 'fast-check';
import { responses } from '../../src/instrument/account.ts';
import { memoize } from '../../src/instrument/memoize.ts';
import type { Step } from '../../src/instrument/structure.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { doneStates } from '../../src/screening/talk.ts';
import { anyQuestion, anyValue } from '../assessment/arbitraries.ts';
import { prepare, questions, returnFromRun, type Setting, type HeldTalk } from './helpers.ts';

export const start: ScreeningEvent = { type: 'start' };
export const next: ScreeningEvent = { type: 'next' };
export const back: ScreeningEvent = { type: 'back' };
export const alone: ScreeningEvent = { type: 'alone' };
export const review: ScreeningEvent = { type: 'review' };
export const result: ScreeningEvent = { type: 'result' };
export const finish: ScreeningEvent = { type: 'finish' };
export const goOn: ScreeningEvent = { type: 'continue' };
export const pause: ScreeningEvent = { type: 'pause' };
export const resume: ScreeningEvent = { type: 'resume' };
export const reopen: ScreeningEvent = { type: 'reopen', by: 'worker 12', reason: 'A wrong box.' };
export const openTalk: ScreeningEvent = { type: 'open-talk', talk: 'prevention' };
export const leaveTopic: ScreeningEvent = { type: 'leave-topic' };

/** A talk whose failures show in its status, and not as an error thrown at nobody. */
export function prepareQuietly(setting?: Setting): HeldTalk {
  const held = prepare(setting);
  held.screening.subscribe({ error: () => undefined });
  return held;
}

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
  fc
    .constantFrom('age', 'welcome', 'mood', 'leave', 'hurt', 'touched', 'traded', 'items')
    .map((code) => questions.get(code)!),
);

const anyEntry = someQuestion.chain(
  memoize((question): fc.Arbitrary<ScreeningEvent> => {
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
      fc.constantFrom({ type: 'undo' as const }, { type: 'undo' as const, question: question.code }),
      fc.constantFrom(
        { type: 'rename' as const, ...at, who: 'brother', to: 'sister' },
        { type: 'rename' as const, ...at, to: 'brother' },
      ),
      fc
        .tuple(anyPlace, anyEntering)
        .map(([place, entering]) => ({ type: 'withdraw' as const, ...at, ...place, ...entering })),
    );
  }),
);

const anyMove: fc.Arbitrary<ScreeningEvent> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(next) },
  { weight: 4, arbitrary: fc.constantFrom(goOn, alone, alone, review) },
  { weight: 3, arbitrary: fc.constantFrom(back, result, leaveTopic, openTalk) },
  { weight: 2, arbitrary: fc.constantFrom(pause, resume, resume) },
  { weight: 3, arbitrary: anyQuestion.map(({ code }) => ({ type: 'go' as const, question: code })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...returnFromRun.topics).map(({ code }) => ({ type: 'go' as const, topic: code })),
  },
  { weight: 1, arbitrary: fc.constantFrom('full', 'short').map((path) => ({ type: 'path' as const, path })) },
);

/** Something noted about a step, often more than it can be: what does not fit is refused. */
const anyDone: fc.Arbitrary<ScreeningEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...returnFromRun.steps).chain(anyEntryOf) },
  fc.record({
    type: fc.constant('done-changed' as const),
    index: fc.nat(2),
    change: fc.record({ state: fc.constantFrom(...doneStates), note: anyNote }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant('done-removed' as const), index: fc.nat(2) }),
);

function anyEntryOf({ code, contact, points }: Step): fc.Arbitrary<ScreeningEvent> {
  return fc
    .record({
      points: fc.subarray(
        points.map((point) => point.code),
        { minLength: 1 },
      ),
      state: fc.constantFrom(...doneStates),
      details: fc.record({ with: anyNote, reference: fc.constant('24-118'), note: anyNote }, { requiredKeys: [] }),
    })
    .map(({ details, ...entry }) => ({
      type: 'done' as const,
      step: code,
      ...(contact !== undefined && { contact }),
      ...entry,
      ...details,
    }));
}

const anyDecision: fc.Arbitrary<ScreeningEvent> = fc.oneof(
  fc
    .constantFrom(...returnFromRun.levels)
    .map((level) => ({ type: 'raise' as const, level, reason: 'He waits outside.' })),
  { weight: 3, arbitrary: anyDone },
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
  { type: 'rename', question: 'weather', to: 'brother' },
  { type: 'path', path: 'shortest' },
  { type: 'go', question: 'weather' },
  { type: 'open-talk', talk: 'weather' },
  { type: 'go', topic: 'constructor' },
  { type: 'raise', level: 'panic', reason: 'It is bad.' },
  { type: 'done', step: 'pizza', points: ['pizza'], state: 'done' },
  { type: 'done-removed', index: -1 },
  { type: 'reopen', by: ' ', reason: 'A wrong box.' },
  { type: 'start', heldAt: 'yesterday' },
);

/** What happens in a talk that has begun: mostly what makes sense. */
export const anyWalk: fc.Arbitrary<ScreeningEvent[]> = fc
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
