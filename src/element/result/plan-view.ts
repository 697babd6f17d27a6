import { html, nothing, type TemplateResult } from 'lit';
import { planOf, type Plan } from '../../record/result/plan.ts';
import type { Rendered } from '../views/parts.ts';
import { byWhen, dueOfBand } from './by-when.ts';
import { entryText } from './entry-text.ts';
import type { Shown } from './shown.ts';
import { stepView } from './step-view.ts';

/** What to do, in the order one would do it: a heading for each band, a block for each step. */
export function planView(shown: Shown): TemplateResult {
  const { bands, others } = planOf(shown.record);
  return html`<div class="plan" data-plan>
    ${bands.map(({ band, steps }) => {
      const due = dueOfBand({ band, steps });
      return html`<section class="band" data-band=${band}>
        ${band === 'none' ? nothing : html`<h3>${byWhen(shown, band, due.dueAt)}</h3>`}
        <ol class="steps" role="list" start=${steps[0]!.number}>
          ${steps.map((step) => stepView(shown, step, due))}
        </ol>
      </section>`;
    })}
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
      ${others.map(({ entry }) => html`<li>${shown.stepTitle(entry.step)}: ${entryText(shown, entry)}</li>`)}
    </ul>
  </section>`;
}
