import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { levelOf } from '../../src/assessment/level.ts';
import { openQuestions, splitOpen, type OpenQuestion } from '../../src/assessment/open.ts';
import type { Answers, Value } from '../../src/instrument/account.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import type { Configuration } from '../../src/instrument/configuration.ts';
import { defaultSources, type Question } from '../../src/instrument/structure.ts';
import { runs } from '../runs.ts';
import { anyAnswers } from './arbitraries.ts';
import {
  answers,
  calm,
  calmer,
  evaluated,
  given,
  notGiven,
  questions,
  raisedFlags,
  returnFromRun,
  told,
  type Said,
} from './helpers.ts';

const { levels, flags, standAlone, topics } = returnFromRun;
const [plain, notAloud] = [true, false].map((askTradedAloud) =>
  parseConfiguration(returnFromRun, { settings: { askTradedAloud } }),
) as [Configuration, Configuration];

/** Flags that no level depends on: those of the context, the duties, and that the age is not known. */
const moveNoLevel = flags
  .filter(({ code, class: name }) => name === 'context' || code === 'duty-open' || code === 'age-unknown')
  .map(({ code }) => code);

const open = (...said: readonly Said[]) => openQuestions(evaluated(said));
const openCodes = (...said: readonly Said[]) => open(...said).map(({ question }) => question);
const openOn = (question: string, ...said: readonly Said[]) => open(...said).find((item) => item.question === question);

describe('open questions', () => {
  it('are the same as every valid answer to every unanswered question shows', () => {
    const fewAnswers = fc
      .subarray([...calm, ...calmer, given('age', 19), given('age', 12)])
      .map((said) => answers(...said));

    fc.assert(
      fc.property(fc.oneof(fewAnswers, anyAnswers), fc.constantFrom(plain, notAloud), (said, configuration) => {
        expect(openQuestions(evaluate(returnFromRun, configuration, said))).toEqual(byBruteForce(said, configuration));
      }),
      { numRuns: runs(10, 80) },
    );
  });

  it('include the ones that were declined, not known, not asked, or not safe to ask', () => {
    for (const response of ['declined', 'unknown', 'not-asked', 'unsafe-to-ask'] as const)
      expect(openCodes(...calm, notGiven('partner', response))).toContain('partner');
  });

  it('do not have the ones that anyone answered', () => {
    expect(openCodes(...calm)).toContain('partner');
    expect(openCodes(...calm, given('partner', 'no'))).not.toContain('partner');
    expect(openCodes(...calm, told('sister', given('partner', 'no')))).not.toContain('partner');
    expect(openCodes(...calm, notGiven('partner', 'declined'), told('sister', given('partner', 'no')))).not.toContain(
      'partner',
    );
  });

  it('do not have what the worker knows and may enter tomorrow: that no talk was held', () => {
    expect(openCodes(...calm)).not.toContain('no-talk');
    expect(openCodes()).not.toContain('no-talk');
  });

  it('are split into those that could raise the level and those that could only add a sign', () => {
    const entry = (question: string, level: string) => ({ question, level });
    const [worse, same, calmerOne] = [entry('a', 'act-now'), entry('b', 'follow-up'), entry('c', 'none-noted')];
    expect(splitOpen([worse, same, calmerOne], 'follow-up', levels)).toEqual({
      raising: [worse],
      adding: [same, calmerOne],
    });
  });

  it('do not have hidden ones, until they are shown', () => {
    expect(openCodes(...calm)).not.toContain('held');
    expect(openOn('held', ...calm, given('leave', 'sometimes'))).toEqual({
      question: 'held',
      flags: ['belongings-held'],
      level: 'follow-up',
    });
  });

  it('do not have those that can move no level', () => {
    expect(openCodes(...calm)).not.toEqual(expect.arrayContaining(['next']));
    for (const code of ['next', 'needs', 'welcome', 'care', 'report-police', 'report-ncmec', 'return-notice'])
      expect(openCodes()).not.toContain(code);
    expect(openCodes(given('report-police', 'made'))).not.toContain('return-notice');
  });

  it('have neither moments nor what is decided after the result, whatever they could change', () => {
    const late = [given('care', 'foster'), given('report-police', 'made'), given('missing-since', '2026-11-01')];

    for (const code of ['agency-knew', 'report-police-at', 'returned-at', 'identified', 'response'])
      expect(openCodes(...late)).not.toContain(code);
  });

  it('do not name flags that are raised already', () => {
    expect(openOn('traded', given('asked-to-do', 'be-with-someone'))?.flags).toEqual([
      'exchange',
      'exchange-asked',
      'images-for-value',
      'unclear-answer',
    ]);
  });

  it('give the most pressing level one answer would lead to', () => {
    const levelOn = (question: string, ...said: readonly Said[]) => openOn(question, ...said)?.level;

    expect(levelOn('danger', ...calm)).toBe('act-now');
    expect(levelOn('got-by', ...calm)).toBe('follow-up');
    // Favours and strangers, together with someone in a gang: one strong, two vulnerabilities.
    expect(levelOn('got-by', ...calm, given('gang', 'yes'))).toBe('report-and-refer');
    // One more strong sign makes two.
    expect(levelOn('travel', ...calm, given('got-by', 'favours'))).toBe('report-and-refer');
    // What was noted stays, whatever is answered.
    expect(levelOn('concern', ...calm, given('mood', 'now'))).toBe('act-now');
    // No danger was asked about: an answer to it alone cannot make it better than it is.
    expect(levelOn('danger', ...calm, given('safe', 'not-safe'))).toBe('act-now');
  });

  it('count an answer that brings back what was said to hidden questions', () => {
    const kept = given('online-asked', 'pictures-for-something');

    expect(openOn('online', ...calm)).toEqual({ question: 'online', flags: ['online-approach'], level: 'follow-up' });
    expect(openOn('online', ...calm, kept)).toEqual({
      question: 'online',
      flags: ['images-for-value', 'online-approach'],
      level: 'report-and-refer',
    });
  });

  it('are there at none-noted too: blank is not no', () => {
    expect(levelOf(evaluated(calm))).toBe('none-noted');
    expect(openCodes(...calm)).toEqual(
      expect.arrayContaining(['danger', 'mood', 'partner', 'marks', 'other-child', 'concern']),
    );
  });

  it('are none once everything is answered', () => {
    const all = [...questions.values()].map(({ code, answer, choices = [] }) =>
      given(
        code,
        answer === 'number'
          ? 15
          : answer === 'text' || answer === 'moment'
            ? '2026-11-20'
            : (choices.find((choice) => choice === 'none') ?? choices[0]!),
      ),
    );

    expect(open(...all)).toEqual([]);
  });

  it('are in the order of the instrument', () => {
    const order = [...questions.keys()];
    const codes = openCodes();

    expect(codes).toEqual(codes.toSorted((left, right) => order.indexOf(left) - order.indexOf(right)));
  });
});

