import type { Use } from '../languages/registry.ts';
import type { AgencyReview } from './agency-review.ts';
import { nameIn } from './language-name.ts';
import { wordsOfPaper } from './paper/paper-words.ts';
import { languageOfPart } from './reviewed-parts.ts';

/** "Not yet reviewed by this agency.", or who has reviewed it and what has changed since: on screen and paper. */
export function agencyReviewText({ by, changed }: AgencyReview, language: string, use?: Use): string {
  const { texts, say, locale } = wordsOfPaper(language, use);
  if (!by) return texts.notReviewed;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(by.date));
  const reviewed = say(texts.reviewed, { date, role: by.role });
  if (changed.length === 0) return reviewed;
  const names: Readonly<Record<string, string>> = texts.reviewedParts;
  const parts = changed.map((part) => {
    const spoken = languageOfPart(part);
    return spoken === undefined ? (names[part] ?? part) : say(names['words']!, { language: nameIn(locale, spoken) });
  });
  return `${reviewed} ${say(texts.changedSince, { parts: new Intl.ListFormat(locale).format(parts) })}`;
}
