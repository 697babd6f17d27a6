import { html, nothing, type TemplateResult } from 'lit';
import type { InvalidDataError } from '../../instrument/problems.ts';
import type { Texts } from '../../languages/pack.ts';

/** There can be no talk with what was handed to the element: shown in the talk's place. */
export function alertView(texts: Texts<'talk'>, error: Error, tryAgain: () => void): TemplateResult {
  const { problems = [] } = error as Partial<InvalidDataError>;
  return html`<section class="alert" role="alert">
    <h2 tabindex="-1" data-heading>${texts.cannotStart}</h2>
    <p>${texts.cannotStartHint}</p>
    <p>${error.message.split('\n')[0]}</p>
    ${
      problems.length > 0
        ? html`<ul>
            ${problems.map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : ''}${message}</li>`)}
          </ul>`
        : nothing
    }
    <button type="button" @click=${tryAgain}>${texts.tryAgain}</button>
  </section>`;
}
