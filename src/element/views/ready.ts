import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { groupName } from './group-name.ts';
import { actionBar, card } from './parts.ts';

/** Before the first word: how to begin, and how much time there is. */
export function readyView(view: View): TemplateResult {
  const { texts, words, talk, begin, path, choosePath, turnTo } = view;
  const { paths } = talk.instrument;
  return html`${card(
    view,
    words.cards.opening,
    html`${
      paths.length > 1
        ? html`<fieldset class="question">
            <legend><h3>${texts.path}</h3></legend>
            <div class="choices">
              ${paths.map(({ code }) => {
                const { name = code, hint = '' } = words.paths[code] ?? {};
                // A server would write `false` as an attribute, and the browser take it for a choice.
                return html`<label class="choice">
                  <input
                    type="radio"
                    name=${groupName('path')}
                    value=${code}
                    .checked=${code === path || nothing}
                    @change=${() => choosePath(code)}
                  />
                  <span>${name}<br /><span class="quiet">${hint}</span></span>
                </label>`;
              })}
            </div>
          </fieldset>`
        : ''
    }
    ${actionBar({ label: texts.begin, click: begin }, [
      { label: texts.openFile, click: () => turnTo('open') },
      { label: texts.onPaper, click: () => turnTo('form') },
    ])}`,
    'opening',
  )}`;
}