/** Tries every valid answer, each from the start. */
function byBruteForce(said: Answers, configuration: Configuration): OpenQuestion[] {
  const before = evaluate(returnFromRun, configuration, said);
  const already = new Set([...raisedFlags(before), ...moveNoLevel]);
  return [...questions.values()].flatMap((question, index) => {
    const accounts = said[question.code] ?? [];
    const afterwards = topics.some(({ opensFrom, questions: own }) => opensFrom && own.includes(question));
    if (
      afterwards ||
      question.code === 'no-talk' ||
      before.visible[index] !== 1 ||
      accounts.some(({ response }) => response === 'given')
    )
      return [];
    const source = defaultSources[question.who];
    const others = accounts.filter((account) => account.source !== source);
    const outcomes = everyValue(question).map((value) =>
      evaluate(returnFromRun, configuration, {
        ...said,
        [question.code]: [...others, { source, response: 'given', value, at: '2026-11-20T10:00:00Z' }],
      }),
    );
    const raised = new Set(outcomes.flatMap(raisedFlags));
    const best = Math.min(...outcomes.map((outcome) => levels.indexOf(levelOf(outcome))));
    const left = flags.map(({ code }) => code).filter((code) => raised.has(code) && !already.has(code));
    return left.length > 0 ? [{ question: question.code, flags: left, level: levels[best]! }] : [];
  });
}

function everyValue({ answer, choices = [], range }: Question): Value[] {
  switch (answer) {
    case 'one':
      return choices;
    case 'several': {
      const together = choices.filter((code) => !standAlone.includes(code));
      const alone = choices.filter((code) => standAlone.includes(code)).map((code) => [code]);
      return [...alone, ...subsetsOf(together).filter((subset) => subset.length > 0)];
    }
    case 'number':
      return Array.from({ length: range!.atMost - range!.atLeast + 1 }, (_, index) => range!.atLeast + index);
    // Never listed, whatever it could change.
    case 'moment':
      return [];
    case 'text':
      return ['Anything'];
  }
}

function subsetsOf(codes: readonly string[]): string[][] {
  return codes.reduce<string[][]>((subsets, code) => [...subsets, ...subsets.map((subset) => [...subset, code])], [[]]);
}
