import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { levelOf } from '../../src/assessment/level.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import type { Evaluation } from '../../src/assessment/facts.ts';
import { planFor } from '../../src/assessment/plan.ts';
import { accountKey, type Answers } from '../../src/instrument/account.ts';
import { bands, type Flag } from '../../src/instrument/structure.ts';
import { runs } from '../runs.ts';
import { anyAccount, anyAnswers, anyQuestion, inAnyOrder } from './arbitraries.ts';
import { calm, calmer, evaluated, given, raisedFlags, returnFromRun } from './helpers.ts';

const { levels, flags } = returnFromRun;
const configuration = parseConfiguration(returnFromRun);
const factsOf = (answers: Answers) => evaluate(returnFromRun, configuration, answers);

/** An account that can be added to answers: no one's word is replaced by it. */
const anyAddition = fc
  .tuple(anyAnswers, anyQuestion)
  .chain(([answers, question]) =>
    fc.record({ answers: fc.constant(answers), code: fc.constant(question.code), account: anyAccount(question) }),
  )
  .filter(
    ({ answers, code, account }) => !(answers[code] ?? []).some((other) => accountKey(other) === accountKey(account)),
  )
  .map(({ answers, code, account }) => ({
    answers,
    code,
    account,
    after: { ...answers, [code]: [...(answers[code] ?? []), account] },
  }));

/** What is suggested, by point: how urgent it is. */
function plannedBy(facts: Evaluation) {
  return new Map(planFor(facts).flatMap(({ points }) => points.map(({ point, band }) => [point.code, band] as const)));
}

