/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on pages that are not served securely. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return inUUID(hex(bytes), 4);
}

/** 32 hexadecimal digits as a UUID of that version. */
export function inUUID(digits: string, version: number): string {
  const variant = '89ab'[parseInt(digits[16]!, 16) % 4];
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, `$1-$2-${version}$3-${variant}$4-$5`);
}

/** Bytes in hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
