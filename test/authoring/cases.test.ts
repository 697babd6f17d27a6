import { describe, expect, test } from 'vitest';
import { runCase, type WorkedCase } from '../../src/authoring/cases.ts';
import { checkInstrument } from '../../src/authoring/check.ts';
import type { Plan } from '../../src/authoring/compare-plans.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { AnswersError, ConfigurationError } from '../../src/instrument/problems.ts';
import { tinyInstrument, type InstrumentData } from './tiny-instrument.ts';

const problemsOf = (breakIt: (instrument: InstrumentData) => void) => checkInstrument(tinyInstrument(breakIt)).problems;

const instrument = parseInstrument(tinyInstrument());

function run(answers: WorkedCase['answers'], more: Partial<WorkedCase> = {}) {
  return runCase(instrument, {
    name: 'A case',
    why: 'To see',
    answers,
    expect: { level: 'watch', flags: [] },
    ...more,
  });
}

describe('runCase', () => {
  test('returns what came, in the order of the instrument', () => {
    expect(run({ seen: ['burn', 'bruise'], age: 3, afraid: 'yes', 'of-whom': ['parent'] })).toMatchObject({
      level: 'act',
      flags: ['threat', 'injury', 'is-child'],
      rules: ['threatened', 'injured'],
      plan: { now: { call: ['call-police'] }, today: { look: ['look-again', 'stay-in-touch'] } },
    });
  });

  test('has no problem where all is as expected, flags and rules in any order', () => {
    const expected = {
      level: 'act',
      flags: ['injury', 'threat'],
      rules: ['injured', 'threatened'],
      plan: { today: { look: ['look-again', 'stay-in-touch'] }, now: { call: ['call-police'] } },
    };
    expect(run({ afraid: 'yes', 'of-whom': 'parent', seen: 'burn' }, { expect: expected }).problems).toEqual([]);
  });

  test('says what was expected and what came', () => {
    const expected = {
      level: 'act',
      flags: ['threat', 'not-enough-information'],
      rules: ['threatened'],
      plan: { now: { call: ['call-police'] }, week: { look: ['stay-in-touch'] } },
    };
    expect(run({ seen: 'burn' }, { expect: expected }).problems).toEqual([
      { path: 'expect.level', message: 'expected "act", "watch" came' },
      { path: 'expect.flags', message: 'expected "threat", which did not come; "injury" came, which was not expected' },
      {
        path: 'expect.rules',
        message: 'expected "threatened", which did not come; "injured", "too-little" came, which was not expected',
      },
      { path: 'expect.plan.now.call', message: 'expected "call-police", which did not come' },
      {
        path: 'expect.plan.week.look',
        message: 'expected "stay-in-touch" here, it came in the step "look" in "day"',
      },
      { path: 'expect.plan.day.look', message: '"look-again" came, which was not expected' },
    ]);
  });

  test.each<[what: string, plan: Plan, problems: [path: string, message: string][]]>([
    [
      'a point in another step',
      { now: { look: ['call-police'] }, today: { look: ['look-again', 'stay-in-touch'] } },
      [['now.look', 'expected "call-police" here, it came in the step "call" in "now"']],
    ],
    [
      'points in another order',
      { now: { call: ['call-police'] }, today: { look: ['stay-in-touch', 'look-again'] } },
      [['today.look', 'expected the order stay-in-touch, look-again; it came as look-again, stay-in-touch']],
    ],
    [
      'points of which none is expected',
      { now: { call: ['call-police'] } },
      [
        ['today.look', '"look-again" came, which was not expected'],
        ['today.look', '"stay-in-touch" came, which was not expected'],
      ],
    ],
    [
      'a point the instrument does not have',
      { now: { call: ['call-police', 'unheard'] }, today: { look: ['look-again', 'stay-in-touch'] } },
      [['now.call', 'expected "unheard", which did not come']],
    ],
  ])('tells %s', (_, plan, problems) => {
    const answers = { afraid: 'yes', 'of-whom': 'parent', seen: 'burn' };
    const expected = { level: 'act', flags: ['injury', 'threat'], plan };
    expect(run(answers, { expect: expected }).problems).toEqual(
      problems.map(([path, message]) => ({ path: `expect.plan.${path}`, message })),
    );
  });

  test('reports steps in another order', () => {
    const twoToday = parseInstrument(tinyInstrument(({ steps }) => (steps[0]!.points[0]!.by = 'today')));
    const plan = { today: { look: ['look-again', 'stay-in-touch'], call: ['call-police'] } };
    const worked = { name: 'A case', why: 'To see', answers: { afraid: 'yes', 'of-whom': 'parent' } };
    expect(runCase(twoToday, { ...worked, expect: { level: 'act', flags: ['threat'], plan } }).problems).toEqual([
      { path: 'expect.plan.today', message: 'expected the order look, call; it came as call, look' },
    ]);
  });

  test('a bare value is a given account of the person who is expected to answer', () => {
    const byYouth = parseInstrument(
      tinyInstrument(({ flags }) => (flags[0]!.when = { question: 'of-whom', has: ['parent'], by: 'youth' })),
    );
    const worked = { name: 'A case', why: 'To see', expect: { level: 'act', flags: ['threat'] } };
    expect(runCase(byYouth, { ...worked, answers: { afraid: 'yes', 'of-whom': 'parent' } }).problems).toEqual([]);
    const told = [{ source: 'other', who: 'teacher', value: 'parent' }] as const;
    expect(runCase(byYouth, { ...worked, answers: { afraid: 'yes', 'of-whom': told } }).flags).toEqual([]);
  });

  test('accounts may be side by side, given or not', () => {
    const { flags } = run({
      afraid: [
        { response: 'declined' },
        { source: 'other', who: 'brother', value: 'yes' },
        { source: 'other', value: 'no' },
      ],
      'of-whom': [
        { source: 'record', value: ['friend', 'parent'], note: 'From last year', at: '2026-02-03T04:05:06Z' },
      ],
    });
    expect(flags).toEqual(['threat']);
  });

  test('takes the configuration of the case', () => {
    expect(run({ age: 15 }).flags).not.toContain('is-child');
    expect(run({ age: 15 }, { config: { settings: { childUpTo: 15 } } }).flags).toContain('is-child');
  });

  test('throws where the answers or the configuration do not fit the instrument', () => {
    expect(() => run({ seen: 'rash' })).toThrow(AnswersError);
    expect(() => run({ seen: [{ source: 'youth' }] })).toThrow(AnswersError);
    expect(() => run({}, { config: { settings: { childUpTo: 99 } } })).toThrow(ConfigurationError);
  });
});

