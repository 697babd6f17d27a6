import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/instrument/parse-answers.ts';
import { AnswersError } from '../../src/instrument/problems.ts';
import { expectProblems, frozen, refusal } from './refusals.ts';
import { smallInstrument } from './small.ts';

const instrument = smallInstrument();
const at = '2026-11-20T10:00:00.000Z';
const given = (value: unknown, more: object = {}) => ({ source: 'youth', response: 'given', value, at, ...more });
const declined = (more: object = {}) => ({ source: 'youth', response: 'declined', at, ...more });
const parse = (answers: unknown) => parseAnswers(instrument, answers);

describe('answers are read', () => {
  it.each<[string, object]>([
    ['nothing at all', {}],
    ['no account on a question', { free: [] }],
    ['one choice', { free: [given('yes')] }],
    ['several choices', { slept: [given(['hotel', 'car'])] }],
    ['a choice that excludes all others', { slept: [given(['none'])] }],
    ['the lowest and the highest number', { age: [given(0), given(25, { source: 'record' })] }],
    ['text', { next: [given(' A bed ')] }],
    [
      'each way not to answer',
      {
        free: [declined()],
        slept: [declined({ response: 'unknown' })],
        held: [declined({ response: 'not-asked' })],
        next: [declined({ response: 'unsafe-to-ask' })],
      },
    ],
    [
      'each source, and several tellers',
      {
        free: [
          given('yes'),
          given('no', { source: 'worker' }),
          given('no', { source: 'record' }),
          given('no', { source: 'other' }),
          given('no', { source: 'other', who: 'brother' }),
          given('no', { source: 'other', who: 'teacher' }),
        ],
      },
    ],
    ['a note', { free: [declined({ note: 'Looked away.' })] }],
    ['an answer to a hidden question', { free: [given('yes')], held: [given(['phone'])] }],
    ['a time with an offset', { free: [given('yes', { at: '2026-11-20T10:00:00.500+14:00' })] }],
  ])('%s', (_, answers) => {
    expect(parse(frozen(answers))).toEqual(answers);
  });

  it('and shared with no one', () => {
    const answers = { slept: [given(['hotel'])] };
    const parsed = parse(answers);
    (answers.slept[0]!.value as string[]).push('car');

    expect(parsed).toEqual({ slept: [given(['hotel'])] });
  });
});

