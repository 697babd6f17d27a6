import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tinyInstrument } from '../authoring/tiny-instrument.ts';
import arabic, { data as arabicData } from '../../src/languages/ar/index.ts';
import english from '../../src/languages/en/index.ts';
import { someOf } from '../runs.ts';
import { openDoor } from './command-line.ts';

const ownInstrument = fileURLToPath(new URL('../../demo/own-instrument', import.meta.url));

describe('open-door book', () => {
  let folder: string;
  const path = (...names: string[]) => join(folder, ...names);
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'open-door-book-'))));
  afterEach(() => rm(folder, { recursive: true }));

  // The built-in one in English is under the language that nobody has reviewed, too.
  it.each(
    someOf(
      [
        ['the built-in instrument in Spanish', 'return-from-run', 'es', 'Lo que la ley pide a una agencia'],
        ['the built-in instrument', 'return-from-run', 'en', 'What new things did you see on them or with them?'],
        ['an instrument of an agency, from its folder', ownInstrument, 'es', 'El libro de'],
      ] as const,
      2,
    ),
  )('writes %s', async (_what, instrument, language, text) => {
    const out = path('book.html');
    const outcome = await openDoor(['book', instrument, '--language', language, '--out', out]);

    expect(outcome).toMatchObject({ code: 0, err: '' });
    const page = await readFile(out, 'utf8');
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).toContain(text);
  });

  it('is in a language that nobody has reviewed, with its direction, marked as a draft, and what is missing in English', async () => {
    const out = path('book.html');
    const outcome = await openDoor(['book', 'return-from-run', '--language', 'ar', '--out', out]);

    expect(outcome.code).toBe(0);
    expect(outcome.out).toMatch(/, ar, a draft, [1-9]\d* texts in English\n$/);
    const page = await readFile(out, 'utf8');
    const { returnFromRun: words, paper } = arabic;
    expect(page).toContain('<html lang="en"');
    expect(page).toContain(`<p class="draft" lang="en" dir="ltr">${english.paper.blankDraft}</p>`);
    expect(page).toContain(`<p class="draft" lang="ar" dir="rtl">${paper.blankDraft}</p>`);
    expect(page).toContain(`<span lang="ar" dir="rtl">${words.questions['who']!.prompt}</span>`);
    const hint = english.returnFromRun.questions['who']!.hint!;
    expect(arabicData).not.toHaveProperty('returnFromRun.questions.who.hint');
    expect(page).toContain(`<span lang="en" dir="ltr">\u2066${hint}\u2069 [en]</span>`);
    expect(page).toMatch(/\d+ texts that this language lacks are in English/);
  });

  it.each(['es.json', 'es-MX.json', 'en_ours.json'])(
    'refuses %s with words in a language that the instrument has, which the book would not show',
    async (name) => {
      const language = name.slice(0, 2);
      await writeFile(path(name), JSON.stringify({ language, locale: language }));
      const outcome = await openDoor(['book', 'return-from-run', '--language', path(name)]);
      expect(outcome).toMatchObject({ code: 1, out: '' });
      expect(outcome.err).toContain(`${path(name)}: return-from-run has its own words in "${language}"`);
    },
  );

  it.each(['es_MX', 'ES', 'es-419'])('is in Spanish where it is written %s', async (language) => {
    await writeFile(path('tiny.json'), JSON.stringify(tinyInstrument()));
    const outcome = await openDoor(['book', path('tiny.json'), '--language', language, '--out', path('book.html')]);

    expect(outcome.out).toMatch(/, es\n$/);
  });

  it('begins with what changed since an earlier version', async () => {
    await writeFile(path('old.json'), JSON.stringify(tinyInstrument()));
    await writeFile(
      path('new.json'),
      JSON.stringify(
        tinyInstrument((data) => {
          data.version = '1.1.0';
          data.wording.en.points['call-police']!.text = 'Call 911.';
        }),
      ),
    );
    await openDoor(['book', path('new.json'), '--since', path('old.json'), '--out', path('book.html')]);

    const page = await readFile(path('book.html'), 'utf8');
    expect(page).toMatch(/What changed since version 1\.0\.0[^]+before: Call the police\.[^]+now: Call 911\./);
  });

  it.each([
    ['the instrument', () => [path('tiny.json')], 'tiny.json'],
    ['a file of its folder', () => [path('own')], 'own/structure.json'],
    ['the earlier version', () => ['return-from-run', '--since', path('tiny.json')], 'tiny.json'],
    ['the language pack', () => ['return-from-run', '--language', path('ht.json')], 'ht.json'],
    ['the language pack, by its name', () => ['return-from-run', '--language', path('ht')], 'ht.json'],
  ])('never writes over what it reads, not even by force: %s', async (_what, args, name) => {
    await mkdir(path('own'));
    const { wording, ...structure } = tinyInstrument();
    const files = {
      'tiny.json': tinyInstrument(),
      'own/structure.json': structure,
      'own/en.json': wording.en,
      'own/es.json': wording.es,
      'ht.json': { ...arabicData, language: 'ht' },
    };
    for (const [file, data] of Object.entries(files)) await writeFile(path(file), JSON.stringify(data));
    const before = await readFile(path(name), 'utf8');
    const { code, err } = await openDoor(['book', ...args(), '--out', path(name), '--force']);

    expect((await readFile(path(name), 'utf8')) === before).toBe(true);
    expect(code).toBe(1);
    expect(err).toContain(`${path(name)} is one of the files that are read; name another one.`);
  });

  it('replaces a file, which may be a copy with comments, by force alone', async () => {
    await writeFile(path('tiny.json'), JSON.stringify(tinyInstrument()));
    await writeFile(path('book.html'), 'with comments');
    const args = ['book', path('tiny.json'), '--out', path('book.html')];
    const { code, err } = await openDoor(args);
    expect(await readFile(path('book.html'), 'utf8')).toBe('with comments');
    expect(code).toBe(1);
    expect(err).toContain('book.html is there already; --force replaces it.');

    expect(await openDoor([...args, '--force'])).toMatchObject({ code: 0, err: '' });
    expect(await readFile(path('book.html'), 'utf8')).toContain('<!doctype html>');
  });

  it.each([
    ['a file that is not there', () => ['nowhere.json'], 'nowhere.json'],
    [
      'a language it has no words in',
      () => [path('tiny.json'), '--language', 'ht'],
      'no words in "ht". It has: en, es.',
    ],
    ['a place where nothing can be written', () => [path('tiny.json'), '--out', path('no', 'book.html')], 'book.html'],
    ['an earlier version that cannot be read', () => [path('tiny.json'), '--since', path('list.json')], 'list.json: '],
  ])('says what is wrong with %s', async (_what, args, message) => {
    await writeFile(path('tiny.json'), JSON.stringify(tinyInstrument()));
    await writeFile(path('list.json'), '[]');
    const { code, out, err } = await openDoor(['book', ...args()]);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
  });
});
