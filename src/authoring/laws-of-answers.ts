import { describe } from '../assessment/describe.ts';
import { evaluate, reevaluate } from '../assessment/evaluation.ts';
import { isRaised, type Evaluation } from '../assessment/facts.ts';
import type { Answers } from '../instrument/account.ts';
import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { parseInstrument } from '../instrument/parse-instrument.ts';
import { conditionsOfPoint } from '../instrument/survey.ts';
import { bands, type Flag, type FlagClass } from '../instrument/structure.ts';
import type { Change } from './changes.ts';
import { effectOf, type Outcome } from './effect.ts';
import { show, type Law } from './law.ts';
import { mayEnd, tooLittleKnown } from './may-end.ts';

/** The classes with a weight of their own. */
const weighty: readonly FlagClass[] = ['urgent', 'direct', 'report', 'strong', 'vulnerability'];

/** Laws of what is raised and how it weighs. */
export const lawsOfAnswers: readonly Law[] = [
  {
    property:
      'One more account takes no flag and no point away and makes no point less urgent, except where the rule itself asks for a blank or for every number, and points that give way.',
    breach(change) {
      if (change.account.response !== 'given') return undefined;
      const { turned } = effectOf(change);
      const lost = turned.find((flag) => isRaised(change.before, flag.code) && !mayFall(flag, change));
      return lost ? `${show(change)} takes away the flag "${lost.code}"` : lostPoint(change);
    },
  },
  {
    property: 'An account without an answer changes no flag and no point.',
    breach(change) {
      if (change.account.response === 'given') return undefined;
      const { turned, before, after } = effectOf(change);
      const [changed] = turned;
      if (changed) return `${show(change)} changes the flag "${changed.code}"`;
      return before === after || codesOf(before) === codesOf(after)
        ? undefined
        : `${show(change)} changes what is suggested`;
    },
  },
  {
    property: 'With the ages as they are, the level never falls when a flag is added that weighs something.',
    breach(change) {
      if (change.question.answer === 'number') return undefined;
      const { turned, before, after } = effectOf(change);
      const moved = turned.filter((flag) => weighty.includes(flag.class));
      if (moved.length === 0 || moved.some(({ code }) => !isRaised(change.after, code))) return undefined;
      const { levels } = change.before.instrument;
      if (levels.indexOf(after.level) <= levels.indexOf(before.level)) return undefined;
      return `${show(change)} adds the flag "${moved[0]!.code}", and the level falls from "${before.level}" to "${after.level}"`;
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
    property: `The last level never comes beside "${tooLittleKnown}", nor where nothing is answered.`,
    breach(change) {
      const { after } = change;
      const { levels } = after.instrument;
      const { level } = effectOf(change).after;
      if (levels.length < 2 || level !== levels.at(-1)) return undefined;
      if (isRaised(after, tooLittleKnown)) return `"${level}" comes beside "${tooLittleKnown}"`;
      return after.accounts.some((accounts) => accounts?.some(({ response }) => response === 'given'))
        ? undefined
        : `with nothing answered the level is "${level}"`;
    },
  },
  {
    property: 'The same record assessed twice, here or elsewhere, gives the same bytes.',
    slow: true,
    breach({ after }) {
      const sent = structuredClone({ configuration: after.configuration, answers: after.answers });
      const elsewhere = evaluate(readElsewhere(after.instrument), sent.configuration, sent.answers);
      return bytes(after) === bytes(elsewhere) ? undefined : 'assessed elsewhere, the assessment is another one';
    },
  },
];

/** The instrument as another machine reads it. */
const readElsewhere = memoize((instrument: Instrument) => parseInstrument(structuredClone(instrument)));

function mayFall({ code, when }: Flag, change: Change): boolean {
  return code === tooLittleKnown || mayEnd(when, change);
}

/** A point that is removed or becomes less urgent, though nothing in its conditions says so. */
function lostPoint(change: Change): string | undefined {
  const { before, after } = effectOf(change);
  if (before === after) return undefined;
  const givesWay = change.before.instrument.givesWay ?? [];
  for (const [code, { point, band }] of before.points) {
    const now = after.points.get(code)?.band;
    if (now !== undefined && bands.indexOf(now) <= bands.indexOf(band)) continue;
    const conditions = [...conditionsOfPoint(point)].map(({ condition }) => condition);
    if (givesWay.includes(code) || conditions.some((condition) => mayEnd(condition, change))) continue;
    return now === undefined
      ? `${show(change)} takes away the point "${code}"`
      : `${show(change)} makes the point "${code}" less urgent: "${band}" becomes "${now}"`;
  }
  return undefined;
}

/** What is suggested, in codes. */
function codesOf({ plan }: Outcome): string {
  return plan.flatMap(({ code, points }) => points.map(({ point, band }) => `${code} ${point.code} ${band}`)).join();
}

function inAnotherOrder(answers: Answers): Answers {
  const lastFirst = <Item>(list: readonly Item[]) => list.map((_, index) => list.at(-1 - index)!);
  return Object.fromEntries(lastFirst(Object.entries(answers).map(([code, accounts]) => [code, lastFirst(accounts)])));
}

/** Worked out once: two laws read those of a change. */
const bytes = memoize((facts: Evaluation): string => JSON.stringify(describe(facts, wordingFor(facts.instrument))));
