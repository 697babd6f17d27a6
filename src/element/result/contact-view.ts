import { html, nothing, type TemplateResult } from 'lit';
import { joinedBy } from '../../languages/joined-by.ts';
import { callLink, isNamedIn, shownAddress, textLink } from '../../record/result/contact-links.ts';
import type { RecordContact } from '../../record/result/kinds.ts';
import { wordsIn } from './other-words.ts';
import type { Shown } from './shown.ts';

/** Whom to reach, the number large; what to do instead where the agency has not filled it in. `title`: what is above it. */
export function contactView(
  { texts, say, record: { language } }: Pick<Shown, 'texts' | 'say' | 'record'>,
  { name, phone, sms, url, missing }: RecordContact,
  title = '',
): TemplateResult {
  return html`<p class="contact">
    ${isNamedIn(title, name) ? nothing : wordsIn(language, name)}
    ${phone ? html`<a href=${callLink(phone)} aria-label=${joinedBy(say, texts.comma, [phone, `${texts.call} ${name}`])}>${phone}</a>` : nothing}
    ${sms ? html`<a href=${textLink(sms)} aria-label=${joinedBy(say, texts.comma, [`${texts.textMessage} ${sms}`, name])}>${texts.textMessage} ${sms}</a>` : nothing}
    ${url ? html`<a href=${url} target="_blank" rel="noreferrer noopener">${shownAddress(url)}</a>` : nothing}
    ${missing ? html`<span class="quiet" lang=${language}>${missing}</span>` : nothing}
  </p>`;
}
