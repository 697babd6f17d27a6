import { describe } from '../assessment/describe.ts';
import { evaluate, reevaluate } from '../assessment/evaluation.ts';
import type { Evaluation } from '../assessment/facts.ts';
import { levelOf } from '../assessment/level.ts';
import type { Answers } from '../instrument/account.ts';
import { parts, type Condition } from '../instrument/condition.ts';
import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { parseInstrument } from '../instrument/parse-instrument.ts';
import type { Flag, FlagClass } from '../instrument/structure.ts';
import type { Change } from './changes.ts';

/** Something that holds for every instrument that is sound, whatever is answered. */
export interface Law {
  readonly property: string;
  /** What in this change breaks the law; nothing where it holds. */
  breach(change: Change): string | undefined;
  /** Takes so long that a few changes have to do. */
  readonly slow?: true;
}

/** By convention, the flag of this code says that too little is known: more information takes it away. */
const tooLittleKnown = 'not-enough-information';

/** The classes with a weight of their own. */
const weighty: readonly FlagClass[] = ['urgent', 'direct', 'report', 'strong', 'vulnerability'];

export const laws: readonly Law[] = [
  {
    property:
      'One more account never takes a flag away, except where the rule itself asks for a blank or for every number.',
    breach(change) {
      if (change.account.response !== 'given') return undefined;
      const { flags } = change.before.instrument;
      const lost = flags.find(
        (flag, index) => change.after.raised[index]! < change.before.raised[index]! && !mayFall(flag, change),
      );
      return lost && `${show(change)} takes away the flag "${lost.code}"`;
    },
  },
  {
    property: 'An account without an answer changes no flag.',
    breach(change) {
      if (change.account.response === 'given') return undefined;
      const { flags } = change.before.instrument;
      const changed = flags.find((_, index) => change.after.raised[index] !== change.before.raised[index]);
      return changed && `${show(change)} changes the flag "${changed.code}"`;
    },
  },
  {
    property: 'With the ages as they are, the level never falls when a flag is added that weighs something.',
    breach(change) {
      const { before, after, question } = change;
      if (question.answer === 'number') return undefined;
      const flags = before.instrument.flags.map((flag, index) => ({
        flag,
        rise: after.raised[index]! - before.raised[index]!,
      }));
      const moved = flags.filter(({ flag, rise }) => rise !== 0 && weighty.includes(flag.class));
      if (moved.length === 0 || moved.some(({ rise }) => rise < 0)) return undefined;
      const [from, to] = [levelOf(before), levelOf(after)];
      const { levels } = before.instrument;
      if (levels.indexOf(to) <= levels.indexOf(from)) return undefined;
      return `${show(change)} adds the flag "${moved[0]!.flag.code}", and the level falls from "${from}" to "${to}"`;
    },
  },
  {
    property: 'The same accounts give the same assessment in any order, and entered one by one.',
    slow: true,
    breach({ after }) {
      const { instrument, configuration, answers } = after;
      const other = evaluate(instrument, configuration, inAnotherOrder(answers));
      const oneByOne = Object.entries(answers).reduce(
        (facts, [question, accounts]) => reevaluate(facts, question, accounts),
        evaluate(instrument, configuration, {}),
      );
      const expected = bytes(after);
      return bytes(other) === expected && bytes(oneByOne) === expected
        ? undefined
        : 'in another order the assessment is another one';
    },
  },
  {
    property: `The last level never stands beside "${tooLittleKnown}", nor where nothing is answered.`,
    breach({ after }) {
      const { levels, flags } = after.instrument;
      const level = levelOf(after);
      if (levels.length < 2 || level !== levels.at(-1)) return undefined;
      if (flags.some(({ code }, index) => code === tooLittleKnown && after.raised[index]))
        return `"${level}" stands beside "${tooLittleKnown}"`;
      const accounts = Object.values(after.answers).flat();
      return accounts.some(({ response }) => response === 'given')
        ? undefined
        : `with nothing answered the level is "${level}"`;
    },
  },
  {
    property: 'The same record assessed twice, here or elsewhere, gives the same bytes.',
    slow: true,
    breach({ after }) {
      const { instrument, configuration, answers } = after;
      const sent = structuredClone({ instrument, configuration, answers });
      const elsewhere = evaluate(parseInstrument(sent.instrument), sent.configuration, sent.answers);
      return bytes(after) === bytes(elsewhere) ? undefined : 'assessed elsewhere, the assessment is another one';
    },
  },
];

/** Whether the rule itself says that this answer may take the flag away. */
function mayFall({ code, when }: Flag, { before, question }: Change): boolean {
  if (code === tooLittleKnown) return true;
  for (const [clause, denied] of clauses(when, before.instrument)) {
    if (!('question' in clause) || clause.question !== question.code) continue;
    if ('everyNumber' in clause || ('answered' in clause && denied)) return true;
  }
  return false;
}

/** Every clause a condition rests on, named conditions and flags followed; `denied` where it stands under "not" or "fewerThan". */
function* clauses(
  condition: Condition,
  instrument: Instrument,
  denied = false,
): Generator<[clause: Condition, denied: boolean]> {
  yield [condition, denied];
  const { conditions, flags } = instrument;
  if ('condition' in condition) yield* clauses(conditions[condition.condition]!, instrument, denied);
  for (const flag of flags)
    if (
      ('flag' in condition && condition.flag === flag.code) ||
      ('flagsOfClass' in condition && condition.flagsOfClass === flag.class)
    )
      yield* clauses(flag.when, instrument, denied);
  const turns = 'not' in condition || ('count' in condition && condition.fewerThan !== undefined);
  for (const [, part] of parts(condition)) yield* clauses(part, instrument, denied !== turns);
}

function inAnotherOrder(answers: Answers): Answers {
  const lastFirst = <Item>(list: readonly Item[]) => list.map((_, index) => list.at(-1 - index)!);
  return Object.fromEntries(lastFirst(Object.entries(answers).map(([code, accounts]) => [code, lastFirst(accounts)])));
}

function bytes(facts: Evaluation): string {
  return JSON.stringify(describe(facts, wordingFor(facts.instrument)));
}

function show({ question, account: { source, response, value } }: Change): string {
  const said = response === 'given' ? JSON.stringify(value) : `"${response}"`;
  return `${said} on "${question.code}" (source "${source}")`;
}
