import { html, nothing } from 'lit';
import { hasText } from '../../instrument/account.ts';
import type { PlanCall, PlanStep } from '../../record/result/plan.ts';
import { isReport, mayDisagree } from '../../screening/done-entries.ts';
import type { Rendered } from '../views/parts.ts';
import { askAgain, messageAt } from './parts.ts';
import type { Shown } from './shown.ts';
import { nameOf, note } from './tick.ts';

/** What the worker can choose instead of "done": nobody was reached, they did not agree (where they decide), it is not needed. */
export function insteadView(shown: Shown, planned: PlanStep, call: PlanCall): Rendered {
  const { texts, noting, say } = shown;
  if (!noting || call.state !== 'open') return nothing;
  const { code } = planned.step;
  const points = call.points.map(({ point }) => point.code);
  const states = [
    'not-reached' as const,
    ...(mayDisagree(noting.talk, code, points) ? (['not-agreed'] as const) : []),
    'not-needed' as const,
  ];
  const name = say(texts.insteadOf, { step: nameOf(shown, planned, call) });
  const id = `instead-${code}-${call.contact?.code ?? ''}`;
  const submit = ({ currentTarget }: Event) => {
    const form = (currentTarget as HTMLElement).closest('details')!;
    const text = form.querySelector('textarea')!;
    const chosen = form.querySelector<HTMLInputElement>(':checked');
    const state = states.find((one) => one === chosen?.value);
    if (!state) askAgain(form.querySelector('input')!, texts.insteadMissing);
    else if (state === 'not-needed' && isReport(noting.talk, code, points) && !hasText(text.value))
      askAgain(text, texts.insteadNeedsNote);
    else {
      note(shown, planned, call, form.querySelector('summary')!, { state, note: text.value });
      chosen!.checked = false;
      text.value = '';
      form.open = false;
    }
  };
  return html`<details class="instead">
    <summary aria-label=${name}>${texts.instead}</summary>
    <div class="entry-form" role="group" aria-label=${name}>
      <div role="radiogroup" aria-label=${name} aria-describedby="${id}-state">
        ${states.map(
          (state) =>
            html`<label class="choice-line">
              <input type="radio" name=${id} value=${state} />
              <span>${texts.states[state]}</span>
            </label>`,
        )}
      </div>
      ${messageAt(`${id}-state`)}
      <label class="field">
        <span>${texts.note}</span>
        <textarea
          rows="2"
          autocomplete="off"
          spellcheck="false"
          writingsuggestions="false"
          aria-label="${texts.note}: ${name}"
          aria-describedby="${id}-note"
        ></textarea>
      </label>
      ${messageAt(`${id}-note`)}
      <button type="button" aria-label="${texts.noteIt}: ${name}" @click=${submit}>${texts.noteIt}</button>
    </div>
  </details>`;
}
