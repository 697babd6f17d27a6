import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { isRaised } from '../../src/assessment/facts.ts';
import { groundsOf } from '../../src/assessment/grounds.ts';
import { holds } from '../../src/assessment/holds.ts';
import type { Account, Answers } from '../../src/instrument/account.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { instrumentWhere, small, smallInstrument } from '../instrument/small.ts';

const at = '2026-11-20T10:00:00Z';
const youth = (value: Account['value']): Account => ({ source: 'youth', response: 'given', value, at });
const worker = (value: Account['value']): Account => ({ source: 'worker', response: 'given', value, at });
const brother = (value: Account['value']): Account => ({
  source: 'other',
  who: 'brother',
  response: 'given',
  value,
  at,
});
const declined: Account = { source: 'youth', response: 'declined', at };

type Case = [name: string, answers: Answers, holds: boolean];

/** What each kind of condition means, with the small instrument. */
describe.each<[kind: string, condition: Condition, cases: Case[]]>([
  [
    'has',
    { question: 'slept', has: ['hotel', 'car'] },
    [
      ['an account gives one of them', { slept: [youth(['friend', 'car'])] }, true],
      ['any account does', { slept: [youth(['none']), brother(['hotel'])] }, true],
      ['no account does', { slept: [youth(['friend']), brother(['none'])] }, false],
      ['it was declined', { slept: [declined] }, false],
      ['nothing was said', {}, false],
    ],
  ],
  [
    'has, on a question with one choice',
    { question: 'free', has: ['no'] },
    [
      ['that choice', { free: [youth('no')] }, true],
      ['the other', { free: [youth('yes')] }, false],
    ],
  ],
  [
    'has, by one source',
    { question: 'slept', has: ['hotel'], by: 'youth' },
    [
      ['they say so', { slept: [youth(['hotel'])] }, true],
      ['another says so', { slept: [youth(['friend']), worker(['hotel'])] }, false],
    ],
  ],
  [
    'hasOtherThan',
    { question: 'slept', hasOtherThan: ['none', 'friend'] },
    [
      ['another choice among them', { slept: [youth(['friend', 'car'])] }, true],
      ['only those', { slept: [youth(['friend']), brother(['none'])] }, false],
      ['nothing was said', {}, false],
    ],
  ],
  [
    'hasOtherThan, by one source',
    { question: 'slept', hasOtherThan: ['none'], by: 'other' },
    [
      ['they say so', { slept: [brother(['car'])] }, true],
      ['another says so', { slept: [youth(['car']), brother(['none'])] }, false],
    ],
  ],
  [
    'answered',
    { question: 'slept', answered: true },
    [
      ['"none" is an answer', { slept: [brother(['none'])] }, true],
      ['"declined" is none', { slept: [declined] }, false],
      ['an empty list of accounts', { slept: [] }, false],
    ],
  ],
  ['answered, text', { question: 'next', answered: true }, [['some text', { next: [youth('A bed')] }, true]]],
  [
    'answered, by one source',
    { question: 'slept', answered: true, by: 'youth' },
    [
      ['by them', { slept: [youth(['none'])] }, true],
      ['by another', { slept: [worker(['car'])] }, false],
    ],
  ],
  [
    'visible',
    { question: 'held', visible: true },
    [
      ['it is', { free: [youth('no')] }, true],
      ['it is not, whatever was said to it', { held: [youth(['phone'])] }, false],
    ],
  ],
  [
    'anyNumber',
    { question: 'age', anyNumber: { atLeast: 10, under: 14 } },
    [
      ['the lowest', { age: [youth(10)] }, true],
      ['the highest', { age: [youth(13)] }, true],
      ['below', { age: [youth(9)] }, false],
      ['above', { age: [youth(14)] }, false],
      ['one of two', { age: [youth(16), worker(12)] }, true],
      ['each bound met by another account', { age: [youth(9), worker(14)] }, false],
      ['no number', { age: [declined] }, false],
    ],
  ],
  [
    'anyNumber, at most',
    { question: 'age', anyNumber: { atMost: 13 } },
    [
      ['just', { age: [youth(13)] }, true],
      ['above', { age: [youth(14)] }, false],
      ['zero is a number', { age: [youth(0)] }, true],
    ],
  ],
  [
    'everyNumber',
    { question: 'age', everyNumber: { atLeast: { setting: 'adultFrom' } } },
    [
      ['all of them', { age: [youth(18), worker(25)] }, true],
      ['not all', { age: [youth(18), worker(17)] }, false],
      ['those that are not given do not count', { age: [worker(18), declined] }, true],
      ['no number', { age: [declined] }, false],
    ],
  ],
  [
    'accountsShareNoChoice',
    { accountsShareNoChoice: ['slept', 'held'] },
    [
      ['two have nothing in common', { slept: [youth(['car']), brother(['friend', 'hotel'])] }, true],
      ['two of three', { slept: [youth(['car']), worker(['car', 'hotel']), brother(['hotel'])] }, true],
      [
        'each two share one',
        { slept: [youth(['car', 'friend']), worker(['car', 'hotel']), brother(['hotel', 'friend'])] },
        false,
      ],
      ['one account', { slept: [youth(['car'])] }, false],
      ['one of two not given', { slept: [declined, brother(['hotel'])] }, false],
      ['on another question', { slept: [youth(['car'])], free: [youth('no'), worker('yes')] }, false],
      ['on the second of them', { free: [youth('no')], held: [youth(['phone']), worker(['money'])] }, true],
      ['on a hidden one', { held: [youth(['phone']), worker(['money'])] }, false],
    ],
  ],
  [
    'all',
    {
      all: [
        { question: 'free', has: ['yes'] },
        { question: 'slept', has: ['car'] },
      ],
    },
    [
      ['both', { free: [youth('yes')], slept: [youth(['car'])] }, true],
      ['one', { free: [youth('yes')] }, false],
    ],
  ],
  ['all of none', { all: [] }, [['always', {}, true]]],
  [
    'any',
    {
      any: [
        { question: 'free', has: ['yes'] },
        { question: 'slept', has: ['car'] },
      ],
    },
    [
      ['one', { slept: [youth(['car'])] }, true],
      ['none', { free: [youth('no')] }, false],
    ],
  ],
  ['any of none', { any: [] }, [['never', {}, false]]],
  [
    'not',
    { not: { question: 'slept', has: ['hotel'] } },
    [
      ['it holds', { slept: [youth(['hotel'])] }, false],
      ['it does not', { slept: [youth(['car'])] }, true],
    ],
  ],
  [
    'count, at least',
    {
      count: [
        { question: 'age', answered: true },
        { question: 'free', answered: true },
        { question: 'slept', answered: true },
      ],
      atLeast: 2,
    },
    [
      ['one', { age: [youth(3)] }, false],
      ['two', { age: [youth(3)], slept: [youth(['none'])] }, true],
      ['three', { age: [youth(3)], slept: [youth(['none'])], free: [youth('no')] }, true],
    ],
  ],
  [
    'count, fewer than',
    {
      count: [
        { question: 'age', answered: true },
        { question: 'free', answered: true },
      ],
      fewerThan: 2,
    },
    [
      ['none', {}, true],
      ['one', { age: [youth(3)] }, true],
      ['two', { age: [youth(3)], free: [youth('no')] }, false],
    ],
  ],
  [
    'flag',
    { flag: 'hotel' },
    [
      ['raised', { slept: [worker(['hotel'])] }, true],
      ['not raised', { slept: [worker(['car'])] }, false],
    ],
  ],
  [
    'flag, by one source',
    { flag: 'hotel', by: 'youth' },
    [
      ['they raised it, among others', { slept: [worker(['hotel']), youth(['hotel', 'car'])] }, true],
      ['another raised it', { slept: [worker(['hotel']), youth(['car'])] }, false],
    ],
  ],
  [
    'flagsOfClass',
    { flagsOfClass: 'strong', atLeast: 2 },
    [
      ['one', { slept: [youth(['hotel'])] }, false],
      ['two', { slept: [youth(['hotel'])], free: [youth('no')], held: [youth(['phone'])] }, true],
      ['one of them by what is hidden', { slept: [youth(['hotel'])], held: [youth(['phone'])] }, false],
    ],
  ],
  [
    'flagsOfClass, by one source',
    { flagsOfClass: 'strong', atLeast: 2, by: 'youth' },
    [
      ['both by them', { slept: [youth(['hotel'])], free: [worker('no')], held: [youth(['phone'])] }, true],
      ['one by another', { slept: [worker(['hotel'])], free: [youth('no')], held: [youth(['phone'])] }, false],
    ],
  ],
  [
    'hoursBetween',
    { hoursBetween: { from: ['knew', 'gone'], to: 'told', moreThan: { setting: 'dueHours' } } },
    [
      [
        'more hours than that',
        { knew: [youth('2026-11-20T09:00-05:00')], told: [youth('2026-11-21T09:01-05:00')] },
        true,
      ],
      ['just as many', { knew: [youth('2026-11-20T09:00-05:00')], told: [youth('2026-11-21T09:00-05:00')] }, false],
      [
        'the same hours, in another zone',
        { knew: [youth('2026-11-20T09:00-05:00')], told: [youth('2026-11-21T06:01-08:00')] },
        true,
      ],
      [
        'fewer, though the clock shows more',
        { knew: [youth('2026-11-20T09:00-05:00')], told: [youth('2026-11-21T13:00+00:00')] },
        false,
      ],
      [
        'the other way round',
        { knew: [youth('2026-11-25T09:00-05:00')], told: [youth('2026-11-20T09:00-05:00')] },
        false,
      ],
      ['the next day, at some time', { knew: [youth('2026-11-20')], told: [youth('2026-11-21')] }, false],
      // Two dates that are two days apart are 24 hours apart at the least: no more than that.
      ['two days later, at some time', { knew: [youth('2026-11-20')], told: [youth('2026-11-22')] }, false],
      ['three days later, at some time', { knew: [youth('2026-11-20')], told: [youth('2026-11-23')] }, true],
      [
        'from the end of a day, in the offset of the other',
        { knew: [youth('2026-11-20')], told: [youth('2026-11-22T00:00+05:30')] },
        false,
      ],
      ['a minute more', { knew: [youth('2026-11-20')], told: [youth('2026-11-22T00:01+05:30')] }, true],
      [
        'to the begin of a day, in the offset of the other',
        { knew: [youth('2026-11-20T23:59-08:00')], told: [youth('2026-11-22')] },
        true,
      ],
      ['a minute less', { knew: [youth('2026-11-21T00:00-08:00')], told: [youth('2026-11-22')] }, false],
      [
        'over a change of clocks: hours count, not days',
        { knew: [youth('2026-10-31T12:00-04:00')], told: [youth('2026-11-01T11:30-05:00')] },
        true,
      ],
      [
        'where the first is not given, from the second',
        { gone: [youth('2026-11-18')], told: [youth('2026-11-22')] },
        true,
      ],
      [
        'where the first is given, from it alone',
        { knew: [youth('2026-11-22')], gone: [youth('2026-11-01')], told: [youth('2026-11-22')] },
        false,
      ],
      [
        'where the first was declined, from the second',
        { knew: [declined], gone: [youth('2026-11-18')], told: [youth('2026-11-22')] },
        true,
      ],
      ['any pair counts', { knew: [youth('2026-11-22'), worker('2026-11-18')], told: [brother('2026-11-22')] }, true],
      ['no end', { knew: [youth('2026-11-18')] }, false],
      ['an end that was declined', { knew: [youth('2026-11-18')], told: [declined] }, false],
      ['no start', { told: [youth('2026-11-18')] }, false],
      ['a hidden end', { knew: [youth('2026-11-18')], told: [youth('2026-11-22')], free: [youth('yes')] }, false],
    ],
  ],
  ['setting', { setting: 'strict' }, [['switched on', {}, true]]],
  [
    'condition',
    { condition: 'is-free' },
    [
      ['it holds', { free: [youth('yes')] }, true],
      ['it does not', { free: [youth('no')] }, false],
    ],
  ],
])('%s', (_, condition, cases) => {
  const instrument = withMoments([...small.flags, { code: 'it', class: 'info', when: condition }]);

  it.each(cases)('%s', (_name, answers, expected) => {
    expect(isRaised(evaluate(instrument, parseConfiguration(instrument), answers), 'it')).toBe(expected);
  });
});

