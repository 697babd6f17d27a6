import { announceBrowsers } from './browsers.mjs';
import { canReadPdf } from './paper/pdf.ts';

/** Where a machine has no browser, one is unpacked here, once, before several tests at a time would do it. */
export async function setup(): Promise<void> {
  await announceBrowsers();
  if (!canReadPdf) console.log('poppler: not installed, no printed paper is read (Debian: poppler-utils)');
}
