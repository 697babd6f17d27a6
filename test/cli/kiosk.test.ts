import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

  it('brings a kiosk up to date by force, and keeps what the office has set', async () => {
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
});
