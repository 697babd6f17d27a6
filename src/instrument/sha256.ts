/** SHA-256 without Web Crypto, loaded where a page has none. */
export { sha256 } from '@noble/hashes/sha2.js';
