import fc from 'fast-check';
import { sources, type Account, type Answers } from '../../src/instrument/account.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import type { Question } from '../../src/instrument/structure.ts';
import { smallInstrument } from '../instrument/small.ts';

const choices = ['a', 'b', 'c'];
const at = '2026-11-20T10:00:00Z';
/** Each can depend only on those with a lower number, so there is no circle. */
const codes = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];

/** An instrument whose questions depend on each other in any way, and are in any order. */
export const anyInstrument: fc.Arbitrary<Instrument> = fc
  .record({
    named: anyCondition(['q0', 'q1']),
    questions: fc.tuple(...codes.map((code, index) => anyQuestion(code, codes.slice(0, index)))),
    inOrder: fc.boolean(),
    cut: fc.integer({ min: 1, max: codes.length - 1 }),
  })
  .chain(({ named, questions, inOrder, cut }) =>
    fc.record({
      named: fc.constant(named),
      questions: inOrder ? fc.constant(questions) : fc.shuffledSubarray(questions, { minLength: questions.length }),
      cut: fc.constant(cut),
    }),
  )
  .map(({ named, questions, cut }) =>
    smallInstrument([], {
      conditions: { named },
      topics: [
        { code: 'talk', with: 'youth', questions: questions.slice(0, cut) },
        { code: 'after', with: 'worker', questions: questions.slice(cut) },
      ],
      paths: [{ code: 'full' }, { code: 'some', questions: ['q0', 'q2', 'q3', 'q5', 'q6'] }],
      stop: undefined,
      wishes: undefined,
    }),
  );

/** Several people may have a word on each question, or nobody. */
export function answersTo(instrument: Instrument): fc.Arbitrary<Answers> {
  const account = ({ answer }: Question): fc.Arbitrary<Account> =>
    fc
      .record({
        source: fc.constantFrom(...sources),
        given: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
        some: fc.subarray(choices, { minLength: 1 }),
        number: fc.integer({ min: 0, max: 9 }),
      })
      .map(({ source, given, some, number }) => {
        if (!given) return { source, response: 'declined' as const, at };
        const value = { one: some[0]!, several: some, number, moment: '2026-11-19', text: 'word' }[answer];
        return { source, response: 'given' as const, value, at };
      });
  const accounts = (question: Question) =>
    fc.uniqueArray(account(question), { selector: ({ source }) => source, maxLength: 2 });
  return fc.record(Object.fromEntries(questionsOf(instrument).map((question) => [question.code, accounts(question)])));
}

function anyQuestion(code: string, lower: readonly string[]): fc.Arbitrary<Question> {
  const when = lower.length > 0 ? fc.option(anyCondition(lower), { nil: undefined, freq: 4 }) : fc.constant(undefined);
  const moves = fc.option(fc.record({ when: anyCondition(['q0']), to: fc.constant('after') }), {
    nil: undefined,
    freq: 1,
  });
  return fc
    .record({ when, moves, who: fc.constantFrom('asked', 'worker'), answer: fc.constantFrom('one', 'several') })
    .map(({ when: condition, moves: move, who, answer }) => ({
      code,
      who,
      answer,
      choices,
      ...(condition && { when: condition }),
      ...(move && lower.length > 0 && { moves: move }),
    }));
}

/** A condition on these questions. The last of them more often than not: forms are made of "if yes, go on". */
function anyCondition(lower: readonly string[]): fc.Arbitrary<Condition> {
  const question = fc.oneof({ weight: 2, arbitrary: fc.constant(lower.at(-1)!) }, fc.constantFrom(...lower));
  const by = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, fc.constant({ by: 'youth' as const }));
  const has = fc.subarray(choices, { minLength: 1, maxLength: 2 });
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ question, has, by }).map(({ by: source, ...condition }) => ({ ...condition, ...source })),
    },
    { weight: 2, arbitrary: fc.record({ question, hasOtherThan: has }) },
    fc.record({ question, answered: fc.constant(true as const) }),
    fc.record({ question, visible: fc.constant(true as const) }),
    fc.record({ accountsShareNoChoice: fc.subarray([...lower], { minLength: 1 }) }),
    fc.constant({ setting: 'strict' }),
    ...(lower.length > 2 ? [fc.constant({ condition: 'named' })] : []),
  );
  const some = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: leaf },
      leaf.map((not) => ({ not })),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    leaf.map((not) => ({ not })),
    some.map((any) => ({ any })),
    some.map((all) => ({ all })),
    some.map((any) => ({ not: { any } })),
    fc.record({ count: some, atLeast: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ count: some, fewerThan: fc.integer({ min: 0, max: 3 }) }),
  );
}
