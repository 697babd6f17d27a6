import { html, nothing, type TemplateResult } from 'lit';
import { uncapitalized } from '../../languages/say.ts';
import type { View } from '../view.ts';
import { card, type Rendered } from './parts.ts';

/** Before the first word: how to begin, and how much time there is. */
export function readyView(view: View): TemplateResult {
  const { texts, words, talk, begin, isPractice, turnTo } = view;
  const { path, instrument } = talk;
  const others = instrument.paths.filter(({ code }) => code !== path);
  return card(
    words.cards.opening,
    html`<div class="actions" part="actions">
        <button type="button" class="primary" part="primary-button" @click=${() => begin({ path })}>
          ${beginLabel(view, path)}
        </button>
        ${others.map(
          ({ code }) =>
            html`<button type="button" part="button" @click=${() => begin({ path: code })}>
              ${beginLabel(view, code)}
            </button>`,
        )}
      </div>
      ${others.map(({ code }) => pathHint(view, code))}
      <p class="quiet-ways">
        ${
          instrument.noTalk
            ? html`<button type="button" class="plain" @click=${() => begin({ noTalk: true })}>${texts.noTalk}</button>`
            : nothing
        }
        ${
          isPractice
            ? nothing
            : html`<button type="button" class="plain" @click=${() => turnTo('open')}>${texts.openFile}</button>`
        }
        <button type="button" class="plain" @click=${() => turnTo('form')}>${texts.onPaper}</button>
      </p>
      ${view.ofAgency?.() ?? nothing}`,
    'opening',
  );
}

/** "Begin" for the first path; the others say what they are. */
function beginLabel({ texts, say, words, talk }: View, path: string): string {
  if (path === talk.instrument.paths[0]?.code) return texts.begin;
  const { name = path } = words.paths[path] ?? {};
  return say(texts.beginPath, { name: uncapitalized(name, words.language) });
}

function pathHint({ words }: View, path: string): Rendered {
  const { name = path, hint } = words.paths[path] ?? {};
  return hint ? html`<p class="quiet">${name}: ${hint}</p>` : nothing;
}
