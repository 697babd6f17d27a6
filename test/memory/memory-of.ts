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

/** What a page with scripts that leak has more and more of. How much code a browser compiles is its own affair. */
export interface Size {
  readonly nodes: number;
  readonly listeners: number;
  readonly closures: number;
  readonly strings: number;
}

/** The size of a page whose heap holds that. Chromium alone. */
export async function sizeOf(page: Page, memory: string): Promise<Size> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const metric = (name: string) => metrics.find((one) => one.name === name)!.value;
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), ...inHeap(memory) };
}

function inHeap(memory: string): Pick<Size, 'closures' | 'strings'> {
  const { snapshot, nodes } = JSON.parse(memory) as {
    snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
    nodes: number[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const count = (type: string) =>
    nodes.filter((value, index) => index % fields.length === 0 && types[0][value] === type).length;
  return { closures: count('closure'), strings: count('string') + count('concatenated string') };
}
