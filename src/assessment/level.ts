import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import type { Rule } from '../instrument/structure.ts';
import type { Evaluation } from './facts.ts';
import { ruleClauses } from './clause.ts';

/** The level rules that match, the most pressing level first. */
export function matchingRules(evaluation: Evaluation): Rule[] {
  return rankedRules(evaluation.instrument)
    .filter(({ matches }) => matches(evaluation) > 0)
    .map(({ rule }) => rule);
}

/** The level of the first rule that matches, or the last level. */
export function levelOf(evaluation: Evaluation): string {
  const { instrument } = evaluation;
  const first = rankedRules(instrument).find(({ matches }) => matches(evaluation) > 0);
  return first?.rule.level ?? instrument.levels.at(-1)!;
}

const rankedRules = memoize((instrument: Instrument) => {
  const rank = new Map(instrument.levels.map((level, index) => [level, index]));
  return instrument.rules
    .map((rule, index) => ({ rule, matches: ruleClauses(instrument)[index]! }))
    .toSorted((left, right) => rank.get(left.rule.level)! - rank.get(right.rule.level)!);
});