describe('worked cases in the check', () => {
  test('a case that no longer holds is named', () => {
    expect(problemsOf(({ flags }) => (flags[1]!.when = { question: 'seen', has: ['burn'] }))).toEqual([
      {
        path: 'cases[0].expect.flags',
        message: '"A child afraid at home": expected "injury", which did not come',
      },
      {
        path: 'cases[0].expect.rules',
        message: '"A child afraid at home": expected "injured", which did not come',
      },
    ]);
  });

  test.each<[path: string, message: string, breakIt: (first: WorkedCase) => Partial<WorkedCase>]>([
    [
      'cases[0].answers.height',
      'the instrument has no such question',
      ({ answers }) => ({ answers: { ...answers, height: 3 } }),
    ],
    [
      'cases[0].answers.age[0].value',
      'expected a whole number from 0 to 25',
      ({ answers }) => ({ answers: { ...answers, age: 99 } }),
    ],
    [
      'cases[0].answers.age[0].source',
      'expected "youth" or "worker" or "record" or "other", found "aunt"',
      ({ answers }) => ({ answers: { ...answers, age: [{ source: 'aunt' as 'other', value: 9 }] } }),
    ],
    [
      'cases[0].config.settings.height',
      'the instrument has no such setting',
      () => ({ config: { settings: { height: 3 } } }),
    ],
  ])('%s', (path, message, breakIt) => {
    const problems = problemsOf(({ cases }) => (cases[0] = { ...cases[0]!, ...breakIt(cases[0]!) }));
    expect(problems).toEqual([{ path, message: `"A child afraid at home": ${message}` }]);
  });

  test('a case that is not written as one', () => {
    const problems = problemsOf(({ cases }) => {
      cases[1] = { ...cases[1]!, why: ' ', answers: { age: true as unknown as number } };
    });
    expect(problems).toEqual([
      { path: 'cases[1].why', message: 'expected some text' },
      { path: 'cases[1].answers.age', message: 'expected a value, or a list of accounts' },
    ]);
  });

  test('"actions" is refused, and said what takes its place', () => {
    const problems = problemsOf(({ cases: [first] }) =>
      Object.assign(first!.expect, { actions: ['call'], plan: undefined }),
    );
    expect(problems).toEqual([
      {
        path: 'cases[0].expect',
        message:
          'expected "plan" in place of "actions": { "today": { "police": ["police-crime"] } }, by band, step and point',
      },
    ]);
  });

  test('a plan that is not written as one', () => {
    const plan = { tomorrow: { call: ['call-police'] }, now: { call: [] }, today: ['look-again'] };
    const problems = problemsOf(({ cases: [first] }) => Object.assign(first!.expect, { plan }));
    expect(problems).toEqual([
      { path: 'cases[0].expect.plan.now.call', message: 'expected at least 1 entries' },
      { path: 'cases[0].expect.plan.today', message: 'expected record, found a list' },
      {
        path: 'cases[0].expect.plan',
        message: 'expected no band but now, today, day, days3, week, open, found tomorrow',
      },
    ]);
  });

  test('a flag, a level rule or a point that no case expects is named', () => {
    expect(problemsOf(({ cases }) => cases.pop())).toEqual([
      { path: 'cases', message: 'no case expects the flag "not-enough-information"' },
      { path: 'cases', message: 'no case expects the rule "too-little"' },
    ]);
    expect(problemsOf(({ cases: [first] }) => delete first!.expect.plan)).toEqual(
      ['call-police', 'look-again', 'stay-in-touch'].map((code) => ({
        path: 'cases',
        message: `no case expects the point "${code}"`,
      })),
    );
  });

  test('an instrument without cases is reported', () => {
    const { cases: _, ...data } = tinyInstrument();
    expect(checkInstrument(data).problems).toEqual([{ path: 'cases', message: 'expected a list, found nothing' }]);
  });
});
