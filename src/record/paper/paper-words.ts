import { paper as english } from '../../languages/en/paper.ts';
import { missingLanguage } from '../../languages/missing.ts';
import type { Texts } from '../../languages/pack.ts';
import { isThere, localeIn, textsIn, type Use } from '../../languages/registry.ts';
import { sayIn, type Say } from '../../languages/say.ts';

/** The words of paper and text, in one language. */
export interface PaperWords {
  readonly texts: Texts<'paper'>;
  /** Says those that hold values. */
  readonly say: Say;
  /** For days, times and lists. */
  readonly locale: string;
}

/** Languages without words; each is reported once. */
const missing = new Set<string>();

/** Those of a record are of a talk, where nothing else is said. */
export function wordsOfPaper(language: string, use?: Use): PaperWords {
  if (!isThere(language, use) && !missing.has(language)) {
    missing.add(language);
    missingLanguage(language, isThere(language, 'book'), 'English is shown');
  }
  const locale = localeIn(language, use);
  return { texts: textsIn('paper', language, english, use), say: sayIn(locale), locale };
}
