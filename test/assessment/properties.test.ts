import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { levelOf } from '../../src/assessment/level.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import type { Evaluation } from '../../src/assessment/facts.ts';
import { accountKey, type Answers } from '../../src/instrument/account.ts';
import { flagClasses, type Flag } from '../../src/instrument/structure.ts';
import { runs } from '../runs.ts';
import { anyAccount, anyAnswers, anyQuestion, inAnyOrder } from './arbitraries.ts';
import { calm, calmer, evaluated, given, raisedFlags, returnFromRun } from './helpers.ts';

const { levels, flags } = returnFromRun;
const configuration = parseConfiguration(returnFromRun);
const raisedBy = (answers: Answers) => raisedFlags(evaluate(returnFromRun, configuration, answers));

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

/** Section 8 of the design, in its numbers. Number 6 is the authoring check's. */
describe('for every set of answers', () => {
  it('1. an added account takes no flag away, but where the rule itself says so', () => {
    fc.assert(
      fc.property(anyAddition, ({ answers, after, code }) => {
        const left = raisedBy(after);
        const lost = raisedBy(answers).filter((flag) => !left.includes(flag));

        expect(lost.filter((flag) => !mayBeTakenAway(flag, code))).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });

  it('2. an account that is not given changes no flag', () => {
    const withheld = anyAddition.filter(({ account }) => account.response !== 'given');

    fc.assert(
      fc.property(withheld, ({ answers, after }) => {
        expect(raisedBy(after)).toEqual(raisedBy(answers));
      }),
      { numRuns: runs(200) },
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
      { numRuns: runs(1000) },
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

  it('8. assessed twice, or after a trip through JSON, it comes out in the same bytes', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const bytes = JSON.stringify(assess(returnFromRun, answers));

        expect(JSON.stringify(assess(returnFromRun, answers))).toBe(bytes);
        expect(JSON.stringify(assess(returnFromRun, JSON.parse(JSON.stringify(answers))))).toBe(bytes);
      }),
      { numRuns: runs(40) },
    );
  });

  it('there is an assessment, with every text filled in and a reason for its level', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { level, reasons, actions, notes, ...result } = assess(returnFromRun, answers);
        const texts = [
          ...result.flags.flatMap(({ label, rule }) => [label, rule]),
          ...[...reasons, ...actions, ...notes].map(({ text }) => text),
        ];

        expect(levels).toContain(level);
        expect(reasons[0]?.level ?? levels.at(-1)).toBe(level);
        expect(texts.filter((text) => !/\S/.test(text) || /[{}]/.test(text))).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

/** Flags that a further account on a question may take away, as the design says. */
function mayBeTakenAway(flag: string, question: string): boolean {
  return (
    flag === 'not-enough-information' ||
    (flag === 'adult-18-plus' && question === 'age') ||
    (flag === 'unexplained-items' && question === 'items-explained') ||
    (flag === 'danger-now' && question === 'danger') ||
    (flag === 'medical-now' && question === 'care-needed')
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
  const on = flags.filter(isOn);
  return {
    ...talk,
    raised: Uint8Array.from(flags, (flag) => (isOn(flag) ? 1 : 0)),
    raisedOfClass: Object.fromEntries(
      flagClasses.map((name) => [name, on.filter((flag) => flag.class === name).length]),
    ),
  };
}
