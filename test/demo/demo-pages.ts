import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { portalPlugin } from '../../demo/portal/plugin.ts';
import { patience } from '../browsers.mjs';
import { browsers, hearComplaints, hearRequests } from '../pages.ts';

export interface Visit {
  readonly page: Page;
  /** What the page complained of, and where it asked for something that is not on this server. */
  readonly complaints: string[];
}

/** The pages of the demo, on a server of their own. */
export class DemoServer {
  readonly #server: ViteDevServer;
  /** What it keeps while it runs. */
  readonly #folder: string;

  private constructor(server: ViteDevServer, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  /** `portal`: with a portal of its own, which has the invented cases. */
  static async start({ portal = false } = {}): Promise<DemoServer> {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const folder = mkdtempSync(`${root}node_modules/.demo-`);
    const server = await createServer({
      // Two servers that differ in their plugins take what is prepared of the libraries away from each other.
      cacheDir: join(folder, 'libraries'),
      root: `${root}demo`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      plugins: portal ? [portalPlugin({ data: join(folder, 'portal'), isEmpty: false })] : [],
      // A page that reloads while somebody works on it is not what is tested here.
      server: { port: 0, hmr: false, watch: null },
    });
    await server.listen();
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

/** The same, and a browser that opens them. */
export class DemoPages {
  readonly browser: Browser;
  readonly #server: DemoServer;

  private constructor(browser: Browser, server: DemoServer) {
    this.browser = browser;
    this.#server = server;
  }

  static async start(options?: Parameters<typeof DemoServer.start>[0]): Promise<DemoPages> {
    const server = await DemoServer.start(options);
    return new DemoPages(await puppeteer.launch(browsers[0]!.launchOptions), server);
  }

  get address(): string {
    return this.#server.address;
  }

  /** A page of a browser of its own, which finds nothing that another one stored. It is not at any address yet. */
  async visitor(width = 1280): Promise<Visit> {
    const page = await (await this.browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(patience);
    const complaints: string[] = [];
    hearComplaints(page, complaints);
    hearRequests(page, this.address, complaints);
    await page.setViewport({ width, height: 900 });
    return { page, complaints };
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.#server.stop();
  }
}
