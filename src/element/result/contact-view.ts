import { html, nothing, type TemplateResult } from 'lit';
import { joinedBy } from '../../languages/joined-by.ts';
import { callLink, isNamedIn, shownAddress, textLink } from '../../record/result/contact-links.ts';
import type { PlanCall } from '../../record/result/plan.ts';
import { sameNumberText } from '../../record/result/same-number.ts';
import { wordsIn } from './other-words.ts';
import type { Shown } from './shown.ts';

/** Whom to reach, the number large; what to do instead where the agency has not filled it in. `title`: what is above it. */
export function contactView(
  shown: Pick<Shown, 'texts' | 'say' | 'record'>,
  call: PlanCall,
  title = '',
): TemplateResult {
  const {
    texts,
    say,
    record: { language },
  } = shown;
  const { name, phone, sms, url, missing } = call.contact!;
  const same = sameNumberText(shown, call);
  return html`<p class="contact">
    ${isNamedIn(title, name) ? nothing : wordsIn(language, name)}
    ${phone ? html`<a href=${callLink(phone)} aria-label=${joinedBy(say, texts.comma, [phone, `${texts.call} ${name}`])}>${phone}</a>` : nothing}
    ${sms ? html`<a href=${textLink(sms)} aria-label=${joinedBy(say, texts.comma, [`${texts.textMessage} ${sms}`, name])}>${texts.textMessage} ${sms}</a>` : nothing}
    ${url ? html`<a href=${url} target="_blank" rel="noreferrer noopener">${shownAddress(url)}</a>` : nothing}
    ${same ? html`<span class="quiet">${same}</span>` : nothing}
    ${missing ? html`<span class="quiet" lang=${language}>${missing}</span>` : nothing}
  </p>`;
}
