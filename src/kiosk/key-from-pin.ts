/** What OWASP asks for PBKDF2 with SHA-256. A PIN is short: it is the number of tries that protects it. */
const rounds = 600_000;

/** In digits. Kept on the disk, a short one would be guessed by whoever copies that. */
export const shortestPin = 4;
export const shortestKeptPin = 6;
export const longestPin = 8;

/** Not there on a page that is served without encryption. */
export const canEncrypt = (): boolean => typeof globalThis.crypto?.subtle?.deriveKey === 'function';

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

export async function hashOfPin(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.deriveBits(slowly(salt), await material(pin), 256));
}

export async function keyFromPin(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(slowly(salt), await material(pin), key, false, ['encrypt', 'decrypt']);
}

function material(pin: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey', 'deriveBits']);
}

function slowly(salt: Uint8Array<ArrayBuffer>) {
  return { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
}
