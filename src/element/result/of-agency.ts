import { html, nothing } from 'lit';
import type { Configuration } from '../../instrument/configuration.ts';
import { contactsNotSet } from '../../instrument/contacts-not-set.ts';
import { memoize } from '../../instrument/memoize.ts';
import { findAgencyReview, knownAgencyReview } from '../../record/agency-review.ts';
import { agencyReviewText } from '../../record/agency-review-text.ts';
import { lookedUpIn } from '../../record/looked-up.ts';
import { lookedUpSection } from '../../record/paper/looked-up.ts';
import { bodyView } from '../paper/sheet-view.ts';
import type { Rendered } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';

type AgencyView = Pick<ResultView, 'texts' | 'say' | 'locale' | 'words' | 'talk'> & ReviewView;

/** What shows whether an agency has reviewed the guide. */
export interface ReviewView extends Pick<ResultView, 'words' | 'talk'> {
  /** Draws the screen again, once it is known. */
  readonly drawAnew: () => void;
}

/** What the agency has not done yet, before it is needed: contacts that a plan needs, and a review of the guide. */
export function ofAgency(view: AgencyView): Rendered {
  return html`${missingContacts(view)} ${agencyReview(view)}`;
}

/** When numbers and laws were checked, and by what: a tap away. */
export function lookedUp({ talk, words }: Pick<AgencyView, 'talk' | 'words'>): Rendered {
  const section = lookedUpSection(lookedUpIn(talk, words), words.language);
  if (!section) return nothing;
  return html`<details class="fold" data-fold=${section.code}>
    <summary>${section.title}</summary>
    ${bodyView(section)}
  </details>`;
}

function missingContacts({ texts, say, locale, words, talk }: AgencyView): Rendered {
  const { instrument, configuration } = talk;
  const missing = contactsNotSet(instrument, configuration);
  if (missing.length === 0) return nothing;
  const names = missing.map((code) => words.contacts[code] ?? code);
  return html`<p class="quiet">${say(texts.missingContacts, { names: new Intl.ListFormat(locale).format(names) })}</p>`;
}

/** By language: a screen that is drawn before the review is known does not search for it again. */
const searchesFor = memoize((_configuration: Configuration) => new Map<string, Promise<unknown>>());

/** Whether the agency has reviewed the guide, and what has changed since. */
export function agencyReview({ talk, words: { language }, drawAnew }: ReviewView): Rendered {
  const review = knownAgencyReview(talk, language);
  if (review) return html`<p class="quiet">${agencyReviewText(review, language)}</p>`;
  const searches = searchesFor(talk.configuration);
  const search = searches.get(language) ?? findAgencyReview(talk, [language]);
  searches.set(language, search);
  // Without it, a talk can be held all the same: the line is not there yet.
  search.then(drawAnew, () => {});
  return nothing;
}
