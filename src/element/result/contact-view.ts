import { html, nothing, type TemplateResult } from 'lit';
import { joinedBy } from '../../languages/joined-by.ts';
import type { RecordContact } from '../../record/result/kinds.ts';
import type { Shown } from './shown.ts';

/** Whom to reach, the number large; what to do instead where the agency has not filled it in. `below`: the name above it. */
export function contactView(
  { texts, say }: Pick<Shown, 'texts' | 'say'>,
  { name, phone, sms, url, missing }: RecordContact,
  below?: string,
): TemplateResult {
  const digits = (number: string) => number.replace(/[^\d+]/g, '');
  return html`<p class="contact">
    ${name === below ? nothing : html`<span>${name}</span>`}
    ${phone ? html`<a href="tel:${digits(phone)}" aria-label=${joinedBy(say, texts.comma, [phone, `${texts.call} ${name}`])}>${phone}</a>` : nothing}
    ${sms ? html`<a href="sms:${digits(sms)}" aria-label=${joinedBy(say, texts.comma, [`${texts.textMessage} ${sms}`, name])}>${texts.textMessage} ${sms}</a>` : nothing}
    ${url ? html`<a href=${url} target="_blank" rel="noreferrer noopener">${url.replace('https://', '')}</a>` : nothing}
    ${missing ? html`<span class="quiet">${missing}</span>` : nothing}
  </p>`;
}
