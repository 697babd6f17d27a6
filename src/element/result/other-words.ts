import { html, type TemplateResult } from 'lit';

/** Words that stay in their language, as those of a record do: a voice reads them in that. */
export function wordsIn(language: string, text: string): TemplateResult {
  return html`<span lang=${language}>${text}</span>`;
}

/** A text of the page with such words in it, each at its `{name}`. */
export function sayWith(text: string, values: Readonly<Record<string, unknown>>): unknown[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : values[part]));
}
