import { digestOf, sortedJSON } from '../instrument/digest.ts';
import { asWritten } from './as-written.ts';
import type { LanguagePack } from './pack.ts';

/** What a reviewer has read: a hash of all the words of a pack, as its author wrote them. */
export function packHash(pack: LanguagePack | object): Promise<string> {
  const { reviewedBy: _, ...words } = asWritten(pack) as Partial<LanguagePack>;
  return digestOf(sortedJSON(words));
}

/** Whether its review is of the words that it has now. */
export async function isReviewed(pack: LanguagePack): Promise<boolean> {
  return pack.reviewedBy !== undefined && pack.reviewedBy.hash === (await packHash(pack));
}
