import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fillWording, type Wording } from '../instrument/wording.ts';
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import { createDraft, type Draft, type TalkHeader } from '../screening/draft.ts';
import { startScreening, type ScreeningSnapshot } from '../screening/start-screening.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import type { Talk } from '../screening/talk.ts';
import { version } from '../version.ts';
import { Cover } from './cover.ts';
import type { ScreeningRecord } from '../record/record.ts';
import type { Lying, PrintOptions, Workplace } from './desk/desk.ts';
import { DeskController } from './desk-controller.ts';
import * as events from './events.ts';
import { readHostInput, readHostRecord, type HostInput } from './host-input.ts';
import { PagePrint } from './page-print.ts';
import type { Texts } from './texts/en.ts';
import { languageOf, loadLanguage, textsIn, wordsIn } from './language.ts';
import { ScreeningController } from './screening-controller.ts';
import { layout } from './styles/layout.ts';
import { question } from './styles/question.ts';
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
 * @fires {ScreeningDraftEvent} screening-draft - something changed that a draft holds; carries `draft`
 * @fires {ScreeningPauseEvent} screening-pause - the worker stopped for today; carries the provisional `record`
 * @fires {ScreeningCompleteEvent} screening-complete - the worker finished, or finished a correction; carries `record`
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
  static override styles = [tokens, layout, question];

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
    record: { attribute: false },
    draft: { attribute: false, noAccessor: true },
    filePattern: { type: String, attribute: 'file-pattern' },
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

  /** The finished screening to show, as `screening-complete` gave it or as it was kept; its talk is not needed. */
  declare record: unknown;
  /** How saved files are called; see `fileName`. `screening-{case}-{date}` without it. */
  declare filePattern: string | undefined;

  readonly #talk = new ScreeningController(
    this,
    (after, before) => this.#changed(after, before),
    (message) => this.#tell(new Error(message)),
  );
  readonly #cover = new Cover(this);
  readonly #pending = new Map<string, PendingAccount>();
  readonly #desk = new DeskController(this, this.#workplace(), (error) => this.#tell(error));
  readonly #page = new PagePrint(
    this,
    () => this.#isOpen || this.#lies !== undefined,
    () => {
      this.requestUpdate();
      // The browser prints what stands there when this turn is over.
      if (this.isUpdatePending) this.performUpdate();
    },
  );
  #error: Error | undefined;
  /** Something that could not be used while there is a talk to go on with. */
  #notice = '';
  #stale = true;
  #moved = false;
  /** Begin as soon as what the host handed in has been read. */
  #begin = false;
  #chosenPath: string | undefined;
  #draft: unknown;

  constructor() {
    super();
    this.instrument = returnFromRun;
    this.config = undefined;
    this.path = undefined;
    this.caseReference = undefined;
    this.worker = undefined;
    this.agency = undefined;
    this.coverKey = 'Escape';
    this.record = undefined;
    this.filePattern = undefined;
  }

  /** Something was entered that no finished record holds yet: a host may ask before it leaves. */
  get unsaved(): boolean {
    const snapshot = this.#talk.snapshot;
    if (!snapshot?.matches('open') && !snapshot?.matches('paused')) return false;
    const { evaluation, history, plan, raisedLevel, done } = snapshot.context;
    const decided = raisedLevel !== undefined || done.length > 0 || plan !== '';
    return decided || history.length > 0 || Object.keys(evaluation.answers).length > 0;
  }

  /**
   * The talk as it stands, to be kept by the host; nothing before it has begun. Set on an element of another day, build
   * or version of the instrument, the talk goes on where it stopped.
   */
  get draft(): Draft | undefined {
    const snapshot = this.#talk.snapshot;
    return snapshot && this.#draftOf(snapshot.context);
  }

  set draft(draft: unknown) {
    this.#draft = draft;
    this.#stale = true;
    this.requestUpdate();
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
    this.#draft = undefined;
    this.#notice = '';
    this.record = undefined;
    this.#desk.desk?.clear();
    this.#cover.set(false);
    this.#talk.attach(undefined);
    this.requestUpdate();
    this.dispatchEvent(new events.ScreeningClearEvent());
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
    return (await this.#desk.load()).printBlank(options);
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
    if (changed.has('record') && (this.record || changed.get('record'))) void this.#readRecord();
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
    const texts = this.#textsNow;
    const { covered } = this.#cover;
    return html`<div class="shell" part="shell" lang=${view?.words.language ?? texts.language} @keydown=${this.#onKey}>
      <div class="frame" ?inert=${covered}>
        <slot name="header"></slot>
        ${this.#notice ? html`<p role="alert" class="notice">${this.#notice}</p>` : nothing}
        ${this.#content(texts, view, snapshot)}
      </div>
      ${covered ? this.#cover.view(texts) : nothing}
      ${this.#page.printing ? html`<div class="on-page">${this.#onPage(texts)}</div>` : nothing}
    </div>`;
  }

  #content(texts: Texts, view: View | undefined, snapshot: ScreeningSnapshot | undefined) {
    const { desk } = this.#desk;
    if (desk && (desk.panel || this.#lies)) return html`<div class="main">${desk.view()}${this.#closing()}</div>`;
    if (view && snapshot) return screenView(view, snapshot);
    return this.#error ? alertView(texts, this.#error) : nothing;
  }

  #closing() {
    return this.#lies === 'finished' ? html`<slot name="closing"></slot>` : nothing;
  }

  /** There is a talk under way. */
  get #isOpen(): boolean {
    return this.#talk.snapshot?.matches('open') ?? false;
  }

  /** A screening that is shown to be read. */
  get #lies(): Lying | undefined {
    const snapshot = this.#talk.snapshot;
    if (this.#desk.desk?.lying === 'opened' && this.#desk.desk.record) return 'opened';
    if (snapshot?.matches('finished')) return 'finished';
    return snapshot?.matches({ paused: 'soFar' }) ? 'paused' : undefined;
  }

  /** What the page bears of this screening when it is printed: never something the youth should not read. */
  #onPage(texts: Texts): TemplateResult {
    const context = this.#talk.snapshot?.context;
    const { desk } = this.#desk;
    if (desk && !this.#cover.covered) {
      if (this.#lies) return desk.onPage(undefined, this.#header);
      if (context && this.#isOpen && !context.youthPresent) return desk.onPage(context, this.#header);
    }
    return html`<p>${texts.notOnPaper}</p>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#isOpen) this.#cover.onKey(event, this.coverKey);
  };

  #view({ context }: ScreeningSnapshot): View {
    const send = (event: ScreeningEvent) => this.#talk.screening?.send(event);
    const words = this.#wordsOf(context);
    return {
      talk: context,
      // One language at a time, also where the instrument has no words in the page's.
      texts: this.#textsNow,
      words: fillWording(words, context.configuration.settings),
      header: this.#header,
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
      path: this.#pathNow,
      choosePath: (path) => {
        this.#chosenPath = path;
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
      talk: () => this.#talk.snapshot?.context,
      language: () => this.#textsNow.language,
      wordingOf: (talk) => this.#wordsOf(talk),
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
      correct: async (draft, reopening) => {
        this.#offer(await readHostInput(this.instrument, this.config, draft));
        this.#send({ type: 'reopen', ...reopening });
      },
      open: (data) => this.#open(data),
      typeIn: (heldAt) => {
        this.#desk.desk?.turnTo(undefined);
        this.#send({ type: 'start', heldAt, path: this.#pathNow });
      },
    };
  }

  /** The path a talk that has not begun would take. */
  get #pathNow(): string {
    return this.#chosenPath ?? this.#talk.snapshot?.context.path ?? '';
  }

  /** The element's own words: in the language of the talk where there is one. */
  get #textsNow(): Texts {
    const context = this.#talk.snapshot?.context;
    return textsIn(context ? this.#wordsOf(context).language : languageOf(this));
  }

  #send(event: ScreeningEvent): void {
    this.#moved = true;
    this.#talk.screening?.send(event);
    this.requestUpdate();
  }

  #show(moved: boolean): void {
    this.#moved ||= moved;
    this.requestUpdate();
  }

  async #focusNewAccount(code: string): Promise<void> {
    await this.updateComplete;
    const accounts = this.renderRoot.querySelectorAll(`[data-question="${code}"] .account`);
    [...accounts].at(-1)?.querySelector('input')?.focus();
  }

  /** Makes a talk for what the host has set, where there is none that has begun, or where a draft takes its place. */
  #prepare(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const { instrument, config } = this;
    const draft = this.#draft;
    const input = readHostInput(instrument, config, draft);
    if (!(input instanceof Promise)) return this.#offer(input);
    // A talk under way stays until another one can take its place.
    if (draft === undefined) this.#talk.attach(undefined);
    // The host may set something else in the meantime.
    const stillWanted = () => this.instrument === instrument && this.config === config && this.#draft === draft;
    input.then(
      (read) => stillWanted() && this.#offer(read),
      (error: unknown) => stillWanted() && (draft === undefined ? this.#fail(error) : this.#refuse(error)),
    );
  }

  #offer({ draft, ...input }: HostInput): void {
    try {
      this.#talk.attach(startScreening({ ...input, path: draft ? undefined : this.path }));
      this.#error = undefined;
      this.#notice = '';
      this.#draft = undefined;
      this.#chosenPath = undefined;
      if (draft) this.#takeUp(draft);
      else if (this.#begin) this.start();
    } catch (error) {
      this.#talk.attach(undefined);
      this.#fail(error);
    }
  }

  /** Goes on with a draft: in its language and for its case, where the host has not said otherwise. */
  #takeUp({ language, caseReference, worker, agency }: Draft): void {
    this.#pending.clear();
    this.#begin = false;
    this.record = undefined;
    this.#desk.desk?.clear();
    if (!this.lang) this.lang = language;
    this.caseReference ||= caseReference;
    this.worker ||= worker;
    this.agency ||= agency;
    const snapshot = this.#talk.snapshot!;
    this.#lay(snapshot.context, snapshot.matches('finished') ? 'finished' : 'paused').catch((error) =>
      this.#tell(error),
    );
  }

  async #readRecord(): Promise<void> {
    const { record } = this;
    if (record === undefined || record === null) return this.#desk.desk?.clear();
    try {
      await this.#showRecord(record);
    } catch (error) {
      if (this.record === record) this.#refuse(error);
    }
  }

  async #showRecord(data: unknown): Promise<void> {
    const { record, integrity } = await readHostRecord(data, this.instrument);
    const desk = await this.#desk.load();
    if (!this.lang) this.lang = record.language;
    desk.put(record, 'opened', integrity);
    this.requestUpdate();
  }

  /** A file the worker has opened: a record to read, or a draft to go on with. */
  async #open(data: unknown): Promise<void> {
    if (typeof data === 'object' && data !== null && 'assessment' in data) await this.#showRecord(data);
    else this.#offer(await readHostInput(this.instrument, this.config, data));
    this.#show(true);
  }

  async #loadWords(): Promise<void> {
    try {
      if (await loadLanguage(languageOf(this))) this.requestUpdate();
    } catch (error) {
      this.#tell(error);
    }
  }

  get #header(): TalkHeader {
    const { caseReference, worker, agency } = this;
    return { caseReference, worker, agency };
  }

  #wordsOf({ instrument }: Talk): Wording {
    return wordsIn(instrument, languageOf(this));
  }

  #draftOf(talk: Talk): Draft | undefined {
    return createDraft(talk, this.#wordsOf(talk).language, this.#header);
  }

  #changed(after: ScreeningSnapshot, before: ScreeningSnapshot): void {
    const { context } = after;
    if (before.matches('ready') && !after.matches('ready')) this.dispatchEvent(new events.ScreeningStartEvent());
    if (entered(context, before.context)) this.dispatchEvent(new events.ScreeningChangeEvent());
    if (isOtherDraft(context, before.context))
      this.dispatchEvent(new events.ScreeningDraftEvent(() => this.#draftOf(context)!));
    if (after.value !== before.value) this.#hand(after, before);
  }

  /** Hands the record of a talk that ended or stopped to the host, and lays it out to be read. */
  #hand(after: ScreeningSnapshot, before?: ScreeningSnapshot): void {
    const { context } = after;
    const task = async () => {
      if (after.matches('finished') && !before?.matches('finished'))
        this.dispatchEvent(new events.ScreeningCompleteEvent(await this.#lay(context, 'finished')));
      if (after.matches('paused') && !before?.matches('paused'))
        this.dispatchEvent(new events.ScreeningPauseEvent(await this.#lay(context, 'paused')));
    };
    task().catch((error: unknown) => this.#tell(error));
  }

  async #lay(talk: Talk, lying: Lying): Promise<ScreeningRecord> {
    const desk = await this.#desk.load();
    return desk.lay(talk, this.#header, lying, () => this.#talk.snapshot?.context === talk);
  }

  /** Tries again what the network has kept back. */
  async #loadDesk(): Promise<void> {
    const snapshot = this.#talk.snapshot;
    await this.#desk.at(() => this.#show(true));
    if (snapshot && !snapshot.matches('open')) this.#hand(snapshot);
  }

  /** There is no talk to show: says so in its place. */
  #fail(error: unknown): void {
    this.#error = this.#tell(error);
    this.#begin = false;
    this.requestUpdate();
  }

  /** A draft or a record that cannot be used: says so above what there is, which stays. */
  #refuse(error: unknown): void {
    this.#notice = this.#tell(error).message;
    this.#draft = undefined;
    this.#stale ||= !this.#talk.screening;
    this.requestUpdate();
  }

  #tell(thrown: unknown): Error {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.dispatchEvent(new events.ScreeningErrorEvent(error));
    return error;
  }
}

/** Whether a draft of the one would hold something else than of the other. */
function isOtherDraft(after: Talk, before: Talk): boolean {
  const { entering: _, ...kept } = after;
  return (Object.keys(kept) as (keyof Talk)[]).some((part) => after[part] !== before[part]);
}

function entered(after: Talk, before: Talk): boolean {
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
