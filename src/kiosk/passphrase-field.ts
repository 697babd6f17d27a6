import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { KioskTexts } from './languages.ts';
import { loadDictionaries, strengthOf, type Strength } from './strength.ts';

/**
 * A passphrase, which can be shown. For a new one it says while it is typed how hard it is to guess, and has a second
 * field to repeat it. It stays in its fields: nothing else remembers it.
 */
export class PassphraseField extends LitElement {
  static override properties: PropertyDeclarations = {
    texts: { attribute: false },
    label: { attribute: false },
    hint: { attribute: false },
    name: { attribute: false },
    isNew: { attribute: false },
    message: { attribute: false },
    isShown: { state: true },
    strength: { state: true },
  };

  declare texts: KioskTexts;
  declare label: string;
  declare hint: string;
  declare name: string;
  declare isNew: boolean;
  /** Why what was typed was refused. */
  declare message: string;
  /** What somebody here would try first, such as the office's name. */
  expected: readonly string[] = [];
  declare private isShown: boolean;
  declare private strength: Strength | undefined;

  constructor() {
    super();
    this.isNew = false;
    this.message = '';
    this.isShown = false;
    this.strength = undefined;
  }

  get value(): string {
    return this.#input(this.name).value;
  }

  /** Why a new one is refused. */
  get problem(): string | undefined {
    const { texts, value } = this;
    const strength = strengthOf(value, this.expected);
    if (strength !== 'good') return texts.strength[strength];
    return value === this.#input(`${this.name}-again`).value ? undefined : texts.passphraseDiffers;
  }

  /** To the field that was refused, once it says so. */
  override focus(): void {
    void this.#focusWhenDrawn();
  }

  async #focusWhenDrawn(): Promise<void> {
    await this.updateComplete;
    (this.querySelector<HTMLElement>('[aria-invalid]') ?? this.#input(this.name)).focus();
  }

  /** In the page itself, so that its style sheet reaches it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { texts, strength } = this;
    const differs = this.message === texts.passphraseDiffers;
    return html`${this.#field(this.name, this.label, this.hint, differs ? '' : this.message)}
      ${
        this.isNew
          ? html`<p class="strength" data-strength=${strength ?? nothing} role="status">
                ${strength ? texts.strength[strength] : nothing}
              </p>
              ${this.#field(`${this.name}-again`, texts.passphraseAgain, '', differs ? this.message : '')}`
          : nothing
      }
      <p class="buttons">
        <button type="button" aria-pressed=${this.isShown} @click=${() => (this.isShown = !this.isShown)}>
          ${texts.passphraseShow}
        </button>
      </p>`;
  }

  #field(name: string, label: string, hint: string, message: string): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      ${hint ? html`<span class="quiet" id="${name}-hint">${hint}</span>` : nothing}
      <input
        id=${name}
        type="text"
        class=${this.isShown ? '' : 'secret'}
        name=${name}
        maxlength="10000"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-invalid=${message ? 'true' : nothing}
        aria-describedby="${hint ? `${name}-hint ` : ''}${name}-wrong"
        @focus=${this.#onFocus}
        @input=${this.#judge}
      />
      <span role="alert" id="${name}-wrong">${message}</span>
    </div>`;
  }

  #input(name: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  }

  readonly #onFocus = (): void => {
    if (this.isNew) void loadDictionaries().then(this.#judge);
  };

  readonly #judge = (): void => {
    const { value } = this;
    this.strength = this.isNew && value ? strengthOf(value, this.expected) : undefined;
  };
}

customElements.define('kiosk-passphrase', PassphraseField);

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-passphrase': PassphraseField;
  }
}
