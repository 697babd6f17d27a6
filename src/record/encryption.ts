/** Why a file, or encrypted bytes, cannot be opened. `reason` says what somebody can do about it. */
export class FileError extends Error {
  override name = 'FileError';
  readonly reason: 'needs-passphrase' | 'wrong-passphrase' | 'damaged' | 'too-large' | 'unknown';

  constructor(reason: FileError['reason']) {
    super(`The file cannot be opened: ${reason}`);
    this.reason = reason;
  }
}

/** In bytes: more than any data that is taken needs, with an encryption around it. */
const largestFile = 5_000_000;

const ageHeader = 'age-encryption.org/';

/**
 * Encrypts a text with a passphrase, in the age format (age-encryption.org). The library for it is loaded when it is
 * used.
 */
export async function encryptText(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const { Encrypter } = await import('./age.ts');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(text));
}

/**
 * The text in bytes of the age format, as `encryptText` or any other program of that format encrypted it with a passphrase.
 * @throws {FileError} that says whether it is the passphrase or the bytes.
 */
export async function decryptText(bytes: Uint8Array, passphrase: string): Promise<string> {
  if (!passphrase) throw new FileError('needs-passphrase');
  const { Decrypter } = await import('./age.ts');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes, 'text');
  } catch (error) {
    // The library says it in words only: where no key fits, it is the passphrase.
    throw new FileError(/no identity matched/.test(String(error)) ? 'wrong-passphrase' : 'damaged');
  }
}

/**
 * The data in a file of JSON, encrypted or not. Nothing is read of a file that is too large.
 * @throws {FileError} that says whether it is the passphrase or the file.
 */
export async function readFile(file: Blob, passphrase: string): Promise<unknown> {
  if (file.size > largestFile) throw new FileError('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isEncrypted = new TextDecoder().decode(bytes.slice(0, ageHeader.length)) === ageHeader;
  const text = isEncrypted ? await decryptText(bytes, passphrase) : decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('unknown');
  }
}

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('unknown');
  }
}