/** The properties of return-from-run by their numbers. 6, 7 and 13 are the authoring check's; 7 to 12 are also in plans.test.ts. */
describe('for every set of answers', () => {
  it('1. an added account removes no flag and no point, and makes none less urgent, but where the instrument says so', () => {
    fc.assert(
      fc.property(anyAddition, ({ answers, after, code }) => {
        const [before, now] = [factsOf(answers), factsOf(after)];
        const left = raisedFlags(now);
        const lostFlags = raisedFlags(before).filter((flag) => !left.includes(flag));
        const plan = plannedBy(now);
        const lostPoints = [...plannedBy(before)].filter(([point, band]) => {
          const band2 = plan.get(point);
          return band2 === undefined || bands.indexOf(band2) > bands.indexOf(band);
        });

        expect(lostFlags.filter((flag) => !flagMayEnd(flag, code))).toEqual([]);
        expect(lostPoints.filter(([point]) => !pointMayEnd(point, code, lostFlags))).toEqual([]);
      }),
      { numRuns: runs(250, 2000) },
    );
  });

  it('2. an account that is not given changes no flag and no point', () => {
    const withheld = anyAddition.filter(({ account }) => account.response !== 'given');

    fc.assert(
      fc.property(withheld, ({ answers, after }) => {
        expect(raisedFlags(factsOf(after))).toEqual(raisedFlags(factsOf(answers)));
        expect([...plannedBy(factsOf(after))]).toEqual([...plannedBy(factsOf(answers))]);
      }),
      { numRuns: runs(60, 800) },
    );
  });

  it('3. the level never falls when a weighty flag is added', () => {
    const age = fc.constantFrom([], [given('age', 12)], [given('age', 15)], [given('age', 19)]);
    const some = fc.subarray([...flags], { maxLength: 5 });
    const weighty = flags.filter(({ class: name }) => name !== 'context' && name !== 'info');

    fc.assert(
      fc.property(age, some, fc.constantFrom(...weighty), (ages, raised, added) => {
        const talk = evaluated(ages);
        const before = levelOf(withFlags(talk, raised));
        const after = levelOf(withFlags(talk, [...raised, added]));

        expect(levels.indexOf(after)).toBeLessThanOrEqual(levels.indexOf(before));
      }),
      { numRuns: runs(500, 4000) },
    );
  });

  it('4. the order of questions and accounts changes nothing: the same bytes', () => {
    const inTwoOrders = anyAnswers.chain((answers) => fc.tuple(fc.constant(answers), inAnyOrder(answers)));

    fc.assert(
      fc.property(inTwoOrders, ([answers, other]) => {
        expect(JSON.stringify(assess(returnFromRun, other))).toBe(JSON.stringify(assess(returnFromRun, answers)));
      }),
      { numRuns: runs(40) },
    );
  });

  it('4. when the talk began changes times, and neither steps nor points nor their order', () => {
    const began = fc.constantFrom('2020-01-01T00:00:00Z', '2026-11-20T12:00:00+05:30', '2030-12-31T23:59:00-08:00');

    fc.assert(
      fc.property(anyAnswers, began, began, (answers, first, second) => {
        const plan = (startedAt: string) =>
          assess(returnFromRun, answers, { startedAt }).steps.map(({ code, band, points }) => [
            code,
            band,
            points.map((point) => [point.code, point.band, point.text, point.because]),
          ]);

        expect(plan(second)).toEqual(plan(first));
      }),
      { numRuns: runs(40) },
    );
  });

  it('5. none-noted never comes with not-enough-information', () => {
    const age = fc.subarray([given('age', 12), given('age', 16), given('age', 20)], { maxLength: 1 });

    fc.assert(
      fc.property(fc.subarray([...calm, ...calmer]), age, fc.boolean(), (said, ages, askTradedAloud) => {
        const evaluation = evaluated([...said, ...ages], { askTradedAloud });
        fc.pre(levelOf(evaluation) === 'none-noted');

        expect(raisedFlags(evaluation)).not.toContain('not-enough-information');
      }),
      { numRuns: runs(200) },
    );
  });

  it('14. assessed twice, after a trip through JSON, or in another time zone, it comes out in the same bytes', () => {
    const home = process.env['TZ'];
    const zones = fc.constantFrom('UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati');

    fc.assert(
      fc.property(anyAnswers, zones, (answers, zone) => {
        const options = { startedAt: '2026-11-01T01:30:00-04:00' };
        const bytes = JSON.stringify(assess(returnFromRun, answers, options));
        process.env['TZ'] = zone;

        expect(JSON.stringify(assess(returnFromRun, answers, options))).toBe(bytes);
        expect(JSON.stringify(assess(returnFromRun, JSON.parse(JSON.stringify(answers)), options))).toBe(bytes);
      }),
      { numRuns: runs(40) },
    );
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  it('there is an assessment, with every text filled in and a reason for its level', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { level, reasons, steps, notes, ...result } = assess(returnFromRun, answers);
        const texts = [
          ...result.flags.flatMap(({ label, rule }) => [label, rule]),
          ...steps.flatMap(({ title, points }) => [title, ...points.map(({ text }) => text)]),
          ...[...reasons, ...notes].map(({ text }) => text),
        ];

        expect(levels).toContain(level);
        expect(reasons[0]?.level ?? levels.at(-1)).toBe(level);
        expect(texts.filter((text) => !/\S/.test(text) || /[{}]/.test(text))).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

/** Flags that end with a further account on a question, because they ask for a blank, or for every age. */
const endsWith: Readonly<Record<string, readonly string[]>> = {
  age: ['adult-18-plus', 'age-unknown'],
  'items-explained': ['unexplained-items'],
  'stay-explained': ['hotel-or-travel'],
  danger: ['danger-now'],
  'care-needed': ['medical-now'],
  'return-notice': ['duty-open'],
  'report-police': ['duty-open'],
  'report-ncmec': ['duty-open'],
  // In place of `missing-since`.
  'agency-knew': ['duty-open'],
};

/** Points that ask for a blank themselves. */
const fills: Readonly<Record<string, readonly string[]>> = {
  danger: ['ask-danger'],
  'care-needed': ['ask-care'],
  mood: ['ask-mood'],
  'when-last': ['ask-exam'],
  'return-notice': ['police-back', 'ncmec-back'],
  'report-police': ['police-back', 'ncmec-back'],
  'report-ncmec': ['police-back', 'ncmec-back'],
  'agency-knew': ['late-note', 'supervisor-today'],
};

/** To `hotline-report`, to `offer-exam`, and to a home that is not safe. */
const givesWay = ['hotline-ask', 'ask-exam', 'carer-relief'];

function flagMayEnd(flag: string, question: string): boolean {
  return flag === 'not-enough-information' || Boolean(endsWith[question]?.includes(flag));
}

function pointMayEnd(point: string, question: string, lostFlags: readonly string[]): boolean {
  // Once enough is known, nobody asks again; where nothing else was noted, nobody has to come back to it either.
  const untilEnough = ['ask-again', 'ask-others', 'contact-again', 'review'];
  return (
    question === 'age' ||
    givesWay.includes(point) ||
    Boolean(fills[question]?.includes(point)) ||
    (untilEnough.includes(point) && lostFlags.includes('not-enough-information')) ||
    // What such a flag brought ends with it.
    Boolean(endsWith[question]?.some((flag) => lostFlags.includes(flag)))
  );
}

/**
 * The talk as if these flags were raised. Two follow from the others: `adult-18-plus` from the ages as they are, and
 * `not-enough-information`, which a direct or report flag ends.
 */
function withFlags(talk: Evaluation, wanted: readonly Flag[]): Evaluation {
  const enough = wanted.some(({ class: name }) => name === 'direct' || name === 'report');
  const isAdult = raisedFlags(talk).includes('adult-18-plus');
  const isOn = (flag: Flag) =>
    flag.code === 'adult-18-plus'
      ? isAdult
      : wanted.includes(flag) && !(enough && flag.code === 'not-enough-information');
  const settled = flags.map((flag): Flag => ({ ...flag, when: isOn(flag) ? { all: [] } : { any: [] } }));
  return evaluate({ ...returnFromRun, flags: settled }, talk.configuration, talk.answers);
}
