/** Lets the next window keep the talk. */
export type Release = () => void;

/**
 * Takes a talk for this window; nothing where another window of this browser has it. A browser without Web Locks, or a
 * page that is not served securely, has no way to know: there the versions in the store show it with the first change.
 */
export function takeTalk(name: string): Promise<Release | undefined> {
  return request(name, { ifAvailable: true });
}

/** Takes it as soon as the other window is closed, or has stopped. */
export async function waitForTalk(name: string, signal: AbortSignal): Promise<Release> {
  return (await request(name, { signal }))!;
}

function request(name: string, options: LockOptions): Promise<Release | undefined> {
  const { locks } = globalThis.navigator as { readonly locks?: LockManager };
  if (!locks) return Promise.resolve(() => {});
  return new Promise((resolve, reject) => {
    const held = (lock: Lock | null) => {
      if (lock) return new Promise<void>((release) => resolve(release));
      return resolve(undefined);
    };
    locks.request(`open-door-draft: ${name}`, options, held).catch(reject);
  });
}
