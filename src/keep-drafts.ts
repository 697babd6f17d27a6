/**
 * For a page that stores talks in the browser of the worker until its server has the record. It needs no other part of
 * the package.
 *
 * @module
 */
export { keepDrafts } from './keeping/keep-drafts.ts';
export type { KeepNews, KeepOptions, KeptDrafts, TalkElement } from './keeping/options.ts';
export { browserStore, type DraftStore, type KeptEntry, type SealedContent } from './keeping/store.ts';
