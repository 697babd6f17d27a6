import { parts, questionsIn, type Condition } from './condition.ts';
import { problem, type Finding, type Path } from './problems.ts';
import { conditionsOf, namedIn } from './survey.ts';
import type { Flag, Rule, Structure } from './structure.ts';

/**
 * The most that may be visited to find what all conditions of an instrument depend on: clauses, and all that is behind each
 * name they use. The built-in instrument takes a twentieth of it, and one of 4,000 questions and flags a third.
 */
const mostBehind = 100_000;

/** A condition whose reasons would take too long to find: an instrument may refer to itself so often and no more. */
export function tooMuchBehind(
  structure: Structure,
  more: Iterable<{ path: Path; condition: Condition }> = [],
): Finding[] {
  const count = countBehind(structure);
  for (const roots of [conditionsOf(structure), more])
    for (const { path, condition } of roots)
      if (count(condition) > mostBehind)
        return [
          problem(
            path,
            'expected conditions that depend on fewer flags, rules and named conditions: up to here, and with all that is ' +
              `behind these, there are more than ${mostBehind} to go through`,
          ),
        ];
  return [];
}

/** Counts on what is gone through, condition after condition; what is behind a name is found out once. */
function countBehind(structure: Structure): (condition: Condition) => number {
  const conditions = namedIn(structure);
  const flagsOf = groupBy(structure.flags, (flag) => flag.class);
  const flags = new Map(structure.flags.map((flag) => [flag.code, flag]));
  const rulesOf = groupBy(structure.rules, (rule) => rule.level);
  const known = new Map<Condition, ReadonlySet<string | Flag | Rule>>();
  let count = 0;

  const behind = (root: Condition): ReadonlySet<string | Flag | Rule> => {
    const before = known.get(root);
    if (before) return before;
    const found = new Set<string | Flag | Rule>();
    const include = (named: Flag | Rule | undefined, condition: Condition | undefined) => {
      if (!condition || count > mostBehind) return;
      if (named) found.add(named);
      for (const thing of behind(condition)) found.add(thing);
      count += behind(condition).size;
    };
    const enter = (condition: Condition) => {
      count++;
      for (const question of questionsIn(condition)) found.add(question);
      if ('condition' in condition) include(undefined, conditions[condition.condition]);
      const others: readonly (Flag | Rule | undefined)[] =
        'flag' in condition
          ? [flags.get(condition.flag)]
          : 'flagsOfClass' in condition
            ? (flagsOf.get(condition.flagsOfClass) ?? [])
            : 'ruleOfLevel' in condition
              ? (rulesOf.get(condition.ruleOfLevel) ?? [])
              : [];
      for (const other of others) include(other, other?.when);
      for (const part of parts(condition)) enter(part);
    };
    enter(root);
    known.set(root, found);
    return found;
  };
  return (condition) => {
    behind(condition);
    return count;
  };
}

function groupBy<Item>(list: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of list) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}
