import type { LanguagePack } from './pack.ts';

// By itself: the languages of the product need it while they load, and what loads them needs it, too.

/** One for the page: the package may have been loaded more than once, under more than one address. */
interface Registry {
  readonly packs: Map<string, LanguagePack>;
  readonly listeners: Set<() => void>;
  /** The product's own languages, and those whose review is of the words they have. */
  readonly spoken: WeakSet<LanguagePack>;
}

const page = globalThis as { [key: symbol]: Registry | undefined };

export const { packs, listeners, spoken } = (page[Symbol.for('open-door-screening/languages/2')] ??= {
  packs: new Map(),
  listeners: new Set(),
  spoken: new WeakSet(),
});

/** One that comes with the product, and is spoken as the product is. */
export function ownLanguage<Pack extends LanguagePack>(pack: Pack): Pack {
  spoken.add(pack);
  return pack;
}
