import { parts, placeOfPart, questionsIn, type Condition } from './condition.ts';
import type { Path } from './problems.ts';
import type { Question, Structure } from './structure.ts';

/** What a condition depends on, named conditions followed. */
export interface Reads {
  readonly questions: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** It reads not only that a flag is raised, but by whom. */
  readonly byWhom: boolean;
}

type Named = Structure['conditions'];

/** Every condition inside a condition, itself first, each with its place. Named conditions are not entered. */
export function within(
  condition: Condition,
  path: Path = [],
  found: [path: Path, condition: Condition][] = [],
): [path: Path, condition: Condition][] {
  found.push([path, condition]);
  for (const [index, part] of parts(condition).entries())
    within(part, [...path, ...placeOfPart(condition, index)], found);
  return found;
}

export function readsOf(conditions: readonly (Condition | undefined)[], named: Named): Reads {
  const questions = new Set<string>();
  const flags = new Set<string>();
  const classes = new Set<string>();
  const entered = new Set<string>();
  let byWhom = false;
  const enter = (condition: Condition) => {
    for (const question of questionsIn(condition)) questions.add(question);
    if (('flag' in condition || 'flagsOfClass' in condition) && condition.by) byWhom = true;
    if ('flag' in condition) flags.add(condition.flag);
    if ('flagsOfClass' in condition) classes.add(condition.flagsOfClass);
    if ('condition' in condition && !entered.has(condition.condition)) {
      entered.add(condition.condition);
      const target = named[condition.condition];
      if (target) enter(target);
    }
    for (const part of parts(condition)) enter(part);
  };
  for (const condition of conditions) if (condition) enter(condition);
  return { questions, flags, classes, byWhom };
}

/** The flags a flag's own rule depends on. */
export function flagsRead(when: Condition, { conditions, flags }: Pick<Structure, 'conditions' | 'flags'>): string[] {
  const reads = readsOf([when], conditions);
  if (reads.classes.size === 0) return [...reads.flags];
  return [...reads.flags, ...flags.filter((flag) => reads.classes.has(flag.class)).map((flag) => flag.code)];
}

export function questionsOf(structure: Pick<Structure, 'topics'>): Question[] {
  return structure.topics.flatMap((topic) => topic.questions);
}
