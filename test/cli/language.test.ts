import { link, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLanguage } from '../../src/authoring/check-language.ts';
import { parseLanguagePack } from '../../src/languages/read-pack.ts';
import { madeUpDraft } from '../languages/made-up.ts';
import { openDoor } from './command-line.ts';

describe('open-door language', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const written = (name: string) => readFile(at(name), 'utf8');
  const run = (...args: string[]) => openDoor(args);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-door-language-'));
    await writeFile(at('whole.json'), JSON.stringify(madeUpDraft));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes empty sheets with the English and where it is seen, and reads one that a spreadsheet has saved', async () => {
    expect((await run('language', 'new', 'pl', '--out', folder)).code).toBe(0);
    const table = await written('pl.csv');
    expect(table).toContain('"talk.begin","On the screen in a talk. The young person may read it","Begin",""');
    expect(table).toContain('"result.daysAway.few"');
    expect(table).toContain('"returnFromRun.questions.safe.prompt","Said aloud to the young person"');

    const saved = ['key;where;english;text', 'language;;;pl', 'talk.begin;x;Begin;"Zaczynamy; już"'].join('\r\n');
    await writeFile(at('saved.csv'), saved);
    const { code, out } = await run('language', 'pack', at('saved.csv'), '--out', folder);
    expect(code).toBe(0);
    expect(out).toContain('2 lines with a text, 0 without');
    const pack = parseLanguagePack(JSON.parse(await written('pl.json')));
    expect([pack.language, pack.talk.begin, pack.talk.next]).toEqual(['pl', 'Zaczynamy; już', 'Next']);
  });

  it.each([
    ['paper.signatureLines.1', 'Data', ['Worker, signature', 'Data', 'Supervisor, signature', 'Date']],
    ['result.daysAway.few', '{count} dni', { few: '{count} dni', other: 'Gone {count} days' }],
  ])('makes a pack of a sheet that has %s alone of a list or of plural forms', async (key, text, words) => {
    await writeFile(at('part.csv'), `key,text\nlanguage,pl\n${key},${text}\n`);
    expect((await run('language', 'pack', at('part.csv'), '--out', folder, '--force')).code).toBe(0);

    const [part, name] = key.split('.') as ['paper' | 'result', string];
    const pack = JSON.parse(await written('pl.json')) as object;
    expect(parseLanguagePack(pack)[part]).toHaveProperty(name, words);
    const gaps = checkLanguage(pack).map(({ path }) => path.replace(/\[(\d+)\]/, '.$1'));
    expect(gaps).toContainEqual(expect.stringContaining(`${part}.${name}.`));
    expect(gaps).not.toContain(key);
  });

  it('leaves a gap in a list where nothing is; white space is no text and no gap', () => {
    const pack = { language: 'pl', locale: 'pl', paper: { signatureLines: ['', ' ', 'Data'] } };
    expect(() => parseLanguagePack(pack)).toThrow('paper.signatureLines[1]: expected some text');
  });

  it.each(['qaa.csv', 'qaa.sheet.json'])('writes the words of a pack as %s, and reads them all back', async (sheet) => {
    await run('language', 'sheet', at('whole.json'), '--out', folder, '--force');
    expect((await run('language', 'pack', at(sheet), '--out', folder, '--force')).code).toBe(0);
    expect(JSON.parse(await written('qaa.json'))).toEqual(madeUpDraft);
  });

  it.each(['ar', 'vi'])('writes the sheet of the draft in %s, and the check names its gaps', async (draft) => {
    expect((await run('language', 'sheet', draft, '--out', folder, '--force')).code).toBe(0);
    expect((await run('language', 'pack', at(`${draft}.csv`), '--out', folder, '--force')).out).toMatch(
      /: [1-9]\d+ lines with a text, [1-9]\d* without/,
    );
    expect((await run('check', '--language', draft)).out).toMatch(
      /^\S+: \d+ problems[^]*Reading level: by no published formula, for (OSMAN|that of Nguyen)[^]*Nobody has reviewed it/,
    );
  });

  it.each([
    ['a carriage return alone', '\r'],
    ['a line feed', '\n'],
    ['both', '\r\n'],
  ])('reads every line of a sheet whose lines end in %s', async (_, end) => {
    const rows = ['key,where,english,text', 'language,,,pl', 'talk.begin,,,"Tak\rtak"', 'talk.next,,,Dalej', ''];
    await writeFile(at('ends.csv'), rows.join(end));
    const { code, out } = await run('language', 'pack', at('ends.csv'), '--out', folder, '--force');
    expect(code).toBe(0);
    expect(out).toContain('3 lines with a text, 0 without');
    expect(JSON.parse(await written('pl.json'))).toMatchObject({ talk: { begin: 'Tak\rtak', next: 'Dalej' } });
  });

  it('loses no line behind one that is broken in two', async () => {
    await writeFile(at('broken.csv'), 'key,text\nlanguage,pl\ntalk.begin,Tak\rtak\ntalk.next,Dalej\n');
    const { code, err } = await run('language', 'pack', at('broken.csv'), '--out', folder, '--force');
    expect(code).toBe(1);
    expect(err).toContain('tak: there is no such line');
  });

  it.each(['SHEET.CSV', 'sheet.tsv', 'sheet.txt'])('reads a table by the name %s', async (name) => {
    await writeFile(at(name), 'key\ttext\nlanguage\tpl\ntalk.begin\tTak\n');
    expect((await run('language', 'pack', at(name), '--out', folder, '--force')).err).toBe('');
    expect(JSON.parse(await written('pl.json'))).toMatchObject({ talk: { begin: 'Tak' } });
  });

  it.each([
    ['sheet', '{"language": "../elsewhere"}'],
    ['sheet', '{"language": "PL"}'],
    ['sheet', '{"talk": {}}'],
    ['sheet', 'null'],
    ['pack', '[{"key": "language", "text": "../elsewhere"}]'],
    ['pack', '[{"key": "language", "text": "Polish"}]'],
  ])('language %s refuses %s, and names the file', async (action, content) => {
    await writeFile(at('odd.json'), content);
    const { code, out, err } = await run('language', action, at('odd.json'), '--out', join(folder, 'new'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${at('odd.json')}: language: expected a language, such as "ht" or "zh-Hant"`);
  });

  it.each(['PL', 'ht-12', '../elsewhere'])('begins no sheet for what is no language: %s', async (name) => {
    const { code, err } = await run('language', 'new', name, '--out', folder);
    expect(code).toBe(1);
    expect(err).toContain(`${name}: expected a language, such as "ht" or "zh-Hant"`);
  });

  it('says of a pack that is no object what was expected', async () => {
    await writeFile(at('null.json'), 'null');
    const { code, out } = await run('check', '--language', at('null.json'));
    expect(code).toBe(1);
    expect(out).toBe(`${at('null.json')}: 1 problem\nthe whole\n  expected an object\n`);
  });

  it('names lines that do not belong in a sheet', async () => {
    await writeFile(at('wrong.csv'), 'key,text\nlanguage,pl\ntalk.begun,x\n');
    const { code, err } = await run('language', 'pack', at('wrong.csv'), '--out', folder, '--force');
    expect(code).toBe(1);
    expect(err).toContain('talk.begun: there is no such line');
  });

  it('writes a review into a whole pack, and says of one that was changed since that it is a draft', async () => {
    await writeFile(at('draft.json'), JSON.stringify(madeUpDraft));
    expect((await run('check', '--language', at('draft.json'))).out).toContain('Nobody has reviewed it');
    expect((await run('language', 'review', at('draft.json'), '--role', 'native speaker')).code).toBe(0);
    const reviewed = await run('check', '--language', at('draft.json'));
    expect(reviewed.code).toBe(0);
    expect(reviewed.out).toMatch(
      /no problems[^]*by no published formula, for none was looked for; have the words read aloud[^]*Reviewed on .* by native speaker/,
    );

    const pack = JSON.parse(await written('draft.json')) as typeof madeUpDraft;
    await writeFile(at('draft.json'), JSON.stringify({ ...pack, talk: { ...pack.talk, next: 'אאא' } }));
    expect((await run('check', '--language', at('draft.json'))).out).toContain('It was changed after its review');
  });

  it('writes a reviewed pack whole before it takes the place of the one that was read', async () => {
    await writeFile(at('read.json'), JSON.stringify(madeUpDraft));
    await symlink(at('read.json'), at('linked.json'));
    // The same file by another name: whoever writes into it changes both, and a full disk would leave a part of it.
    await link(at('read.json'), at('same.json'));
    expect((await run('language', 'review', at('linked.json'), '--role', 'native speaker')).code).toBe(0);
    expect(JSON.parse(await written('same.json'))).toEqual(madeUpDraft);
    expect(JSON.parse(await written('read.json'))).toHaveProperty('reviewedBy.role', 'native speaker');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('takes no review of a pack with gaps, and check names each', async () => {
    await writeFile(at('gaps.json'), JSON.stringify({ language: 'pl', locale: 'pl', talk: {} }));
    const { code, err } = await run('language', 'review', at('gaps.json'), '--role', 'native speaker');
    expect(code).toBe(1);
    expect(err).toContain('talk.begin: expected some text, found nothing');
    const checked = await run('check', '--language', at('gaps.json'));
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('talk.begin');
  });
});
