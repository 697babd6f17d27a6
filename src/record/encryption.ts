import { checkGiven } from '../instrument/check-given.ts';
import { loadOnce } from '../instrument/load-once.ts';
import type { Following } from './age.ts';
import { fromBase64 } from './base64.ts';
import { FileError } from './file-error.ts';

export { FileError } from './file-error.ts';
export type { Following } from './age.ts';

/** In bytes: more than any data that is taken needs, with an encryption around it. */
const largestFile = 5_000_000;

/** The library for the format. */
const loadAge = loadOnce(() => import('./age.ts'));

const ageHeader = 'age-encryption.org/';
const armorBegins = '-----BEGIN AGE ENCRYPTED FILE-----';
const armorEnds = '-----END AGE ENCRYPTED FILE-----';

/**
 * Encrypts a text with a passphrase, in the age format (age-encryption.org). It takes seconds, in which the page stays
 * responsive. The library for it is loaded when it is used.
 * @throws {InvalidDataError} where either is no text: what was not written as text before would be lost.
 */
export async function encryptText(
  text: string,
  passphrase: string,
  following: Following = {},
): Promise<Uint8Array<ArrayBuffer>> {
  checkGiven('What is to be encrypted', {
    text: [typeof text === 'string', 'expected text'],
    passphrase: [typeof passphrase === 'string' && passphrase !== '', 'expected some text'],
  });
  const { encrypt } = await loadAge();
  return new Uint8Array(await encrypt(text, passphrase.normalize('NFC'), following));
}

/**
 * The text in bytes of the age format, as `encryptText` or any other program of that format encrypted it with a
 * passphrase, also where they are written in letters (`age --armor`).
 * @throws {FileError} that says whether it is the passphrase or the bytes.
 */
export async function decryptText(bytes: Uint8Array, passphrase: string, following: Following = {}): Promise<string> {
  if (!passphrase) throw new FileError('needs-passphrase');
  const { decrypt } = await loadAge();
  let text: string | undefined;
  try {
    text = await decrypt(fromArmor(bytes) ?? bytes, formsOf(passphrase), following);
  } catch (error) {
    if (error instanceof FileError || following.signal?.aborted) throw error;
    throw new FileError('damaged');
  }
  if (text === undefined) throw new FileError('wrong-passphrase');
  return text;
}

/**
 * The data in a file of JSON, encrypted or not. Nothing is read of a file that is too large.
 * @throws {FileError} that says whether it is the passphrase or the file.
 */
export async function readFile(file: Blob, passphrase: string, following?: Following): Promise<unknown> {
  if (file.size > largestFile) throw new FileError('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isEncrypted = new TextDecoder().decode(bytes.slice(0, ageHeader.length)) === ageHeader || fromArmor(bytes);
  const text = isEncrypted ? await decryptText(bytes, passphrase, following) : decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('unknown');
  }
}

/**
 * An accent may be a letter of its own: keyboards differ. What is encrypted here has one form; another program, and
 * earlier versions, took what was typed.
 */
function formsOf(passphrase: string): string[] {
  return [...new Set([passphrase.normalize('NFC'), passphrase, passphrase.normalize('NFD')])];
}

/** The bytes that are written in letters, where they are. */
function fromArmor(bytes: Uint8Array): Uint8Array | undefined {
  // A shell may have written them with two bytes each.
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).trim();
  if (!text.startsWith(armorBegins)) return undefined;
  if (!text.endsWith(armorEnds)) throw new FileError('damaged');
  return fromBase64(text.slice(armorBegins.length, -armorEnds.length));
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('unknown');
  }
}
