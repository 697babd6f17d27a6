import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, heading, type Rendered } from '../views/parts.ts';
import type { Panel as PanelName } from '../../session/session.ts';
import type { RecordView } from './record-view.ts';

interface Panel {
  readonly panel: PanelName;
  readonly title: string;
  readonly hint?: string;
  readonly primary?: { readonly label: string; readonly click: () => void };
}

/** A panel: its heading, what it holds, what was done, and the way on and back. */
export function panelView(
  view: RecordView,
  { panel, title, hint, primary }: Panel,
  body: TemplateResult,
): TemplateResult {
  const back = { label: view.texts.back, click: () => view.send({ type: 'leave' }) };
  return html`${heading(title, hint)} ${body} ${noticeView(view)} ${view.isBusy ? busyView(view, panel) : nothing}
  ${primary ? actionBar(primary, [back]) : actionBar(back)}`;
}

/** How far it is, where that is known, and a way out. */
function busyView({ texts, send }: RecordView, panel: PanelName): TemplateResult {
  return html`<p class="busy">
    <progress max="1" aria-label=${texts.workProgress}></progress>
    <button type="button" @click=${() => send({ type: panel })}>${texts.cancel}</button>
  </p>`;
}

/** Said aloud where it appears; it stands there before it has something to say. */
export function noticeView({ session: { notice } }: RecordView): TemplateResult {
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

/** What was typed into a field of the panel. */
export function valueOf({ root }: RecordView, name: string): string {
  return root.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
}

/** Puts the cursor where something is missing, and says what. */
export function askFor({ send, root }: RecordView, name: string, message: string): void {
  send({ type: 'notice', text: message });
  root.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}
