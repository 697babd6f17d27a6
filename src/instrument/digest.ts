import { hex } from './identity.ts';
import { loadOnce } from './load-once.ts';

/** SHA-256 of a text in UTF-8, as `sha256:` and 64 hexadecimal digits. */
export async function digestOf(text: string): Promise<string> {
  return `sha256:${hex(await sha256(utf8(text)))}`;
}

const loadLibrary = loadOnce(() => import('./sha256.ts'));

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // A page that is not served securely has no Web Crypto.
  if (globalThis.crypto?.subtle) return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const library = await loadLibrary();
  return library.sha256(bytes);
}

/** A text in UTF-8, also in test environments that have no `TextEncoder` (jsdom in Jest). */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  if ('TextEncoder' in globalThis) return new TextEncoder().encode(text);
  const bytes = encodeURIComponent(text).match(/%..|[^]/g) ?? [];
  return Uint8Array.from(bytes, (byte) => (byte.length > 1 ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0)));
}

/** JSON with the keys in the order of their code units, so that the same data gives the same text however it was made. */
export function sortedJSON(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((item: unknown) => sortedJSON(item ?? null)).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  // By hand: an object sorts keys that look like numbers first, whatever the order they come in.
  const entries = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${sortedJSON(value)}`);
  return `{${entries.join(',')}}`;
}
