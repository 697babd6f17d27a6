import { paper as english } from '../../languages/en/paper.ts';
import { missingLanguage } from '../../languages/missing.ts';
import type { Texts } from '../../languages/pack.ts';
import { isThere, localeIn, textsIn } from '../../languages/registry.ts';
import { sayIn, type Say } from '../../languages/say.ts';

/** The words of paper and text, in one language. */
export interface PaperWords {
  readonly texts: Texts<'paper'>;
  /** Says those that hold values. */
  readonly say: Say;
  /** For days, times and lists. */
  readonly locale: string;
}

/** Languages that nobody has: each is told once. */
const missing = new Set<string>();

export function wordsOfPaper(language: string): PaperWords {
  if (!isThere(language) && !missing.has(language)) {
    missing.add(language);
    missingLanguage(language);
  }
  const locale = localeIn(language);
  return { texts: textsIn('paper', language, english), say: sayIn(locale), locale };
}
