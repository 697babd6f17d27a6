import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installApp, minutes, talkAt, type InstalledApp } from './installed-app.ts';

let app: InstalledApp;
let server: ChildProcess | undefined;

beforeAll(() => {
  app = installApp('next');
}, minutes);

afterAll(async () => {
  server?.kill();
  if (server?.exitCode === null) await once(server, 'exit');
  app?.remove();
}, minutes);

it(
  'Next.js builds an app, its server writes the tag, and the record of a talk reaches the app',
  async () => {
    app.run('build');
    const next = join(app.folder, 'node_modules/next/dist/bin/next');
    server = spawn(process.execPath, [next, 'start', '--port', '0'], { cwd: app.folder });
    const address = await addressSaidBy(server);
    expect(await (await fetch(address)).text()).toContain('<open-door-screening></open-door-screening><pre></pre>');
    await talkAt(address);
  },
  minutes,
);

/** Where a server can be reached that has just been started. */
async function addressSaidBy(started: ChildProcess): Promise<string> {
  let said = '';
  const note = (text: Buffer) => (said += String(text));
  started.stdout!.on('data', note);
  started.stderr!.on('data', note);
  for (;;) {
    const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (address) return address;
    if (started.exitCode !== null) throw new Error(`The server has ended: ${said}`);
    await Promise.race([once(started.stdout!, 'data'), once(started, 'exit')]);
  }
}
