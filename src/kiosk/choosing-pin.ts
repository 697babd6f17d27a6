import { html, nothing, type TemplateResult } from 'lit';
import type { Kiosk } from './kiosk.ts';
import { inWords } from './languages.ts';
import type { PinEvent } from './pin-pad.ts';
import { canEncrypt } from './pin-hash.ts';

/** The part of the screen before a talk where its worker may set a PIN. */
export class ChoosingPin {
  readonly #kiosk: Kiosk;
  readonly #changed: () => void;
  #pin: string | undefined;
  /** The step of the worker in setting a PIN. */
  #step: 'no' | 'new' | 'again' | 'set' = 'no';
  #message = '';

  /** `changed` is called when the worker begins with a PIN, or removes it. */
  constructor(kiosk: Kiosk, changed: () => void) {
    this.#kiosk = kiosk;
    this.#changed = changed;
  }

  get pin(): string | undefined {
    return this.#step === 'set' ? this.#pin : undefined;
  }

  get isTyping(): boolean {
    return this.#step === 'new' || this.#step === 'again';
  }

  view(): TemplateResult {
    const { texts, settings, say, locale } = this.#kiosk;
    const hint = say(texts.pinHint, { time: inWords(settings.idle.coverAfterSeconds, locale) });
    return html`<section class="pin">
      <h2 tabindex="-1">${texts.pinTitle}</h2>
      <p class="quiet">${canEncrypt() ? hint : texts.pinNone}</p>
      ${canEncrypt() ? this.#stepView() : nothing}
    </section>`;
  }

  #stepView(): TemplateResult {
    const { texts } = this.#kiosk;
    const button = (label: string, step: 'no' | 'new') =>
      html`<p class="buttons"><button type="button" @click=${() => this.#turn(step)}>${label}</button></p>`;
    if (this.#step === 'no') return button(texts.pinSet, 'new');
    if (this.#step === 'set')
      return html`<p>${texts.pinIsSet}</p>
        ${button(texts.pinRemove, 'no')}`;
    return html`<kiosk-pin-pad
        .texts=${texts}
        .say=${this.#kiosk.say}
        .label=${this.#step === 'new' ? texts.pinNew : texts.pinAgain}
        .message=${this.#message}
        @kiosk-pin=${(event: PinEvent) => this.#take(event.pin)}
      ></kiosk-pin-pad>
      ${button(texts.back, 'no')}`;
  }

  #turn(step: 'no' | 'new'): void {
    this.#step = step;
    this.#pin = undefined;
    this.#message = '';
    this.#changed();
    this.#focus();
  }

  #take(pin: string): void {
    const isSame = pin === this.#pin;
    this.#message = this.#step === 'again' && !isSame ? this.#kiosk.texts.pinDiffers : '';
    if (this.#step === 'new') [this.#pin, this.#step] = [pin, 'again'];
    else if (isSame) this.#step = 'set';
    else [this.#pin, this.#step] = [undefined, 'new'];
    this.#kiosk.draw();
    this.#focus();
  }

  /** What had the focus is gone. */
  #focus(): void {
    if (this.isTyping) focusPad();
    else document.querySelector<HTMLElement>('.pin h2')?.focus();
  }
}

function focusPad(): void {
  requestAnimationFrame(() => {
    const pad = document.querySelector('kiosk-pin-pad');
    pad?.querySelector('input')?.focus();
    // All of it, not its field alone.
    pad?.scrollIntoView({ block: 'nearest' });
  });
}
