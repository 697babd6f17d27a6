import { paper as english } from '../../languages/en/paper.ts';
import type { Texts } from '../../languages/pack.ts';
import { localeIn, textsIn } from '../../languages/registry.ts';
import { sayIn, type Say } from '../../languages/say.ts';

/** The words of paper and text, in one language. */
export interface PaperWords {
  readonly texts: Texts<'paper'>;
  /** Says those that hold values. */
  readonly say: Say;
  /** For days, times and lists. */
  readonly locale: string;
}

export function wordsOfPaper(language: string): PaperWords {
  const locale = localeIn(language);
  return { texts: textsIn('paper', language, english), say: sayIn(locale), locale };
}
