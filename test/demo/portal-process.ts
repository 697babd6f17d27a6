import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { packageNames } from '../../vite.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The portal's server as an agency would deploy it: bundled with the package, so that it starts at once. */
export class PortalProgram {
  readonly #folder: string;
  readonly #started: PortalProcess[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async build(): Promise<PortalProgram> {
    // Its libraries are found from there.
    const folder = mkdtempSync(`${root}node_modules/.portal-`);
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: packageNames },
      build: { ssr: `${root}demo/portal/server/main.ts`, outDir: folder },
    });
    return new PortalProgram(folder);
  }

  async start(data: string): Promise<PortalProcess> {
    const started = await PortalProcess.start(join(this.#folder, 'main.js'), data);
    this.#started.push(started);
    return started;
  }

  /** Ends what a failed test has left running, too: a test run waits for its programs. */
  async remove(): Promise<void> {
    for (const started of this.#started) await started.end('SIGKILL');
    rmSync(this.#folder, { recursive: true });
  }
}

/** The portal's server as a program of its own, on a folder. */
export class PortalProcess {
  readonly #child: ChildProcess;
  readonly address: string;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  static async start(program: string, data: string): Promise<PortalProcess> {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, PORTAL_DATA: data, PORTAL_PORT: '0', PORTAL_REQUESTS_PER_MINUTE: '1000000' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /^Portal: (.+)$/.exec(line)?.[1];
      if (address) return new PortalProcess(child, address);
    }
    throw new Error('The portal did not start.');
  }

  /** Ends it, and says with what it ended. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return exitCode ?? signalCode;
    const ended = once(this.#child, 'exit') as Promise<[number | null, string | null]>;
    this.#child.kill(signal);
    const [code, by] = await ended;
    return code ?? by;
  }

  /** Somebody who has signed in. */
  async visitor(person: string): Promise<Ask> {
    const cookies = new Map<string, string>();
    let token = '';
    const ask: Ask = async (method, route, { body, version } = {}) => {
      const response = await fetch(`${this.address}/portal/api${route}`, {
        method,
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'csrf-token': token,
          ...(version !== undefined && { 'if-match': String(version) }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
        cookies.set(name!, value!);
      }
      const text = await response.text();
      return { status: response.status, json: text ? (JSON.parse(text) as unknown) : undefined };
    };
    token = ((await ask('GET', '/me')).json as { csrfToken: string }).csrfToken;
    await ask('POST', '/sign-in', { body: { person } });
    return ask;
  }
}

export type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  route: string,
  given?: { body?: unknown; version?: number },
) => Promise<{ status: number; json: unknown }>;
