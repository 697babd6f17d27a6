import type { Condition } from './condition.ts';
import { memoize } from './memoize.ts';
import type { Path } from './problems.ts';
import { questionsOf } from './reading.ts';
import type { Point, Question, Structure } from './structure.ts';

// What checks an instrument, or works with all of its conditions. A talk needs none of it.

/** Named conditions and named outcomes: points and notes may use either, so no name may be used for both. */
export function namedIn({ conditions, outcomes }: Pick<Structure, 'conditions' | 'outcomes'>): Structure['conditions'] {
  return { ...conditions, ...outcomes };
}

/** One of them, by its name. */
export function namedAs(name: string, { conditions, outcomes }: Pick<Structure, 'conditions' | 'outcomes'>): Condition {
  return (Object.hasOwn(outcomes, name) ? outcomes : conditions)[name]!;
}

const byCode = memoize(
  (topics: Structure['topics']): ReadonlyMap<string, Question> =>
    new Map(questionsOf({ topics }).map((question) => [question.code, question])),
);

/** The questions of a structure by their codes. Made once: thousands of conditions need it. */
export function questionsByCode({ topics }: Pick<Structure, 'topics'>): ReadonlyMap<string, Question> {
  return byCode(topics);
}

const codesOf = memoize((flags: Structure['flags']): ReadonlySet<string> => new Set(flags.map(({ code }) => code)));

/** The codes of all flags. Made once: thousands of conditions need it. */
export function flagCodes({ flags }: Pick<Structure, 'flags'>): ReadonlySet<string> {
  return codesOf(flags);
}

/**
 * What a condition may read, besides questions: `answers` nothing else, `flags` also flags, `outcome` also rules and
 * named outcomes. Each reads only what is settled before it, so that everything is worked out in one pass.
 */
export type Sight = 'answers' | 'flags' | 'outcome';

interface PlacedCondition {
  readonly path: Path;
  readonly condition: Condition;
  readonly sight: Sight;
}

/** Every condition of an instrument, with its place and what it may read. */
export function conditionsOf(structure: Structure): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const add = (sight: Sight, path: Path, condition: Condition | undefined) => {
    if (condition) found.push({ path, condition, sight });
  };
  for (const [name, condition] of Object.entries(structure.conditions)) add('answers', ['conditions', name], condition);
  for (const [t, topic] of structure.topics.entries()) {
    add('answers', ['topics', t, 'privateOnce'], topic.privateOnce);
    for (const [q, question] of topic.questions.entries()) {
      add('answers', ['topics', t, 'questions', q, 'when'], question.when);
      add('answers', ['topics', t, 'questions', q, 'moves', 'when'], question.moves?.when);
    }
  }
  add('flags', ['stop', 'when'], structure.stop?.when);
  add('answers', ['mayDisagree'], structure.mayDisagree);
  add('answers', ['paper', 'interpreter'], structure.paper?.interpreter);
  for (const part of ['flags', 'rules'] as const)
    for (const [index, { when }] of structure[part].entries()) add('flags', [part, index, 'when'], when);
  for (const [name, condition] of Object.entries(structure.outcomes)) add('outcome', ['outcomes', name], condition);
  for (const [s, { points }] of structure.steps.entries())
    for (const [p, point] of points.entries())
      for (const { path, condition } of conditionsOfPoint(point))
        add('outcome', ['steps', s, 'points', p, ...path], condition);
  for (const [index, { when }] of structure.notes.entries()) add('outcome', ['notes', index, 'when'], when);
  return found;
}

/** The conditions of a point: of the point itself, and of its bands. */
export function* conditionsOfPoint({ when, by }: Point): Generator<{ path: Path; condition: Condition }> {
  if (when) yield { path: ['when'], condition: when };
  if (typeof by === 'string') return;
  for (const [index, { when: condition }] of by.entries())
    if (condition) yield { path: ['by', index, 'when'], condition };
}
