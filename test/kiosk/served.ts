import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../demo/kiosk/dist', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The kiosk as `npm run build` puts it out, from a server that knows nothing, with an office's own `kiosk.json`. */
export async function served(settings: object = {}): Promise<Served> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('Build the kiosk first: npm run build:kiosk');
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://kiosk').pathname));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const content = name === '/kiosk.json' ? Promise.resolve(JSON.stringify(settings)) : readFile(join(folder, name));
    content.then(
      (body) => response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
