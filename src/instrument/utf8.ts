/** A text in UTF-8, also in test environments that have no `TextEncoder` (jsdom in Jest). */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  if ('TextEncoder' in globalThis) return new TextEncoder().encode(text);
  const bytes = encodeURIComponent(text).match(/%..|[^]/g) ?? [];
  return Uint8Array.from(bytes, (byte) => (byte.length > 1 ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0)));
}
