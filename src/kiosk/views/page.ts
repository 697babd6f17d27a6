import { html, type TemplateResult } from 'lit';
import { nameOfLanguage, textsIn } from 'open-door-screening/languages';
import english from 'open-door-screening/languages/en';
import type { KioskTexts } from '../languages.ts';

/** A screen of the kiosk: its heading takes the focus, so that it is read. */
export function screen(title: string, body: TemplateResult, kind = ''): TemplateResult {
  return html`<div class="screen ${kind}">
    <h1 tabindex="-1" data-heading>${title}</h1>
    ${body}
  </div>`;
}

export interface Button {
  readonly label: string;
  readonly click: () => void;
}

/** The one thing to do next, and quieter ways beside it. */
export function buttons(primary: Button, ...others: readonly Button[]): TemplateResult {
  return html`<p class="buttons">
    <button type="button" class="primary" @click=${primary.click}>${primary.label}</button>
    ${others.map(({ label, click }) => html`<button type="button" @click=${click}>${label}</button>`)}
  </p>`;
}

/** What a practice is marked with, where its talk is not to be seen. */
export function practiceBand(language: string): TemplateResult {
  const { practiceBand: text } = textsIn('talk', language, english.talk);
  return html`<aside class="practice" aria-labelledby="practice"><span id="practice">${text}</span></aside>`;
}

export interface Bar {
  readonly texts: KioskTexts;
  readonly notice: string;
  readonly languages: readonly string[];
  readonly choose: (language: string) => void;
  /** Languages of a youth, each beside that of the worker. */
  readonly beside: TemplateResult;
  readonly finish: () => void;
}

/** Below the talk, always: the way out. */
export function barView({ texts, notice, languages, choose, beside, finish }: Bar): TemplateResult {
  return html`<footer class="bar">
    <p class="message" role="status">${notice}</p>
    ${languages.map(
      (language) =>
        html`<button type="button" lang=${language} @click=${() => choose(language)}>
          ${nameOfLanguage(language)}
        </button>`,
    )}
    ${beside}
    <button type="button" @click=${finish}>${texts.finish}</button>
  </footer>`;
}
