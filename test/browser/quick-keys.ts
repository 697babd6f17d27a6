import { scryptAsync as stretch } from '@noble/hashes/scrypt.js';

type Stretch = typeof stretch;

/**
 * To make a key from a passphrase takes long on purpose. Most tests are of what is done with it: there it takes a moment,
 * the same way with less work. Those in which one waits for it raise the limit.
 */
export const keys = { most: 1024 };

/** In the place of the function of `@noble/hashes` where the source asks for it; what is built has its own. */
export const scryptAsync: Stretch = (password, salt, { N, ...options }) =>
  stretch(password, salt, { ...options, N: Math.min(N, keys.most) });
