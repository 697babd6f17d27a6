import type { Condition } from '../instrument/condition.ts';
import { clausesOf } from './clause.ts';
import type { Evaluation } from './facts.ts';

export { amount } from './clause.ts';

/** Whether a condition holds, each account read alone. */
export function holds(condition: Condition, facts: Evaluation): boolean {
  return clausesOf(facts.instrument)(condition)(facts) > 0;
}
