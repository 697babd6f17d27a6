import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../languages/pack.ts';
import { directionOf } from '../languages/registry.ts';
import { isPanel, type Screen } from '../session/screen.ts';
import type { RecordView } from './result/record-view.ts';
import type { View } from './view.ts';
import { alertView } from './views/alert.ts';
import type { Rendered } from './views/parts.ts';
import { screenView } from './views/screen.ts';
import { waitingView } from './views/waiting.ts';

/** All that is on the screen. */
interface Shell {
  readonly screen: Screen;
  /** The talk is a practice. */
  readonly practice: boolean;
  readonly texts: Texts<'talk'>;
  readonly language: string;
  /** Something that cannot be used, while there is something else to show. */
  readonly notice: string | TemplateResult | undefined;
  /** Why there is no talk. */
  readonly failure: Error | undefined;
  /** The talk, where there is one. */
  readonly view: View | undefined;
  /** What a panel or a record needs, once its views are loaded; the questions of a talk go without. */
  readonly recordView: () => RecordView | undefined;
  /** The talk of this element has ended. */
  readonly isFinished: boolean;
  /** Tries again what the network has refused, or what could not be read. */
  readonly tryAgain: () => void;
  /** Hides everything. */
  readonly cover: TemplateResult | undefined;
  /** What is in the page while the page is printed. */
  readonly onPage: TemplateResult | undefined;
  /** Handles the keys that choose and go on. */
  readonly onKey: ((event: KeyboardEvent) => void) | undefined;
}

/**
 * The shell. It has a form because of the radio buttons: Chromium never releases one that was removed from a shadow root,
 * nor the answers that its listener refers to, unless a form owned it.
 */
export function shellView(shell: Shell): TemplateResult {
  const { language, texts, practice, recordView, notice, cover, onPage, onKey } = shell;
  return html`<div class="shell" part="shell" translate="no" lang=${language} dir=${directionOf(language)}>
    ${
      practice
        ? html`<aside class="practice" aria-labelledby="practice">
            <strong id="practice">${texts.practiceBand}</strong> ${cover ? nothing : recordView()?.inventedCase()}
          </aside>`
        : nothing
    }
    <form class="frame" autocomplete="off" ?inert=${cover !== undefined} @submit=${stay} @keydown=${onKey}>
      <slot name="header"></slot>
      <p role="alert" class="notice">${notice ?? ''}</p>
      ${content(shell)}
    </form>
    ${cover ?? nothing} ${onPage ? html`<div class="on-page">${onPage}</div>` : nothing}
  </div>`;
}

/** Nothing is sent anywhere. */
function stay(event: Event): void {
  event.preventDefault();
}

function content({ screen, texts, failure, view, recordView, isFinished, tryAgain }: Shell): Rendered {
  // Most is read in no time; nothing flashes then.
  if (screen === 'reading') return html`<p class="main late">${texts.waiting}</p>`;
  if (screen === 'failed') return failure ? alertView(texts, failure, tryAgain) : nothing;
  if (screen === 'record' || isPanel(screen)) {
    const toRead = recordView();
    if (!toRead) return html`<div class="main">${waitingView(texts, tryAgain)}</div>`;
    const closing = isFinished ? html`<slot name="contacts"></slot><slot name="closing"></slot>` : nothing;
    return html`<div class="main">${toRead.views[screen](toRead)}${closing}</div>`;
  }
  if (screen === 'waiting' || !view) return html`<div class="main">${waitingView(texts, tryAgain)}</div>`;
  return screenView(view, screen);
}
