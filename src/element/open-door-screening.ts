import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fillWording } from '../instrument/wording.ts';
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import { createRecord } from '../record/record.ts';
import { startScreening, type ScreeningSnapshot } from '../screening/start-screening.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import { version } from '../version.ts';
import { Cover } from './cover.ts';
import * as events from './events.ts';
import { readHostInput, type HostInput } from './host-input.ts';
import { languageOf, loadLanguage, textsIn, wordsIn } from './language.ts';
import { ScreeningController } from './screening-controller.ts';
import { layout } from './styles/layout.ts';
import { question } from './styles/question.ts';
import { result } from './styles/result.ts';
import { tokens } from './styles/tokens.ts';
import type { PendingAccount, View } from './view.ts';
import { alertView } from './views/alert.ts';
import { screenView } from './views/screen.ts';

/**
 * A guided return-from-run conversation. Nothing leaves the page and nothing is stored: the finished record is handed
 * to the host with `screening-complete`.
 *
 * @element open-door-screening
 * @fires {ScreeningStartEvent} screening-start - the talk has begun
 * @fires {ScreeningChangeEvent} screening-change - something was entered, changed or decided
 * @fires {ScreeningCompleteEvent} screening-complete - the worker finished; carries `record`
 * @fires {ScreeningClearEvent} screening-clear - everything was removed
 * @fires {ScreeningErrorEvent} screening-error - something handed in cannot be used; carries `error`
 * @slot header - the agency's own heading, above everything
 * @slot closing - the agency's own words, below the finished screening
 * @csspart shell - the whole
 * @csspart topics - the list of topics
 * @csspart heading - the heading of a page or card
 * @csspart card - a card: opening, pause, enough, "is it just us?", parting
 * @csspart question - one question with all its accounts
 * @csspart prompt - the words to say
 * @csspart choice - one choice
 * @csspart account - an account beside the default one
 * @csspart actions - the row of buttons below
 * @csspart button - a button in that row
 * @csspart primary-button - the one thing to do next
 * @csspart level - the suggested level
 * @csspart flag - one flag
 * @csspart cover - the screen while it is covered
 * @cssprop --open-door-paper - background
 * @cssprop --open-door-ink - text
 * @cssprop --open-door-quiet-ink - hints
 * @cssprop --open-door-line - hairlines
 * @cssprop --open-door-edge - borders of controls
 * @cssprop --open-door-accent - primary button, links, selection
 * @cssprop --open-door-on-accent - text on the accent
 * @cssprop --open-door-tint - background of what is selected
 * @cssprop --open-door-act-now - hue of the first level
 * @cssprop --open-door-report-and-refer - hue of the second level
 * @cssprop --open-door-follow-up - hue of the third level
 * @cssprop --open-door-none-noted - hue of the last level
 * @cssprop --open-door-radius - of corners
 * @cssprop --open-door-space - the unit of space
 * @cssprop --open-door-font - font family; the page's own by default
 * @cssprop --open-door-font-size - base size; the reader's own by default
 */
export class OpenDoorScreening extends LitElement {
  static override styles = [tokens, layout, question, result];

  /** The version of the package this class came with. */
  static readonly version: string = version;

  static override properties = {
    instrument: { attribute: false },
    config: { attribute: false },
    path: { type: String },
    caseReference: { type: String, attribute: 'case-reference' },
    worker: { type: String },
    agency: { type: String },
    coverKey: { type: String, attribute: 'cover-key' },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * What `parseInstrument` gave, or the data of an instrument, which is then read. The built-in one by default. A
   * change takes effect with the next talk.
   */
  declare instrument: unknown;
  /** The agency's settings, contacts and actions (`ConfigurationInput`). A change takes effect with the next talk. */
  declare config: unknown;
  /** Code of the path to begin on: `full` or `short` in the built-in instrument. */
  declare path: string | undefined;
  /** For record and paper. Not a name. */
  declare caseReference: string | undefined;
  declare worker: string | undefined;
  declare agency: string | undefined;
  /** The key that covers the screen when pressed twice; empty for none. */
  declare coverKey: string;

  readonly #talk = new ScreeningController(
    this,
    (after, before) => this.#changed(after, before),
    (message) => this.#tell(new Error(message)),
  );
  readonly #cover = new Cover(this);
  readonly #pending = new Map<string, PendingAccount>();
  #error: Error | undefined;
  #stale = true;
  #moved = false;
  /** Begin as soon as what the host handed in has been read. */
  #begin = false;
  #chosenPath: string | undefined;

  constructor() {
    super();
    this.instrument = returnFromRun;
    this.config = undefined;
    this.path = undefined;
    this.caseReference = undefined;
    this.worker = undefined;
    this.agency = undefined;
    this.coverKey = 'Escape';
  }

  /** Something was entered that no finished record holds yet: a host may ask before it leaves. */
  get unsaved(): boolean {
    const snapshot = this.#talk.snapshot;
    if (!snapshot?.matches('open')) return false;
    const { evaluation, history, plan, raisedLevel, done } = snapshot.context;
    const decided = raisedLevel !== undefined || done.length > 0 || plan !== '';
    return decided || history.length > 0 || Object.keys(evaluation.answers).length > 0;
  }

