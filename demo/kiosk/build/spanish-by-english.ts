import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import english from '../../../src/languages/en/index.ts';

type Pack = Readonly<Record<string, unknown>>;

/**
 * The one file holds English and Spanish, and both give their words the same names: the Spanish ones are left out here,
 * and put back in the page, from the English ones.
 */
export function spanishByEnglish(): Plugin {
  return {
    name: 'spanish-by-english',
    enforce: 'pre',
    async load(id) {
      const [, file] = /\/src\/languages\/es\/(es|kiosk)\.ts$/.exec(id) ?? [];
      if (!file) return null;
      const { kiosk, default: pack = { kiosk } } = (await import(pathToFileURL(id).href)) as {
        kiosk?: unknown;
        default?: Pack;
      };
      const parts = Object.entries(pack).map(
        ([name, words]) =>
          `${name}: named(english.${name}, ${JSON.stringify(unnamed((english as unknown as Pack)[name], words))})`,
      );
      return [
        `import english from '../en/index.ts';`,
        `import { ownLanguage } from '../page-registry.ts';`,
        named.toString(),
        `const pack = { ${parts.join(', ')} };`,
        file === 'kiosk' ? 'export const { kiosk } = pack;' : 'export default ownLanguage(pack);',
      ].join('\n');
    },
  };
}

/** Words without their names, where English has the same ones: lists in the order of these. */
export function unnamed(model: unknown, words: unknown): unknown {
  if (!isNamed(model) || !isNamed(words)) return words;
  const names = Object.keys(model);
  const isAlike = names.length === Object.keys(words).length && names.every((name) => Object.hasOwn(words, name));
  return isAlike ? names.map((name) => unnamed(model[name], words[name])) : words;
}

/** Runs in the page: the words with their names again. */
export function named(model: unknown, words: unknown): unknown {
  if (!Array.isArray(words) || Array.isArray(model)) return words;
  return Object.fromEntries(
    Object.entries(model as object).map(([name, part]: [string, unknown], at) => [name, named(part, words[at])]),
  );
}

function isNamed(part: unknown): part is Pack {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** Leaves out the words of another page, in every language. */
export function wordsWithout(part: string, file: string): Plugin {
  return {
    name: `words-without-${file}`,
    enforce: 'pre',
    load: (id) => (id.endsWith(`/${file}.ts`) && /\/src\/languages\//.test(id) ? `export const ${part} = {};` : null),
  };
}
