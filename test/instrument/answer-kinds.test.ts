import { describe, expect, test } from 'vitest';
import { answerKinds, type AnswerKind } from '../../src/instrument/answer-kinds/index.ts';
import type { Question } from '../../src/instrument/structure.ts';
import type { Value } from '../../src/instrument/account.ts';

const questions: Readonly<Record<AnswerKind, Question>> = {
  one: { code: 'slept', who: 'asked', answer: 'one', choices: ['friend', 'hotel', 'none'] },
  several: { code: 'got-by', who: 'asked', answer: 'several', choices: ['friend', 'hotel', 'none'] },
  number: { code: 'age', who: 'known', answer: 'number', range: { atLeast: 0, atMost: 25 } },
  moment: { code: 'missing-since', who: 'known', answer: 'moment' },
  text: { code: 'plan', who: 'asked', answer: 'text' },
};

const fitting: Readonly<Record<AnswerKind, readonly Value[]>> = {
  one: ['friend', 'none'],
  several: [['friend'], ['hotel', 'friend'], ['none']],
  number: [0, 25],
  moment: ['2026-03-07', '2024-02-29', '2026-03-07T14:30-05:00', '2026-03-07T00:00+00:00'],
  text: ['x', ' a line\nand another '],
};

const noMoment = 'expected a date like 2026-03-07, or a date and time with offset like 2026-03-07T14:30-05:00';

const unfit: Readonly<Record<AnswerKind, readonly [value: Value, message: string][]>> = {
  one: [
    ['car', 'expected one of friend, hotel, none'],
    [['friend'], 'expected one of friend, hotel, none'],
    [1, 'expected one of friend, hotel, none'],
  ],
  several: [
    ['friend', 'expected a list of one or more of friend, hotel, none'],
    [[], 'expected a list of one or more of friend, hotel, none'],
    [['friend', 'car'], 'expected a list of one or more of friend, hotel, none'],
    // A hole is no choice.
    [Array.from<string>({ length: 2 }).with(0, 'friend'), 'expected a list of one or more of friend, hotel, none'],
    [Object.assign(Array<string>(2), ['friend']), 'expected a list of one or more of friend, hotel, none'],
    [['friend', 'friend'], 'expected no choice twice'],
    [['friend', 'none'], '"none" excludes all others'],
  ],
  number: [
    [-1, 'expected a whole number from 0 to 25'],
    [26, 'expected a whole number from 0 to 25'],
    [15.5, 'expected a whole number from 0 to 25'],
    ['15', 'expected a whole number from 0 to 25'],
  ],
  moment: [
    ['2026-02-30', noMoment],
    ['2026-03-07T14:30Z', noMoment],
    ['2026-03-07T14:30', noMoment],
    ['2026-03-07T14:30:00+00:00', noMoment],
    ['yesterday', noMoment],
    ['', noMoment],
    [20260307, noMoment],
    [['2026-03-07'], noMoment],
  ],
  text: [
    ['', 'expected some text'],
    [' \n', 'expected some text'],
    [15, 'expected some text'],
  ],
};

describe.each(Object.keys(answerKinds) as AnswerKind[])('an answer of kind %s', (kind) => {
  const check = (value: Value) => answerKinds[kind].check(value, questions[kind], ['none']);

  test.each(fitting[kind].map((value) => ({ value })))('may be $value', ({ value }) =>
    expect(check(value)).toBeUndefined(),
  );
  test.each(unfit[kind].map(([value, message]) => ({ value, message })))('is not $value', ({ value, message }) =>
    expect(check(value)).toBe(message),
  );
});