  /** Begins the talk, as the Begin button does. Nothing happens where one is under way. */
  start(): void {
    this.#prepare();
    const { screening } = this.#talk;
    this.#begin = !screening;
    const path = this.#chosenPath;
    screening?.send({ type: 'start', ...(path !== undefined && { path }) });
  }

  /** Removes everything that was entered and shows the first screen. */
  clear(): void {
    this.#pending.clear();
    this.#stale = true;
    this.#chosenPath = undefined;
    this.#begin = false;
    this.#cover.set(false);
    this.#talk.attach(undefined);
    this.requestUpdate();
    this.dispatchEvent(new events.ScreeningClearEvent());
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have come to stand in another language.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const begun = this.#talk.snapshot && !this.#talk.snapshot.matches('ready');
    if (!begun && (changed.has('instrument') || changed.has('config') || changed.has('path'))) this.#stale = true;
    this.#prepare();
    void this.#loadWords();
  }

  protected override updated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.renderRoot.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  protected override render(): TemplateResult {
    const snapshot = this.#talk.snapshot;
    const view = snapshot && this.#view(snapshot);
    const texts = view?.texts ?? textsIn(languageOf(this));
    const { covered } = this.#cover;
    return html`<div class="shell" part="shell" lang=${view?.words.language ?? texts.language} @keydown=${this.#onKey}>
      <div class="frame" ?inert=${covered}>
        <slot name="header"></slot>
        ${view ? screenView(view, snapshot) : this.#error ? alertView(texts, this.#error) : nothing}
      </div>
      ${covered ? this.#cover.view(texts) : nothing}
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#talk.snapshot?.matches('open')) this.#cover.onKey(event, this.coverKey);
  };

  #view({ context }: ScreeningSnapshot): View {
    const { caseReference, worker, agency } = this;
    const send = (event: ScreeningEvent) => this.#talk.screening?.send(event);
    const words = wordsIn(context.instrument, languageOf(this));
    return {
      talk: context,
      // One language at a time, also where the instrument has no words in the page's.
      texts: textsIn(words.language),
      words: fillWording(words, context.configuration.settings),
      header: { caseReference, worker, agency },
      send,
      go: (event) => {
        this.#moved = true;
        this.#pending.clear();
        send(event);
      },
      pending: (code) => this.#pending.get(code),
      setPending: (code, pending) => {
        const isNew = pending && !this.#pending.has(code);
        if (pending) this.#pending.set(code, pending);
        else this.#pending.delete(code);
        this.requestUpdate();
        if (isNew) void this.#focusNewAccount(code);
      },
      cover: () => this.#cover.set(true),
      path: this.#chosenPath ?? context.path,
      choosePath: (path) => {
        this.#chosenPath = path;
        this.requestUpdate();
      },
      clear: () => {
        this.#moved = true;
        this.clear();
      },
    };
  }

  async #focusNewAccount(code: string): Promise<void> {
    await this.updateComplete;
    const accounts = this.renderRoot.querySelectorAll(`[data-question="${code}"] .account`);
    [...accounts].at(-1)?.querySelector('input')?.focus();
  }

  /** Makes a talk for what the host has set, where there is none that has begun. */
  #prepare(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const { instrument, config } = this;
    const input = readHostInput(instrument, config);
    if (!(input instanceof Promise)) return this.#offer(input);
    this.#talk.attach(undefined);
    // The host may set something else in the meantime.
    const stillWanted = () => this.instrument === instrument && this.config === config;
    input.then(
      (read) => stillWanted() && this.#offer(read),
      (error: unknown) => stillWanted() && this.#fail(error),
    );
  }

  #offer(input: HostInput): void {
    try {
      this.#talk.attach(startScreening({ ...input, path: this.path }));
      this.#error = undefined;
      this.#chosenPath = undefined;
      if (this.#begin) this.start();
    } catch (error) {
      this.#talk.attach(undefined);
      this.#fail(error);
    }
  }

  async #loadWords(): Promise<void> {
    try {
      if (await loadLanguage(languageOf(this))) this.requestUpdate();
    } catch (error) {
      this.#tell(error);
    }
  }

  #changed(after: ScreeningSnapshot, before: ScreeningSnapshot): void {
    if (before.matches('ready') && !after.matches('ready')) this.dispatchEvent(new events.ScreeningStartEvent());
    if (entered(after, before)) this.dispatchEvent(new events.ScreeningChangeEvent());
    if (after.matches('finished') && !before.matches('finished')) this.#complete(after);
  }

  #complete({ context }: ScreeningSnapshot): void {
    try {
      const words = wordsIn(context.instrument, languageOf(this));
      this.dispatchEvent(new events.ScreeningCompleteEvent(createRecord(context, words, this)));
    } catch (error) {
      this.#tell(error);
    }
  }

  /** There is no talk to show: says so in its place. */
  #fail(error: unknown): void {
    this.#error = this.#tell(error);
    this.#begin = false;
    this.requestUpdate();
  }

  #tell(thrown: unknown): Error {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.dispatchEvent(new events.ScreeningErrorEvent(error));
    return error;
  }
}

function entered({ context: after }: ScreeningSnapshot, { context: before }: ScreeningSnapshot): boolean {
  return (
    after.evaluation !== before.evaluation ||
    after.path !== before.path ||
    after.raisedLevel !== before.raisedLevel ||
    after.done !== before.done ||
    after.plan !== before.plan
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'open-door-screening': OpenDoorScreening;
  }
}
