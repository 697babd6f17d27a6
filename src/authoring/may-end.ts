import { holds } from '../assessment/holds.ts';
import type { Condition } from '../instrument/condition.ts';
import type { Change } from './changes.ts';
import { clausesBehind } from './clauses-behind.ts';

/** By convention, the flag of this code says that too little is known: more information removes it. */
export const tooLittleKnown = 'not-enough-information';

/**
 * Whether a condition itself says that this account may end it: it requires a blank that is filled now, every number to
 * fit, or the first of some moments that is given; or it depends on the flag that too little is known.
 */
export function mayEnd(condition: Condition, change: Change): boolean {
  const all = clausesBehind(change.before.instrument)(condition);
  return all.some(([clause, denied]) => hasTurned(clause, denied, change));
}

function hasTurned(clause: Condition, denied: boolean, { before, after, question }: Change): boolean {
  if ('everyNumber' in clause || 'answered' in clause)
    return (
      clause.question === question.code &&
      ('everyNumber' in clause || denied) &&
      holds(clause, before) !== holds(clause, after)
    );
  if ('hoursBetween' in clause) {
    const start = (facts: typeof before) =>
      clause.hoursBetween.from.find((code) => holds({ question: code, answered: true }, facts));
    return start(before) !== start(after);
  }
  return 'flag' in clause && clause.flag === tooLittleKnown && holds(clause, before) && !holds(clause, after);
}
