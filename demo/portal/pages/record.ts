import { html, nothing } from 'lit';
import { ask, notePrinted } from '../api.ts';
import type { Context } from '../context.ts';
import type { KeptRecord } from '../server/vault.ts';
import { TalkKeeper } from '../talk-keeper.ts';
import { inventedMark } from './marks.ts';
import { newsLine, sayNews } from './news-line.ts';

/** One record: read, printed, and, by a worker, corrected. */
export async function recordPage(context: Context): Promise<void> {
  const { query, texts, show, link, time, me, language, trying } = context;
  const id = query.get('record') ?? '';
  const old = query.get('version');
  const kept = await ask<KeptRecord>('GET', `/records/${id}${old ? `/versions/${old}` : ''}`);
  const screening = document.createElement('open-door-screening');
  screening.config = me.config;
  screening.caseReference = kept.caseReference;
  screening.worker = me.person?.name;
  screening.lang = language;
  screening.record = kept.record;
  const mayCorrect = me.person?.role === 'worker' && !old;
  if (mayCorrect) {
    const known = { at: kept.at, record: { id: kept.record.id, version: kept.version } };
    const keeper = new TalkKeeper(screening, kept.caseReference, known, (news) => sayNews(news, context));
    addEventListener('beforeunload', (event) => {
      if (keeper.isBehind) event.preventDefault();
    });
  } else {
    const noteThatPrinted = trying(() => notePrinted({ record: id, version: kept.version }));
    screening.addEventListener('screening-keep', ({ how }) => {
      if (how === 'print') noteThatPrinted();
    });
  }
  const spoken = kept.record.language;
  const versions = Array.from({ length: kept.version - 1 }, (_, index) => String(index + 1));
  show(html`
    <div class="talk-head">
      <h1 tabindex="-1">${texts.case} ${kept.caseReference} ${inventedMark(kept, texts)}</h1>
      ${mayCorrect ? newsLine(context) : html`<p>${old ? texts.oldVersion : texts.toRead}</p>`}
    </div>
    <p>
      ${texts.version} ${kept.version}, ${time(kept.at)}, ${kept.by}
      ${versions.map((version) => html`<a href=${link('record', { record: id, version })}>${texts.version} ${version}</a> `)}
      ${old ? html`<a href=${link('record', { record: id })}>${texts.lastVersion}</a>` : nothing}
    </p>
    ${
      spoken === language
        ? nothing
        : html`<p class="hint">${texts.inLanguage.replace('{language}', nameOf(spoken, language))}</p>`
    }
    <div class="talk">${screening}</div>
  `);
}

/** What a language is called in another one. */
function nameOf(spoken: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(spoken) ?? spoken;
}
