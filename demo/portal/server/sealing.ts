import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** Encrypts what is to be kept. It is bound to its place: an entry that was moved or exchanged does not open. */
export function seal(text: string, key: Buffer, place: string): Uint8Array {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place));
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed. Fails where it was changed, is in another place, or the key is another one. */
export function open(sealed: Uint8Array, key: Buffer, place: string): string {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivLength))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()]).toString('utf8');
}

/** A key for another purpose, from the same secret. */
export function keyFor(purpose: 'entries' | 'cookies', secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}

export interface Secret {
  readonly secret: Buffer;
  /** It is beside the database, where it protects from nobody: for a demo only. */
  readonly isKeyBesideDatabase: boolean;
}

/** The secret from the environment (`PORTAL_KEY`, 32 bytes in Base64), or the one of the demo in a file. */
export function readSecret(given: string | undefined, demoFile: string): Secret {
  if (given) return { secret: secretIn(given, 'PORTAL_KEY'), isKeyBesideDatabase: false };
  if (!existsSync(demoFile)) writeFileSync(demoFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  return { secret: secretIn(readFileSync(demoFile, 'utf8'), demoFile), isKeyBesideDatabase: true };
}

/** A full disk may have left a file that is empty: everybody knows that key. */
function secretIn(text: string, where: string): Buffer {
  const secret = Buffer.from(text, 'base64');
  if (secret.length !== 32) throw new Error(`${where}: expected 32 bytes in Base64 (openssl rand -base64 32)`);
  return secret;
}
