import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecord, createScreening, returnFromRun } from '../../src/headless.ts';
import { openDoor } from './command-line.ts';

describe('open-door study', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'open-door-study-'))));
  afterEach(() => rm(folder, { recursive: true }));

  let minutes = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 25, 9, minutes++));

  async function save(caseReference: string, age: number, file = caseReference.replace('/', '-')): Promise<void> {
    const talk = createScreening({ instrument: returnFromRun, clock });
    talk.send({ type: 'start' });
    talk.send({ type: 'answer', question: 'age', value: age });
    const record = createRecord(talk.getSnapshot().context, returnFromRun.wording['en']!, { caseReference });
    await writeFile(join(folder, `${file}.json`), JSON.stringify(record));
  }

  it('writes how far readers agree', async () => {
    await save('A/R1', 15);
    await save('A/R2', 16);
    const out = join(folder, 'report.html');
    const outcome = await openDoor(['study', folder, '--out', out]);

    expect(outcome).toEqual({ code: 0, out: `${out}: 2 readers, 1 talks, 2 records\n`, err: '' });
    expect(await readFile(out, 'utf8')).toMatch(
      /How old are they[^]+R1 <strong>[^<]*15<\/strong> · R2 <strong>[^<]*16/,
    );
  });

  it.each([
    ['the file, where there was no place for a reference', ['PRACTICE', 'A-R1'], ['PRACTICE', 'A-R2']],
    ['a case reference without a slash, as the portal takes it', ['A-R1', 'first'], ['A-R2', 'second']],
  ] as const)('knows talk and reader by %s', async (_what, [reference, file], [other, otherFile]) => {
    await save(reference, 15, file);
    await save(other, 16, otherFile);
    const out = join(folder, 'report.html');
    const outcome = await openDoor(['study', folder, '--out', out]);
    expect(outcome).toEqual({ code: 0, out: `${out}: 2 readers, 1 talks, 2 records\n`, err: '' });
  });

  it('names a record that says no reader, and goes on', async () => {
    await save('A/R1', 15);
    await save('A/R2', 15);
    await save('B', 15);
    const { code, err } = await openDoor(['study', folder, '--out', join(folder, 'report.html')]);

    expect(code).toBe(1);
    expect(err).toContain(
      'B.json\n  expected the case reference TALK/READER, such as A/R1, or A-R1, also as the name of the file',
    );
  });

  it('takes two records of one reader for no two readers: the last one counts, and the other is named', async () => {
    await save('A/R1', 15, 'first');
    await save('A/R1', 16, 'again');
    const out = join(folder, 'report.html');
    const alone = await openDoor(['study', folder, '--out', out]);
    expect(alone.code).toBe(1);
    expect(alone.err).toContain('no talk was entered by two readers. 1 records were read.');

    await save('A/R2', 17);
    const outcome = await openDoor(['study', folder, '--out', out]);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toBe(`${out}: 2 readers, 1 talks, 2 records\n`);
    expect(outcome.err).toBe(
      `${join(folder, 'first.json')}\n  R1 has entered the talk A once more, in ${join(folder, 'again.json')}: the last one counts\n`,
    );
    expect(await readFile(out, 'utf8')).toMatch(/R1 <strong>[^<]*16<\/strong> · R2 <strong>[^<]*17/);
  });

  it.each([
    ['the folder', () => folder],
    ['the record itself', () => join(folder, 'A-R1.json')],
  ])('never writes over a record that it reads, not even by force: %s', async (_, ratings) => {
    await save('A/R1', 15);
    await save('A/R2', 16);
    const file = join(folder, 'A-R1.json');
    const before = await readFile(file, 'utf8');
    const { code, err } = await openDoor(['study', ratings(), '--out', file, '--force']);
    expect((await readFile(file, 'utf8')) === before).toBe(true);
    expect(code).toBe(1);
    expect(err).toContain('A-R1.json is one of the files that are read; name another one.');
  });

  it('replaces a file by force alone', async () => {
    await save('A/R1', 15);
    await save('A/R2', 16);
    const out = join(folder, 'report.html');
    await writeFile(out, 'last month');
    const { code, err } = await openDoor(['study', folder, '--out', out]);
    expect(await readFile(out, 'utf8')).toBe('last month');
    expect(code).toBe(1);
    expect(err).toContain('report.html is there already; --force replaces it.');

    expect(await openDoor(['study', folder, '--out', out, '--force'])).toMatchObject({ code: 0, err: '' });
    expect(await readFile(out, 'utf8')).toContain('<!doctype html>');
  });

  it('says that two readers are needed', async () => {
    await save('A/R1', 15);
    const { code, err } = await openDoor(['study', folder]);

    expect(code).toBe(1);
    expect(err).toContain('no talk was entered by two readers. 1 records were read.');
  });
});
