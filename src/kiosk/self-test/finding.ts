import type { LanguagePack, Say } from 'open-door-screening/languages';

/** What the self-test says in one language, with what puts values into it. */
export type SelfTestWords = NonNullable<LanguagePack['selfTest']> & { readonly say: Say; readonly locale: string };

/** `look`: a person has to look, or it works in part. */
export type Result = 'works' | 'look' | 'fails';

/** What was found out about one thing, in the language that is asked for. */
export interface Finding {
  readonly result: Result;
  readonly said: (words: SelfTestWords) => string;
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

/** As much of a time in seconds as one wants to read. */
export function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
