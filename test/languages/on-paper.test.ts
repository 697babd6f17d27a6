import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { loadLanguage, registerLanguage } from '../../src/languages/registry.ts';
import { wordingIn } from '../../src/languages/wording.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { toText } from '../../src/record/to-text.ts';
import { returnFromRun } from '../screening/helpers.ts';
import { allLanguages } from './all.ts';
import { englishLeftIn } from './english-left.ts';
import { smallRecord } from './small-record.ts';

/** Every text of a sheet. */
function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(textsOf);
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

async function recordIn(language: string) {
  registerLanguage(allLanguages[language]!.pack);
  await loadLanguage(language);
  return smallRecord(wordingIn(returnFromRun, language));
}

const blankIn = (language: string) =>
  blankSheet(returnFromRun, {
    configuration: parseConfiguration(returnFromRun, {}),
    wording: wordingIn(returnFromRun, language),
  });

it.each([
  ['en', ', ', '“'],
  ['es', ', ', '“'],
  ['ar', '، ', '«'],
])('What was chosen is listed, and choices are quoted, as %s is written', async (language, between, quote) => {
  const held = await recordIn(language);
  const { choices } = wordingIn(returnFromRun, language).questions['slept']!;
  expect(toText(held)).toContain(`${choices!['hotel']}${between}${choices!['car']}`);
  const conditions = textsOf(recordSheet(held, { kind: 'whole' })).join(' ') + textsOf(blankIn(language)).join(' ');
  expect(conditions).toContain(quote);
  if (quote === '«') expect(conditions).not.toMatch(/“[^A-Za-z]/);
});

it('On a form in two languages, each lists choices its own way', async () => {
  await recordIn('ar');
  const form = blankSheet(returnFromRun, {
    configuration: parseConfiguration(returnFromRun, {}),
    wording: wordingIn(returnFromRun, 'en'),
    second: wordingIn(returnFromRun, 'ar', 'blank'),
  });
  const lines = textsOf(form);
  expect(lines.filter((line) => /\(a\) .*, \(b\) [A-Z]/.test(line)).length).toBeGreaterThan(0);
  expect(lines.filter((line) => /\(a\) .*، \(b\) \p{sc=Arab}/u.test(line)).length).toBeGreaterThan(0);
  expect(lines.filter((line) => /, \(b\) \p{sc=Arab}/u.test(line))).toEqual([]);
});

describe.each(['es', 'ar', 'vi', 'qaa'])('On paper and in text, %s', (language) => {
  const { data } = allLanguages[language]!;
  const englishLeft = englishLeftIn(data);
  it('no English is left', async () => {
    const held = await recordIn(language);
    const sheets = [
      ...(['whole', 'summary', 'police'] as const).map((kind) => recordSheet(held, { kind, history: true })),
      blankIn(language),
    ];
    expect(new Set(sheets.map((sheet) => sheet.language))).toEqual(new Set([language]));
    expect(englishLeft(sheets.flatMap(textsOf))).toEqual([]);
    expect(
      englishLeft(
        toText(held)
          .split('\n')
          .map((line) => line.replace(/^\W+/, '')),
      ),
    ).toEqual([]);
  });

  it('and English would be found', async () => {
    await recordIn(language);
    const blank = blankIn('en');
    expect(englishLeft(textsOf(blank)).length).toBeGreaterThan(50);
  });
});
