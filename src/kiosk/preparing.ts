import { html, nothing, type TemplateResult } from 'lit';
import type { SavedFile } from 'open-door-screening/files';
import { ChoosingPin } from './choosing-pin.ts';
import type { Kiosk } from './kiosk.ts';
import type { Purpose } from './kiosk-machine.ts';
import type { KioskTexts } from './languages.ts';
import './passphrase-field.ts';
import type { PassphraseField } from './passphrase-field.ts';
import { canRecover, type Opened } from './recovery.ts';
import { openSavedFile } from './saved-file.ts';
import { missingContacts } from './views/missing-contacts.ts';
import { buttons, screen } from './views/page.ts';
import { notReviewed } from './views/welcome.ts';

/** What a worker has set before the talk. */
export interface Prepared {
  readonly pin: string | undefined;
  /** It is stored on this machine under it, in case of a crash; or it was, and goes on. */
  readonly passphrase: string | undefined;
  readonly file: SavedFile | undefined;
}

/** Why a talk does not begin: the browser makes no PIN, or stores or removes nothing, or the stored talk does not open. */
export type Refused = 'pin' | 'storage' | 'unread' | Exclude<Opened, object>;

/** What a message is about: a file, the earlier passphrase or a new one; else the whole screen. */
type MessageAt = 'file' | 'old' | 'new' | undefined;

