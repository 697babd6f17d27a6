import type { Plugin } from 'vite';

/**
 * When a key is worked out from a passphrase, the library overwrites the 256 MB it was worked out in. On an old computer
 * that blocks the page for a sixth of a second: here it is done in slices, too.
 */
export function wipedInSlices(): Plugin {
  const inSlices = '\0wiped-in-slices';
  return {
    name: 'wiped-in-slices',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './utils.js' && importer?.endsWith('/@noble/hashes/scrypt.js') ? inSlices : null,
    load: (id) =>
      id === inSlices
        ? `export * from '@noble/hashes/utils.js';
           export const clean = (...arrays) => arrays.forEach((array) => wipe(array, 0));
           const wipe = ${wipe.toString()};`
        : null,
    buildEnd() {
      const ids = [...this.getModuleIds()];
      if (ids.some((id) => id.endsWith('/@noble/hashes/scrypt.js')) && !ids.includes(inSlices))
        throw new Error('scrypt wipes its memory in another way than expected');
    },
  };
}

/** Runs in the page. */
function wipe(array: Uint32Array, from: number): void {
  const end = from + 2 ** 20;
  array.fill(0, from, end);
  if (end < array.length) setTimeout(wipe, 0, array, end);
}
