import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, heading, type Rendered } from '../views/parts.ts';
import type { Desk } from './desk.ts';

/** A panel of the desk: its heading, what it holds, what was done, and the way on and back. */
export function panelView(
  desk: Desk,
  { title, hint, primary }: { title: string; hint?: string; primary?: { label: string; click: () => void } },
  body: TemplateResult,
): TemplateResult {
  const back = { label: desk.texts.back, click: () => desk.turnTo(undefined) };
  return html`${heading(title, hint)} ${body} ${noticeView(desk)}
  ${primary ? actionBar(primary, [back]) : actionBar(back)}`;
}

/** Said aloud where it appears; it stands there before it has something to say. */
export function noticeView({ notice }: Desk): TemplateResult {
  return html`<p role="status" class="notice">${notice}</p>`;
}

/** Something to type in that no service of the browser reads along. */
export function field(label: string, type: 'text' | 'password', name: string, hint?: string): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    ${quiet(hint)}
    <input type=${type} name=${name} autocomplete="off" spellcheck="false" writingsuggestions="false" />
  </label>`;
}

export function quiet(text: string | undefined): Rendered {
  return text ? html`<span class="quiet">${text}</span>` : nothing;
}

/** What stands in a field of the panel. */
export function valueOf({ workplace }: Desk, name: string): string {
  return workplace.root().querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
}

/** Puts the cursor where something is missing, and says what. */
export function askFor(desk: Desk, name: string, message: string): void {
  desk.tell(message);
  desk.workplace.root().querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}
