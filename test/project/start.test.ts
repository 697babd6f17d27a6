import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveConfig } from 'vite';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'open-door-desktop-'));
const opener = join(folder, 'xdg-open');
writeFileSync(opener, '');
chmodSync(opener, 0o755);

afterEach(() => void vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether `npm start -- --open` shows the demo in a browser. */
async function opens(): Promise<unknown> {
  const root = join(import.meta.dirname, '../..');
  const inline = { root: `${root}/demo`, configFile: `${root}/vite.config.ts`, server: { open: true } };
  return (await resolveConfig(inline, 'serve')).server.open;
}

describe.runIf(process.platform === 'linux')('The demo, started to be opened,', () => {
  it.each([
    ['on a desktop is', { DISPLAY: ':0', WAYLAND_DISPLAY: '', PATH: folder }, true],
    ['without a display is not', { DISPLAY: '', WAYLAND_DISPLAY: '', PATH: folder }, false],
    ['without a program that opens addresses is not', { DISPLAY: ':0', WAYLAND_DISPLAY: '', PATH: '/nowhere' }, false],
  ] as const)('%s', async (_where, env, expected) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await opens()).toBe(expected);
  });
});
