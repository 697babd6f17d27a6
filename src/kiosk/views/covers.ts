import { html, type TemplateResult } from 'lit';
import '../pin-pad.ts';
import type { PinEvent } from '../pin-pad.ts';
import type { Kiosk } from '../kiosk.ts';
import type { KioskTexts } from '../languages.ts';
import { buttons, screen, type Button } from './page.ts';

/** Nothing of a talk: the office's name, and the way back, which is the whole screen. */
export function coverView(texts: KioskTexts, office: string, touch: () => void): TemplateResult {
  return html`<div class="cover" @click=${touch}>
    <h1 class="office-name">${office}</h1>
    <button type="button" data-heading>${texts.covered}</button>
  </div>`;
}

interface PinQuestion {
  readonly title: string;
  readonly hint: string;
  readonly message: string;
  readonly busy: boolean;
  readonly enter: (pin: string) => void;
  /** The way without it. */
  readonly other: Button;
}

export function pinView(
  { texts, say }: Pick<Kiosk, 'texts' | 'say'>,
  { title, hint, message, busy, enter, other }: PinQuestion,
): TemplateResult {
  return screen(
    title,
    html`<p class="quiet">${hint}</p>
      <kiosk-pin-pad
        .texts=${texts}
        .say=${say}
        .label=${texts.pin}
        .message=${message}
        .busy=${busy}
        @kiosk-pin=${(event: PinEvent) => enter(event.pin)}
      ></kiosk-pin-pad>
      <p class="buttons"><button type="button" @click=${other.click}>${other.label}</button></p>`,
  );
}

interface Warning {
  readonly secondsLeft: string;
  /** What of the countdown is said aloud. */
  readonly heard: string;
  readonly stay: () => void;
}

export function warningView(texts: KioskTexts, { secondsLeft, heard, stay }: Warning): TemplateResult {
  return screen(
    texts.warning,
    html`<p>${texts.warningText}</p>
      <p class="countdown" role="timer">${secondsLeft}</p>
      <p class="unseen" role="status">${heard}</p>
      ${buttons({ label: texts.stay, click: stay })}`,
    'warning',
  );
}

interface ClearQuestion {
  readonly title: string;
  readonly text: string;
  readonly clear: Button;
  readonly leave: Button;
  /** There is a reason to stay: that is the one thing to do next. */
  readonly isLost: boolean;
}

/** Asks before everything is removed. */
export function clearView({ title, text, clear, leave, isLost }: ClearQuestion): TemplateResult {
  return screen(
    title,
    html`<p>${text}</p>
      ${isLost ? buttons(leave, clear) : buttons(clear, leave)}`,
  );
}
