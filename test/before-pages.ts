import { announceBrowsers } from './browsers.mjs';

/** Where a machine has no browser, one is unpacked here, once, before several tests at a time would do it. */
export async function setup(): Promise<void> {
  await announceBrowsers();
}
