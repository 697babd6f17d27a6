import { html, nothing, render, type TemplateResult } from 'lit';
import type { Context } from '../context.ts';
import type { News } from '../talk-keeper.ts';

/** Where a talk is kept, and a line for what needs somebody. When it was last kept, the element says beside its cover. */
export function newsLine({ texts }: Context): TemplateResult {
  return html`<p>${texts.keptOnServer}</p>
    <p id="news" role="status"></p>`;
}

export function sayNews(news: News, context: Context): void {
  const line = document.querySelector<HTMLElement>('#news');
  if (!line) return;
  // A conflict stays to be read: what follows is kept beside the other talk.
  if (news.type === 'kept' && !overcome.has(line.dataset['said'])) return;
  line.dataset['said'] = news.type;
  render(words(news, context), line);
}

/** What is true no longer as soon as something was kept. */
const overcome = new Set<string | undefined>(['unreachable', 'sign-in', 'refused']);

function words(news: News, { texts, link }: Context): TemplateResult | typeof nothing {
  if (news.type === 'kept') return nothing;
  if (news.type === 'record') return html`<a href=${link('record', { record: news.id })}>${texts.news.record}</a>`;
  if (news.type === 'conflict')
    return html`${texts.news.conflict} <a href=${link('case', { case: news.caseReference })}>${texts.choose}</a>`;
  return html`${texts.news[news.type]}`;
}
