/**
 * For a page that opens and saves files of its own: what a worker saved, encrypted texts, and settings that somebody
 * wrote by hand. It needs no element.
 *
 * @module
 */
export { decryptText, encryptText, FileError, type Following } from './record/encryption.ts';
export { readSavedFile, type SavedFile } from './record/saved-file.ts';
export { readData, type ReadData } from './instrument/read-data.ts';
