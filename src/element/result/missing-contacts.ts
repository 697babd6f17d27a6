import { html, nothing } from 'lit';
import type { Rendered } from '../views/parts.ts';
import type { ResultView } from './result-texts.ts';

/** Whom a plan cannot do without, and the agency has said nothing of: told before it is needed. */
export function missingContacts({
  texts,
  say,
  locale,
  words,
  talk,
}: Pick<ResultView, 'texts' | 'say' | 'locale' | 'words' | 'talk'>): Rendered {
  const { instrument, configuration } = talk;
  const missing = Object.entries(instrument.contacts).filter(([code, { needed, mayBeBlank }]) => {
    const { phone, sms, url } = configuration.contacts[code] ?? {};
    return needed && !mayBeBlank && !phone && !sms && !url;
  });
  if (missing.length === 0) return nothing;
  const names = missing.map(([code]) => words.contacts[code] ?? code);
  return html`<p class="quiet">${say(texts.missingContacts, { names: new Intl.ListFormat(locale).format(names) })}</p>`;
}
