import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { built } from '../built.ts';

/** What `npm run build` puts out. */
export const builtFolder = built('dist/kiosk/');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Settings, or the one file with them inside, of an office that holds talks before it has reviewed the guide. */
export function holdingTalks(settings: string): string {
  return settings.replace('"talkBeforeReview": false', '"talkBeforeReview": true');
}

/** An office's web server, as the guide for IT sets it up: at some path, and it can be pulled out or updated. */
export class FolderServer {
  /** Another folder is another version. */
  folder: string;
  /** What is in `kiosk.json` instead of what the folder has, whose office holds talks. */
  settings: string | undefined;
  /** Without it a browser may put a whole page aside, to come back to. */
  cacheControl: string | undefined = 'no-store';
  /**
   * Whether browsers keep its pages for when there is no network. Each that does so loads every file, in a process of its
   * own: where that is not what is tested, they do without, as over plain http.
   */
  keepsPages = true;
  /** A file it does not give. */
  refused: string | undefined;
  #server: Server | undefined;
  #port = 0;

  constructor(folder = builtFolder) {
    this.folder = folder;
  }

  get address(): string {
    return `http://localhost:${this.#port}/office/kiosk/`;
  }

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url!, 'http://office').pathname));
      const name = path.replace(/^\/office\/kiosk\//, '').replace(/(^|\/)$/, '$1index.html');
      const content = name === 'kiosk.json' ? this.#settings() : readFile(join(this.folder, name));
      if (name === this.refused) return void response.writeHead(404).end();
      const headers = {
        'content-type': types[extname(name)] ?? 'text/plain',
        ...(this.cacheControl && { 'cache-control': this.cacheControl }),
      };
      content.then(
        (body) => response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body),
        () => response.writeHead(404).end(),
      );
    }).listen(this.#port, 'localhost');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async #settings(): Promise<string> {
    return this.settings ?? holdingTalks(await readFile(join(this.folder, 'kiosk.json'), 'utf8'));
  }

  /** The network is down. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}
