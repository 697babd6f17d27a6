import { html, nothing, type TemplateResult } from 'lit';
import type { Immutable } from '../../instrument/immutable.ts';
import type { Card, Wording } from '../../instrument/wording.ts';
import type { View } from '../view.ts';
import { typed } from './typed.ts';

export type Rendered = TemplateResult | typeof nothing;

export interface Button {
  readonly label: string;
  readonly click: () => void;
  /** `apart`: at the other end of the row; `alone`: on narrow screens in the bar at the top instead. */
  readonly kind?: string;
  /** `submit`: Enter in a field of text presses it, too. */
  readonly type?: 'submit';
}

/** The one thing to do next, and quieter ways beside it; always in the same place. */
export function actionBar(primary: Button, quiet: readonly Button[] = []): TemplateResult {
  return html`<div class="actions" part="actions">
    <button type=${primary.type ?? 'button'} class="primary" part="primary-button" @click=${primary.click}>
      ${primary.label}
    </button>
    ${quiet.map(
      ({ label, click, kind }) =>
        html`<button type="button" class=${kind ?? ''} part="button" @click=${click}>${label}</button>`,
    )}
  </div>`;
}

/** What is said to the youth: in both languages where there are two. */
export function said<Words>(
  view: Pick<View, 'beside' | 'texts'> & { readonly words: Words },
  textIn: (words: Words | Wording, texts: View['texts']) => string | undefined,
): unknown {
  return view.beside?.said(textIn) ?? textIn(view.words, view.texts);
}

/** The heading that focus goes to when the place changes. */
export function heading(text: unknown, quiet?: string): TemplateResult {
  return html`<h2 tabindex="-1" data-heading part="heading">${text}</h2>
    ${quiet ? html`<p class="quiet">${quiet}</p>` : nothing}`;
}

/** A gentle card: a few words to the worker, who may have the youth beside them. */
export function card(words: Immutable<Card>, bar: TemplateResult, kind = ''): TemplateResult {
  return cardOf(heading(words.title), words.text, bar, kind);
}

/** A card whose words are said to the youth, or read by them. */
export function spokenCard(
  view: View,
  cardIn: (words: View['words'], texts: View['texts']) => Immutable<Card>,
  bar: TemplateResult,
): TemplateResult {
  const lines = cardIn(view.words, view.texts).text.map((_, at) => said(view, (...words) => cardIn(...words).text[at]));
  return cardOf(heading(said(view, (...words) => cardIn(...words).title)), lines, bar);
}

function cardOf(title: TemplateResult, lines: readonly unknown[], bar: TemplateResult, kind = ''): TemplateResult {
  return html`<section class="card ${kind}" part="card">
    ${title} ${lines.map((line) => html`<p>${line}</p>`)} ${bar}
  </section>`;
}

/** Shown until the file that is loaded after the first screen is there. */
export function comesLater({ texts, tryAgain }: View): TemplateResult {
  return html`<p class="quiet">
    ${texts.waiting} <button type="button" class="plain" @click=${tryAgain}>${texts.tryAgain}</button>
  </p>`;
}

/** A field for text. No service of the browser reads it. */
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
