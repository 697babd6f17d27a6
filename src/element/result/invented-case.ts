import { html, type TemplateResult } from 'lit';
import type { AllTexts } from '../../languages/own-texts.ts';

/** Who a practice is about: the worker answers for them. */
export function inventedCase({ practiceCase, invented }: AllTexts): TemplateResult {
  return html`<details>
    <summary>${practiceCase}</summary>
    <p>${invented.who}</p>
    <dl>
      ${invented.says.map(
        ([about, words]) =>
          html`<div>
            <dt>${about}</dt>
            <dd>${words}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
