import type { Use } from '../../languages/registry.ts';
import { lookedUpLines, type LookedUp } from '../looked-up.ts';
import { wordsOfPaper } from './paper-words.ts';
import { list, type Section } from './sheet.ts';

/** When numbers, links and laws were checked, and by what: nothing of a record from before that was kept. */
export function lookedUpSection(all: LookedUp = [], language: string, use?: Use): Section | undefined {
  if (all.length === 0) return undefined;
  const title = wordsOfPaper(language, use).texts.lookedUpTitle;
  return { code: 'looked-up', title, blocks: list(lookedUpLines(all, language, use)) };
}
