/** In milliseconds. After that whoever waits is told; what arrives later is taken at the next try. */
const longest = 20_000;

/**
 * A part that is loaded when it is first asked for, by all that ask for it together. One that failed or takes too long
 * is asked for anew by whoever asks next.
 */
export function part<Module>(load: () => Promise<Module>): () => Promise<Module> {
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
