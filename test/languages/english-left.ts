import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { textsIn } from '../../src/instrument/placeholders.ts';
import { fill } from '../../src/instrument/wording.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import english from '../../src/languages/en/index.ts';

const { settings } = defaultConfiguration(returnFromRun);

/** Without the marks that keep a text in its own direction. */
const normal = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const wordsOf = (text: string) => text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];

/** A text as it is read, whatever is in it where it has a place for a value. */
function asRead(text: string): RegExp {
  const parts = normal(fill(text, settings)).split(/\{\w+\}/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+')}$`);
}

/** Texts with a word of their own beside what is put into them. */
const inEnglish = [...textsIn(english)]
  .filter(
    ([[part], text]) =>
      part !== 'language' && part !== 'locale' && wordsOf(text.replace(/\{\w+\}/g, '')).join('').length > 2,
  )
  .map(([path, text]) => ({ path: path.join('.'), text, pattern: asRead(text) }));

/**
 * What finds English where a language should be read; `data` is its pack as it was written. What it
 * lacks may be there in English, and so may a text that is the same in both.
 */
export function englishLeftIn(data: object): (texts: readonly string[]) => string[] {
  const places = new Set([...textsIn(data)].map(([path]) => path.join('.')));
  const groups = new Set([...textsIn(data)].map(([path]) => path.slice(0, -1).join('.')));
  const isGap = (path: string) => {
    const [, group = '', form] = /^(.*)\.(\w+)$/.exec(path) ?? [];
    return !places.has(path) && !(/^(one|other)$/.test(form ?? '') && groups.has(group));
  };
  const own = new Set([...textsIn(data)].map(([, text]) => normal(fill(text, settings))));
  const foreign = inEnglish.filter(({ path, text }) => !isGap(path) && !own.has(normal(fill(text, settings))));
  const gapsAsRead = inEnglish.filter(({ path }) => isGap(path)).map(({ text }) => normal(fill(text, settings)));
  /** A name that the language lacks may stand beside words that it has. */
  const withoutGaps = (text: string) => gapsAsRead.reduce((rest, gap) => rest.replaceAll(gap, ''), text);
  return (texts) =>
    [...new Set(texts.map(normal))].filter((text) => {
      const rest = withoutGaps(text);
      return !own.has(rest) && foreign.some(({ pattern }) => pattern.test(rest));
    });
}
