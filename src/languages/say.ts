import { fill } from '../instrument/wording.ts';

/** One text with a form for each kind of number: `count` chooses, by the rules of the language. */
export type Plural = { readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string };

/** What is put in where a text says `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a text with its values: `say(texts.progress, { position: 3, count: 20 })`. */
export type Say = (text: string | Plural, values: Values) => string;

/** What says the texts of a language, numbers as people write them there. */
export function sayIn(locale: string): Say {
  const rules = new Intl.PluralRules(locale);
  // Numbers are ages, hours and numbers of questions: nobody groups their digits.
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false });
  const write = (value: unknown) => (typeof value === 'number' ? numbers.format(value) : String(value));
  return (text, values) =>
    fill(typeof text === 'string' ? text : (text[rules.select(Number(values['count']))] ?? text.other), values, write);
}

/** As it is written within a sentence. */
export function uncapitalized(text: string, locale: string): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}
