import type { Plugin, ViteDevServer } from 'vite';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The place in the pages for the nonce of a policy, which is another one each time. */
const nonce = 'the-nonce-of-this-answer';

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
    config: () => ({ html: { cspNonce: nonce } }),
    async configureServer(vite) {
      const { app, file } = await startPortal(vite, data, isEmpty);
      await app.ready();
      // Where the demo's server begins anew, so does this one.
      vite.httpServer?.once('close', () => void app.close());
      vite.config.logger.info(`The portal keeps its data, encrypted, in ${file}`);
      vite.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/portal/' || pathname.startsWith('/portal/api/')) app.routing(request, response);
        else next();
      });
    },
  };
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
