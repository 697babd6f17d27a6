import { html, nothing, type TemplateResult } from 'lit';
import { localeIn, textsIn } from 'open-door-screening/languages';
import english from 'open-door-screening/languages/en';
import type { Kiosk } from '../kiosk.ts';

/** Whom a plan cannot do without, and the office has not set: named where the worker is alone. */
export function missingContacts(kiosk: Kiosk): TemplateResult | typeof nothing {
  const { contactsNotSet, language, wording, say } = kiosk;
  if (contactsNotSet.length === 0) return nothing;
  const names = contactsNotSet.map((code) => wording.contacts[code] ?? code);
  const { missingContacts: text } = textsIn('result', language, english.result);
  return html`<p class="quiet">${say(text, { names: new Intl.ListFormat(localeIn(language)).format(names) })}</p>`;
}
