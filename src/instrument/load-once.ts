/** In milliseconds. After that the callers get an error; what arrives later is used at the next attempt. */
const longest = 20_000;

/**
 * A file that is loaded once, at its first use, for all callers together. After a failure or a time-out the next call
 * loads it again.
 */
export function loadOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () =>
    (loading ??= inTime(load()).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

function inTime<Value>(loading: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('A part did not arrive in time')), longest);
    void loading.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
