import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLanguage } from '../../src/authoring/check-language.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import arabic, { data as arabicData } from '../../src/languages/ar/index.ts';
import english from '../../src/languages/en/index.ts';
import spanish from '../../src/languages/es/index.ts';
import type { WholePack } from '../../src/languages/pack.ts';
import { loadLanguage, maySpeak, packFor, registerLanguage } from '../../src/languages/registry.ts';
import vietnamese, { data as vietnameseData } from '../../src/languages/vi/index.ts';
import { wordingIn } from '../../src/languages/wording.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { returnFromRun } from '../screening/helpers.ts';
import { madeUpDraft, reviewed } from './made-up.ts';

const drafts: [string, WholePack, object][] = [
  ['Arabic', arabic, arabicData],
  ['Vietnamese', vietnamese, vietnameseData],
];
const blank = (language: string) =>
  blankSheet(returnFromRun, {
    configuration: parseConfiguration(returnFromRun, {}),
    wording: wordingIn(returnFromRun, language, 'blank'),
  });

describe.each(drafts)('The draft in %s', (_name, pack, data) => {
  beforeAll(() => registerLanguage(pack));

  it('has every word of the talk and the kiosk, and of the guide what a young person hears or may read', () => {
    const lines = checkLanguage(data).map(({ path, message }) => `${path}: ${message}`);
    const spoken = /^(talk|kiosk|result|paper)\b|\.cards\.|\.talks\.|\.stopFields\.|\.(prompt|followUp|choices)\b/;
    expect(lines.filter((line) => spoken.test(line))).toEqual([]);
    // What is left is missing, and nothing of it is wrong.
    expect(lines.filter((line) => !line.endsWith('found nothing'))).toEqual([]);
  });

  it('is never spoken in a talk, and is in practice, in the book and on blank paper', async () => {
    await loadLanguage(pack.language);
    expect(maySpeak(pack, 'talk')).toBe(false);
    expect(packFor(pack.language)).toBeUndefined();
    expect(wordingIn(returnFromRun, pack.language).language).toBe('en');
    for (const use of ['practice', 'book', 'blank'] as const)
      expect(wordingIn(returnFromRun, pack.language, use).language).toBe(pack.language);
  });

  it('is marked as a draft on blank paper, in English too', () => {
    const [head] = blank(pack.language).sections;
    const strong = head!.blocks.flatMap((block) => (block.kind === 'text' && block.strong ? [block.text] : []));
    expect(strong).toEqual([english.paper.blankDraft, pack.paper.blankDraft]);
  });

  it('loses no number of a law or a line to call', () => {
    const numbers = (text: string) => text.match(/1-800-[\d-]+|\b988\b|U\.S\.C\. \d+/g) ?? [];
    expect(new Set(numbers(JSON.stringify(pack.returnFromRun)))).toEqual(
      new Set(numbers(JSON.stringify(english.returnFromRun))),
    );
  });
});

it('What a draft from right to left lacks keeps the direction of English', () => {
  const { hint } = english.returnFromRun.questions['who']!;
  expect(arabicData).not.toHaveProperty('returnFromRun.questions.who.hint');
  expect(arabic.returnFromRun.questions['who']!.hint).toBe(`\u2066${hint}\u2069`);
  expect(vietnamese.returnFromRun.questions['who']!.hint).toBe(hint);
});

describe('A pack', () => {
  it.each([...drafts.map(([, pack]) => pack), english, spanish].map((pack) => [pack.language, pack] as const))(
    'takes no more than 35 kB: %s',
    (_language, pack) => {
      expect(brotliCompressSync(JSON.stringify(pack)).length).toBeLessThanOrEqual(35_000);
    },
  );

  it('that is the product’s own is spoken as it comes, and not where a page has changed it', () => {
    expect(maySpeak(spanish, 'talk')).toBe(true);
    expect(maySpeak({ ...spanish, talk: { ...spanish.talk, next: 'Siga' } }, 'talk')).toBe(false);
  });

  it('is spoken in a talk once its review is found to be of its words, and marked on paper no more', async () => {
    const pack = await reviewed({
      ...madeUpDraft,
      language: 'qax',
      returnFromRun: { ...madeUpDraft.returnFromRun, language: 'qax' },
    });
    registerLanguage(pack);
    expect(packFor('qax')).toBeUndefined();
    await loadLanguage('qax');
    expect(packFor('qax')).toBe(pack);
    expect(JSON.stringify(blank('qax'))).not.toContain(english.paper.blankDraft);
  });

  it.each([
    ['zh-Hans', 'zh-CN', true],
    ['zh-Hans', 'zh-Hant', false],
    ['zh', 'zh_TW', false],
    ['zh-Hant', 'zh-HK', true],
    ['sr-Latn', 'sr', false],
    ['pt-BR', 'pt', true],
  ])('in %s is taken for %s: %s', (language, asked, isTaken) => {
    registerLanguage({ ...madeUpDraft, language });
    expect(packFor(asked, 'practice')?.language === language).toBe(isTaken);
  });
});
