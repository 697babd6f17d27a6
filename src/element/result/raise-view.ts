import { html, nothing } from 'lit';
import { higherLevels } from '../../screening/final-level.ts';
import type { Rendered } from '../views/parts.ts';
import { askAgain, messageAt } from './parts.ts';
import type { ResultView } from './result-texts.ts';

/** The worker may know more than the answers say. */
export function raiseView(view: ResultView): Rendered {
  const { talk, texts, words } = view;
  const higher = higherLevels(talk);
  if (higher.length === 0) return nothing;
  const submit = (event: Event) => {
    const form = (event.target as HTMLElement).closest('details')!;
    const level = form.querySelector('select')!.value;
    const reason = form.querySelector('textarea')!;
    if (!reason.value.trim()) return askAgain(reason, texts.raiseNeedsReason);
    view.go({ type: 'raise', level, reason: reason.value.trim() });
    reason.value = '';
    form.open = false;
  };
  return html`<details class="raise">
    <summary>${texts.raiseTitle}</summary>
    <p class="quiet">${texts.raiseHint}</p>
    <label class="field">
      <span>${texts.raiseTo}</span>
      <select>
        ${higher.toReversed().map((level) => html`<option value=${level}>${words.levels[level]?.name}</option>`)}
      </select>
    </label>
    <label class="field">
      <span>${texts.raiseReason}</span>
      <textarea
        rows="3"
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        aria-describedby="raise-wrong"
      ></textarea>
    </label>
    ${messageAt('raise-wrong')}
    <button type="button" @click=${submit}>${texts.raise}</button>
  </details>`;
}
