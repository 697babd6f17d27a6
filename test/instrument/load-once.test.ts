import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadOnce } from '../../src/instrument/load-once.ts';

afterEach(() => void vi.useRealTimers());

describe('a file that is loaded later', () => {
  it('is asked for once by all who ask together, and not again once it is there', async () => {
    const load = vi.fn(() => Promise.resolve({ name: 'result' }));
    const loadResult = loadOnce(load);
    const [one, other] = await Promise.all([loadResult(), loadResult()]);

    expect(await loadResult()).toBe(one);
    expect(other).toBe(one);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is asked for anew after it has failed', async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('404')).mockResolvedValue('there');
    const loadResult = loadOnce(load);

    await expect(Promise.all([loadResult(), loadResult()])).rejects.toThrow('404');
    expect(await loadResult()).toBe('there');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('that never arrives fails after a time, and is asked for anew', async () => {
    vi.useFakeTimers();
    const load = vi
      .fn<() => Promise<string>>()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue('there');
    const loadResult = loadOnce(load);
    const failed = expect(loadResult()).rejects.toThrow('in time');
    await vi.runAllTimersAsync();

    await failed;
    expect(await loadResult()).toBe('there');
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    await loadOnce(() => Promise.resolve('there'))();
    await loadOnce(() => Promise.reject(new Error('404')))().catch(() => {});

    expect(vi.getTimerCount()).toBe(0);
  });
});
