import { html, nothing, type TemplateResult } from 'lit';
import { textsIn } from 'open-door-screening/languages';
import english from 'open-door-screening/languages/en';
import type { Kiosk } from '../kiosk.ts';

/** Whom a plan cannot do without, and the office has not set: named where the worker is alone. */
export function missingContacts(kiosk: Kiosk): TemplateResult | typeof nothing {
  const { contactsNotSet, spoken, locale, wording, say } = kiosk;
  if (contactsNotSet.length === 0) return nothing;
  const names = contactsNotSet.map((code) => wording.contacts[code] ?? code);
  const { missingContacts: text } = textsIn('result', spoken, english.result);
  return html`<p class="quiet">${say(text, { names: new Intl.ListFormat(locale).format(names) })}</p>`;
}
