/**
 * Vietnamese, a draft that nobody has reviewed: it opens in practice, in the book and on blank paper marked as a draft, and
 * never in a talk. What it lacks is said in English; `checkLanguage` names each gap.
 *
 * @module
 */
import type { WholePack } from '../pack.ts';
import { parseLanguagePack } from '../read-pack.ts';
import written from './vi.json' with { type: 'json' };

/** The draft as it is written, to go on with it. */
export const data: object = written;

const draft: WholePack = /* @__PURE__ */ parseLanguagePack(written);

export default draft;
