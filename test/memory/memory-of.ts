import type { Page } from 'puppeteer-core';

/** All strings and more that a page's heap holds, once what is not needed any more has gone. Chromium alone. */
export async function memoryOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
