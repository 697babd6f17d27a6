import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { openDoor } from './command-line.ts';

const page = (settings: string) => `<script type="application/json" id="kiosk-settings">${settings}</script>`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A kiosk in small, of some version. */
async function writeKiosk(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const oneFile = page(`{"of": "${version}"}`);
  const files = {
    'index.html': version,
    'assets/main.js': version,
    'kiosk.json': `{"of": "${version}"}`,
    'open-door-kiosk.html': oneFile,
    SHA256SUMS: `${hashOf(oneFile)}  open-door-kiosk.html\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

describe('open-door kiosk', () => {
  let folder: string;
  let kiosk: string;
  let office: string;
  const copied = (name: string) => readFile(join(office, name), 'utf8');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-door-kiosk-'));
    kiosk = join(folder, 'package', 'kiosk');
    office = join(folder, 'srv', 'office');
    await writeKiosk(kiosk, 'new');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('copies the whole kiosk into a folder it makes, and says what to do next', async () => {
    const { code, out, err } = await openDoor(['kiosk', office], { kiosk });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await readdir(office, { recursive: true })).toEqual(await readdir(kiosk, { recursive: true }));
    expect(out).toContain(office);
    expect(out).toMatch(/kiosk\.json.*https.*self-test.*it-guide/s);
  });

  it('takes a folder that is empty', async () => {
    await mkdir(office, { recursive: true });
    expect((await openDoor(['kiosk', office], { kiosk })).code).toBe(0);
    expect(await copied('assets/main.js')).toBe('new');
  });

  it('refuses a folder that is not empty, and leaves it as it is', async () => {
    await mkdir(office, { recursive: true });
    await writeFile(join(office, 'kiosk.json'), 'mine');
    const { code, out, err } = await openDoor(['kiosk', office], { kiosk });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/is not empty.*--force/);
    expect(await readdir(office)).toEqual(['kiosk.json']);
  });

  it('brings a kiosk up to date by force, and retains what the office has set', async () => {
    await writeKiosk(office, 'old');
    await writeFile(join(office, 'kiosk.json'), '{"agency": "Harbor"}');
    await writeFile(join(office, 'open-door-kiosk.html'), page('{"agency": "$& Harbor"}'));
    await writeFile(join(office, 'logo.svg'), 'a logo');
    const { code, out } = await openDoor(['kiosk', '--force', office], { kiosk });
    expect(code).toBe(0);
    expect(await copied('index.html')).toBe('new');
    expect(await copied('kiosk.json')).toBe('{"agency": "Harbor"}');
    expect(await copied('open-door-kiosk.html')).toBe(page('{"agency": "$& Harbor"}'));
    expect(await copied('logo.svg')).toBe('a logo');
    expect(out).toContain('kiosk.json is as it was');
  });

  it('replaces the one file where nobody wrote settings into it', async () => {
    await writeKiosk(office, 'old');
    await openDoor(['kiosk', '--force', office], { kiosk });
    expect(await copied('open-door-kiosk.html')).toBe(page('{"of": "new"}'));
    expect(await copied('kiosk.json')).toBe('{"of": "old"}');
  });

  it('says so where the folder is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, err } = await openDoor(['kiosk', join(folder, 'file')], { kiosk });
    expect(code).toBe(1);
    expect(err).toContain('a part of the path is no folder');
  });

  it('says so where the package has no kiosk', async () => {
    const { code, err } = await openDoor(['kiosk', office], { kiosk: join(folder, 'nowhere') });
    expect(code).toBe(1);
    expect(err).toContain('npm run build');
  });

  describe('with languages', () => {
    const pack = { language: 'qab', locale: 'en', talk: { begin: '</script>' } };
    const settingsIn = (text: string) =>
      JSON.parse(/id="kiosk-settings">([^]*?)<\/script>/.exec(text)![1]!) as { languages: string[] };

    beforeEach(async () => {
      const oneFile = `<head>${page('{"of": "new"}')}</head>`;
      await writeFile(join(kiosk, 'open-door-kiosk.html'), oneFile);
      await writeFile(join(kiosk, 'SHA256SUMS'), `${hashOf(oneFile)}  open-door-kiosk.html\n`);
      await writeFile(join(folder, 'qab.json'), JSON.stringify(pack));
      await writeFile(join(kiosk, 'kiosk.schema.json'), '{ "enum": [\n "en",\n "es" ] }');
    });

    it('writes them beside the settings and into the one file, with its new hash', async () => {
      const { code, err } = await openDoor(['kiosk', office, '--languages', `en,${join(folder, 'qab')}`], { kiosk });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(JSON.parse(await copied('language-qab.json'))).toEqual(pack);
      expect(JSON.parse(await copied('kiosk.json'))).toEqual({ of: 'new', languages: ['en', 'qab'] });
      expect(JSON.parse(await copied('kiosk.schema.json'))).toEqual({ enum: ['en', 'es', 'qab'] });
      const oneFile = await copied('open-door-kiosk.html');
      expect(settingsIn(oneFile).languages).toEqual(['en', 'qab']);
      const inside = /id="kiosk-language-qab">(.*?)<\/script>/.exec(oneFile)![1]!;
      expect(JSON.parse(inside)).toEqual(pack);
      expect(await copied('SHA256SUMS')).toBe(`${hashOf(oneFile)}  open-door-kiosk.html\n`);
    });

    it('retains them when the kiosk is brought up to date', async () => {
      await openDoor(['kiosk', office, '--languages', `es,${join(folder, 'qab')}`], { kiosk });
      const before = await copied('open-door-kiosk.html');
      expect((await openDoor(['kiosk', office, '--force'], { kiosk })).code).toBe(0);
      expect(await copied('open-door-kiosk.html')).toBe(before);
      expect(JSON.parse(await copied('kiosk.json'))).toMatchObject({ languages: ['es', 'qab'] });
    });

    it('leaves the settings as they were until the new ones are whole', async () => {
      await openDoor(['kiosk', office], { kiosk });
      await link(join(office, 'kiosk.json'), join(folder, 'same.json'));
      const before = await copied('kiosk.json');
      await openDoor(['kiosk', office, '--force', '--languages', `en,${join(folder, 'qab')}`], { kiosk });
      expect(await readFile(join(folder, 'same.json'), 'utf8')).toBe(before);
      expect(await copied('kiosk.json')).toContain('"qab"');
    });

    it('names them in settings with a mark at their beginning, as some editors write them', async () => {
      await openDoor(['kiosk', office], { kiosk });
      await writeFile(join(office, 'kiosk.json'), '\uFEFF{"agency": "Harbor"}');
      const args = ['kiosk', office, '--force', '--languages', `en,${join(folder, 'qab')}`];
      expect((await openDoor(args, { kiosk })).code).toBe(0);
      expect(JSON.parse(await copied('kiosk.json'))).toEqual({ agency: 'Harbor', languages: ['en', 'qab'] });
    });

    it.each([
      ['kiosk.json', '{"agency": "José"}'],
      ['open-door-kiosk.html', page('{"agency": "José"}')],
    ])('leaves all as it is where %s is in another encoding, whose letters would be lost', async (file, text) => {
      await openDoor(['kiosk', office], { kiosk });
      await writeFile(join(office, file), text, 'latin1');
      await writeFile(join(office, 'index.html'), 'old');
      const args = ['kiosk', office, '--force', '--languages', `en,${join(folder, 'qab')}`];
      const { code, err } = await openDoor(args, { kiosk });
      expect(code).toBe(1);
      expect(err).toBe(`open-door kiosk: ${join(office, file)}: it is not UTF-8\n`);
      expect(await readFile(join(office, file), 'latin1')).toBe(text);
      expect(await copied('index.html')).toBe('old');
      expect(await readdir(office)).not.toContain('language-qab.json');
    });

    it('leaves the languages of the one file as the office has written them there', async () => {
      await openDoor(['kiosk', office, '--languages', `en,es,${join(folder, 'qab')}`], { kiosk });
      const own = (await copied('open-door-kiosk.html')).replace(
        /(?<=id="kiosk-settings">)[^]*?(?=<)/,
        '{"languages": ["qab"]}',
      );
      await writeFile(join(office, 'open-door-kiosk.html'), own);
      expect((await openDoor(['kiosk', office, '--force'], { kiosk })).code).toBe(0);
      expect(settingsIn(await copied('open-door-kiosk.html')).languages).toEqual(['qab']);
    });

    it.each([
      ['are not there', undefined, { of: 'new' }],
      ['are no object', 'null', null],
    ])('retains them where the settings %s', async (_, settings, then) => {
      await openDoor(['kiosk', office, '--languages', `en,${join(folder, 'qab')}`], { kiosk });
      await rm(join(office, 'kiosk.json'));
      if (settings !== undefined) await writeFile(join(office, 'kiosk.json'), settings);
      expect(await openDoor(['kiosk', office, '--force'], { kiosk })).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(await copied('kiosk.json'))).toEqual(then);
      expect(await copied('open-door-kiosk.html')).toContain('id="kiosk-language-qab"');
    });

    it.each(['es', 'es-MX', 'en-GB'])('refuses a pack in %s, which the kiosk would not read', async (language) => {
      await writeFile(join(folder, 'ours.json'), JSON.stringify({ ...pack, language }));
      const args = ['kiosk', office, '--languages', `en,${join(folder, 'ours.json')}`];
      const { code, err } = await openDoor(args, { kiosk });
      expect(code).toBe(1);
      expect(err).toContain(`${join(folder, 'ours.json')}: the kiosk has its own words in "${language}"`);
      await expect(readdir(office)).rejects.toThrow('ENOENT');
    });

    it('refuses a pack that cannot be used, and names what is wrong', async () => {
      await writeFile(join(folder, 'qac.json'), '{"language": "qac", "talk": {"begin": 5}}');
      const { code, err } = await openDoor(['kiosk', office, '--languages', join(folder, 'qac.json')], { kiosk });
      expect(code).toBe(1);
      expect(err).toMatch(/locale: expected.*\n.*talk\.begin: expected text, found 5/);
    });
  });
});
