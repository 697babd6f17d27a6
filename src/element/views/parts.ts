import { html, nothing, type TemplateResult } from 'lit';
import type { Immutable } from '../../instrument/immutable.ts';
import type { Card } from '../../instrument/wording.ts';
import type { View } from '../view.ts';
import { typed } from './typed.ts';

export type Rendered = TemplateResult | typeof nothing;

export interface Button {
  readonly label: string;
  readonly click: () => void;
  /** Stands at the other end of the row. */
  readonly apart?: boolean;
}

/** The one thing to do next, and quieter ways beside it; always in the same place. */
export function actionBar(primary: Button, quiet: readonly Button[] = []): TemplateResult {
  return html`<div class="actions" part="actions">
    <button type="button" class="primary" part="primary-button" @click=${primary.click}>${primary.label}</button>
    ${quiet.map(
      ({ label, click, apart }) =>
        html`<button type="button" class=${apart ? 'apart' : ''} part="button" @click=${click}>${label}</button>`,
    )}
  </div>`;
}

/** The heading that focus goes to when the place changes. */
export function heading(text: string, quiet?: string): TemplateResult {
  return html`<h2 tabindex="-1" data-heading part="heading">${text}</h2>
    ${quiet ? html`<p class="quiet">${quiet}</p>` : nothing}`;
}

/** A gentle card: a few words to the worker, who may have the youth beside them. */
export function card(view: View, words: Immutable<Card>, bar: TemplateResult, kind = ''): TemplateResult {
  return html`<section class="card ${kind}" part="card">
    ${heading(words.title)} ${words.text.map((line) => html`<p>${line}</p>`)} ${bar}
  </section>`;
}

/** In the place of something small that the file after the first screen brings. */
export function comesLater({ texts, tryAgain }: View): TemplateResult {
  return html`<p class="quiet">
    ${texts.waiting} <button type="button" class="plain" @click=${tryAgain}>${texts.tryAgain}</button>
  </p>`;
}

/** A text to write in. No service of the browser reads along. */
export function textArea(label: string, rows: number, text: string, write: (text: string) => void): TemplateResult {
  return html`<textarea
    rows=${rows}
    aria-label=${label}
    autocomplete="off"
    spellcheck="false"
    writingsuggestions="false"
    .value=${typed(text)}
    @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}
