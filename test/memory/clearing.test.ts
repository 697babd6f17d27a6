import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryOf } from './memory-of.ts';
import { chromium, Host } from './typist.ts';

describe.runIf(chromium)('The memory of a page with the element, in Chromium', () => {
  let host: Host;

  beforeAll(async () => {
    host = await Host.start();
  });

  afterAll(() => host?.stop());

  it('holds nothing of talks that were cleared: one in the middle, one stopped, one finished', async () => {
    const typist = await host.visit();
    await typist.talk('zebra', 'in the middle');
    await typist.talk('quagga', 'stopped');
    await typist.talk('okapi', 'finished', async () => expect(await memoryOf(typist.page)).toContain('okapi noted'));
    const memory = await memoryOf(typist.page);
    for (const typed of ['zebra', 'quagga', 'okapi']) expect(memory).not.toContain(typed);
  });
});
