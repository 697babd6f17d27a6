import { execFileSync } from 'node:child_process';
import {
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountsToCSV, csvQuestions, parseInstrument, toCSV, toNDJSON } from 'open-door-screening';
import { nightWelcome } from '../demo/night-welcome.ts';
import { readRows } from '../record/csv-reading.ts';
import { recordOf } from '../record/record-of.ts';
import { returnFromRun } from '../screening/helpers.ts';
import { openDoor } from './command-line.ts';

const at = '2026-11-20T10:00:00.000Z';
/** Of one case always the same screening. */
const record = (caseReference: string) => ({
  ...recordOf(
    { slept: [{ source: 'youth', response: 'given', value: ['hotel'], at, note: 'Secret.' }] },
    returnFromRun,
    {
      caseReference,
    },
  ),
  id: `00000000-0000-4000-8000-${caseReference.replace(/\D/g, '').padStart(12, '0')}`,
});
const own = parseInstrument(nightWelcome);
const ownFolder = fileURLToPath(new URL('../../demo/own-instrument', import.meta.url));

describe('open-door export', () => {
  let folder: string;
  let out: string;
  const path = (...names: string[]) => join(folder, 'records', ...names);
  const write = (text: unknown, ...names: string[]) => writeFile(path(...names), JSON.stringify(text));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-door-export-'));
    out = join(folder, 'out.csv');
    await mkdir(path('2026', '11'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes every record of every folder', async () => {
    await write(record('C-1'), 'one.json');
    await writeFile(path('2026', 'two.JSON'), `\uFEFF${JSON.stringify(record('C-2'))}`);
    await writeFile(path('2026', '11', 'three.json'), JSON.stringify(record('C-3'), null, 2));
    await writeFile(path('readme.txt'), 'Not a record.');

    expect(await openDoor(['export', path(), out])).toEqual({ code: 0, out: '', err: '3 written, 0 left out\n' });
    const csv = await readFile(out, 'utf8');
    expect(new Set(csv.split('\r\n'))).toEqual(new Set(toCSV(['C-1', 'C-2', 'C-3'].map(record)).split('\r\n')));
    expect(readRows(csv).map((row) => row['slept.youth'])).toEqual(['hotel', 'hotel', 'hotel']);
    expect(await readdir(folder)).toEqual(['out.csv', 'records']);
  });

  it('names what it left out and where it is wrong, but not what it says, and goes on', async () => {
    const spoiled = record('C-4');
    spoiled.answers['slept']![0]!.at = 'Maya was here';
    await write(spoiled, '2026', '11', 'spoiled.json');
    await writeFile(path('2026', 'broken.json'), '{"plan": "Maya');
    await writeFile(path('2026', 'latin.json'), Buffer.from('{"plan": "Jos\xe9"}', 'latin1'));
    await writeFile(path('saved.age'), 'age-encryption.org/v1');
    await write(record('C-1'), 'z.json');

    const { code, err } = await openDoor(['export', path(), out]);
    expect(code).toBe(1);
    expect(err).toContain(
      `${path('2026', '11', 'spoiled.json')}\n  answers.slept[0].at: expected an ISO 8601 time with Z or an offset\n`,
    );
    expect(err).toContain(`${path('2026', 'broken.json')}\n  it is not JSON\n`);
    expect(err).toContain(`${path('2026', 'latin.json')}\n  it is not UTF-8\n`);
    expect(err).toContain(`${path('saved.age')}\n  it is encrypted`);
    expect(err).toMatch(/\n1 written, 4 left out\n$/);
    expect(err).not.toMatch(/Maya|Secret/);
    expect(readRows(await readFile(out, 'utf8')).map(({ caseReference }) => caseReference)).toEqual(['C-1']);
  });

  it('names a file that is far too large without reading it, and goes on', async () => {
    await write(record('C-1'), 'one.json');
    await writeFile(path('huge.json'), '');
    await truncate(path('huge.json'), 120e6);
    expect(await openDoor(['export', path(), out])).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /huge\.json\n {2}expected data of at most 4 MB in all\nLeft out[^]+\n1 written, 1 left out\n$/,
      ),
    });
    expect(readRows(await readFile(out, 'utf8')).map(({ caseReference }) => caseReference)).toEqual(['C-1']);
  });

  it('reads a record whose letters are all written as escapes, as other programs do', async () => {
    // Nearly all the data that there may be.
    const long = { ...record('C-1'), plan: 'é'.repeat(1_900_000) };
    await writeFile(path('one.json'), JSON.stringify(long, null, 8).replaceAll('é', String.raw`\u00e9`));
    expect(await openDoor(['export', path(), out])).toMatchObject({ code: 0 });
  });

  it('follows a link to a record, and names one to a folder, which may lead round in a circle', async () => {
    await write(record('C-1'), '2026', 'one.json');
    await writeFile(join(folder, 'elsewhere.json'), JSON.stringify(record('C-2')));
    await symlink(join(folder, 'elsewhere.json'), path('two.json'));
    await symlink(path(), path('2026', 'all'), 'dir');
    await symlink(path('nowhere'), path('gone'));
    const { code, err } = await openDoor(['export', path(), out]);
    expect(code).toBe(1);
    const reason = 'it is a link to a folder, which is not followed: name that folder by itself';
    expect(err).toBe(
      `${path('2026', 'all')}\n  ${reason}\nLeft out, and why:\n  1  ${reason}\n2 written, 1 left out\n`,
    );
  });

  it('says at the end how many files were left out for which reason', async () => {
    await write(record('C-1'), 'one.json');
    for (const name of ['a.json', 'b.json']) await writeFile(path(name), '{"plan": "Maya');
    await write({ format: 9 }, 'c.json');
    const { code, err } = await openDoor(['export', path(), out]);
    expect(code).toBe(1);
    expect(err).toMatch(/Left out, and why:\n {2}2 {2}it is not JSON\n {2}1 {2}format: .*\n1 written, 3 left out\n$/);
    expect(err).not.toContain('Maya');
  });

  it.each([
    ['', (written: object) => written],
    [
      ', one of which another program has written anew',
      (written: object) => Object.fromEntries(Object.entries(written).toReversed()),
    ],
  ])('counts a corrected screening once, by its last version%s, and writes both as lines of JSON', async (_, anew) => {
    const first = record('C-1');
    const corrected = structuredClone(first);
    corrected.answers['slept']![0] = {
      source: 'youth',
      response: 'given',
      value: ['friend'],
      at: '2026-11-21T08:00:00.000Z',
    };
    await write(anew(corrected), 'a-corrected.json');
    await write(first, 'b-first.json');
    await write(record('C-2'), 'c-other.json');

    const { code, err } = await openDoor(['export', path(), out]);
    expect({ code, err }).toEqual({
      code: 0,
      err: '1 not counted: a later version of the screening is in the table\n2 written, 0 left out\n',
    });
    const rows = readRows(await readFile(out, 'utf8'));
    expect(Object.fromEntries(rows.map((row) => [row['caseReference'], row['slept.youth']]))).toEqual({
      'C-1': 'friend',
      'C-2': 'hotel',
    });
    expect((await openDoor(['export', path(), '-', '--as', 'ndjson'])).err).toBe('3 written, 0 left out\n');
  });

  it('says which cells a spreadsheet would cut off, and writes them whole', async () => {
    const long = record('C-1');
    long.answers['slept']![0]!.note = 'x'.repeat(40_000);
    await write(long, 'one.json');
    const { code, err } = await openDoor(['export', path(), out]);
    expect(code).toBe(0);
    expect(err).toBe(
      `${path('one.json')}\n  slept.notes: 40007 characters, more than a cell of a spreadsheet holds; it is written whole\n` +
        '1 too long for a cell of a spreadsheet\n1 written, 0 left out\n',
    );
    expect(readRows(await readFile(out, 'utf8'))[0]!['slept.notes']).toHaveLength(40_007);
    expect(await openDoor(['export', path(), '-', '--no-guard'])).toMatchObject({ err: '1 written, 0 left out\n' });
  });

  it('writes for a warehouse what was said, and nothing for spreadsheets', async () => {
    await write(record('MAR-15'), 'one.json');
    expect((await openDoor(['export', path(), '-'])).out).toContain('\r\n"\'MAR-15",');
    const { out: table } = await openDoor(['export', path(), '-', '--no-guard']);
    expect(table).toBe(toCSV([record('MAR-15')], { guard: false }));
    expect(table).toMatch(/^caseReference,[^]*\r\nMAR-15,/);
  });

  it('writes a row for each account, and a record on each line', async () => {
    await write(record('C-1'), 'one.json');
    const accounts = await openDoor(['export', path(), '-', '--as', 'accounts']);
    expect(accounts.out).toBe(accountsToCSV([record('C-1')]));
    const lines = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    const { out: json } = await openDoor(['export', path(), '-', '--as', 'ndjson']);
    expect(lines(json)).toEqual(lines(toNDJSON([record('C-1')])));
    expect((await openDoor(['export', path(), join(folder, 'out.ndjson')])).code).toBe(0);
    expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toBe(json);
  });

  it('writes to standard output, and what it has to say to standard error', async () => {
    await write(record('C-1'), 'one.json');
    const { code, out: table, err } = await openDoor(['export', path(), '-']);
    expect(code).toBe(0);
    expect(table).toBe(toCSV([record('C-1')]));
    expect(err).toBe('1 written, 0 left out\n');
    expect(await readdir(folder)).toEqual(['records']);
  });

  it('has columns for the questions of records of format 2, which carry their own words', async () => {
    const frozen = new URL('../frozen/0.4.0/records/', import.meta.url);
    for (const name of ['act-now-safety.en.json', 'own-instrument-help-now.en.json'])
      await copyFile(new URL(name, frozen), path('2026', name));
    await write(record('C-1'), 'z.json');

    expect(await openDoor(['export', path(), out])).toMatchObject({ code: 0, err: '3 written, 0 left out\n' });
    const rows = readRows(await readFile(out, 'utf8'));
    const of = (id: string, version: string) =>
      rows.find((row) => row['instrument'] === id && row['version'] === version)!;
    expect(of('return-from-run', '1.0.0')).toMatchObject({
      'free.standing': expect.stringMatching(/offered|path/),
      'leave.standing': 'not-in-instrument',
    });
    expect(of('return-from-run', returnFromRun.version)).toMatchObject({
      'slept.youth': 'hotel',
      'free.standing': 'not-in-instrument',
    });
    expect(rows.map((row) => row['last-night.standing'])).toContain('offered');
  });

  it('takes one record, and an empty folder', async () => {
    await write(record('C-1'), 'one.json');
    expect((await openDoor(['export', path('one.json'), '-'])).out).toBe(toCSV([record('C-1')]));
    expect(await openDoor(['export', path('2026'), '-'])).toEqual({
      code: 0,
      out: toCSV([]),
      err: '0 written, 0 left out\n',
    });
  });

  it.each([
    ['the record itself', () => [path('one.json'), path('one.json')]],
    ['a record in the folder', () => [path(), path('one.json')]],
    ['the same by another name', () => [path('2026', '..'), path('2026', '..', 'one.json')]],
  ])('never writes over what it reads, not even by force: %s', async (_, paths) => {
    await write(record('C-1'), 'one.json');
    const before = await readFile(path('one.json'), 'utf8');
    const { code, err } = await openDoor(['export', ...paths(), '--force']);
    expect(code).toBe(1);
    expect((await readFile(path('one.json'), 'utf8')) === before).toBe(true);
    expect(err).toContain('one.json is one of the files that are read; name another one.');
  });

  it('replaces a file by force alone', async () => {
    await write(record('C-1'), 'one.json');
    await writeFile(out, 'last month');
    const { code, err } = await openDoor(['export', path(), out]);
    expect(code).toBe(1);
    expect(err).toMatch(/out\.csv is there already; --force/);
    expect(await readFile(out, 'utf8')).toBe('last month');

    expect((await openDoor(['export', path(), out, '--force'])).code).toBe(0);
    expect(await readFile(out, 'utf8')).toBe(toCSV([record('C-1')]));
  });

  it('leaves a link one, and replaces what it leads to', async () => {
    await write(record('C-1'), 'one.json');
    await writeFile(join(folder, 'table.csv'), 'last month');
    await symlink('table.csv', out);
    expect((await openDoor(['export', path(), out, '--force'])).code).toBe(0);
    expect(await readFile(join(folder, 'table.csv'), 'utf8')).toBe(toCSV([record('C-1')]));
    expect(await readlink(out)).toBe('table.csv');
  });

  it('puts no file in the place of a link that leads nowhere', async () => {
    await write(record('C-1'), 'one.json');
    await symlink('gone.csv', out);
    const { code, err } = await openDoor(['export', path(), out, '--force']);
    expect(await readlink(out)).toBe('gone.csv');
    expect(code).toBe(1);
    expect(err).toContain('out.csv cannot be written: there is no such file or folder');
  });

  it.skipIf(process.platform === 'win32')('puts no file in the place of a device', async () => {
    await write(record('C-1'), 'one.json');
    // A pipe in a folder of the test stands for it: nothing is lost where this fails.
    execFileSync('mkfifo', [out]);
    const { code, err } = await openDoor(['export', path(), out, '--force']);
    expect((await lstat(out)).isFIFO()).toBe(true);
    expect(code).toBe(1);
    expect(err).toContain('out.csv is no regular file; name the file to write, or - for standard output.');
  });

  describe('of records of an own instrument', () => {
    const ownRecord = recordOf({ age: [{ source: 'youth', response: 'given', value: 16, at }] }, own, {});

    it('leaves them out of a table of the built-in one, and says what to do', async () => {
      await write(ownRecord, 'own.json');
      const { code, err } = await openDoor(['export', path(), out]);
      expect(code).toBe(1);
      expect(err).toMatch(/topics: questions of night-welcome .* have no columns: .*--instrument/);
    });

    it('has columns for the instruments that are named', async () => {
      await write(ownRecord, 'own.json');
      expect((await openDoor(['export', path(), out, '--instrument', ownFolder])).code).toBe(0);
      expect(await readFile(out, 'utf8')).toBe(toCSV([ownRecord], { questions: csvQuestions(own) }));

      await write(record('C-1'), 'one.json');
      const both = ['--instrument', 'return-from-run', '--instrument', ownFolder];
      expect((await openDoor(['export', path(), out, '--force', ...both])).code).toBe(0);
      const rows = readRows(await readFile(out, 'utf8'));
      expect(new Set(rows.map((row) => `${row['instrument']}, ${row['age.youth']}, ${row['slept.youth']}`))).toEqual(
        new Set(['night-welcome, 16, ', 'return-from-run, , hotel']),
      );
    });

    it('says what is wrong with an instrument that cannot be used', async () => {
      await writeFile(join(folder, 'wrong.json'), '{}');
      const { code, err } = await openDoor(['export', path(), out, '--instrument', join(folder, 'wrong.json')]);
      expect(code).toBe(1);
      expect(err).toMatch(/wrong\.json: The instrument cannot be used\.\n/);
      expect(await readdir(folder)).not.toContain('out.csv');
    });
  });

  it('leaves nothing behind when it is interrupted', async () => {
    for (let index = 0; index < 20; index++) await write(record(`C-${index}`), `${index}.json`);
    const interrupt = (text: string) => text.includes('records…') && process.emit('SIGINT');
    const { code, err } = await openDoor(['export', path(), out], { isTTY: true, onMessage: interrupt });
    expect(code).toBe(130);
    expect(err).toContain('Interrupted; nothing was written.');
    expect(await readdir(folder)).toEqual(['records']);
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });

  it('counts on a terminal how far it is', async () => {
    await write(record('C-1'), 'one.json');
    expect((await openDoor(['export', path(), out], { isTTY: true })).err).toContain('1 records…');
  });

  it.each([
    ['there are no records', () => [path('nowhere'), out], /nowhere: there is no such file or folder/],
    ['the file is a folder', () => [path(), folder], /is a folder; name the file to write, or - for standard output/],
    [
      'the folder of the file is not there',
      () => [path(), join(folder, 'a', 'b.csv')],
      /b\.csv cannot be written: there is no such/,
    ],
  ])('says so where %s, and leaves nothing behind', async (_, args, says) => {
    const { code, out: table, err } = await openDoor(['export', ...args()]);
    expect({ code, table }).toEqual({ code: 1, table: '' });
    expect(err).toMatch(says);
    expect(await readdir(folder)).toEqual(['records']);
  });
});
