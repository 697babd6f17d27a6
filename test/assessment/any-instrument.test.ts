import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, reevaluate } from '../../src/assessment/evaluation.ts';
import type { Evaluation } from '../../src/assessment/facts.ts';
import { sources, type Account } from '../../src/instrument/account.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import type { Flag, Question } from '../../src/instrument/structure.ts';
import { smallInstrument } from '../instrument/small.ts';
import { runs } from '../runs.ts';

const choices = ['a', 'b', 'c'];
const at = '2026-11-20T10:00:00Z';

/** Numbered, each can only depend on those with a lower number, so there is no circle. */
const questionCodes = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const flagCodes = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'];
const classOf = (flag: string) =>
  flagCodes.indexOf(flag) < 3 ? 'urgent' : flagCodes.indexOf(flag) < 6 ? 'strong' : 'info';

const anyInstrument = fc
  .record({
    named: anyCondition(['q0', 'q1'], []),
    questions: fc.tuple(...questionCodes.map((code, index) => anyQuestion(code, questionCodes.slice(0, index)))),
    flags: fc.tuple(...flagCodes.map((code, index) => anyFlag(code, flagCodes.slice(0, index)))),
  })
  .chain(({ named, questions, flags }) =>
    fc.record({ named: fc.constant(named), questions: shuffled<Question>(questions), flags: shuffled<Flag>(flags) }),
  )
  .map(({ named, questions, flags }) =>
    smallInstrument(flags, {
      conditions: { named },
      topics: [{ code: 'talk', with: 'youth', questions }],
      paths: [{ code: 'full' }],
      stop: undefined,
      wishes: undefined,
    }),
  );

const anyChange = fc.record({
  code: fc.constantFrom(...questionCodes),
  accounts: fc.uniqueArray(
    fc.record({
      source: fc.constantFrom(...sources),
      response: fc.constant('given' as const),
      value: fc.subarray(choices, { minLength: 1 }),
      at: fc.constant(at),
    }),
    { selector: ({ source }) => source, maxLength: 2 },
  ) satisfies fc.Arbitrary<Account[]>,
});

describe('with any instrument', () => {
  it('answers that change one by one come to the same as all of them at once', () => {
    fc.assert(
      fc.property(anyInstrument, fc.array(anyChange, { minLength: 1, maxLength: 10 }), (instrument, changes) => {
        const configuration = parseConfiguration(instrument);
        let current = evaluate(instrument, configuration, {});
        for (const { code, accounts } of changes) current = reevaluate(current, code, accounts);
        const all = Object.fromEntries(changes.map(({ code, accounts }) => [code, accounts]));

        expect(stateOf(current)).toEqual(stateOf(evaluate(instrument, configuration, all)));
      }),
      { numRuns: runs(300) },
    );
  });
});

function stateOf({ visible, marks }: Evaluation) {
  return { visible: [...visible], marks: [...marks] };
}

function anyQuestion(code: string, lower: readonly string[]): fc.Arbitrary<Question> {
  const when = lower.length > 2 ? anyCondition(lower, []) : fc.constant(undefined);
  return when.map((condition) => ({
    code,
    who: 'worker',
    answer: 'several',
    choices,
    ...(condition && { when: condition }),
  }));
}

function anyFlag(code: string, lower: readonly string[]): fc.Arbitrary<Flag> {
  return anyCondition(questionCodes, lower).map((when) => ({ code, class: classOf(code), when }));
}

/** A condition on these questions and flags, and on the named one, which reads the first two questions. */
function anyCondition(questions: readonly string[], flags: readonly string[]): fc.Arbitrary<Condition> {
  const question = fc.constantFrom(...questions);
  const by = fc.constantFrom({}, { by: 'youth' as const });
  const has = fc.subarray(choices, { minLength: 1 });
  const wholeClasses = ['urgent', 'strong'].filter((name) =>
    flagCodes.every((code) => classOf(code) !== name || flags.includes(code)),
  );
  const leaves: fc.Arbitrary<Condition>[] = [
    fc.record({ question, has, by }).map(({ by: source, ...condition }) => ({ ...condition, ...source })),
    fc.record({ question, hasOtherThan: has }),
    fc.record({ question, answered: fc.constant(true as const) }),
    fc.record({ question, visible: fc.constant(true as const) }),
    fc.record({ accountsShareNoChoice: fc.subarray([...questions], { minLength: 1 }) }),
  ];
  if (questions.length > 2) leaves.push(fc.constant({ condition: 'named' }));
  if (flags.length > 0)
    leaves.push(
      fc.record({ flag: fc.constantFrom(...flags), by }).map(({ flag, by: source }) => ({ flag, ...source })),
    );
  if (wholeClasses.length > 0)
    leaves.push(fc.record({ flagsOfClass: fc.constantFrom(...wholeClasses), atLeast: fc.integer({ min: 1, max: 3 }) }));
  const leaf = fc.oneof(...leaves);
  const some = fc.array(leaf, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    leaf,
    some.map((all) => ({ all })),
    some.map((any) => ({ any })),
    leaf.map((not) => ({ not })),
    some.map((count) => ({ count, atLeast: 2 })),
    some.map((count) => ({ count, fewerThan: 2 })),
  );
}

function shuffled<Item>(list: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
