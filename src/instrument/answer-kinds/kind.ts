import type { Value } from '../account.ts';
import type { Question } from '../structure.ts';

/** How questions of one kind are answered. Each layer defines by kind what it makes of the answers. */
export interface KindOfAnswer {
  /** What a question of this kind has in the instrument, and one of another kind has not. */
  readonly needs?: 'choices' | 'range';
  /** An answer is a list of choices. */
  readonly several?: true;
  /** What is wrong with a value as an answer, or nothing. `standAlone`: the choices that exclude all others. */
  readonly check: (value: Value, question: Question, standAlone: readonly string[]) => string | undefined;
  /** The value that a text of the file says in other signs; without it, a text of the file is the value. */
  readonly exact?: (text: string) => string;
  /**
   * The value that is plainly meant by what was typed in, nothing where none is; without it, the text but for the space
   * around it. Whether it fits the question, `check` says.
   */
  readonly read?: (typed: string) => Value | undefined;
}
