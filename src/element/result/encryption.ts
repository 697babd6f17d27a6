/** Why a file could not be opened, where it is the worker who can do something about it. */
export class FileError extends Error {
  override name = 'FileError';
  readonly reason: 'needs-passphrase' | 'wrong-passphrase' | 'damaged' | 'unknown';

  constructor(reason: FileError['reason']) {
    super(`The file cannot be opened: ${reason}`);
    this.reason = reason;
  }
}

/** In bytes: more than any data that is taken needs, with an encryption around it. Nothing of a larger file is read. */
export const largestFile = 5_000_000;

const ageHeader = 'age-encryption.org/';

/** Text encrypted with a passphrase, in the age format (age-encryption.org). The library is loaded when it is used. */
export async function encrypt(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const { Encrypter } = await import('./age.ts');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(text));
}

/**
 * The data in a file, encrypted or not.
 * @throws {FileError} that says whether it is the passphrase or the file.
 */
export async function readFile(file: File, passphrase: string): Promise<unknown> {
  const text = await textOf(new Uint8Array(await file.arrayBuffer()), passphrase);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('unknown');
  }
}

async function textOf(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<string> {
  const isEncrypted = new TextDecoder().decode(bytes.slice(0, ageHeader.length)) === ageHeader;
  if (!isEncrypted) return decode(bytes);
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

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('unknown');
  }
}
