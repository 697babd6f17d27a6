import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkLanguage } from '../../src/authoring/check-language.ts';
import { accountsIn } from '../../src/instrument/account.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import type { LanguagePack } from '../../src/languages/pack.ts';
import { directionOf, loadLanguage, registerLanguage } from '../../src/languages/registry.ts';
import { wordingIn } from '../../src/languages/wording.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { toText } from '../../src/record/to-text.ts';
import { returnFromRun } from '../screening/helpers.ts';
import { foreignIn, madeUp } from './made-up.ts';
import { smallRecord } from './small-record.ts';

registerLanguage(madeUp);
await loadLanguage('qaa');
const wording = wordingIn(returnFromRun, 'qaa-Test');

const record = () => smallRecord(wording);

/** Every text of a sheet, its codes and addresses left out. */
function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(textsOf);
  if (typeof data !== 'object' || data === null) return [];
  const coded = ['code', 'kind', 'box', 'href', 'language', 'letter'];
  return Object.entries(data).flatMap(([name, entry]) => (coded.includes(name) ? [] : textsOf(entry)));
}

describe('A language brought from outside', () => {
  it('is whole', () => {
    expect(checkLanguage(madeUp)).toEqual([]);
  });

  it('is written the way its pack says', () => {
    expect(directionOf('qaa')).toBe('rtl');
  });

  it('speaks in a case note', () => {
    expect(accountsIn(record().answers, 'slept')).toHaveLength(1);
    expect(foreignIn(toText(record()))).toEqual([]);
  });

  it.each(['whole', 'summary', 'police'] as const)('speaks on paper: %s', (kind) => {
    const sheet = recordSheet(record(), { kind, history: true });

    expect(sheet.language).toBe('qaa');
    expect(textsOf(sheet).flatMap(foreignIn)).toEqual([]);
  });

  it('speaks on the empty form', () => {
    const sheet = blankSheet(returnFromRun, { configuration: parseConfiguration(returnFromRun, {}), wording });

    expect(textsOf(sheet).flatMap(foreignIn)).toEqual([]);
  });
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['no locale', { language: 'qab' }],
  ['a locale that is none', { language: 'qab', locale: 'no locale' }],
  ['no language', { locale: 'en' }],
])('A pack that is none is refused: %s', (_, pack) => {
  expect(() => registerLanguage(pack as LanguagePack)).toThrow(RangeError);
});

describe('A language that nobody has', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  /** What the console says while a case note is written twice in that language. */
  function said(language: string): unknown[] {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const unspoken = { ...record(), language };
    expect(toText(unspoken)).toContain('Summary of a screening');
    toText(unspoken);
    return warn.mock.calls.flat();
  }

  it('is named once on the console of a developer, and English is written', () => {
    vi.stubEnv('NODE_ENV', 'development');

    expect(said('tlh')).toEqual(['There are no words in the language "tlh": English is shown.']);
  });

  it('is not named on any other console', () => {
    vi.stubEnv('NODE_ENV', 'production');

    expect(said('x-none')).toEqual([]);
  });
});

describe('The way a language is written', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['dv', 'rtl'],
    ['es-MX', 'ltr'],
    ['en', 'ltr'],
    ['tlh', 'ltr'],
    ['not a language', 'ltr'],
    ['', 'ltr'],
  ] as const)('of "%s" is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
