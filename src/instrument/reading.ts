import { parts, questionsIn, type Condition } from './condition.ts';
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
export function* within(condition: Condition, path: Path = []): Generator<[path: Path, condition: Condition]> {
  yield [path, condition];
  for (const [step, part] of parts(condition)) yield* within(part, [...path, ...step]);
}

export function readsOf(conditions: readonly (Condition | undefined)[], named: Named): Reads {
  const questions = new Set<string>();
  const flags = new Set<string>();
  const classes = new Set<string>();
  const entered = new Set<string>();
  let byWhom = false;
  const enter = (root: Condition) => {
    for (const [, condition] of within(root)) {
      for (const question of questionsIn(condition)) questions.add(question);
      if (('flag' in condition || 'flagsOfClass' in condition) && condition.by) byWhom = true;
      if ('flag' in condition) flags.add(condition.flag);
      if ('flagsOfClass' in condition) classes.add(condition.flagsOfClass);
      if ('condition' in condition && !entered.has(condition.condition)) {
        entered.add(condition.condition);
        const target = named[condition.condition];
        if (target) enter(target);
      }
    }
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

const byCode = new WeakMap<Structure['topics'], ReadonlyMap<string, Question>>();

/** The questions of a structure by their codes. Made once: thousands of conditions ask for it. */
export function questionsByCode({ topics }: Pick<Structure, 'topics'>): ReadonlyMap<string, Question> {
  let questions = byCode.get(topics);
  if (!questions)
    byCode.set(topics, (questions = new Map(questionsOf({ topics }).map((question) => [question.code, question]))));
  return questions;
}

const flagsByStructure = new WeakMap<Structure['flags'], ReadonlySet<string>>();

/** The codes of all flags. Made once: thousands of conditions ask for it. */
export function flagCodes({ flags }: Pick<Structure, 'flags'>): ReadonlySet<string> {
  let codes = flagsByStructure.get(flags);
  if (!codes) flagsByStructure.set(flags, (codes = new Set(flags.map(({ code }) => code))));
  return codes;
}

/** Every condition of an instrument, with its place. `seesFlags`: it may read flags. */
export function* conditionsOf(
  structure: Structure,
): Generator<{ path: Path; condition: Condition; seesFlags: boolean }> {
  const site = (seesFlags: boolean, path: Path, condition: Condition | undefined) =>
    condition ? [{ path, condition, seesFlags }] : [];
  for (const [name, condition] of Object.entries(structure.conditions))
    yield* site(false, ['conditions', name], condition);
  for (const [t, topic] of structure.topics.entries()) {
    yield* site(false, ['topics', t, 'privateOnce'], topic.privateOnce);
    for (const [q, question] of topic.questions.entries()) {
      yield* site(false, ['topics', t, 'questions', q, 'when'], question.when);
      yield* site(false, ['topics', t, 'questions', q, 'moves', 'when'], question.moves?.when);
    }
  }
  yield* site(true, ['stop', 'when'], structure.stop?.when);
  yield* site(false, ['paper', 'interpreter'], structure.paper?.interpreter);
  for (const part of ['flags', 'rules', 'actions', 'notes'] as const)
    for (const [index, { when }] of structure[part].entries()) yield* site(true, [part, index, 'when'], when);
}
