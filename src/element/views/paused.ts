import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { actionBar, spokenCard } from './parts.ts';

/** The talk was stopped, or a draft was handed in. The youth may read it. */
export function pausedView(view: View): TemplateResult {
  const { texts, talk, go, turnTo } = view;
  return spokenCard(
    view,
    (_, { pausedTitle, pausedText }) => ({ title: pausedTitle, text: pausedText }),
    html`<p class="quiet">${texts.pausedHint}</p>
      ${talk.setAside.length > 0 ? html`<p class="quiet">${texts.setAsideSoon}</p>` : nothing}
      ${actionBar({ label: texts.resume, click: () => go({ type: 'resume' }) }, [
        { label: texts.saveFile, click: () => turnTo('save') },
        { label: texts.resultSoFar, click: () => go({ type: 'alone' }) },
      ])}`,
  );
}
