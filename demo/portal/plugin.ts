import type { FastifyInstance } from 'fastify';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The place in the pages for the nonce of a policy, which is another one each time. */
const nonce = 'the-nonce-of-this-answer';

/**
 * The data lie among the files that vite's server gives to everybody: database and key are not among those. What is
 * named here takes the place of vite's own list.
 */
const notServed = [
  '.env',
  '.env.*',
  '*.{crt,pem,key,p12,pfx,cer,der}',
  '.npmrc',
  '.yarnrc.yml',
  '**/.git/**',
  '*.sqlite',
  '*.sqlite-*',
  'demo-key',
];

export interface PortalInDemo {
  /** Where the database and, in the demo, the key lie. */
  readonly data: string;
  /** Without the invented cases. */
  readonly isEmpty: boolean;
}

/** The portal's server and pages in the server of the demo. */
export function portalPlugin({ data, isEmpty }: PortalInDemo): Plugin {
  return {
    name: 'portal',
    config: () => ({ html: { cspNonce: nonce }, server: { fs: { deny: notServed } } }),
    async configureServer(vite) {
      const { app, file } = await startPortal(vite, data, isEmpty);
      await servePortal(app, vite);
      vite.config.logger.info(`The portal keeps its data, encrypted, in ${file}`);
    },
  };
}

/** Lets a server of vite's answer for the portal, too. Where it begins anew, so does the portal's. */
export async function servePortal(
  app: FastifyInstance,
  { middlewares, httpServer }: Pick<ViteDevServer | PreviewServer, 'middlewares' | 'httpServer'>,
): Promise<void> {
  await app.ready();
  httpServer?.once('close', () => void app.close());
  middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/portal/' || pathname.startsWith('/portal/api/')) app.routing(request, response);
    else next();
  });
}

async function startPortal(vite: ViteDevServer, data: string, isEmpty: boolean) {
  // With the package from its source, as the pages have it.
  const { openDemoPortal } = (await vite.ssrLoadModule('/portal/server/demo.ts')) as typeof import('./server/demo.ts');
  mkdirSync(data, { recursive: true });
  return openDemoPortal(data, isEmpty, async ({ script, style }) => {
    const page = await readFile(join(vite.config.root, 'portal/index.html'), 'utf8');
    const made = await vite.transformIndexHtml('/portal/', page);
    return made.replaceAll(/(<script[^>]*)the-nonce-of-this-answer/g, `$1${script}`).replaceAll(nonce, style);
  });
}
