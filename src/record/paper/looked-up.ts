import type { Use } from '../../languages/registry.ts';
import type { LookedUp } from '../looked-up.ts';
import { wordsOfPaper } from './paper-words.ts';
import { list, type Section } from './sheet.ts';

/** When numbers, links and laws were checked, and by what: nothing of a record from before that was kept. */
export function lookedUpSection(all: LookedUp = [], language: string, use?: Use): Section | undefined {
  if (all.length === 0) return undefined;
  const title = wordsOfPaper(language, use).texts.lookedUpTitle;
  return { code: 'looked-up', title, blocks: list(lookedUpLines(all, language, use)) };
}

/** A line each: "988: 988lifeline.org, Nov 28, 2026". */
function lookedUpLines(all: LookedUp, language: string, use?: Use): string[] {
  const format = new Intl.ListFormat(wordsOfPaper(language, use).locale);
  return all.map(({ names, ...checked }) => `${format.format(names)}: ${howLookedUp(checked, language, use)}`);
}

/** Where and when something was looked up: a stored copy of a page is named as one. */
export function howLookedUp(
  { source, copy, on }: Omit<LookedUp[number], 'names'>,
  language: string,
  use?: Use,
): string {
  const { texts, say, locale } = wordsOfPaper(language, use);
  if (on === undefined) return texts.notLookedUp;
  const text = source === undefined ? texts.lookedUpNowhere : copy ? texts.lookedUpInCopy : texts.lookedUpAt;
  return say(text, { source: source ?? '', date: dayIn(locale, on) });
}

/** In a line, where there is no room for all: the day of the oldest. */
export function lookedUpShort(all: LookedUp, language: string): string | undefined {
  const { texts, say, locale } = wordsOfPaper(language);
  const [oldest] = all.flatMap(({ on = [] }) => on).sort();
  return oldest && say(texts.lookedUpSince, { date: dayIn(locale, oldest) });
}

function dayIn(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}
