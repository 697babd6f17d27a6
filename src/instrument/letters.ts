import { responses, type Response } from './account.ts';
import type { Question } from './structure.ts';

type NoAnswer = Exclude<Response, 'given'>;

/** The ways not to answer, in the order they are listed in. */
export const noAnswers = responses.filter((response): response is NoAnswer => response !== 'given');

/** By code. What has no letter is not in it. */
export interface Letters {
  readonly choices: ReadonlyMap<string, string>;
  readonly noAnswers: ReadonlyMap<NoAnswer, string>;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('');

/**
 * The letters of a question, the same on paper and on the screen, so that what was ticked can be typed in: choices from
 * the front of the alphabet, the ways not to answer from its end. Choices beyond the last free letter have none.
 */
export function lettersFor({ choices = [] }: Pick<Question, 'choices'>): Letters {
  const free = alphabet.length - noAnswers.length;
  const assign = <Code extends string>(codes: readonly Code[], letters: readonly string[]) =>
    new Map(codes.slice(0, letters.length).map((code, index) => [code, letters[index]!]));
  return {
    choices: assign(choices, alphabet.slice(0, free)),
    noAnswers: assign(noAnswers, alphabet.slice(free)),
  };
}
