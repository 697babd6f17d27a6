import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealRecord } from 'open-door-screening';
import { recordOf } from '../record/record-of.ts';
import { returnFromRun } from '../screening/helpers.ts';
import { openDoor } from './command-line.ts';

describe('open-door verify', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-door-verify-'));
    const record = recordOf({}, returnFromRun, { caseReference: 'C-1' });
    const sealed = await sealRecord(record);
    const files = {
      'intact.json': JSON.stringify(sealed),
      // A seal is of what a record says, not of how its file is written.
      'pretty.json': `\uFEFF${JSON.stringify(Object.fromEntries(Object.entries(sealed).toReversed()), null, 2)}`,
      'changed.json': JSON.stringify({ ...sealed, caseReference: 'C-2' }),
      'unsealed.json': JSON.stringify(record),
      'elsewhere.JSON': JSON.stringify({ ...sealed, plan: null, answers: [] }),
      'broken.json': '{"plan": "Maya',
      'other.json': JSON.stringify({ ...sealed, plan: 7 }),
      'list.json': '[]',
      'latin.json': Buffer.from('{"plan": "Jos\xe9"}', 'latin1'),
      'empty.json': '',
    };
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path(name), text)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['intact.json', 0, 'intact'],
    ['pretty.json', 0, 'intact'],
    ['changed.json', 1, 'changed'],
    ['unsealed.json', 1, 'unsealed'],
  ])('%s: ends with %i and says "%s"', async (name, code, state) => {
    const { out, ...rest } = await openDoor(['verify', path(name)]);
    expect(rest).toEqual({ code, err: '' });
    expect(out).toMatch(new RegExp(`^${state} +\\S+${name}\\n$`));
  });

  it('says more of a record that another program has written anew', async () => {
    const { code, out, err } = await openDoor(['verify', path('elsewhere.JSON')]);
    expect(code).toBe(0);
    expect(out).toBe(`intact      ${path('elsewhere.JSON')}\n`);
    expect(err).toMatch(/another program has written it anew/);
  });

  it.each([
    ['broken.json', 'it is not JSON'],
    ['empty.json', 'it is not JSON'],
    ['latin.json', 'it is not UTF-8'],
    ['list.json', 'the whole: expected object'],
    ['other.json', 'plan: expected text'],
    ['missing.json', 'there is no such file or folder'],
    ['', 'it is a folder'],
  ])('%s: cannot be read, and it says why but not what is in it', async (name, reason) => {
    const { code, out, err } = await openDoor(['verify', path(name)]);
    expect(code).toBe(1);
    expect(out).toBe(`unreadable  ${path(name)}\n`);
    expect(err).toMatch(new RegExp(`^${path(name)}\\n {2}${reason}\\n`));
    expect(err).not.toContain('Maya');
  });

  it('says so of each of several records, and ends with 0 only where all are intact', async () => {
    const names = ['changed.json', 'broken.json', 'intact.json'];
    const { code, out } = await openDoor(['verify', ...names.map(path)]);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(['changed', 'unreadable', 'intact', '']);
    expect((await openDoor(['verify', path('intact.json'), path('pretty.json')])).code).toBe(0);
  });
});
