import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryOf, sizeOf, type Size } from './memory-of.ts';
import { chromium, Host } from './typist.ts';

const ends = ['in the middle', 'stopped', 'finished'] as const;
const talks = 80;

describe.runIf(chromium)('Many talks in one element, in Chromium', () => {
  let host: Host;

  beforeAll(async () => {
    host = await Host.start();
  });

  afterAll(() => host?.stop());

  it('leave no answer in the memory of the page, which does not grow', async () => {
    const typist = await host.visit();
    const sizes: Size[] = [];
    for (let talk = 1; talk <= talks; talk += 1) {
      await typist.talk('quagga', ends[talk % ends.length]!);
      if (talk % 20 !== 0) continue;
      const memory = await memoryOf(typist.page);
      expect(memory, `after ${talk} talks`).not.toContain('quagga');
      sizes.push(await sizeOf(typist.page, memory));
    }
    const [first, last] = [sizes[0]!, sizes.at(-1)!];
    expect(last.nodes).toBeLessThanOrEqual(first.nodes);
    expect(last.listeners).toBeLessThanOrEqual(first.listeners);
    expect(last.closures).toBeLessThanOrEqual(first.closures);
    // A talk that stays would bring thousands.
    expect(last.strings).toBeLessThan(first.strings + talks);
  });
});
