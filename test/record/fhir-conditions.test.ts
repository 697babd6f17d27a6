import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/instrument/condition.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import type { QuestionnaireItem } from '../../src/record/fhir/resources.ts';
import { createRecord } from '../../src/record/record.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { runs } from '../runs.ts';
import { begin, english, returnFromRun } from '../screening/helpers.ts';
import { problemsOf } from './fhir-definitions.ts';
import { formIn, isEnabled, named, responseIn, strictProblems } from './fhir-reading.ts';
import { recordFor, richTalk } from './fhir-records.ts';
import { recordOf } from './record-of.ts';

const record = recordFor(richTalk());

describe('A condition in the form', () => {
  it('is a list every reader knows, for all but one question of the built-in instrument', () => {
    const items = itemsOf(returnFromRun);
    for (const { when, code } of record.topics.flatMap(({ questions }) => questions)) {
      const { enableWhen = [], enableBehavior, extension = [] } = items.get(code)!;
      // This one needs an age and something besides, which is more than a list.
      if (code === 'before-18') continue;
      expect(enableWhen.length > 0).toBe(when !== undefined);
      expect(enableBehavior).toBe(enableWhen.length > 1 ? 'any' : undefined);
      expect(extension.some(({ valueExpression }) => valueExpression)).toBe(false);
    }
    expect(items.get('person')!.enableWhen!.map(({ question }) => question)).not.toContain('person');
    expect(items.get('person')!.enableWhen).toHaveLength(2 + 1 + 4 + 4 + 7 + 1 + 1 + 3 + 1);
  });

  const slept: Condition = { question: 'slept', has: ['hotel'] };
  const safe: Condition = { question: 'safe', has: ['not-safe', 'not-sure'] };

  it.each<[what: string, when: Condition, list: number, behavior: string | undefined]>([
    ['one choice', slept, 1, undefined],
    ['any of several choices', safe, 2, 'any'],
    ['any of several questions', { any: [slept, safe, { question: 'leave', answered: true }] }, 4, 'any'],
    ['all of several choices', { all: [slept, { all: [{ question: 'leave', answered: true }] }] }, 2, 'all'],
    ['a range of a number', { question: 'age', anyNumber: { atLeast: 12, under: { setting: 'adultFrom' } } }, 2, 'all'],
    ['a setting that is on', { all: [{ setting: 'askTradedAloud' }, slept] }, 1, undefined],
  ])('is such a list for %s', (_, when, list, behavior) => {
    const item = conditional(when);
    expect(item.enableWhen).toHaveLength(list);
    expect(item.enableBehavior).toBe(behavior);
    expect(item.extension!.filter(({ valueExpression }) => valueExpression)).toEqual([]);
  });

  it.each<[what: string, when: Condition]>([
    ['some of each', { all: [safe, { question: 'slept', has: ['hotel', 'car'] }] }],
    ['none of it', { not: slept }],
    ['at least two', { count: [slept, safe, { question: 'leave', has: ['no'] }], atLeast: 2 }],
    ['fewer than two', { count: [slept, safe], fewerThan: 2 }],
    ['a setting that is off', { not: { setting: 'askTradedAloud' } }],
  ])('is an expression for %s', (_, when) => {
    const item = conditional(when);
    expect(item.enableWhen).toBeUndefined();
    expect(item.extension!.filter(({ valueExpression }) => valueExpression)).toHaveLength(1);
  });

  it.each<[what: string, when: Condition]>([
    ['whose word it is', { by: 'record', has: ['hotel'], question: 'slept' }],
    ['whether accounts differ', { accountsShareNoChoice: ['slept'] }],
  ])('is beside the question as it is where a form cannot say it: %s', (_, when) => {
    const item = conditional(when);
    expect(item.enableWhen).toBeUndefined();
    expect(item.extension!.filter(({ valueExpression }) => valueExpression)).toEqual([]);
    expect(named(item.extension, 'condition')).toEqual([
      expect.objectContaining({ valueString: JSON.stringify(when) }),
    ]);
  });

  it('is said as far as it goes where only the one who was asked is meant', () => {
    const item = conditional({ ...slept, by: 'youth' });
    expect(item.enableWhen).toHaveLength(1);
    expect(named(item.extension, 'condition')).toHaveLength(1);
  });

  it('follows another question to what shows that one', () => {
    const item = conditional({ question: 'held', visible: true });
    expect(item.enableWhen!.map(({ question }) => question)).toEqual(['leave', 'leave', 'call', 'call']);
  });
});

describe('What a form shows', () => {
  const strange = withConditions({
    'other-child': {
      all: [
        {
          any: [
            { question: 'safe', has: ['not-safe'] },
            { question: 'gang', has: ['yes'] },
          ],
        },
        { question: 'hurt', hasOtherThan: ['no'] },
      ],
    },
    travel: { not: { question: 'care', has: ['group', 'foster'] } },
    changes: {
      count: [
        { question: 'safe', answered: true },
        { question: 'held', visible: true },
        { question: 'held', has: ['phone'] },
      ],
      fewerThan: 2,
    },
    concern: {
      any: [
        { question: 'age', everyNumber: { atLeast: 12, atMost: 14 } },
        { all: [{ setting: 'askTradedAloud' }, { question: 'other-child', has: ['yes'] }] },
      ],
    },
  });

  it.each([
    ['the built-in instrument', returnFromRun],
    ['one with other conditions', strange],
  ])('is what the instrument shows, with one account on a question, for %s', (_, instrument) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const each = Object.fromEntries(Object.entries(answers).map(([code, [account]]) => [code, [account!]]));
        const one = recordOf(each, instrument);
        const bundle = toFHIR(one);
        expect(strictProblems(bundle)).toEqual([]);
        const items = formIn(bundle).item.flatMap(({ item = [] }) => item);
        const shown = items.filter((item) => isEnabled(item, responseIn(bundle))).map(({ linkId }) => linkId);
        const there = one.topics.flatMap(({ questions }) => questions).filter(({ standing }) => standing !== 'hidden');
        expect(shown).toEqual(there.map(({ code }) => code));
      }),
      { numRuns: runs(30, 240), seed: 3 },
    );
  });
});

function itemsOf(instrument: Instrument): Map<string, QuestionnaireItem> {
  const bundle = toFHIR(createRecord(begin({ instrument }).talk, english));
  expect(problemsOf(bundle)).toEqual([]);
  return new Map(formIn(bundle).item.flatMap(({ item = [] }) => item.map((one) => [one.linkId, one])));
}

/** The last question of the built-in instrument, shown while this holds. */
function conditional(when: Condition): QuestionnaireItem {
  return itemsOf(withConditions({ concern: when })).get('concern')!;
}

/** The built-in instrument with other conditions on some of its questions. */
function withConditions(conditions: Readonly<Record<string, Condition>>): Instrument {
  const data = JSON.parse(JSON.stringify(returnFromRun)) as {
    topics: { questions: { code: string; when?: Condition }[] }[];
  };
  for (const question of data.topics.flatMap(({ questions }) => questions)) {
    const when = conditions[question.code];
    if (when) question.when = when;
  }
  return parseInstrument(data);
}
