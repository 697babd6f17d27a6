import type { Say } from './say.ts';

/** "a, b, c": parts with what the language puts between them; `mark` is one of its `marks`. */
export function joinedBy(say: Say, mark: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : parts.reduce((list, next) => say(mark, { list, next }));
}
