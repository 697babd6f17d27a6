import { inTime } from './in-time.ts';

const name = 'open-door-kiosk: a talk';
/** Since when, in a name: all that a page can know of another one's locks. */
const since = 'open-door-kiosk: since ';
/** In seconds: so long another window may look for a stored talk before it counts as holding a talk. */
const shortly = 10;

/** Of the page; in a browser that has none, or refuses them, a window does not know of the others. */
const locksOf = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/**
 * One talk a machine: a window with a talk holds a lock of this browser, which ends with the page, however that ends.
 * Only that window touches the stored talk.
 */
export class OneTalk {
  #release: (() => void) | undefined;
  /** A browser that has failed once is not waited for again. */
  #isRefused = false;

  /** Since when another window has a talk. */
  async elsewhereSince(): Promise<number | undefined> {
    if (this.#release) return undefined;
    const { held = [] } = (await inTime(locksOf()?.query() ?? Promise.resolve({}))) as LockManagerSnapshot;
    const found = held.find((lock) => lock.name!.startsWith(since));
    return found && Number(found.name!.slice(since.length));
  }

  /** Begins the one talk; false where another window has one. Fails where the browser has no locks. */
  async take(): Promise<boolean> {
    if (this.#release) return true;
    if (this.#isRefused) throw new Error('This browser gives no locks.');
    try {
      return (await this.elsewhereSince()) === undefined && (await inTime(this.#hold(), shortly + 2));
    } catch (error) {
      this.#isRefused = true;
      this.#release = undefined;
      throw error;
    }
  }

  /** Until `end()`. False after a while where another window does not give way. */
  async #hold(): Promise<boolean> {
    const signal = AbortSignal.timeout(shortly * 1000);
    try {
      await new Promise<void>((held, fail) => {
        const ended = new Promise<void>((end) => (this.#release = end));
        const open = () => locks().request(since + Date.now(), () => (held(), ended));
        locks().request(name, { signal }, open).catch(fail);
      });
      return true;
    } catch (error) {
      this.#release = undefined;
      if (signal.aborted) return false;
      throw error;
    }
  }

  /** The talk has not begun after all. */
  end(): void {
    this.#release?.();
    this.#release = undefined;
  }

  /** Does something that no talk may come into; nothing where another window has one. */
  async whileThereIsNone(task: () => Promise<void>): Promise<void> {
    await locks().request(name, { ifAvailable: true, mode: 'shared' }, (lock) => (lock ? task() : undefined));
  }
}

/** Whether the windows of this browser can know of each other. */
export const canLock = (): boolean => locksOf() !== undefined;

function locks(): LockManager {
  const found = locksOf();
  if (!found) throw new Error('This browser has no locks.');
  return found;
}
