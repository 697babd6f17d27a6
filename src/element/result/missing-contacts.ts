import { html, nothing } from 'lit';
import { contactsNotSet } from '../../instrument/contacts-not-set.ts';
import type { Rendered } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';

/** The contacts that a plan needs and the agency has not set: shown before they are needed. */
export function missingContacts({
  texts,
  say,
  locale,
  words,
  talk,
}: Pick<ResultView, 'texts' | 'say' | 'locale' | 'words' | 'talk'>): Rendered {
  const { instrument, configuration } = talk;
  const missing = contactsNotSet(instrument, configuration);
  if (missing.length === 0) return nothing;
  const names = missing.map((code) => words.contacts[code] ?? code);
  return html`<p class="quiet">${say(texts.missingContacts, { names: new Intl.ListFormat(locale).format(names) })}</p>`;
}
