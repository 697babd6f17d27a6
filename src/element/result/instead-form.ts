import { html, nothing } from 'lit';
import { hasText } from '../../instrument/account.ts';
import type { PlanCall, PlanStep } from '../../record/result/plan.ts';
import { isReport, mayDisagree } from '../../screening/done-entries.ts';
import type { Rendered } from '../views/parts.ts';
import type { Shown } from './shown.ts';
import { nameOf, note } from './tick.ts';

/** What one can say instead of "done": nobody was reached, they did not agree, it is not needed. */
export function insteadView(shown: Shown, planned: PlanStep, call: PlanCall): Rendered {
  const { texts, noting, say } = shown;
  if (!noting || call.state !== 'open') return nothing;
  const states = [
    'not-reached' as const,
    ...(mayDisagree(noting.talk) ? (['not-agreed'] as const) : []),
    'not-needed' as const,
  ];
  const { code } = planned.step;
  const submit = ({ currentTarget }: Event) => {
    const form = (currentTarget as HTMLElement).closest('details')!;
    const text = form.querySelector('textarea')!;
    const missing = form.querySelector<HTMLElement>('p[role=alert]')!;
    const chosen = form.querySelector<HTMLInputElement>(':checked');
    const state = states.find((one) => one === chosen?.value);
    const points = call.points.map(({ point }) => point.code);
    missing.textContent = '';
    if (!state) {
      missing.textContent = texts.insteadMissing;
      form.querySelector('input')!.focus();
    } else if (state === 'not-needed' && isReport(noting.talk, code, points) && !hasText(text.value)) {
      missing.textContent = texts.insteadNeedsNote;
      text.focus();
    } else {
      note(shown, planned, call, form.querySelector('summary')!, { state, note: text.value });
      chosen!.checked = false;
      text.value = '';
      form.open = false;
    }
  };
  return html`<details class="instead">
    <summary aria-label="${say(texts.insteadOf, { step: nameOf(planned, call) })}">${texts.instead}</summary>
    <div class="entry-form" role="group" aria-label=${say(texts.insteadOf, { step: nameOf(planned, call) })}>
      ${states.map(
        (state) =>
          html`<label class="choice-line">
            <input type="radio" name="instead ${code} ${call.contact?.code ?? ''}" value=${state} />
            <span>${texts.states[state]}</span>
          </label>`,
      )}
      <label class="field">
        <span>${texts.note}</span>
        <textarea rows="2" autocomplete="off" spellcheck="false" writingsuggestions="false"></textarea>
      </label>
      <p role="alert"></p>
      <button type="button" @click=${submit}>${texts.noteIt}</button>
    </div>
  </details>`;
}
