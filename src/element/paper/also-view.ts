import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../languages/registry.ts';
import type { InOther } from '../../record/paper/sheet.ts';

/** The same in another language, which is read and set in that. */
export function alsoView(also: InOther | undefined): TemplateResult | typeof nothing {
  if (!also) return nothing;
  const { language, text } = also;
  return html`<span class="also" lang=${language} dir=${directionOf(language)}>${text}</span>`;
}
