import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { InstrumentError } from '../../src/instrument/problems.ts';
import { expectProblems, refusal } from './refusals.ts';
import { small, wordingFor } from './small.ts';

const wording = { en: wordingFor(small) };
const [hotel, held] = small.flags;
const parseWith = (when: unknown) => parseInstrument({ ...small, wording, flags: [{ ...hotel, when }, held] });

describe('a condition', () => {
  it.each([
    ['no operator', {}, { 'flags[0].when': /exactly one of .*found none/ }],
    ['a question and nothing about it', { question: 'slept' }, { 'flags[0].when': /exactly one of/ }],
    ['an operator that says nothing', { any: undefined }, { 'flags[0].when': /exactly one of/ }],
    ['one that says nothing beside another', { any: undefined, flag: 'held' }, { 'flags[0].when': /exactly one of/ }],
    ['two operators', { all: [], any: [] }, { 'flags[0].when': /exactly one of .*found all, any/ }],
    [
      'two operators on a question',
      { question: 'slept', has: ['car'], answered: true },
      { 'flags[0].when': /found has, answered/ },
    ],
    ['a flag and a setting', { flag: 'held', setting: 'strict' }, { 'flags[0].when': /found flag, setting/ }],
    ['choices without a question', { has: ['car'] }, { 'flags[0].when': /"question" beside "has"/ }],
    [
      'a question beside a flag',
      { flag: 'held', question: 'slept' },
      { 'flags[0].when': /"question" cannot be beside "flag"/ },
    ],
    [
      'a source where none counts',
      { question: 'held', visible: true, by: 'youth' },
      { 'flags[0].when': /"by" cannot be beside "visible"/ },
    ],
    ['an unknown source', { question: 'slept', has: ['car'], by: 'teacher' }, { 'flags[0].when.by': /"teacher"/ }],
    [
      'a number beside choices',
      { question: 'slept', has: ['car'], atLeast: 2 },
      { 'flags[0].when': /"atLeast" cannot be beside "has"/ },
    ],
    [
      'flags of a class without a number',
      { flagsOfClass: 'strong' },
      { 'flags[0].when': /"atLeast" beside "flagsOfClass"/ },
    ],
    [
      'flags of a class and fewer than',
      { flagsOfClass: 'strong', atLeast: 1, fewerThan: 2 },
      { 'flags[0].when': /"fewerThan" cannot be beside/ },
    ],
    ['a count without a number', { count: [] }, { 'flags[0].when': /"atLeast" or "fewerThan"/ }],
    [
      'a count with both numbers',
      { count: [], atLeast: 1, fewerThan: 2 },
      { 'flags[0].when': /either "atLeast" or "fewerThan"/ },
    ],
    [
      'an unknown operator',
      { question: 'slept', includes: ['car'] },
      { 'flags[0].when': /unknown "includes"|exactly one/ },
    ],
    [
      'hours between nothing and something',
      { hoursBetween: { from: [], to: 'age', moreThan: 1 } },
      { 'flags[0].when.hoursBetween.from': /at least 1/ },
    ],
    [
      'hours between moments, and no number',
      { hoursBetween: { from: ['age'], to: 'age' } },
      { 'flags[0].when.hoursBetween.moreThan': /number or a setting/ },
    ],
    [
      'hours between one moment and nothing',
      { hoursBetween: { from: 'age', moreThan: 1 } },
      { 'flags[0].when.hoursBetween.from': /list/, 'flags[0].when.hoursBetween.to': /nothing/ },
    ],
    [
      'a number beside hours between',
      { hoursBetween: { from: ['age'], to: 'age', moreThan: 1 }, atLeast: 2 },
      { 'flags[0].when': /"atLeast" cannot be beside "hoursBetween"/ },
    ],
    [
      'a source beside a rule',
      { ruleOfLevel: 'high', by: 'youth' },
      { 'flags[0].when': /"by" cannot be beside "ruleOfLevel"/ },
    ],
    [
      'a rule of a level that is no code',
      { ruleOfLevel: 1 },
      { 'flags[0].when.ruleOfLevel': /expected text, found 1/ },
    ],
    ['no choices', { question: 'slept', has: [] }, { 'flags[0].when.has': /at least 1/ }],
    ['a choice that is no code', { question: 'slept', has: [0] }, { 'flags[0].when.has[0]': /expected text, found 0/ }],
    ['"answered": false', { question: 'slept', answered: false }, { 'flags[0].when.answered': /true/ }],
    [
      'an amount that is text',
      { question: 'age', anyNumber: { atMost: '12' } },
      { 'flags[0].when.anyNumber.atMost': /number or a setting/ },
    ],
    [
      'a range of something else',
      { question: 'age', anyNumber: { over: 12 } },
      { 'flags[0].when.anyNumber': /unknown "over"/ },
    ],
    ['a list for a condition', [{ all: [] }], { 'flags[0].when': /expected object, found a list/ }],
    ['text for a condition', 'always', { 'flags[0].when': /expected object, found "always"/ }],
    ['nothing to negate', { not: null }, { 'flags[0].when.not': /expected object, found null/ }],
  ])('is refused with %s', (_, when, expected) => {
    const error = refusal(() => parseWith(when), InstrumentError);
    const paths = Object.keys(expected);

    // An unknown operator is both unknown and no operator.
    expect(new Set(error.problems.map(({ path }) => path))).toEqual(new Set(paths));
    expect(
      error.problems.every(({ path, message }) => Object.values(expected)[paths.indexOf(path)]!.test(message)),
    ).toBe(true);
  });

  it('is refused wherever it is wrong, deep inside', () => {
    expectProblems(
      refusal(
        () => parseWith({ any: [{ not: { all: [{ flag: 'held' }, { flag: 7 }] } }, { count: [{}], atLeast: 1 }] }),
        InstrumentError,
      ),
      {
        'flags[0].when.any[0].not.all[1].flag': /expected text, found 7/,
        'flags[0].when.any[1].count[0]': /exactly one of/,
      },
    );
  });

  it('is refused, not followed, where it is nested without end', () => {
    let nested: object = { flag: 'held' };
    for (let depth = 0; depth < 50_000; depth += 1) nested = { not: nested };
    const endless: { all: unknown[] } = { all: [] };
    endless.all.push(endless);

    expectProblems(
      refusal(() => parseWith(nested), InstrumentError),
      { 'flags[0].when.not.not.not.not.not': /nested less deeply/ },
    );
    expectProblems(
      refusal(() => parseWith(endless), InstrumentError),
      { 'flags[0].when.all[0].all[0].all': /nested less deeply/ },
    );
  });

  it('may be nested as deep as anyone would write', () => {
    let nested: object = { flag: 'held' };
    for (let depth = 0; depth < 100; depth += 1) nested = { not: nested };

    expect(parseWith(nested).flags[0]?.when).toEqual(nested);
  });
});
