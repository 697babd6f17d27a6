import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';

interface Options {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly dkLen: number;
}

// To make a key from a passphrase or a PIN takes long on purpose. Most tests are of what is done with the key, so there it
// takes a moment: the same way with less work. With all of it are those of encryption, and those in a browser.

const stretch = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
const most = 1024;

/** In the place of the function of `@noble/hashes`, without progress. */
export async function scryptAsync(
  password: string,
  salt: Uint8Array,
  { N, r, p, dkLen }: Options,
): Promise<Uint8Array> {
  return new Uint8Array(await stretch(password, salt, dkLen, { N: Math.min(N, most), r, p }));
}

// That of the prototype is the real one, also where this was in place before.
crypto.subtle.deriveBits = (algorithm, ...rest) => {
  const quick =
    typeof algorithm === 'object' && 'iterations' in algorithm
      ? { ...algorithm, iterations: Math.min(algorithm.iterations, most) }
      : algorithm;
  return SubtleCrypto.prototype.deriveBits.call(crypto.subtle, quick, ...rest);
};
