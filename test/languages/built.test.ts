import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../src/instrument/placeholders.ts';
import english from '../../src/languages/en/index.ts';
import spanish from '../../src/languages/es/index.ts';
import { built } from '../built.ts';

const folder = built('dist/');

/** What a page may load: not what is for authors. The pages that are one file each hold every language. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.js') && name !== 'authoring.js',
);
const isSpanish = (file: string) => /^(open-door-screening-)?es\d*(-[\w-]+)?\.js$/.test(basename(file));
const codeOf = (file: string) => readFileSync(join(folder, file), 'utf8');

const textsOf = (pack: object) => [...textsIn(pack)].map(([, text]) => text);
const inEnglish = new Set(textsOf(english));

/** Sentences nobody writes by chance. */
const sentences = textsOf(spanish).filter((text) => text.length > 30 && !inEnglish.has(text));

describe('A page in English', () => {
  it('loads a file with Spanish words in none of its files', () => {
    const found = files
      .filter((file) => !isSpanish(file))
      .flatMap((file) => {
        const code = codeOf(file);
        return sentences.filter((text) => code.includes(text)).map((text) => `${file}: ${text}`);
      });

    expect(sentences.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it('loads those of Spanish only when it is asked for', () => {
    const imports = files
      .filter((file) => !isSpanish(file))
      .flatMap((file) =>
        [...codeOf(file).matchAll(/\b(?:from|import)\s*["']([^"']+)["']/g)].map(([, from]) => ({ file, from: from! })),
      );

    expect(files.filter(isSpanish).length).toBeGreaterThan(3);
    // The code book is in both languages; nothing else in the package loads it.
    const ofSpanish = imports.filter(({ from }) => isSpanish(from)).map(({ file }) => file);
    expect(ofSpanish).toEqual(['exchange.js']);
    expect(imports.filter(({ from }) => /(^|\/)exchange\.js$/.test(from) && !from.includes('shared'))).toEqual([]);
  });
});
