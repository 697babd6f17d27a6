import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';

interface Options {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly dkLen: number;
}

const stretch = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
const keys = new Map<string, Promise<Buffer>>();

/**
 * The `scryptAsync` of `@noble/hashes` by Node's own code: the same keys, each worked out once, without progress.
 * `record/encryption.test.ts` tests the other one.
 */
export async function scryptAsync(
  password: string,
  salt: Uint8Array,
  { N, r, p, dkLen }: Options,
): Promise<Uint8Array> {
  const asked = JSON.stringify([password, Array.from(salt), N, r, p, dkLen]);
  const known = keys.get(asked);
  const key = known ?? stretch(password, salt, dkLen, { N, r, p, maxmem: 256 * N * r });
  if (!known) keys.set(asked, key);
  return new Uint8Array(await key);
}
