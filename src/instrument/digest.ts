import { loadOnce } from './load-once.ts';
import { hex } from './hex.ts';
import { utf8 } from './utf8.ts';

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
