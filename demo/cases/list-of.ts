import { html, nothing, type TemplateResult } from 'lit';

/** A list; none where there is nothing in it, because a screen reader announces an empty one, too. */
export function listOf(items: readonly unknown[]): TemplateResult | typeof nothing {
  return items.length === 0
    ? nothing
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}
