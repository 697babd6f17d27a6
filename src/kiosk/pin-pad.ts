import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { longestPin, shortestPin } from './pin-hash.ts';
import { latinDigits, type Say } from 'open-door-screening/languages';
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
    say: { attribute: false },
    label: { attribute: false },
    message: { attribute: false },
    busy: { attribute: false },
    pin: { state: true },
  };

  declare texts: KioskTexts;
  declare say: Say;
  declare label: string;
  /** Why the last one was refused. */
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
    // What was wrong with the last one is said until another is begun.
    const isWrong = this.message !== '' && this.pin === '' && !this.busy;
    return html`<div class="pad" role="group" aria-label=${this.label} @keydown=${this.#onKey}>
      <label class="field">
        <span>${this.label}</span>
        <input
          type="password"
          class="digits"
          inputmode="none"
          autocomplete="one-time-code"
          spellcheck="false"
          maxlength=${longestPin}
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby="pin-message"
          .value=${this.pin}
          @input=${this.#onInput}
        />
      </label>
      <p class="message" role="status" id="pin-message">${this.busy ? texts.working : isWrong ? this.message : ''}</p>
      <p class="unseen" role="status">${this.#count}</p>
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

  /** How many digits were typed, for a screen reader: never the digits themselves. */
  get #count(): string {
    return this.pin && this.say(this.texts.pinDigits, { count: this.pin.length });
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
