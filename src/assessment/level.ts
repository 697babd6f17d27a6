import type { Instrument } from '../instrument/instrument.ts';
import type { Rule } from '../instrument/structure.ts';
import type { Evaluation } from './facts.ts';
import { onceMarkOf } from './clause.ts';

/** The level rules that match, the most pressing level first. */
export function matchingRules(evaluation: Evaluation): Rule[] {
  return rankedRules(evaluation.instrument).filter((rule) => onceMarkOf(rule.when, evaluation) > 0);
}

/** The level of the first rule that matches, or the last level. */
export function levelOf(evaluation: Evaluation): string {
  const { instrument } = evaluation;
  const first = rankedRules(instrument).find((rule) => onceMarkOf(rule.when, evaluation) > 0);
  return first?.level ?? instrument.levels.at(-1)!;
}

const ranked = new WeakMap<Instrument['rules'], readonly Rule[]>();

function rankedRules({ levels, rules }: Instrument): readonly Rule[] {
  let known = ranked.get(rules);
  if (!known) {
    const rank = new Map(levels.map((level, index) => [level, index]));
    ranked.set(rules, (known = rules.toSorted((left, right) => rank.get(left.level)! - rank.get(right.level)!)));
  }
  return known;
}
