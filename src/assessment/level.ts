import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import type { Rule } from '../instrument/structure.ts';
import type { Evaluation } from './facts.ts';
import { onceOf } from './clause.ts';

/** The level rules that match, the most pressing level first. */
export function matchingRules(evaluation: Evaluation): Rule[] {
  return rankedRules(evaluation.instrument).filter(matchesIn(evaluation));
}

/** The level of the first rule that matches, or the last level. */
export function levelOf(evaluation: Evaluation): string {
  const { instrument } = evaluation;
  const first = rankedRules(instrument).find(matchesIn(evaluation));
  return first?.level ?? instrument.levels.at(-1)!;
}

function matchesIn(evaluation: Evaluation): (rule: Rule) => boolean {
  const clauseOf = onceOf(evaluation.instrument);
  return ({ when }) => clauseOf(when)(evaluation) > 0;
}

const rankedRules = memoize(({ levels, rules }: Instrument): readonly Rule[] => {
  const rank = new Map(levels.map((level, index) => [level, index]));
  return rules.toSorted((left, right) => rank.get(left.level)! - rank.get(right.level)!);
});
