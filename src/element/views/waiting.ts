import { html, type TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { actionBar, heading } from './parts.ts';

/** Until the file is there that shows what follows from a talk: usually for a moment nobody sees. */
export function waitingView({ texts, loadDesk }: View): TemplateResult {
  return html`${heading(texts.waiting, texts.waitingHint)} ${actionBar({ label: texts.tryAgain, click: loadDesk })}`;
}
