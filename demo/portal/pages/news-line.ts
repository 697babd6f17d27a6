import { html, nothing, render, type TemplateResult } from 'lit';
import type { Context } from '../context.ts';
import type { News } from '../talk-keeper.ts';

/** The lines that say what is kept of a talk. That it is kept is said quietly, whatever needs somebody is said aloud. */
export function newsLine(kept: { readonly at: string } | undefined, context: Context): TemplateResult {
  return html`<p id="kept" aria-busy="false">${kept ? keptAt(kept.at, context) : context.texts.news.begin}</p>
    <p id="news" role="status"></p>`;
}

export function sayNews(news: News, context: Context): void {
  const [quiet, aloud] = [document.querySelector('#kept'), document.querySelector<HTMLElement>('#news')];
  if (!quiet || !aloud) return;
  quiet.ariaBusy = String(news.type === 'keeping');
  if (news.type === 'keeping') return;
  if (news.type === 'kept') {
    quiet.textContent = keptAt(news.at, context);
    // A conflict stays to be read: what follows is kept beside the other talk.
    if (!overcome.has(aloud.dataset['said'])) return;
  }
  aloud.dataset['said'] = news.type;
  render(words(news, context), aloud);
}

/** What is true no longer as soon as something was kept. */
const overcome = new Set<string | undefined>(['unreachable', 'sign-in', 'refused']);

function keptAt(at: string, { texts, language }: Context): string {
  const time = new Date(at).toLocaleTimeString(language === 'es' ? 'es-US' : 'en-US', { timeStyle: 'short' });
  return `${texts.kept} ${time}`;
}

function words(news: News, { texts, link, query }: Context): TemplateResult | typeof nothing {
  if (news.type === 'kept' || news.type === 'keeping') return nothing;
  if (news.type === 'record') return html`<a href=${link('record', { record: news.id })}>${texts.news.record}</a>`;
  if (news.type === 'conflict')
    return html`${texts.news.conflict} <a href=${link('case', { case: query.get('case') ?? '' })}>${texts.choose}</a>`;
  return html`${texts.news[news.type]}`;
}
