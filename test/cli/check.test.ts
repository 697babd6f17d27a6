import { chmod, cp, link, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agencyHashes, parseConfiguration, parseInstrument } from '../../src/headless.ts';
import { tinyInstrument } from '../authoring/tiny-instrument.ts';
import { openDoor } from './command-line.ts';

const ownInstrument = fileURLToPath(new URL('../../demo/own-instrument', import.meta.url));

describe('open-door check', () => {
  let folder: string;
  const path = (...names: string[]) => join(folder, ...names);
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'open-door-check-'))));
  afterEach(() => rm(folder, { recursive: true }));

  /** An instrument as a folder. */
  async function writeParts({ wording, cases, ...structure }: ReturnType<typeof tinyInstrument>): Promise<void> {
    const parts = { structure, cases, ...wording };
    for (const [name, part] of Object.entries(parts)) await writeFile(path(`${name}.json`), JSON.stringify(part));
  }

  it('finds nothing in an instrument without a problem, in one file', async () => {
    await writeFile(path('whole.json'), JSON.stringify(tinyInstrument()));
    const { code, out, err } = await openDoor(['check', path('whole.json')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/whole\.json: no problems\n/);
  });

  it('finds nothing in it as a folder', async () => {
    await writeParts(tinyInstrument());
    expect(await openDoor(['check', folder])).toMatchObject({ code: 0, err: '' });
  });

  it('finds nothing in the example of the demo', async () => {
    expect(await openDoor(['check', ownInstrument])).toMatchObject({ code: 0, err: '' });
  });

  it('prints every problem with its path, and the worked case that does not hold by its name', async () => {
    const data = tinyInstrument((instrument) => {
      instrument.wording.en.questions['afraid']!.prompt =
        'Notwithstanding considerable ambiguity, did anybody intervene?';
      instrument.cases[0]!.expect.level = 'nowhere';
    });
    await writeParts(data);
    const { code, out } = await openDoor(['check', folder]);
    expect(code).toBe(1);
    expect(out).toContain(`${folder}: 2 problems`);
    expect(out).toContain(`cases[0].expect.level\n  "${data.cases[0]!.name}": expected "nowhere"`);
    expect(out).toContain('wording.en.questions.afraid.prompt\n  expected words of US grade 5');
  });

  it('prints the problems of a shape that cannot be read', async () => {
    await writeFile(path('list.json'), '[]');
    const { code, out } = await openDoor(['check', path('list.json')]);
    expect(code).toBe(1);
    expect(out).toContain('expected');
  });

  it('prints how long the plans are, in which worked case, and what nobody has looked up', async () => {
    await writeParts(
      tinyInstrument(({ contacts }) => {
        delete contacts['police']!.checked;
      }),
    );
    const { out } = await openDoor(['check', folder]);
    expect(out).toContain('1 warning\ncontacts.police.checked\n  nobody is known to have looked this up\n');
    expect(out).toContain('  most steps for now: 1 ("A child afraid at home")\n');
    expect(out).toContain('  most steps in all: 2 ("A child afraid at home")\n');
    expect(out).toContain('  most words: 10 ("A child afraid at home")\n');
  });

  it("tries the properties with an agency's configuration", async () => {
    await writeParts(tinyInstrument());
    const point = { code: 'own', text: 'Call the tribe.', by: 'now' };
    await writeFile(path('agency.txt'), JSON.stringify({ steps: [{ step: 'look', points: [point] }] }));
    const { code, out } = await openDoor(['check', folder, '--config', path('agency.txt')]);
    expect(code).toBe(0);
    expect(out).toContain('Nothing is for now but at the most pressing level.\n  the step "look" is for now');
  });

  describe('says of a configuration', () => {
    const settings = { settings: { childUpTo: 11 } };
    const checkedWith = async (config: object) => {
      await writeParts(tinyInstrument());
      await writeFile(path('agency.txt'), JSON.stringify(config));
      return openDoor(['check', folder, '--config', path('agency.txt')]);
    };
    const reviewedBy = async () => {
      const instrument = parseInstrument(tinyInstrument());
      const hashes = await agencyHashes(instrument, parseConfiguration(instrument, settings), ['en', 'es']);
      return { role: 'program director', date: '2026-11-29', hashes };
    };

    it('that the agency has not reviewed it', async () => {
      expect(await checkedWith(settings)).toMatchObject({
        code: 0,
        out: expect.stringContaining('\nNot yet reviewed by this agency.\n') as string,
      });
    });

    it('who has reviewed it, and what has changed since', async () => {
      const review = await reviewedBy();
      const fits = await checkedWith({ ...settings, reviewedBy: review });
      expect(fits.out).toContain('\nReviewed by this agency on Nov 29, 2026: program director.\n');
      const changed = await checkedWith({ settings: { childUpTo: 10 }, reviewedBy: review });
      expect(changed.out).toContain('Changed or new since then: settings.\n');
    });

    it('that a review is malformed, with its path', async () => {
      const { code, out } = await checkedWith({ reviewedBy: { ...(await reviewedBy()), date: 'soon' } });
      expect(code).toBe(1);
      expect(out).toContain('config.reviewedBy.date\n  expected a day such as 2026-11-28');
      expect(out).not.toContain('reviewed by this agency');
    });

    it('of the built-in instrument', async () => {
      await writeFile(path('agency.txt'), '{}');
      const { code, out } = await openDoor(['check', 'return-from-run', '--config', path('agency.txt')]);
      expect(code).toBe(0);
      expect(out).toContain('return-from-run: no problems\n');
      expect(out).toContain('\nNot yet reviewed by this agency.\n');
    });
  });

  describe('with a lock', () => {
    const lockFile = 'instrument.lock.json';
    const write = (change?: Parameters<typeof tinyInstrument>[0]) => writeParts(tinyInstrument(change));
    const rename = ({ wording }: ReturnType<typeof tinyInstrument>) => (wording.en.title = 'Another');

    it('writes it beside the instrument, and reads it as no language', async () => {
      await write();
      const { code, out, err } = await openDoor(['check', folder, '--lock']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`${path(lockFile)}: locked as version 1.0.0`);
      expect(await openDoor(['check', folder])).toMatchObject({ code: 0, err: '' });
    });

    it('refuses a change without a new version, and to lock it', async () => {
      await write();
      await openDoor(['check', folder, '--lock']);
      const before = await readFile(path(lockFile), 'utf8');
      await write(rename);
      for (const args of [[], ['--lock']]) {
        const { code, out } = await openDoor(['check', folder, ...args]);
        expect(code).toBe(1);
        expect(out).toContain('the wording "en" has changed since version 1.0.0 was locked: raise the version');
      }
      expect(await readFile(path(lockFile), 'utf8')).toBe(before);
    });

    it('takes a new version, and warns until it is locked', async () => {
      await write();
      await openDoor(['check', folder, '--lock']);
      await write((instrument) => {
        rename(instrument);
        instrument.version = '1.1.0';
      });
      expect((await openDoor(['check', folder])).out).toContain('lock.version\n  expected "1.1.0", found "1.0.0"');
      await openDoor(['check', folder, '--lock']);
      expect((await openDoor(['check', folder])).out).not.toContain('lock.version');
    });

    it('stays as it was until the new one is whole', async () => {
      const lock = '{"version":"0.9.0","structure":"","wording":{}}';
      await writeParts(tinyInstrument());
      await writeFile(path('instrument.lock.json'), lock);
      await link(path('instrument.lock.json'), path('same.txt'));
      expect((await openDoor(['check', folder, '--lock'])).code).toBe(0);
      expect(await readFile(path('same.txt'), 'utf8')).toBe(lock);
      expect(await readFile(path('instrument.lock.json'), 'utf8')).toContain('"version": "1.0.0"');
    });

    it('locks nothing that has a problem', async () => {
      await write(({ cases }) => cases.pop());
      expect((await openDoor(['check', folder, '--lock'])).code).toBe(1);
      await expect(readFile(path(lockFile))).rejects.toThrow('ENOENT');
    });

    it('of an instrument in one file is beside that file', async () => {
      await writeFile(path('whole.json'), JSON.stringify(tinyInstrument()));
      await openDoor(['check', path('whole.json'), '--lock']);
      await writeFile(path('whole.json'), JSON.stringify(tinyInstrument(rename)));
      expect((await openDoor(['check', path('whole.json')])).code).toBe(1);
      expect(await readFile(path('whole.lock.json'), 'utf8')).toContain('"version": "1.0.0"');
    });
  });

  it('misses the worked cases where there is no cases.json', async () => {
    await writeParts(tinyInstrument());
    await rm(path('cases.json'));
    const { code, out } = await openDoor(['check', folder]);
    expect(code).toBe(1);
    expect(out).toContain('cases\n  expected a list, found nothing');
  });

  it('reads every language, and says which file it does not take for one', async () => {
    await cp(ownInstrument, folder, { recursive: true });
    await cp(path('es.json'), path('spanish.json'));
    await writeFile(path('pt-BR.json'), '{}');
    const { code, out, err } = await openDoor(['check', folder]);
    expect(code).toBe(1);
    expect(out).toContain('wording.pt-BR');
    expect(err).toContain('spanish.json is not read');
  });

  it.each(['EN.JSON', 'en.JSON', 'EN.json'])('reads the words of a language in %s', async (name) => {
    await writeParts(tinyInstrument());
    await cp(path('en.json'), path(name));
    await rm(path('en.json'));
    expect(await openDoor(['check', folder])).toMatchObject({ code: 0, err: '' });
  });

  // Nothing is closed to root.
  it.skipIf(process.getuid?.() === 0)('says so where the folder cannot be listed', async () => {
    await writeParts(tinyInstrument());
    await chmod(folder, 0o300);
    const outcome = await openDoor(['check', folder]);
    await chmod(folder, 0o700);
    expect(outcome).toEqual({ code: 1, out: '', err: `open-door check: ${folder}: permission denied\n` });
  });

  it('says on a terminal that it takes some seconds, and nothing elsewhere', async () => {
    await writeParts(tinyInstrument());
    expect((await openDoor(['check', folder], { isTTY: true })).err).toContain('some seconds');
  });

  it.each([
    ['there is nothing', 'missing', undefined, 'there is no such file or folder'],
    ['there is no structure', '.', undefined, 'there is no structure.json in this folder'],
    ['a file is not JSON', 'broken.json', '{ "a": ', 'broken.json: it is not JSON: '],
    ['a file is not UTF-8', 'latin.json', Buffer.from([0x22, 0xe9, 0x22]), 'latin.json: it is not UTF-8'],
  ])('says so where %s', async (_, name, content, says) => {
    if (content !== undefined) await writeFile(path(name), content);
    const { code, out, err } = await openDoor(['check', path(name)]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('open-door check: ');
    expect(err).toContain(says);
    expect(err).not.toContain(' at ');
  });
});
