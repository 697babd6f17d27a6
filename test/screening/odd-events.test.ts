import { describe, expect, it } from 'vitest';
import { createDraft } from '../../src/screening/draft.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import { meet, returnFromRun } from './helpers.ts';

const endless: Record<string, unknown> = {};
endless['target'] = endless;
// Far deeper than any stack: how deep one goes depends on what the engine has compiled so far.
let deep: unknown[] = [];
for (let depth = 0; depth < 500_000; depth++) deep = [deep];
const failing = Object.defineProperty({}, 'value', { enumerable: true, get: () => never() });
const gone = Proxy.revocable({}, {});
gone.revoke();

function never(): never {
  throw new Error('not here');
}

/** Events that a program sends by mistake, and a part of what is said of them. */
const odd: readonly [what: string, event: object, said: string][] = [
  ['data without end', { type: 'answer', question: 'care', value: endless }, 'expected data that can be read'],
  ['data nested without need', { type: 'answer', question: 'care', value: deep }, 'expected data that can be read'],
  ['code that fails', { type: 'answer', question: 'care', value: failing }, 'expected data that can be read'],
  ['what is gone', { type: 'answer', question: 'care', value: gone.proxy }, 'expected data that can be read'],
  ['a symbol for a code', { type: 'go', question: Symbol('care') }, 'expected data that can be read'],
  ['an answer of tomorrow', { type: 'answer', question: 'age', value: 15, at: '2099-01-01T00:00:00Z' }, 'age.at:'],
  ['a note of tomorrow', { type: 'note', question: 'age', note: 'Said.', at: '2099-01-01T00:00:00Z' }, 'age.at:'],
  ['no list of languages', { type: 'languages', languages: 'en' }, 'languages: expected'],
  ['an empty list of languages', { type: 'languages', languages: [] }, 'languages: expected'],
  ['a list with nothing in it', { type: 'languages', languages: Array.from({ length: 2 }) }, 'languages: expected'],
  ['a list of lists', { type: 'languages', languages: [['en']] }, 'languages: expected'],
  ['a language that is none', { type: 'languages', languages: ['not a language!'] }, 'languages: expected'],
  ['a language of any length', { type: 'languages', languages: ['x'.repeat(1000)] }, 'languages: expected'],
  ['a text before it', { type: 'languages', languages: ['en'], before: 'es' }, 'before: expected'],
  ['nothing before it', { type: 'languages', languages: ['en'], before: [] }, 'before: expected'],
  ['a list of lists before it', { type: 'languages', languages: ['en'], before: [[]] }, 'before: expected'],
];

describe('An event that cannot be used', () => {
  it.each(odd)('is refused, and the talk goes on: %s', (_, event, said) => {
    const held = meet();
    const before = held.talk;
    held.send(event as never);
    expect(held.refusals).toEqual([expect.stringContaining(said)]);
    expect(held.talk).toEqual(before);
    held.send({ type: 'answer', question: 'care', value: 'foster' });
    expect(held.talk.evaluation.answers).toHaveProperty('care');
    expect(parseDraft(JSON.parse(JSON.stringify(createDraft(held.talk, 'en'))))).toMatchObject({ id: before.id });
  });

  it.each([
    ['of', { of: 5 }],
    ['levelBefore', { levelBefore: 5 }],
  ])('is refused where a correction begins: %s', (name, part) => {
    const held = meet().send({ type: 'alone' }, { type: 'result' }, { type: 'finish' });
    held.send({ type: 'reopen', by: 'supervisor', reason: 'A mistake.', ...part } as never);
    expect(held.refusals).toEqual([expect.stringContaining(`${name}: expected`)]);
  });
});

it.each([undefined, {}, { instrument: { topics: [] } }])(
  'An instrument that nobody has read is named: %j',
  (options) => {
    expect(() => createScreening(options as never)).toThrow('instrument: expected one that `parseInstrument` has read');
  },
);

it.each([null, 'now', 5])('A clock that is no function is named: %s', (clock) => {
  const options = { instrument: returnFromRun, clock: clock as never };
  expect(() => createScreening(options)).toThrow('clock: expected a function that gives a Date');
});
