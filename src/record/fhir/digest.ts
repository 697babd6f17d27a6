import { sha256 } from '@noble/hashes/sha2.js';
import { inUUID, hex } from '../../instrument/identity.ts';
import { utf8 } from '../../instrument/digest.ts';

/** SHA-256 in hexadecimal digits, at once and on any page: Web Crypto is asynchronous and needs a secure one. */
export function digestOf(text: string): string {
  return hex(sha256(utf8(text)));
}

/** A UUID (RFC 9562, version 8) that is the same for the same text. */
export function uuidOf(text: string): string {
  return inUUID(digestOf(text), 8);
}
