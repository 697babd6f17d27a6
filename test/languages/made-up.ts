import type { LanguagePack, WholePack } from '../../src/languages/pack.ts';
import english from '../../src/languages/en/index.ts';
import { packHash } from '../../src/languages/review.ts';
import { isPlural } from '../../src/languages/shape.ts';

const letters = 'אבגדהוזחטיכלמנסעפצקרשתץףןם';

/** The same text in letters of another script, and longer; what is in braces stays. */
export function disguised(text: string): string {
  return text.replace(/\{\w+\}|[a-z]/gi, (found) => {
    if (found.length > 1) return found;
    const letter = letters[found.toLowerCase().charCodeAt(0) - 97]!;
    return /[aeiou]/i.test(found) ? letter + letter : letter;
  });
}

const locale = 'ar-EG';
const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();

function translated(data: unknown): unknown {
  if (typeof data === 'string') return disguised(data);
  if (Array.isArray(data)) return data.map(translated);
  if (isPlural(data)) return Object.fromEntries(pluralCategories.map((form) => [form, disguised(data.other)]));
  return Object.fromEntries(Object.entries(data as object).map(([name, entry]) => [name, translated(entry)]));
}

const { language: _language, locale: _locale, ...words } = english;

/** The same pack as somebody who has read it hands it on. */
export async function reviewed<Pack extends LanguagePack>(pack: Pack): Promise<Pack> {
  return { ...pack, reviewedBy: { role: 'a test', date: '2026-11-28', hash: await packHash(pack) } };
}

/** A language that nobody speaks, and nobody has read: from right to left, with longer words, other digits and six plural forms. As JSON. */
export const madeUpDraft = JSON.parse(
  JSON.stringify({
    ...(translated(words) as object),
    language: 'qaa',
    locale,
    direction: 'rtl',
    name: disguised('Made-up'),
    labels: [disguised('runner')],
    returnFromRun: { ...(translated(english.returnFromRun) as object), language: 'qaa' },
  }),
) as WholePack;

export const madeUp = await reviewed(madeUpDraft);

/** What of a text is in Latin letters, and so in no words of that language; addresses and codes are. */
export function foreignIn(text: string): string[] {
  // A time zone is called the same in every language here.
  const said = text.replace(/\S+\.(org|gov|com|net)\S*|return-from-run|sha256:\w+|https?\S+|\bUTC\b/g, ' ');
  return said.match(/\{\w+\}|\w*[A-Za-z]{2,}\w*/g) ?? [];
}
