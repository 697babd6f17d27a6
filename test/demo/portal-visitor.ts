import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { agency } from '../../demo/portal/server/agency.ts';
import { inventedCases } from '../../demo/portal/server/invented-cases.ts';
import { portalServer } from '../../demo/portal/server/server.ts';
import { sqliteStore } from '../../demo/portal/server/sqlite-store.ts';
import { Vault, type LogEntry } from '../../demo/portal/server/vault.ts';

export interface Portal {
  readonly app: FastifyInstance;
  readonly file: string;
  readonly secret: Buffer;
}

/** Made once: it takes longer than what is tested with it. */
let invention: ReturnType<typeof inventedCases> | undefined;

/** A portal in a folder of its own, with the invented cases where they are wanted. */
export async function openPortal({
  invented = false,
  secret = randomBytes(32),
  requestsPerMinute = 600,
} = {}): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'open-door-portal-'));
  const file = join(folder, 'portal.sqlite');
  const store = sqliteStore(file);
  if (invented) await new Vault(store, secret).write(await (invention ??= inventedCases(agency.config)));
  const app = await portalServer({ ...agency, secret, isKeyBesideDatabase: false, store, requestsPerMinute });
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { app, file, secret };
}

/** Writes so many lines into the log of the portal: of the first of January 2026, a thousandth of a second apart. */
export async function fillLog({ file, secret }: Portal, count: number): Promise<readonly LogEntry[]> {
  const lines = Array.from({ length: count }, (_, index) => ({
    by: 'No. 1107',
    action: 'exported' as const,
    at: new Date(Date.UTC(2026, 0, 1) + index).toISOString(),
  }));
  const vault = new Vault(sqliteStore(file), secret);
  await vault.write(lines.map((content) => ({ drawer: 'log', key: `${content.at} 0`, replaces: 0, content })));
  return lines;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Somebody at the portal, with the cookies and the token of a browser. */
export class PortalVisitor {
  readonly #app: FastifyInstance;
  readonly #cookies: Record<string, string> = {};
  #token = '';

  private constructor(app: FastifyInstance) {
    this.#app = app;
  }

  static async of({ app }: Portal, person?: string): Promise<PortalVisitor> {
    const visitor = new PortalVisitor(app);
    const { json } = await visitor.ask('GET', '/me');
    visitor.#token = (json as { csrfToken: string }).csrfToken;
    if (person) await visitor.ask('POST', '/sign-in', { body: { person } });
    return visitor;
  }

  async ask(
    method: Method,
    path: string,
    { body, version, token = this.#token }: { body?: object; version?: number; token?: string } = {},
  ) {
    const response = await this.#app.inject({
      method,
      url: `/portal/api${path}`,
      cookies: this.#cookies,
      headers: { 'csrf-token': token, ...(version !== undefined && { 'if-match': String(version) }) },
      ...(body && { payload: body }),
    });
    for (const { name, value } of response.cookies) this.#cookies[name] = value;
    const { statusCode: status, headers, body: text } = response;
    const isJSON = String(headers['content-type']).startsWith('application/json');
    return { status, headers, text, json: (isJSON ? JSON.parse(text) : undefined) as unknown };
  }

  /** What a route gives that is not refused. */
  async get<Answer>(path: string): Promise<Answer> {
    const { status, text, json } = await this.ask('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return json as Answer;
  }
}