/** The small instrument with three moments, the last of them hidden while they are free. */
function withMoments(flags: Structure['flags'], more: Partial<Structure> = {}) {
  const moment = (code: string) => ({ code, who: 'known', answer: 'moment' }) as const;
  const told = { ...moment('told'), when: { not: { question: 'free', has: ['yes'] } } };
  const topics: Structure['topics'] = [
    ...structuredClone(small).topics,
    { code: 'times', with: 'worker', questions: [moment('knew'), moment('gone'), told] },
  ];
  return smallInstrument(flags, { topics, ...more });
}

describe('what is settled last', () => {
  const rules: Structure['rules'] = [
    { code: 'any-strong', level: 'high', when: { flagsOfClass: 'strong', atLeast: 1 } },
    { code: 'a-car', level: 'high', when: { flag: 'car' } },
    { code: 'not-free', level: 'middle', when: { flag: 'not-free' } },
  ];
  const outcomes: Structure['outcomes'] = {
    pressing: { any: [{ ruleOfLevel: 'high' }, { condition: 'late' }] },
    late: { hoursBetween: { from: ['knew', 'gone'], to: 'told', moreThan: 24 } },
    calm: { not: { condition: 'pressing' } },
  };
  const instrument = withMoments(
    [
      ...small.flags,
      { code: 'car', class: 'info', when: { question: 'slept', has: ['car'] } },
      { code: 'not-free', class: 'info', when: { question: 'free', has: ['no'] } },
    ],
    { levels: ['high', 'middle', 'low'], rules, outcomes },
  );
  const facts = (answers: Answers) => evaluate(instrument, parseConfiguration(instrument), answers);
  const grounds = (condition: Condition, answers: Answers) => {
    const { accounts, because } = groundsOf(condition, facts(answers));
    return { accounts: accounts.map(({ question, value }) => `${question} ${String(value)}`), ...because };
  };
  const late = { knew: [youth('2026-11-18')], told: [worker('2026-11-22')] };

  it.each<[name: string, condition: Condition, answers: Answers, holds: boolean]>([
    ['a rule of the level', { ruleOfLevel: 'high' }, { slept: [youth(['hotel'])] }, true],
    ['a rule of a level below', { ruleOfLevel: 'high' }, { free: [youth('no')] }, false],
    [
      'a rule of a lower level beside one of a higher',
      { ruleOfLevel: 'middle' },
      { free: [youth('no')], slept: [youth(['car'])] },
      true,
    ],
    ['no rule of the last level', { ruleOfLevel: 'low' }, {}, false],
    ['an outcome', { condition: 'pressing' }, { slept: [youth(['car'])] }, true],
    ['an outcome by way of another', { condition: 'pressing' }, late, true],
    ['an outcome that denies another', { condition: 'calm' }, late, false],
    ['an outcome that denies another, and may', { condition: 'calm' }, {}, true],
  ])('holds or does not: %s', (_, condition, answers, expected) => {
    expect(holds(condition, facts(answers))).toBe(expected);
  });

  it('rests on what the rules of the level rest on', () => {
    expect(grounds({ ruleOfLevel: 'high' }, { slept: [youth(['car', 'hotel'])], free: [youth('no')] })).toEqual({
      accounts: ['slept car,hotel'],
      flags: ['hotel', 'car'],
      rules: ['any-strong', 'a-car'],
      questions: [],
    });
  });

  it('rests, through outcomes, on the two accounts of each pair that is far enough apart', () => {
    const answers = {
      knew: [youth('2026-11-18'), worker('2026-11-22')],
      gone: [youth('2026-11-01')],
      told: [worker('2026-11-22')],
    };

    expect(grounds({ condition: 'pressing' }, answers)).toEqual({
      accounts: ['knew 2026-11-18', 'told 2026-11-22'],
      flags: [],
      rules: [],
      questions: ['knew', 'told'],
    });
  });

  it('rests on nothing where it is an absence', () => {
    expect(grounds({ condition: 'calm' }, { free: [youth('yes')] })).toEqual({
      accounts: [],
      flags: [],
      rules: [],
      questions: [],
    });
  });

  it('rests on nothing where it does not hold', () => {
    expect(grounds({ all: [{ ruleOfLevel: 'high' }, { condition: 'late' }] }, { slept: [youth(['car'])] })).toEqual({
      accounts: [],
      flags: [],
      rules: [],
      questions: [],
    });
  });
});

