import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../hex.ts';
import { utf8 } from '../utf8.ts';

/** SHA-256 in hexadecimal digits, at once and on any page: Web Crypto is asynchronous and wants a secure one. */
export function digestOf(text: string): string {
  return hex(sha256(utf8(text)));
}

/** A UUID (RFC 9562, version 8) that is the same for the same text. */
export function uuidOf(text: string): string {
  const digits = digestOf(text);
  const variant = '89ab'[Number.parseInt(digits.slice(16, 17), 16) % 4]!;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
