import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, heading, type Button } from '../views/parts.ts';
import type { Panel as PanelName } from '../../session/session.ts';
import type { RecordView } from './record-view.ts';

interface Panel {
  readonly panel: PanelName;
  readonly title: string;
  readonly hint?: string;
  readonly primary: Button;
}

/** A panel: its heading, what it holds, what was done, and the way on and back. */
export function panelView(
  view: RecordView,
  { panel, title, hint, primary }: Panel,
  body: TemplateResult,
): TemplateResult {
  const back = { label: view.texts.back, click: () => view.send({ type: 'leave' }) };
  return html`${heading(title, hint)} ${body} ${noticeView(view)} ${view.isBusy ? busyView(view, panel) : nothing}
  ${actionBar(primary, [back])}`;
}

/** How far it is, where that is known, and a way out. */
function busyView({ texts, send }: RecordView, panel: PanelName): TemplateResult {
  return html`<p class="busy">
    <progress max="1" aria-label=${texts.workProgress}></progress>
    <button type="button" @click=${() => send({ type: panel })}>${texts.cancel}</button>
  </p>`;
}

/** Said aloud where it appears; it is in the page before it has something to say. What is about a field is said there. */
function noticeView({ session: { notice, noticeAt } }: RecordView): TemplateResult {
  return html`<p role="status" class="notice">${noticeAt === undefined ? notice : ''}</p>`;
}

interface Field {
  readonly label: string;
  readonly type: 'text' | 'password' | 'file' | 'datetime-local';
  readonly name: string;
  readonly hint?: string;
  /** Which files can be chosen. */
  readonly accept?: string;
}

/**
 * Something to enter that no service of the browser reads along, with its hint and, where it cannot be used, what is
 * wrong with it. What was typed stays; the message goes when it is changed.
 */
export function field(view: RecordView, { label, type, name, hint, accept }: Field): TemplateResult {
  const { notice, noticeAt } = view.session;
  const isWrong = notice !== '' && noticeAt === name;
  const change = () => {
    if (isWrong) view.send({ type: 'notice', text: '' });
  };
  const input = html`<input
    type=${type}
    id=${name}
    name=${name}
    accept=${accept ?? nothing}
    autocomplete=${type === 'file' ? nothing : 'off'}
    spellcheck="false"
    writingsuggestions="false"
    aria-label=${type === 'file' ? `${view.texts.chooseFile}: ${label}` : nothing}
    aria-invalid=${isWrong ? 'true' : nothing}
    aria-describedby="${hint ? `${name}-hint ` : ''}${name}-wrong"
    @input=${change}
  />`;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<span class="quiet" id="${name}-hint">${hint}</span>` : nothing}
    ${type === 'file' ? drawnFile(view, input) : input}
    <span role="alert" id="${name}-wrong">${isWrong ? notice : ''}</span>
  </div>`;
}

/** The browser draws a field for a file in its own hand and language: it is there, unseen, above one that is drawn here. */
function drawnFile({ texts }: RecordView, input: TemplateResult): TemplateResult {
  const showName = ({ target, currentTarget }: Event) => {
    const [file] = (target as HTMLInputElement).files ?? [];
    (currentTarget as Element).querySelector('.chosen')!.textContent = file?.name ?? '';
  };
  return html`<div class="file" @change=${showName}>
    <span class="choose" aria-hidden="true">${texts.chooseFile}</span>
    <span class="chosen" aria-hidden="true"></span>
    ${input}
  </div>`;
}

/** What was typed into a field of the panel. */
export function valueOf({ root }: RecordView, name: string): string {
  return root.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
}

/** Puts the cursor where something is missing or cannot be used, and says there what. */
export function askFor({ send, root }: RecordView, name: string, message: string): void {
  send({ type: 'notice', text: message, at: name });
  root.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}

/** Where a form within a screen says what is wrong with one of its fields, which names it by `aria-describedby`. */
export function messageAt(id: string): TemplateResult {
  return html`<span role="alert" id=${id}></span>`;
}

/** Says at a field of such a form why it cannot be used as it is, until it is changed. */
export function refuse(input: HTMLElement, text: string): void {
  const entry = input.closest('[role=radiogroup]') ?? input;
  const message = (input.getRootNode() as ShadowRoot).getElementById(entry.getAttribute('aria-describedby')!)!;
  message.textContent = text;
  entry.setAttribute('aria-invalid', 'true');
  const forget = () => {
    message.textContent = '';
    entry.removeAttribute('aria-invalid');
  };
  entry.addEventListener('input', forget, { once: true });
}

/** The same, and puts the cursor there. */
export function askAgain(input: HTMLElement, text: string): void {
  refuse(input, text);
  input.focus();
}
