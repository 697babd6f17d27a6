import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { fillWording } from '../instrument/wording.ts';
import type { ScreeningRecord } from '../record/record.ts';
import type { Draft, TalkHeader } from '../screening/draft.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import type { Talk } from '../screening/talk.ts';
import { version } from '../version.ts';
import { Cover } from './cover.ts';
import type { Lying, PrintOptions, Workplace } from './desk/desk.ts';
import type { TextsInput } from './desk/own-texts.ts';
import { DeskController } from './desk-controller.ts';
import * as events from './events.ts';
import { FormEntry } from './form-entry.ts';
import { Handover } from './handover.ts';
import { readHostInput, readHostRecord } from './host-input.ts';
import { PagePrint } from './page-print.ts';
import { PendingAccounts } from './pending-accounts.ts';
import type { Texts } from './texts/en.ts';
import { layout } from './styles/layout.ts';
import { question } from './styles/question.ts';
import { tokens } from './styles/tokens.ts';
import { tellStates } from './states.ts';
import { TalkElement } from './talk-element.ts';
import type { View } from './view.ts';
import { alertView } from './views/alert.ts';
import { screenView } from './views/screen.ts';

/**
 * A guided return-from-run conversation. Nothing leaves the page and nothing is stored: the finished record is handed
 * to the host with `screening-complete`.
 *
 * @element open-door-screening
 * @fires {ScreeningStartEvent} screening-start - the talk has begun
 * @fires {ScreeningChangeEvent} screening-change - something was entered, changed or decided
 * @fires {ScreeningDraftEvent} screening-draft - something changed that a draft holds; carries `draft`
 * @fires {ScreeningPauseEvent} screening-pause - the worker stopped for today; carries the provisional `record`
 * @fires {ScreeningCompleteEvent} screening-complete - the worker finished, or finished a correction; carries `record`
 * @fires {ScreeningClearEvent} screening-clear - everything was removed
 * @fires {ScreeningErrorEvent} screening-error - something handed in cannot be used; carries `error`
 * @slot header - the agency's own heading, above everything
 * @slot contacts - whom to reach, below what to do, where the worker is alone with the result
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
 * @cssstate ready - before the talk
 * @cssstate open - a talk is under way
 * @cssstate paused - it was stopped
 * @cssstate finished - it was finished, and its record is shown
 * @cssstate opened - a record that was handed in is shown
 * @cssstate covered - the screen is covered
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
export class OpenDoorScreening extends TalkElement {
  static override styles = [tokens, layout, question];

  /** The version of the package this class came with. */
  static readonly version: string = version;

  static override properties: PropertyDeclarations = {
    coverKey: { type: String, attribute: 'cover-key' },
    record: { attribute: false },
    filePattern: { type: String, attribute: 'file-pattern' },
    texts: { attribute: false },
    name: { type: String, reflect: true },
  };

  /** It takes part in a form around it where it has a `name`. */
  static readonly formAssociated: boolean = true;

  /** The key that covers the screen when pressed twice; empty for none. */
  declare coverKey: string;
  /** The finished screening to show, as `screening-complete` gave it or as it was kept; its talk is not needed. */
  declare record: ScreeningRecord | undefined;
  /** How saved files are called; see `fileName`. `open-door-{case}-{date}` without it. */
  declare filePattern: string | undefined;
  /** Some of the element's own words in the host's, by language: `{ en: { begin: 'Start' } }`. Takes effect at once. */
  declare texts: TextsInput | undefined;
  /** Under this name the finished record is submitted, as JSON, with the form around the element. */
  declare name: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #entry = new FormEntry(() => this.name);
  readonly #cover = new Cover(this);
  readonly #pending = new PendingAccounts(this);
  readonly #desk = new DeskController(this, this.#workplace(), (error) => this.tell(error));
  readonly #page = new PagePrint(
    this,
    () => this.#isOpen || this.#lies !== undefined,
    () => {
      this.requestUpdate();
      // The browser prints what stands there when this turn is over.
      if (this.isUpdatePending) this.performUpdate();
    },
  );
  #moved = false;
  readonly #handover = new Handover(
    (event) => this.dispatchEvent(event),
    (error) => this.tell(error),
  );
  /** The record that is being laid out: what is slower than the worker is not. */
  #laying: object | undefined;

  constructor() {
    super();
    this.coverKey = 'Escape';
    this.record = undefined;
    this.filePattern = undefined;
    this.texts = undefined;
    this.name = undefined;
  }

  override get unsaved(): boolean {
    return super.unsaved || this.#handover.isPending;
  }

  override clear(): void {
    this.#handover.forget();
    this.#pending.clear();
    this.record = undefined;
    this.#entry.record = undefined;
    this.#desk.desk?.clear();
    this.#cover.set(false);
    this.#laying = undefined;
    super.clear();
  }

  /** Called by the browser when it comes to stand in a form, or in none. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#entry.moveTo(form);
  }

  /**
   * Prints the screening that is shown, finished or stopped: what `options` name of it. False where there is none, and
   * where the browser does not let the page print.
   */
  async print(options: PrintOptions = {}): Promise<boolean> {
    const desk = await this.#desk.load();
    return desk.record && this.#lies ? desk.print(desk.record, options) : false;
  }

  /** Prints the empty instrument as a form to fill in by hand. False where the browser does not let the page print. */
  async printBlank(options: Pick<PrintOptions, 'large'> = {}): Promise<boolean> {
    await this.loadWords();
    return (await this.#desk.load()).printBlank(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('texts') && (this.texts || changed.get('texts'))) void this.#readTexts();
    if (changed.has('record') && (this.record || changed.get('record'))) void this.#readRecord();
    super.willUpdate(changed);
  }

  protected override updated(): void {
    super.updated();
    const lies = this.#lies;
    tellStates(this.#internals, (state) =>
      state === 'covered' ? this.#cover.covered : lies ? state === lies : this.#isIn(state),
    );
    if (!this.#moved) return;
    this.#moved = false;
    this.renderRoot.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  protected override reworded<Some extends object>(texts: Some, language: string): Some {
    return this.#desk.desk?.reworded(texts, language) ?? texts;
  }

  protected override render(): TemplateResult {
    const snapshot = this.talk.snapshot;
    const view = snapshot && this.#view(snapshot);
    const texts = this.textsNow;
    const { covered } = this.#cover;
    return html`<div class="shell" part="shell" lang=${view?.words.language ?? texts.language} @keydown=${this.#onKey}>
      <div class="frame" ?inert=${covered}>
        <slot name="header"></slot>
        ${this.notice ? html`<p role="alert" class="notice">${this.notice}</p>` : nothing}
        ${this.#content(texts, view, snapshot)}
      </div>
      ${covered ? this.#cover.view(texts) : nothing}
      ${this.#page.printing ? html`<div class="on-page">${this.#onPage(texts)}</div>` : nothing}
    </div>`;
  }

  #content(texts: Texts, view: View | undefined, snapshot: ScreeningSnapshot | undefined) {
    const { desk } = this.#desk;
    if (desk && (desk.panel || (this.#lies && desk.record))) {
      const closing =
        this.#lies === 'finished' ? html`<slot name="contacts"></slot><slot name="closing"></slot>` : nothing;
      return html`<div class="main">${desk.view()}${closing}</div>`;
    }
    if (view && snapshot) return screenView(view, snapshot);
    return this.error ? alertView(texts, this.error) : nothing;
  }

  /** There is a talk under way. */
  get #isOpen(): boolean {
    return this.#isIn('open');
  }

  #isIn(phase: string): boolean {
    return this.talk.snapshot?.matches(phase as 'open') ?? false;
  }

  /** What is on the screen is for the worker alone. */
  get #isForWorker(): boolean {
    const snapshot = this.talk.snapshot;
    return (['alone', 'review', 'result'] as const).some((phase) => snapshot?.matches({ open: phase }));
  }

  /** A screening that is shown to be read. */
  get #lies(): Lying | undefined {
    const snapshot = this.talk.snapshot;
    if (this.#desk.desk?.lying === 'opened' && this.#desk.desk.record) return 'opened';
    if (snapshot?.matches('finished')) return 'finished';
    return snapshot?.matches({ paused: 'soFar' }) ? 'paused' : undefined;
  }

  /** What the page bears of this screening when it is printed: never something the youth should not read. */
  #onPage(texts: Texts): TemplateResult {
    const context = this.talk.snapshot?.context;
    const { desk } = this.#desk;
    if (desk && !this.#cover.covered) {
      if (this.#lies) return desk.onPage(undefined, this.header);
      if (context && this.#isForWorker) return desk.onPage(context, this.header);
    }
    return html`<p>${texts.notOnPaper}</p>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#isOpen || this.#lies) this.#cover.onKey(event, this.coverKey);
  };

  #view({ context }: ScreeningSnapshot): View {
    const send = (event: ScreeningEvent) => this.talk.screening?.send(event);
    const words = this.wordsOf(context);
    return {
      talk: context,
      // One language at a time, also where the instrument has no words in the page's.
      texts: this.textsNow,
      words: fillWording(words, context.configuration.settings),
      header: this.header,
      send,
      go: (event) => {
        this.#moved = true;
        this.#pending.clear();
        send(event);
      },
      pending: (code) => this.#pending.on(code),
      setPending: (code, pending) => this.#pending.set(code, pending),
      cover: () => this.#cover.set(true),
      path: this.pathNow,
      choosePath: (path) => {
        this.chosenPath = path;
        this.requestUpdate();
      },
      desk: this.#desk.desk,
      loadDesk: () => void this.#loadDesk(),
      turnTo: (panel) => void this.#desk.at((desk) => desk.turnTo(panel)),
    };
  }

  /** What the desk needs of this element. */
  #workplace(): Workplace {
    return {
      root: () => this.renderRoot,
      talk: () => this.talk.snapshot?.context,
      texts: () => this.textsNow,
      wordingOf: (talk) => this.wordsOf(talk),
      filePattern: () => this.filePattern,
      draft: () => this.draft,
      isAlone: () => this.#lies !== undefined,
      show: (moved) => this.#show(moved),
      goOn: () => this.#send({ type: 'resume' }),
      back: () => this.#send({ type: 'back' }),
      startAgain: () => {
        this.#moved = true;
        this.clear();
      },
      isUnderWay: () => super.unsaved,
      submit: (record) => (this.#entry.record = record),
      close: () => {
        this.record = undefined;
        this.#entry.record = undefined;
        this.#desk.desk?.clear();
        this.#show(true);
      },
      correct: async (draft, reopening, isWanted) => {
        const input = await readHostInput(this.instrument, this.config, { draft });
        if (!isWanted()) return;
        this.offer(input);
        this.#send({ type: 'reopen', ...reopening });
      },
      open: (data, isWanted) => this.#open(data, isWanted),
      typeIn: (heldAt) => {
        this.#desk.desk?.turnTo(undefined);
        this.#send({ type: 'start', heldAt, path: this.pathNow });
      },
    };
  }

  #send(event: ScreeningEvent): void {
    this.#moved = true;
    this.talk.screening?.send(event);
    this.requestUpdate();
  }

  #show(moved: boolean): void {
    this.#moved ||= moved;
    this.requestUpdate();
  }

  protected override talkReplaced(draft: Draft | undefined): void {
    if (!draft) return;
    this.#pending.clear();
    this.record = undefined;
    this.#desk.desk?.clear();
    const snapshot = this.talk.snapshot!;
    const lying = snapshot.matches('finished') ? 'finished' : 'paused';
    if (lying === 'paused') this.#entry.record = undefined;
    // Focus stays where it is: the host may do this while the page loads.
    this.#lay(snapshot.context, lying, this.header, false).catch((error: unknown) => this.tell(error));
  }

  protected override talkChanged(after: ScreeningSnapshot, before: ScreeningSnapshot): void {
    super.talkChanged(after, before);
    // What was laid out of a talk that goes on is no longer what there is to read.
    if (after.matches('open') && !before.matches('open')) this.#desk.desk?.clear();
    if (after.value !== before.value) this.#hand(after, before);
  }

  async #readTexts(): Promise<void> {
    try {
      const desk = await this.#desk.load();
      desk.reworded = desk.readTexts(this.texts);
      this.requestUpdate();
    } catch (error) {
      this.warn(error);
    }
  }

  async #readRecord(): Promise<void> {
    const { record } = this;
    if (record === undefined || record === null) {
      this.speakAs(undefined);
      this.#entry.record = undefined;
      return this.#desk.desk?.clear();
    }
    try {
      await this.#showRecord(record, () => this.record === record);
    } catch (error) {
      if (this.record === record) this.refuse(error);
    }
  }

  async #showRecord(data: unknown, isWanted = () => true): Promise<void> {
    const { record, integrity } = await readHostRecord(data, this.instrument);
    const desk = await this.#desk.load();
    if (!isWanted()) return;
    this.speakAs(record.language);
    desk.put(record, 'opened', integrity);
    this.requestUpdate();
  }

  /** A file the worker has opened: a record to read, or a draft to go on with, where that is still wanted by then. */
  async #open(data: unknown, isWanted: () => boolean): Promise<void> {
    if (typeof data === 'object' && data !== null && 'assessment' in data) await this.#showRecord(data, isWanted);
    else {
      const input = await readHostInput(this.instrument, this.config, { draft: data });
      if (!isWanted()) return;
      this.offer(input);
    }
    this.#show(true);
  }

  /** Hands the record of a talk that ended or stopped to the host, and lays it out to be read. */
  #hand(after: ScreeningSnapshot, before: ScreeningSnapshot): void {
    const { context } = after;
    const { header } = this;
    if (after.matches('finished') && !before.matches('finished'))
      void this.#handover.give(
        async () => new events.ScreeningCompleteEvent(await this.#lay(context, 'finished', header, true)),
      );
    if (after.matches('paused') && !before.matches('paused'))
      void this.#handover.give(
        async () => new events.ScreeningPauseEvent(await this.#lay(context, 'paused', header, true)),
      );
  }

  async #lay(talk: Talk, lying: Lying, header: TalkHeader, moved: boolean): Promise<ScreeningRecord> {
    const laying = (this.#laying = {});
    await this.loadWords();
    const desk = await this.#desk.load();
    const isStillThere = () => laying === this.#laying && !this.#isOpen;
    const record = await desk.lay(talk, header, lying, isStillThere);
    if (isStillThere()) this.#show(moved);
    return record;
  }

  /** Tries again what the network has kept back. */
  async #loadDesk(): Promise<void> {
    await this.#desk.at(() => this.#show(true));
    await this.#handover.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-door-screening': OpenDoorScreening;
  }
}
