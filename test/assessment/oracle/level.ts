import type { Rule } from '../../../src/instrument/structure.ts';
import type { Evaluation } from './facts.ts';
import { holds } from './holds.ts';

/** The level rules that match, the most pressing level first. */
export function matchingRules(evaluation: Evaluation): Rule[] {
  const { levels, rules } = evaluation.instrument;
  return rules
    .filter((rule) => holds(rule.when, evaluation))
    .sort((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level));
}

/** The level of the first rule that matches, or the last level. */
export function levelOf(evaluation: Evaluation): string {
  return matchingRules(evaluation)[0]?.level ?? evaluation.instrument.levels.at(-1)!;
}
