import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Texts } from './texts/en.ts';

/** Two presses within this many milliseconds are one sign. */
const twice = 1000;

/** Covers the screen at once, and brings it back where it was, with focus where it was. */
export class Cover {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #covered = false;
  #pressedAt = -Infinity;
  #focusedBefore: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  get covered(): boolean {
    return this.#covered;
  }

  set(covered: boolean): void {
    if (covered === this.#covered) return;
    const root = this.#host.shadowRoot;
    if (covered) this.#focusedBefore = (root?.activeElement as HTMLElement | null) ?? undefined;
    this.#covered = covered;
    this.#host.requestUpdate();
    void this.#focusAfterUpdate();
  }

  /** The key pressed twice covers or uncovers, and stops there; the first press is the page's like any other. */
  onKey(event: KeyboardEvent, key: string): void {
    if (!key || event.key !== key || event.repeat) return;
    if (event.timeStamp - this.#pressedAt > twice) {
      this.#pressedAt = event.timeStamp;
      return;
    }
    this.#pressedAt = -Infinity;
    event.preventDefault();
    event.stopPropagation();
    this.set(!this.#covered);
  }

  view(texts: Texts): TemplateResult {
    return html`<div class="cover" part="cover">
      <div>
        <h2>${texts.cover}</h2>
        <p>${texts.coverText}</p>
        <button type="button" class="primary" @click=${() => this.set(false)}>${texts.uncover}</button>
      </div>
    </div>`;
  }

  async #focusAfterUpdate(): Promise<void> {
    await this.#host.updateComplete;
    const target = this.#covered
      ? this.#host.shadowRoot?.querySelector<HTMLElement>('.cover button')
      : this.#focusedBefore;
    target?.focus();
  }
}
