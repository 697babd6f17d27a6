import { levelOf } from '../assessment/level.ts';
import type { Talk } from './talk.ts';

/** Levels more pressing than the current one: those a worker may raise it to. */
export function higherLevels(talk: Talk): string[] {
  const { levels } = talk.instrument;
  return levels.slice(0, levels.indexOf(finalLevel(talk)));
}

/** The current level: the computed one, or a higher one the worker raised it to. The answers may have caught up. */
export function finalLevel({ instrument: { levels }, evaluation, raisedLevel }: Talk): string {
  const computed = levelOf(evaluation);
  return raisedLevel && levels.indexOf(raisedLevel.level) < levels.indexOf(computed) ? raisedLevel.level : computed;
}
