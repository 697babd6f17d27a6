import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { longestPin, shortestPin } from './pin-hash.ts';
import { latinDigits } from 'open-door-screening/languages';
import type { KioskTexts } from './languages.ts';

/** A PIN was typed in. */
export class PinEvent extends Event {
  static readonly type = 'kiosk-pin';
  readonly pin: string;
  constructor(pin: string) {
    super(PinEvent.type, { bubbles: true });
    this.pin = pin;
  }
}

/** Digits to touch, or to type where there is a keyboard. What was typed is forgotten when it is handed on. */
export class PinPad extends LitElement {
  static override properties: PropertyDeclarations = {
    texts: { attribute: false },
    label: { attribute: false },
    message: { attribute: false },
    busy: { attribute: false },
    pin: { state: true },
  };

  declare texts: KioskTexts;
  declare label: string;
  /** Why the last one was not taken. */
  declare message: string;
  declare busy: boolean;
  declare private pin: string;

  constructor() {
    super();
    this.label = '';
    this.message = '';
    this.busy = false;
    this.pin = '';
  }

  /** In the page itself, so that its style sheet reaches it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`<div class="pad" role="group" aria-label=${this.label} @keydown=${this.#onKey}>
      <label class="field">
        <span>${this.label}</span>
        <input
          class="secret digits"
          inputmode="none"
          autocomplete="off"
          spellcheck="false"
          maxlength=${longestPin}
          .value=${this.pin}
          @input=${this.#onInput}
        />
      </label>
      <p class="message" role="status">${this.busy ? texts.working : this.message}</p>
      <div class="keys">
        ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => this.#digit(digit))}
        <button type="button" class="small" @click=${() => (this.pin = this.pin.slice(0, -1))}>
          ${texts.pinDelete}
        </button>
        ${this.#digit('0')}
        <button type="button" class="primary" @click=${this.#done}>${texts.pinOk}</button>
      </div>
    </div>`;
  }

  #digit(digit: string): TemplateResult {
    const add = () => {
      if (this.pin.length < longestPin) this.pin += digit;
    };
    return html`<button type="button" @click=${add}>${digit}</button>`;
  }

  readonly #onInput = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    this.pin = field.value = latinDigits(field.value).replace(/\D/g, '');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) this.#done();
  };

  readonly #done = (): void => {
    if (this.busy) return;
    const { pin } = this;
    this.pin = '';
    if (pin.length < shortestPin) this.message = this.texts.pinLength;
    else this.dispatchEvent(new PinEvent(pin));
  };
}

customElements.define('kiosk-pin-pad', PinPad);

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-pin-pad': PinPad;
  }
  interface HTMLElementEventMap {
    'kiosk-pin': PinEvent;
  }
}
