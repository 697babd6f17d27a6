import type { LaunchOptions } from 'puppeteer-core';

export interface Browser {
  engine: 'chromium' | 'firefox' | 'webkit';
  path: string;
  launchOptions?: LaunchOptions;
  driver?: string;
}

export const patience: number;

export function findBrowsers(wanted?: string): Promise<Browser[]>;

export function announceBrowsers(): Promise<Browser[]>;

export function startWebKitDriver(
  webkit: Browser,
): Promise<{ hostname: string; port: number; capabilities: WebdriverIO.Capabilities }>;
/** Ends the drivers and displays that were started here. A process that is ended by a signal does not end them. */
export function stopHelpers(): void;