it('what an agency sets is read where a condition names it', () => {
  const adult = instrumentWhere({ question: 'age', anyNumber: { atLeast: { setting: 'adultFrom' } } });
  const strict = instrumentWhere({ setting: 'strict' });
  const raised = (instrument: typeof adult, settings: Record<string, number | boolean>) =>
    isRaised(evaluate(instrument, parseConfiguration(instrument, { settings }), { age: [youth(19)] }), 'it');

  expect([raised(adult, { adultFrom: 19 }), raised(adult, { adultFrom: 20 })]).toEqual([true, false]);
  expect([raised(strict, { strict: true }), raised(strict, { strict: false })]).toEqual([true, false]);
});

it('flags may read flags, wherever they are', () => {
  const instrument = instrumentWhere({ flag: 'first' }, [
    { code: 'first', class: 'strong', when: { flag: 'second' } },
    {
      code: 'second',
      class: 'strong',
      when: { all: [{ not: { flag: 'third' } }, { question: 'slept', has: ['car'] }] },
    },
    { code: 'third', class: 'strong', when: { question: 'free', has: ['yes'] } },
  ]);
  const raised = (answers: Answers) => isRaised(evaluate(instrument, parseConfiguration(instrument), answers), 'it');

  expect(raised({ slept: [youth(['car'])] })).toBe(true);
  expect(raised({ slept: [youth(['car'])], free: [youth('yes')] })).toBe(false);
});