/** The screen before a talk: the last words to the worker, what the talk goes on from, and the PIN. */
export class Preparing {
  readonly #kiosk: Kiosk;
  readonly #choosingPin: ChoosingPin;
  #keep = false;
  #message = '';
  /** Which of its fields the message is about. */
  #messageAt: MessageAt;
  /** The browser does not store or remove what this needs: the worker decides whether it begins all the same. */
  #refused: Prepared | undefined;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
    this.#choosingPin = new ChoosingPin(kiosk, () => this.#say(''));
  }

  view(): TemplateResult {
    if (this.#refused) return this.#refusedView(this.#refused);
    const { texts, keeping, busy } = this.#kiosk;
    const isPractice = this.#purpose === 'practice';
    const isOfBefore = this.#purpose === 'file' || this.#purpose === 'kept';
    return screen(
      this.#title(texts),
      html`${isPractice ? nothing : notReviewed(this.#kiosk)}
        <div @input=${() => this.#messageAt && this.#say('')}>${this.#words(texts)}</div>
        ${isPractice ? nothing : missingContacts(this.#kiosk)} ${isPractice ? nothing : this.#choosingPin.view()}
        ${this.#mayKeep ? this.#keepView(texts) : nothing}
        <div class="in-sight">
          ${
            keeping.found && !isPractice && this.#purpose !== 'kept'
              ? html`<p class="label">${texts.keptLost}</p>`
              : nothing
          }
          <p class="message" role="status">${busy ? texts.working : this.#messageFor(undefined)}</p>
          ${
            this.#choosingPin.isTyping
              ? nothing
              : buttons(
                  { label: isOfBefore ? texts.open : texts.begin, click: () => void this.#start() },
                  { label: texts.back, click: () => this.#kiosk.send({ type: 'leave' }) },
                )
          }
        </div>`,
    );
  }

  /** Its worker is on another screen, or somebody else is there: what was begun for this one ends. */
  get #hasLeft(): boolean {
    return this.#kiosk.preparing !== this;
  }

  get #purpose(): Purpose {
    return this.#kiosk.snapshot.context.purpose;
  }

  /** Whether a new talk can be stored; one that was stored before stays so. */
  get #mayKeep(): boolean {
    return this.#kiosk.settings.recovery.allowed && this.#purpose !== 'practice' && this.#purpose !== 'kept';
  }

  #title(texts: KioskTexts): string {
    if (this.#purpose === 'file') return texts.fileTitle;
    if (this.#purpose === 'kept') return texts.keptOpenTitle;
    if (this.#purpose === 'paper') return texts.paperTitle;
    return this.#kiosk.wording.cards.opening.title;
  }

  #words(texts: KioskTexts): TemplateResult {
    if (this.#purpose === 'file')
      return html`<label class="field">
          <span>${texts.file}</span>
          <span class="file" @change=${showName}>
            <span class="choose" aria-hidden="true">${texts.chooseFile}</span>
            <span class="chosen" aria-hidden="true"></span>
            <input
              type="file"
              name="file"
              accept=".age,.json,application/json"
              aria-label=${`${texts.chooseFile}: ${texts.file}`}
              aria-invalid=${this.#messageFor('file') ? 'true' : nothing}
              aria-describedby="file-wrong"
            />
          </span>
        </label>
        <p class="message" role="alert" id="file-wrong">${this.#messageFor('file')}</p>
        ${passphraseOf(texts, texts.passphrase, texts.passphraseHint, this.#messageFor('old'))}`;
    if (this.#purpose === 'kept')
      return passphraseOf(texts, texts.keptPassphrase, texts.keptPassphraseHint, this.#messageFor('old'));
    if (this.#purpose === 'paper') return html`<p>${texts.paperText}</p>`;
    const { text } = this.#kiosk.wording.cards.opening;
    return html`${this.#purpose === 'practice' ? html`<p class="label">${texts.practiceText}</p>` : nothing}
    ${text.map((line) => html`<p>${line}</p>`)}`;
  }

  #keepView(texts: KioskTexts): TemplateResult {
    if (!canRecover()) return html`<p class="quiet">${texts.keepNone}</p>`;
    return html`<section class="keep" @input=${() => this.#messageAt && this.#say('')}>
      <label class="choice">
        <input
          type="checkbox"
          name="keep"
          .checked=${this.#keep}
          @change=${(event: Event) => this.#keepIt((event.target as HTMLInputElement).checked)}
        />
        <span>${this.#kiosk.say(texts.keep, { count: this.#kiosk.settings.recovery.hours })}</span>
      </label>
      ${
        this.#keep
          ? html`<kiosk-passphrase
              class="new"
              .texts=${texts}
              .label=${texts.keepPassphrase}
              .hint=${texts.keepPassphraseHint}
              .name=${'keep-passphrase'}
              .isNew=${true}
              .message=${this.#messageFor('new')}
              .expected=${[this.#kiosk.office]}
            ></kiosk-passphrase>`
          : nothing
      }
      <ul class="risks">
        ${texts.keepRisks.map((risk) => html`<li>${risk}</li>`)}
      </ul>
    </section>`;
  }

  #refusedView(prepared: Prepared): TemplateResult {
    const { texts } = this.#kiosk;
    const { title, text, goOn } = prepared.passphrase === undefined ? texts.removalRefused : texts.keepRefused;
    return screen(
      title,
      html`<p>${text}</p>
        <p class="message" role="status">${this.#kiosk.busy ? texts.working : nothing}</p>
        ${buttons(
          { label: goOn, click: () => void this.#begin({ ...prepared, passphrase: undefined }, true) },
          { label: texts.back, click: () => this.#turnTo(undefined) },
        )}`,
    );
  }

  /** Shows the question whether the talk begins without it, or the screen before. */
  #turnTo(refused: Prepared | undefined): void {
    this.#refused = refused;
    this.#keep = false;
    this.#say('');
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  #keepIt(keep: boolean): void {
    this.#keep = keep;
    this.#say('');
  }

  async #start(): Promise<void> {
    const { pin } = this.#choosingPin;
    const old = document.querySelector<PassphraseField>('kiosk-passphrase.old')?.value ?? '';
    if (this.#purpose === 'kept') return this.#begin({ pin, passphrase: old, file: undefined });
    const field = document.querySelector<PassphraseField>('kiosk-passphrase.new');
    const problem = field?.problem;
    if (problem) {
      this.#say(problem, 'new');
      return field.focus();
    }
    const passphrase = field?.value;
    if (this.#purpose !== 'file') return this.#begin({ pin, passphrase, file: undefined });
    const { files } = document.querySelector<HTMLInputElement>('input[name=file]')!;
    const file = files?.[0];
    if (!file) return this.#sayAtFile(this.#kiosk.texts.fileMissing);
    this.#say(this.#kiosk.texts.working);
    try {
      const read = await openSavedFile(file, old);
      if (this.#hasLeft) return;
      if ('problem' in read) {
        const text = this.#kiosk.texts[read.problem];
        const isOfPassphrase = read.problem === 'needsPassphrase' || read.problem === 'wrongPassphrase';
        return isOfPassphrase ? this.#sayAtPassphrase(text) : this.#sayAtFile(text);
      }
      await this.#begin({ pin, passphrase, file: read });
    } catch {
      this.#say(this.#kiosk.texts.fileFailed);
    }
  }

  async #begin(prepared: Prepared, anyway = false): Promise<void> {
    const { texts } = this.#kiosk;
    const refused = await this.#kiosk.start(this, prepared, anyway);
    if (this.#hasLeft) return;
    if (refused === 'storage') this.#turnTo(prepared);
    else if (refused === 'pin') this.#say(texts.pinRefused);
    else if (refused === 'wrong-passphrase') this.#sayAtPassphrase(texts.keptProblems[refused]);
    else if (refused) this.#say(texts.keptProblems[refused]);
  }

  #say(message: string, at?: MessageAt): void {
    this.#message = message;
    this.#messageAt = message ? at : undefined;
    this.#kiosk.draw();
  }

  #sayAtFile(message: string): void {
    this.#say(message, 'file');
    document.querySelector<HTMLElement>('input[name=file]')?.focus();
  }

  #sayAtPassphrase(message: string): void {
    this.#say(message, 'old');
    document.querySelector<PassphraseField>('kiosk-passphrase.old')?.focus();
  }

  #messageFor(at: MessageAt): string {
    return this.#messageAt === at ? this.#message : '';
  }
}

function passphraseOf(texts: KioskTexts, label: string, hint: string, message: string): TemplateResult {
  return html`<kiosk-passphrase
    class="old"
    .texts=${texts}
    .label=${label}
    .hint=${hint}
    .name=${'passphrase'}
    .message=${message}
  ></kiosk-passphrase>`;
}

/** The browser's own field for a file is unseen: its name is shown in the drawn one. */
function showName({ target, currentTarget }: Event): void {
  const [file] = (target as HTMLInputElement).files ?? [];
  (currentTarget as Element).querySelector('.chosen')!.textContent = file?.name ?? '';
}
