import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../languages/pack.ts';
import { actionBar, heading, type Button } from './parts.ts';

/** Something is on its way: usually for a moment nobody sees. It says nothing that the youth should not read. */
export function waitingView(
  texts: Texts<'talk'>,
  tryAgain: () => void,
  waysOn: readonly Button[] = [],
): TemplateResult {
  return html`${heading(texts.waiting, texts.waitingHint)}
  ${actionBar({ label: texts.tryAgain, click: tryAgain }, waysOn)}`;
}
