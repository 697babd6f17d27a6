import { html, nothing, type TemplateResult } from 'lit';
import type { SavedFile } from 'open-door-screening/files';
import { canEncrypt, shortestKeptPin } from './key-from-pin.ts';
import type { Kiosk } from './kiosk.ts';
import type { Purpose } from './kiosk-machine.ts';
import { inWords, type KioskTexts } from './languages.ts';
import type { PinEvent } from './pin-pad.ts';
import { canRecover } from './recovery.ts';
import { openSavedFile } from './saved-file.ts';
import { buttons, screen } from './views/page.ts';

/** What a worker has set before the talk. */
export interface Prepared {
  readonly pin: string | undefined;
  /** It is kept on this machine, in case of a crash. */
  readonly keep: boolean;
  readonly file: SavedFile | undefined;
}

/** What a browser may refuse before a talk: to make a PIN, or to store and remove a talk. */
export type Refused = 'pin' | 'storage';

/** The screen before a talk: the last words to the worker, the file to go on with, and the PIN. */
export class Preparing {
  readonly #kiosk: Kiosk;
  #pin: string | undefined;
  /** Where one is with a new PIN. */
  #step: 'no' | 'new' | 'again' | 'set' = 'no';
  #pinMessage = '';
  #keep = false;
  #message = '';
  /** The browser does not store or remove what this needs: the worker decides whether it begins all the same. */
  #refused: Prepared | undefined;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
  }

  view(): TemplateResult {
    if (this.#refused) return this.#refusedView(this.#refused);
    const { texts, keeping, busy } = this.#kiosk;
    const leave = () => this.#kiosk.send({ type: 'leave' });
    const isFile = this.#purpose === 'file';
    return screen(
      this.#title(texts),
      html`${this.#words(texts)} ${isFile ? fileFields(texts) : nothing}
        ${this.#purpose === 'practice' ? nothing : this.#pinView(texts)}
        ${keeping.hasKept && this.#purpose !== 'practice' ? html`<p class="label">${texts.keptLost}</p>` : nothing}
        <p class="message" role="status">${busy ? texts.working : this.#message}</p>
        ${
          this.#isTyping
            ? nothing
            : buttons(
                { label: isFile ? texts.open : texts.start, click: () => void this.#start() },
                { label: texts.back, click: leave },
              )
        }`,
    );
  }

  get #purpose(): Purpose {
    return this.#kiosk.snapshot.context.purpose;
  }

  get #isTyping(): boolean {
    return this.#step === 'new' || this.#step === 'again';
  }

  #title(texts: KioskTexts): string {
    if (this.#purpose === 'file') return texts.fileTitle;
    if (this.#purpose === 'paper') return texts.paperTitle;
    return this.#kiosk.wording.cards.opening.title;
  }

  #words(texts: KioskTexts): TemplateResult {
    if (this.#purpose === 'file') return html`${nothing}`;
    if (this.#purpose === 'paper') return html`<p>${texts.paperText}</p>`;
    const { text } = this.#kiosk.wording.cards.opening;
    return html`${this.#purpose === 'practice' ? html`<p class="label">${texts.practiceText}</p>` : nothing}
    ${text.map((line) => html`<p>${line}</p>`)}`;
  }

  #pinView(texts: KioskTexts): TemplateResult {
    const { settings, say, language } = this.#kiosk;
    const hint = say(texts.pinHint, { time: inWords(settings.idle.coverAfterSeconds, language) });
    return html`<section class="pin">
      <h2>${texts.pinTitle}</h2>
      <p class="quiet">${canEncrypt() ? hint : texts.pinNone}</p>
      ${canEncrypt() ? this.#pinStep(texts) : nothing} ${settings.recovery.allowed ? this.#keepView(texts) : nothing}
    </section>`;
  }

  #pinStep(texts: KioskTexts): TemplateResult {
    const button = (label: string, step: 'no' | 'new') =>
      html`<p class="buttons"><button type="button" @click=${() => this.#turn(step)}>${label}</button></p>`;
    if (this.#step === 'no') return button(texts.pinSet, 'new');
    if (this.#step === 'set')
      return html`<p>${texts.pinIsSet}</p>
        ${button(texts.pinRemove, 'no')}`;
    return html`<kiosk-pin-pad
        .texts=${texts}
        .label=${this.#step === 'new' ? texts.pinNew : texts.pinAgain}
        .message=${this.#pinMessage}
        @kiosk-pin=${(event: PinEvent) => this.#take(event.pin)}
      ></kiosk-pin-pad>
      ${button(texts.back, 'no')}`;
  }

  #keepView(texts: KioskTexts): TemplateResult {
    if (!canRecover()) return html`<p class="quiet">${texts.keepNone}</p>`;
    const isLongEnough = this.#step === 'set' && this.#pin!.length >= shortestKeptPin;
    return html`<label class="choice">
        <input
          type="checkbox"
          name="keep"
          ?disabled=${!isLongEnough}
          .checked=${this.#keep}
          @change=${(event: Event) => (this.#keep = (event.target as HTMLInputElement).checked)}
        />
        <span>${this.#kiosk.say(texts.keep, { count: this.#kiosk.settings.recovery.hours })}</span>
      </label>
      ${isLongEnough ? nothing : html`<p class="quiet">${texts.keepNeedsPin}</p>`}
      <ul class="risks">
        ${texts.keepRisks.map((risk) => html`<li>${risk}</li>`)}
      </ul>`;
  }

  #refusedView(prepared: Prepared): TemplateResult {
    const { texts } = this.#kiosk;
    const { title, text, goOn } = prepared.keep ? texts.keepRefused : texts.removalRefused;
    return screen(
      title,
      html`<p>${text}</p>
        <p class="message" role="status">${this.#kiosk.busy ? texts.working : nothing}</p>
        ${buttons(
          { label: goOn, click: () => void this.#begin({ ...prepared, keep: false }, true) },
          { label: texts.back, click: () => this.#turnTo(undefined) },
        )}`,
    );
  }

  /** To the question whether the talk begins without it, or back from there. */
  #turnTo(refused: Prepared | undefined): void {
    this.#refused = refused;
    this.#keep = false;
    this.#message = '';
    this.#kiosk.draw();
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  #turn(step: 'no' | 'new'): void {
    this.#step = step;
    this.#pin = undefined;
    this.#keep = false;
    this.#pinMessage = '';
    this.#message = '';
    this.#kiosk.draw();
    if (step === 'new') focusPad();
  }

  #take(pin: string): void {
    const isSame = pin === this.#pin;
    this.#pinMessage = this.#step === 'again' && !isSame ? this.#kiosk.texts.pinDiffers : '';
    if (this.#step === 'new') [this.#pin, this.#step] = [pin, 'again'];
    else if (isSame) this.#step = 'set';
    else [this.#pin, this.#step] = [undefined, 'new'];
    this.#kiosk.draw();
    if (this.#isTyping) focusPad();
  }

  async #start(): Promise<void> {
    const prepared = { pin: this.#pin, keep: this.#keep };
    if (this.#purpose !== 'file') return this.#begin({ ...prepared, file: undefined });
    const { files } = document.querySelector<HTMLInputElement>('input[name=file]')!;
    const file = files?.[0];
    if (!file) return this.#say(this.#kiosk.texts.fileMissing);
    const passphrase = document.querySelector<HTMLInputElement>('input[name=passphrase]')!.value;
    this.#say(this.#kiosk.texts.working);
    try {
      const read = await openSavedFile(file, passphrase);
      if ('problem' in read) return this.#say(this.#kiosk.texts[read.problem]);
      await this.#begin({ ...prepared, file: read });
    } catch {
      this.#say(this.#kiosk.texts.fileFailed);
    }
  }

  async #begin(prepared: Prepared, anyway = false): Promise<void> {
    const refused = await this.#kiosk.start(prepared, anyway);
    if (refused === 'pin') this.#say(this.#kiosk.texts.pinRefused);
    if (refused === 'storage') this.#turnTo(prepared);
  }

  #say(message: string): void {
    this.#message = message;
    this.#kiosk.draw();
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

function fileFields(texts: KioskTexts): TemplateResult {
  return html`<label class="field">
      <span>${texts.file}</span>
      <input type="file" name="file" accept=".age,.json,application/json" />
    </label>
    <label class="field">
      <span>${texts.passphrase}</span> <span class="quiet">${texts.passphraseHint}</span>
      <input type="text" class="secret" name="passphrase" autocomplete="off" spellcheck="false" />
    </label>`;
}
