import { html, nothing, type TemplateResult } from 'lit';
import { byWhen } from '../../record/result/due.ts';
import { nameOfEntry, planOf, type Plan } from '../../record/result/plan.ts';
import type { Rendered } from '../views/parts.ts';
import { entryText } from './entry-text.ts';
import type { Shown } from './shown.ts';
import { stepView } from './step-view.ts';

/** What to do, in the order in which to do it: a heading for each band, a block for each step. */
export function planView(shown: Shown): TemplateResult {
  const { bands, others } = planOf(shown.record);
  return html`<div class="plan" data-plan>
    ${bands.map(
      (planned) =>
        html`<section class="band" data-band=${planned.band}>
          ${planned.band === 'none' ? nothing : html`<h3>${byWhen(shown, planned)}</h3>`}
          <ol class="steps" role="list" start=${planned.steps[0]!.number}>
            ${planned.steps.map((step) => stepView(shown, step, planned))}
          </ol>
        </section>`,
    )}
    ${othersView(shown, others)}
    <p role="status" class="heard" data-heard></p>
  </div>`;
}

/** What was done about steps that are suggested no more. */
function othersView(shown: Shown, others: Plan['others']): Rendered {
  if (others.length === 0) return nothing;
  return html`<section>
    <h3>${shown.texts.doneOther}</h3>
    <ul>
      ${others.map(({ entry }) => html`<li>${nameOfEntry(shown.record, entry)}: ${entryText(shown, entry)}</li>`)}
    </ul>
  </section>`;
}
