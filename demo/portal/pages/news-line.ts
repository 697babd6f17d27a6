import { html, render, type TemplateResult } from 'lit';
import type { Context } from '../context.ts';
import type { News } from '../talk-keeper.ts';

/** The line that says what is kept of a talk. */
export function newsLine(kept: { readonly at: string } | undefined, context: Context): TemplateResult {
  return html`<p id="news" role="status">
    ${kept ? words({ type: 'kept', at: kept.at }, context) : context.texts.news.begin}
  </p>`;
}

export function sayNews(news: News, context: Context): void {
  const line = document.querySelector<HTMLElement>('#news');
  if (!line) return;
  // A conflict stays to be read: what follows is kept beside the other talk.
  if (line.dataset['news'] === 'conflict' && (news.type === 'kept' || news.type === 'keeping')) return;
  line.dataset['news'] = news.type;
  line.replaceChildren();
  render(words(news, context), line);
}

function words(news: News, { texts, link, query, language }: Context): TemplateResult {
  if (news.type === 'kept') {
    const time = new Date(news.at).toLocaleTimeString(language === 'es' ? 'es-US' : 'en-US', { timeStyle: 'short' });
    return html`${texts.kept} ${time}`;
  }
  if (news.type === 'record') return html`<a href=${link('record', { record: news.id })}>${texts.news.record}</a>`;
  if (news.type === 'conflict')
    return html`${texts.news.conflict} <a href=${link('case', { case: query.get('case') ?? '' })}>${texts.choose}</a>`;
  return html`${texts.news[news.type]}`;
}
