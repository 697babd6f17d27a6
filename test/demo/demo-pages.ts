import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, createServer, preview, type Plugin, type PreviewServer, type ViteDevServer } from 'vite';
import { portalPlugin, servePortal } from '../../demo/portal/plugin.ts';
import { openDemoPortal } from '../../demo/portal/server/demo.ts';
import { registering } from '../../vite.config.ts';
import { patience } from '../browsers.mjs';
import { browsers, hearComplaints, hearRequests } from '../pages.ts';

export interface Visit {
  readonly page: Page;
  /** What the page complained of, and where it asked for something that is not on this server. */
  readonly complaints: string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const demo = { root: `${root}demo`, configFile: `${root}vite.config.ts`, logLevel: 'silent' } as const;

/** The pages of the demo, on a server of their own. */
export class DemoServer {
  readonly #server: ViteDevServer | PreviewServer;
  /** What it keeps while it runs. */
  readonly #folder: string;

  private constructor(server: ViteDevServer | PreviewServer, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  /** As `npm start` serves them, each module by itself. `portal`: with a portal of its own, which has the invented cases. */
  static async start({ portal = false } = {}): Promise<DemoServer> {
    const folder = newFolder();
    const server = await createServer({
      ...demo,
      // Two servers that differ in their plugins take what is prepared of the libraries away from each other.
      cacheDir: join(folder, 'libraries'),
      plugins: portal ? [portalPlugin({ data: join(folder, 'portal'), isEmpty: false })] : [],
      // A page that reloads while somebody works on it is not what is tested here.
      server: { port: 0, hmr: false, watch: null },
    });
    await server.listen();
    return new DemoServer(server, folder);
  }

  /** Some pages, each built into a few files: hundreds of modules take a browser seconds whenever it opens one. */
  static async startBuilt(pages: readonly string[], plugins: readonly Plugin[] = []): Promise<DemoServer> {
    const folder = newFolder();
    const outDir = join(folder, 'pages');
    const input = pages.map((page) => `${root}demo/${page}index.html`);
    await build({
      ...demo,
      mode: 'demo',
      plugins: [registering, ...plugins],
      // In one folder with the first page: the way to the others is told from where the scripts are.
      build: { outDir, assetsDir: '', minify: false, assetsInlineLimit: 0, rolldownOptions: { input } },
    });
    // The page that shows them finds them beside it.
    if (pages.includes('screens/'))
      cpSync(`${root}demo/screens/pictures`, join(outDir, 'screens/pictures'), { recursive: true });
    const server = await preview({
      ...demo,
      plugins: pages.includes('portal/') ? [builtPortal(folder, join(outDir, 'portal/index.html'))] : [],
      build: { outDir },
      preview: { port: 0 },
    });
    return new DemoServer(server, folder);
  }

  get address(): string {
    return this.#server.resolvedUrls!.local[0]!;
  }

  async stop(): Promise<void> {
    await this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function newFolder(): string {
  return mkdtempSync(`${root}node_modules/.demo-`);
}

/** The portal's server with its page as it was built. */
function builtPortal(data: string, page: string): Plugin {
  return {
    name: 'built-portal',
    async configurePreviewServer(server) {
      const { app } = await openDemoPortal(data, false, () => Promise.resolve(readFileSync(page, 'utf8')));
      await servePortal(app, server);
    },
  };
}

/** The same, and a browser that opens them. */
export class DemoPages {
  readonly browser: Browser;
  readonly #server: DemoServer;

  private constructor(browser: Browser, server: DemoServer) {
    this.browser = browser;
    this.#server = server;
  }

  static async start(server: DemoServer): Promise<DemoPages> {
    return new DemoPages(await puppeteer.launch(browsers[0]!.launchOptions), server);
  }

  get address(): string {
    return this.#server.address;
  }

  /** A page of a browser of its own, which finds nothing that another one stored. It is not at any address yet. */
  async visitor(address = this.address): Promise<Visit> {
    const page = await (await this.browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(patience);
    const complaints: string[] = [];
    hearComplaints(page, complaints);
    hearRequests(page, address, complaints);
    await page.setViewport({ width: 1280, height: 900 });
    return { page, complaints };
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.#server.stop();
  }
}
