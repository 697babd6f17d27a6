import { inTime } from './in-time.ts';

/** What OWASP recommends for PBKDF2 with SHA-256. */
const rounds = 600_000;

/** In digits. It is never stored: only the tries on the screen count, and those have to wait. */
export const shortestPin = 4;
export const longestPin = 8;

/** Not there on a page that is served without encryption. */
export const canEncrypt = (): boolean => typeof globalThis.crypto?.subtle?.deriveBits === 'function';

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

export async function hashOfPin(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const derive = async () => {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
    return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256);
  };
  return new Uint8Array(await inTime(derive()));
}
