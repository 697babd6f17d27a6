import type { SelfTestTexts } from './texts.ts';

/** `look`: a person has to look, or it works in part. */
export type Result = 'works' | 'look' | 'fails';

/** What was found out about one thing, in the language that is asked for. */
export interface Finding {
  readonly result: Result;
  readonly said: (texts: SelfTestTexts) => string;
}

export function works(said: Finding['said']): Finding {
  return { result: 'works', said };
}

export function look(said: Finding['said']): Finding {
  return { result: 'look', said };
}

export function fails(said: Finding['said']): Finding {
  return { result: 'fails', said };
}
