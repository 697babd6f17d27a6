import { html, type TemplateResult } from 'lit';
import { InvalidDataError } from '../../instrument/problems.ts';
import type { Texts } from '../../languages/pack.ts';

/** What was handed to the element cannot be used: said where the screening would stand. */
export function alertView(texts: Texts<'talk'>, error: Error): TemplateResult {
  const problems = error instanceof InvalidDataError ? error.problems : [];
  return html`<section class="alert" role="alert">
    <h2>${texts.cannotStart}</h2>
    <p>${texts.cannotStartHint}</p>
    <p>${error.message.split('\n')[0]}</p>
    <ul>
      ${problems.map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : ''}${message}</li>`)}
    </ul>
  </section>`;
}
