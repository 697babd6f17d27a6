import { parts, type Condition } from '../instrument/condition.ts';
import { problem, type Problem } from '../instrument/problems.ts';
import { conditionsOf, namedIn } from '../instrument/survey.ts';
import type { Structure } from '../instrument/structure.ts';

/**
 * The most clauses in the conditions of topics and questions, with the named ones written out in them, as records hold
 * them: some 40 bytes each, of the 4 MB that a record may have. The built-in instrument has some fifty.
 */
const mostWrittenOut = 20_000;

/** Whether a condition makes records too large: each name in it may hold others, twice each. */
export function checkWrittenOut(structure: Structure): Problem[] {
  const named = namedIn(structure);
  const known = new Map<string, number>();
  const clauses = (condition: Condition): number => {
    if (!('condition' in condition)) return parts(condition).reduce((sum, part) => sum + clauses(part), 1);
    const name = condition.condition;
    const count = known.get(name) ?? clauses(named[name]!);
    known.set(name, count);
    return count;
  };
  let count = 0;
  for (const { path, condition } of conditionsOf(structure)) {
    if (path[0] === 'topics') count += clauses(condition);
    if (count > mostWrittenOut)
      return [
        problem(
          path,
          `expected at most ${mostWrittenOut} clauses up to here, with the named conditions written out in them`,
        ),
      ];
  }
  return [];
}
