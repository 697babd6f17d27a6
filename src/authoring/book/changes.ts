import { sortedJSON } from '../../instrument/digest.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { contentOf } from '../../record/reviewed-parts.ts';
import { facts, plain, type Fact, type Item, type Section } from './text.ts';
import type { Writing } from './writing.ts';

/** What is new, gone or different between two versions, item by item, and the parts of the data. What is behind the instrument is no content. */
export function changesIn(
  now: readonly Section[],
  before: readonly Section[],
  { instrument, words, texts, say }: Writing,
  instrumentBefore: Instrument,
): Section {
  const groups = now
    .filter(({ code }) => !['cases', 'duties', 'reasons'].includes(code))
    .flatMap(({ code, title }) => {
      const [new_, old] = [now, before].map((sections) => itemsOf(sections, code)) as [Items, Items];
      const items = [
        ...[...new_.values()].flatMap((item) => {
          const was = old.get(item.anchor);
          if (!was) return [{ item, facts: facts([texts.added, { to: item.anchor, text: item.title }]) }];
          const changed = [
            ...(was.title === item.title ? [] : facts([texts.text, ...beforeAndAfter([was.title], [item.title])])),
            ...[...termsOf(was, item)].flatMap((term) => difference(term, was, item)),
          ];
          return changed.length > 0 ? [{ item, facts: changed }] : [];
        }),
        ...[...old.values()]
          .filter(({ anchor }) => !new_.has(anchor))
          .map((item) => ({ item, facts: facts([texts.removed, item.title]) })),
      ].map(({ item, facts: changed }) => ({ anchor: `change-${item.anchor}`, title: item.title, facts: changed }));
      return items.length > 0 ? [{ title, items }] : [];
    });
  // No item shows an order, a deadline or the rule that ends the questions: their part is named.
  const parts = partsThatDiffer(instrument, instrumentBefore, words.language);
  if (parts.length > 0) {
    const named = facts([texts.partsChanged, ...parts]);
    groups.push({ title: '', items: [{ anchor: 'change-parts', title: texts.partsChanged, facts: named }] });
  }
  const nothing = { title: '', items: [{ anchor: 'change-none', title: texts.nothingChanged, facts: [] }] };
  return {
    code: 'changes',
    title: say(texts.changes, { version: instrumentBefore.version }),
    groups: groups.length > 0 ? groups : [nothing],
  };

  function beforeAndAfter(gone: readonly string[], come: readonly string[]): string[] {
    return [...gone.map((text) => say(texts.before, { text })), ...come.map((text) => say(texts.after, { text }))];
  }

  function difference(term: string, was: Item, item: Item): Fact[] {
    const [earlier, later] = [was, item].map((one) => textsOf(one, term)) as [string[], string[]];
    const gone = earlier.filter((text) => !later.includes(text));
    const come = later.filter((text) => !earlier.includes(text));
    return facts([term, ...beforeAndAfter(gone, come)]);

    function textsOf({ facts: all }: Item, of: string): string[] {
      // Which cases a sign has is no change of the sign.
      return of === texts.casesWith
        ? []
        : all.filter((fact) => fact.term === of).flatMap((fact) => fact.texts.map(plain));
    }
  }
}

/** The parts of two instruments, and of their words in a language, that are not the same. */
function partsThatDiffer(now: Instrument, before: Instrument, language: string): string[] {
  const [new_, old] = [now, before].map((instrument) => {
    const words = Object.entries(instrument.wording[language] ?? {});
    return {
      ...contentOf(instrument),
      ...Object.fromEntries(words.map(([part, text]) => [`wording.${language}.${part}`, text])),
    };
  }) as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(new_), ...Object.keys(old)])].filter(
    (part) => sortedJSON(new_[part] ?? null) !== sortedJSON(old[part] ?? null),
  );
}

type Items = ReadonlyMap<string, Item>;

function itemsOf(sections: readonly Section[], code: string): Items {
  const section = sections.find((one) => one.code === code);
  const items = section?.groups.flatMap((group) => group.items) ?? [];
  return new Map(items.map((item) => [item.anchor, item]));
}

function termsOf(...items: readonly Item[]): Set<string> {
  return new Set(items.flatMap(({ facts: all }) => all.map(({ term }) => term)));
}