describe('answers are refused for', () => {
  it.each<[string, unknown, Record<string, RegExp>]>([
    ['no object', null, { '': /found null/ }],
    ['a list', [], { '': /found a list/ }],
    ['an account outside of a list', { free: given('yes') }, { free: /expected a list/ }],
    ['an unknown question', { nothing: [given('yes')] }, { nothing: /no such question/ }],
    ['a question every object seems to have', { toString: [given('yes')] }, { toString: /no such question/ }],
    ['a hidden key', JSON.parse('{ "__proto__": [] }'), { ['__proto__']: /another key/ }],
    ['an unknown source', { free: [given('yes', { source: 'teacher' })] }, { 'free[0].source': /"teacher"/ }],
    ['an unknown response', { free: [given('yes', { response: 'maybe' })] }, { 'free[0].response': /"maybe"/ }],
    ['an unknown key', { free: [given('yes', { score: 1 })] }, { 'free[0]': /unknown "score"/ }],
    [
      "a teller of the youth's own word",
      { free: [given('yes', { who: 'brother' })] },
      { 'free[0].who': /only with source "other"/ },
    ],
    ['an empty teller', { free: [given('yes', { source: 'other', who: '' })] }, { 'free[0].who': /expected/ }],
    ['a blank teller', { free: [given('yes', { source: 'other', who: ' ' })] }, { 'free[0].who': /expected/ }],
    ['an empty note', { free: [given('yes', { note: '' })] }, { 'free[0].note': /expected/ }],
    [
      'given, but nothing',
      { free: [{ source: 'youth', response: 'given', at }] },
      { 'free[0].value': /expected with response "given"/ },
    ],
    [
      'declined, with a value',
      { free: [declined({ value: 'yes' })] },
      { 'free[0].value': /only with response "given"/ },
    ],
    ['no time', { free: [{ source: 'youth', response: 'given', value: 'yes' }] }, { 'free[0].at': /expected/ }],
    ['a day for a time', { free: [given('yes', { at: '2026-11-20' })] }, { 'free[0].at': /ISO 8601/ }],
    [
      'a time without a zone',
      { free: [given('yes', { at: '2026-11-20T10:00:00' })] },
      { 'free[0].at': /Z or an offset/ },
    ],
    [
      'a day that does not exist',
      { free: [given('yes', { at: '2026-02-30T10:00:00Z' })] },
      { 'free[0].at': /ISO 8601/ },
    ],
    ['two accounts of one source', { free: [given('yes'), given('no')] }, { 'free[1]': /second account of "youth"/ }],
    [
      'two accounts of one source, one not given',
      { free: [given('yes'), declined()] },
      { 'free[1]': /second account of "youth"/ },
    ],
    [
      'two accounts of one teller',
      { free: [given('yes', { source: 'other', who: 'aunt' }), given('no', { source: 'other', who: 'aunt' })] },
      { 'free[1]': /second account of "other:aunt"/ },
    ],
    ['an unknown choice', { free: [given('maybe')] }, { 'free[0].value': /one of yes, no/ }],
    ['a list for one choice', { free: [given(['yes'])] }, { 'free[0].value': /one of yes, no/ }],
    ['a number for a choice', { free: [given(0)] }, { 'free[0].value': /one of yes, no/ }],
    ['one choice for a list', { slept: [given('hotel')] }, { 'slept[0].value': /a list/ }],
    ['an empty list', { slept: [given([])] }, { 'slept[0].value': /one or more/ }],
    [
      'an unknown choice in a list',
      { slept: [given(['hotel', 'tent'])] },
      { 'slept[0].value': /a list of one or more of friend, hotel/ },
    ],
    ['a choice twice', { slept: [given(['hotel', 'hotel'])] }, { 'slept[0].value': /twice/ }],
    ['"none" with another', { slept: [given(['hotel', 'none'])] }, { 'slept[0].value': /"none" excludes all others/ }],
    ['a number too high', { age: [given(26)] }, { 'age[0].value': /0 to 25/ }],
    ['a number too low', { age: [given(-1)] }, { 'age[0].value': /0 to 25/ }],
    ['a part of a number', { age: [given(3.5)] }, { 'age[0].value': /whole number/ }],
    ['a number in quotes', { age: [given('15')] }, { 'age[0].value': /whole number/ }],
    ['blank text', { next: [given('  ')] }, { 'next[0].value': /text/ }],
    ['a number for text', { next: [given(7)] }, { 'next[0].value': /text/ }],
  ])('%s', (_, answers, expected) => {
    expectProblems(
      refusal(() => parse(answers), AnswersError),
      expected,
    );
  });

  it.each<[string, unknown]>([
    ['a number among choices', [0]],
    ['no number at all', Number.NaN],
    ['yes or no', true],
    ['nothing', null],
    ['an object', {}],
  ])('%s, and say what is expected', (_, value) => {
    const { problems } = refusal(() => parse({ slept: [given(value)] }), AnswersError);

    expect(problems.map(({ path }) => path.startsWith('slept[0].value'))).toEqual([true]);
    expect(problems[0]?.message).toMatch(/expected/);
    expect(problems[0]?.message).not.toMatch(/something else/);
  });

  it('everything at once', () => {
    const error = refusal(
      () => parse({ age: [given(26), given(3)], nothing: [], slept: [given(['hotel', 'hotel'])], next: [given(' ')] }),
      AnswersError,
    );

    expectProblems(error, {
      'age[0].value': /0 to 25/,
      'age[1]': /second account/,
      nothing: /no such question/,
      'slept[0].value': /twice/,
      'next[0].value': /text/,
    });
    expect(error.name).toBe('AnswersError');
  });

  it('everything at once, whatever its kind', () => {
    const error = refusal(
      () => parse({ age: [given(26)], nothing: [], free: [given('yes', { at: 'noon' })] }),
      AnswersError,
    );

    expectProblems(error, { 'age[0].value': /0 to 25/, nothing: /no such question/, 'free[0].at': /ISO 8601/ });
  });
});
