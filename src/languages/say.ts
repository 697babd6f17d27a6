import { fill } from '../instrument/wording.ts';

/** One text with a form for each kind of number: `count` chooses, by the rules of the language. */
export type Plural = { readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string };

/** What is put in where a text says `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a text with its values: `say(texts.progress, { position: 3, count: 20 })`. */
export type Say = (text: string | Plural, values: Values) => string;

/** By locale. */
const known = new Map<string, Say>();

/** What says the texts of a language, numbers as people write them there. */
export function sayIn(locale: string): Say {
  let say = known.get(locale);
  if (!say) known.set(locale, (say = sayer(locale)));
  return say;
}

function sayer(locale: string): Say {
  // Made when a text first needs them: a browser takes long to load the rules of languages, and a first screen has no number.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const formOf = (count: number) => (rules ??= new Intl.PluralRules(locale)).select(count);
  const write = (value: unknown) => {
    if (typeof value !== 'number') return String(value);
    // Numbers are ages, hours and numbers of questions: nobody groups their digits.
    return (numbers ??= new Intl.NumberFormat(locale, { useGrouping: false })).format(value);
  };
  return (text, values) =>
    fill(typeof text === 'string' ? text : (text[formOf(Number(values['count']))] ?? text.other), values, write);
}

/** As it is written within a sentence. */
export function uncapitalized(text: string, locale: string): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}
