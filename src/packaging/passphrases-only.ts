import type { Plugin } from 'vite';

/** What the encryption library needs for keys, and not for passphrases. */
const forKeys: Readonly<Record<string, readonly string[]>> = {
  '@noble/post-quantum/hybrid.js': ['MLKEM768P256', 'MLKEM768X25519'],
  '@noble/curves/nist.js': ['p256'],
  '@noble/curves/ed25519.js': ['x25519'],
};

/** Leaves out of the encryption library what a file with a passphrase never needs: a fifth of the kiosk in one file. */
export function passphrasesOnly(): Plugin {
  return {
    name: 'passphrases-only',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source in forKeys && importer?.includes('/age-encryption/') ? `\0for-keys:${source}` : null,
    load(id) {
      const names = id.startsWith('\0for-keys:') ? forKeys[id.slice('\0for-keys:'.length)] : undefined;
      return names?.map((name) => `export const ${name} = undefined;`).join('\n') ?? null;
    },
  };
}
