import type { Checked } from '../instrument/configuration.ts';
import { isReachable } from '../instrument/contacts-not-set.ts';
import { localText } from '../instrument/local-text.ts';
import type { Wording } from '../instrument/wording.ts';
import type { Use } from '../languages/registry.ts';
import type { Reviewable } from './agency-review.ts';
import { wordsOfPaper } from './paper/paper-words.ts';
import type { ScreeningRecord } from './record.ts';

/** Where and when numbers, links and laws were looked up: those of the same source and day are one entry. */
export type LookedUp = NonNullable<ScreeningRecord['lookedUp']>;

/** Of each contact that can be reached, and of each law that the guide names. */
export function lookedUpIn({ instrument, configuration }: Reviewable, words: Wording): LookedUp {
  const found = new Map<string, LookedUp[number]>();
  const add = (name: string, checked: Checked | undefined) => {
    const entry = checked ? { source: localText(checked.source, words.language), on: checked.on } : {};
    const key = JSON.stringify(entry);
    found.set(key, { names: [...(found.get(key)?.names ?? []), name], ...entry });
  };
  for (const [code, contact] of Object.entries(configuration.contacts))
    if (isReachable(contact))
      add(localText(contact.name, words.language) ?? words.contacts[code] ?? code, contact.checked);
  for (const [law, checked] of Object.entries(instrument.laws ?? {})) add(law, checked);
  return [...found.values()];
}

/** A line each: "988: the lifeline’s own page, Nov 28, 2026". */
export function lookedUpLines(all: LookedUp, language: string, use?: Use): string[] {
  const { texts, say, locale } = wordsOfPaper(language, use);
  const list = new Intl.ListFormat(locale);
  return all.map(({ names: some, source, on }) => {
    const names = list.format(some);
    return on === undefined
      ? say(texts.notLookedUp, { names })
      : say(texts.lookedUp, { names, source: source ?? '', date: dayIn(locale, on) });
  });
}

/** In a line or two, where there is no room for all: the day of the oldest, and what nobody has noted. */
export function lookedUpShort(all: LookedUp, language: string): string[] {
  const { texts, say, locale } = wordsOfPaper(language);
  const [oldest] = all.flatMap(({ on = [] }) => on).sort();
  const unknown = all.filter(({ on }) => on === undefined);
  const since = oldest === undefined ? [] : [say(texts.lookedUpSince, { date: dayIn(locale, oldest) })];
  return [...since, ...lookedUpLines(unknown, language)];
}

function dayIn(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}
