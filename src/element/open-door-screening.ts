import { html, supportsAdoptingStyleSheets, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { ScreeningRecord } from '../record/record.ts';
import { createDraft, type Draft } from '../screening/draft.ts';
import { isHeldOtherwise } from '../screening/languages-held.ts';
import { ownClock } from '../instrument/time.ts';
import type { Talk } from '../screening/talk.ts';
import { isInstrumentAlone, readAtOnce, type HostData } from '../session/host-data.ts';
import type { PrintOptions } from '../session/print-options.ts';
import { isWorkerAlone, isPanel, recordShown, screenOf, type Screen } from '../session/screen.ts';
import type { SessionNews } from '../session/session.ts';
import { headerNow, isPageOfFile, isUnsaved } from '../session/talk-changes.ts';
import { isInstrument } from '../instrument/instrument.ts';
import { version } from '../version.ts';
import { changedByPage } from './changed-by-page.ts';
import { Cover } from './cover.ts';
import * as events from './events.ts';
import { addStyles, internalsOf } from './features.ts';
import { FormRecord } from './form-record.ts';
import { HostProperties } from './host-properties.ts';
import { OneStep } from './one-step.ts';
import { PagePrint } from './page-print.ts';
import { instrumentIn, loadParser, loadReaders, loadRecordMaker } from './loading.ts';
import { ResultController } from './result-controller.ts';
import { Screens } from './screens.ts';
import { SessionController } from './session-controller.ts';
import { shellView } from './shell.ts';
import { publicState, showStates } from './states.ts';
import { elements } from './styles/elements.ts';
import { layout } from './styles/layout.ts';
import { question } from './styles/question.ts';
import { tokens } from './styles/tokens.ts';
import { Words } from './words.ts';

/**
 * A guided return-from-run conversation. Nothing leaves the page and nothing is stored: the finished record is handed
 * to the host with `screening-complete`.
 *
 * @element open-door-screening
 * @fires {ScreeningStartEvent} screening-start - the talk has begun
 * @fires {ScreeningChangeEvent} screening-change - something was entered, changed or decided
 * @fires {ScreeningDraftEvent} screening-draft - something changed that a draft holds; carries `draft`
 * @fires {ScreeningPauseEvent} screening-pause - the worker stopped for today; carries the provisional `record`
 * @fires {ScreeningCompleteEvent} screening-complete - the worker finished, finished a correction, or noted after the end what was done; carries `record`
 * @fires {ScreeningKeepEvent} screening-keep - the whole screening was sent to the printer, or saved as an encrypted file, as JSON or as a case note; carries `how`
 * @fires {ScreeningPracticeCompleteEvent} screening-practice-complete - the worker finished a practice; there is no record
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
 * @cssprop --open-door-edge-width - how thick borders of controls are
 * @cssprop --open-door-focus - ring around what has the focus; the accent by default
 * @cssprop --open-door-accent - primary button, links, selection
 * @cssprop --open-door-on-accent - text on the accent
 * @cssprop --open-door-tint - background of what is selected
 * @cssprop --open-door-act-now - hue of the first level
 * @cssprop --open-door-report-and-refer - hue of the second level
 * @cssprop --open-door-follow-up - hue of the third level
 * @cssprop --open-door-none-noted - hue of the last level
 * @cssprop --open-door-radius - how round corners are
 * @cssprop --open-door-space - the unit of space: smaller is denser
 * @cssprop --open-door-talk-height - how high a screen of the talk is at least: with `100svh`, where the talk has the window
 *   for itself, its row of buttons stands at the same place on every question
 * @cssprop --open-door-font - font family; the page's own by default
 * @cssprop --open-door-font-size - base size; the reader's own by default
 * @cssprop --open-door-line-height - how far lines are apart: 1.5 by default, less in headings
 * @cssprop --open-door-letter-spacing - how far letters are apart
 * @cssprop --open-door-word-spacing - how far words are apart
 */
export class OpenDoorScreening extends HostProperties {
  static override styles: CSSResult[] = [tokens, elements, layout, question];

  /** The version of the package this class came with. */
  static readonly version: string = version;

  /** It takes part in a form around it where it has a `name`. */
  static readonly formAssociated: boolean = true;

  readonly #internals = internalsOf(this);
  readonly #result = new ResultController(this);
  readonly #session = new SessionController(
    this,
    {
      data: () => this.hostData,
      notify: (news) => this.#notify(news),
      forgetRecord: (record) => {
        if (this.record === record) this.record = undefined;
      },
    },
    {
      clock: ownClock,
      readTalk: async (data) => {
        const readers = isInstrumentAlone(data) ? undefined : loadReaders();
        const [instrument] = await Promise.all([instrumentIn(data.instrument), readers]);
        const read = readAtOnce({ ...data, instrument });
        return read ?? (await loadReaders()).readTalk({ ...data, instrument }, ownClock);
      },
      readRecord: async (data) => (await loadReaders()).readRecord(data, ownClock),
      makeRecord: async (ended) => {
        const [{ makeRecord }] = await Promise.all([loadRecordMaker(), this.#loadWords()]);
        // The words that mark a practice may have come since it ended.
        const marked = this.#isPractice ? { ...ended, header: this.hostData.header } : ended;
        return makeRecord(marked, this.#words.of(ended.talk));
      },
    },
  );
  readonly #cover = new Cover(this, {
    key: () => this.coverKey ?? 'Escape',
    within: () => this.coverSeconds ?? 1,
    isNeeded: () => this.#isIn('open') || this.#shown !== undefined,
  });
  readonly #page = new PagePrint(
    this,
    () => this.#isIn('open') || this.#shown !== undefined,
    () => {
      this.requestUpdate();
      // The browser prints what is there when this turn is over.
      if (this.isUpdatePending) this.performUpdate();
    },
  );
  readonly #words = new Words(this, () => ({
    given: this.#session.context?.opened?.record.language ?? this.#session.context?.ofDraft?.language,
    talk: this.#talk,
    second: this.#session.context?.ofDraft?.second,
    isPractice: this.#isPractice,
  }));
  readonly #form = new FormRecord({ name: () => this.name, report: (error) => this.#report(error) }, this.#internals);
  readonly #screens = new Screens({
    element: this,
    isOpen: () => this.#isIn('open'),
    session: this.#session,
    words: this.#words,
    result: this.#result,
    cover: this.#cover,
    report: (error) => this.#report(error),
    draft: () => this.#draft,
    notifyExported: (how) => {
      if (!this.#isPractice) this.dispatchEvent(new events.ScreeningKeepEvent(how));
    },
  });
  #movesSeen = 0;
  /** The language of the last screen. */
  #spoken: string | undefined;
  #shownBefore: ScreeningRecord | undefined;
  /** Why the host's own words cannot be used. */
  #textsError: Error | undefined;

  constructor() {
    super();
    this.addController(new OneStep(this));
  }

  /** Something was entered that no finished record holds yet: a host may ask before it leaves. */
  get unsaved(): boolean {
    const { context } = this.#session;
    if (this.#isPractice) return false;
    return isUnsaved(context?.talk) || context?.handover?.event !== undefined;
  }

  /**
   * The talk as it is now, for the host to store; nothing before it has begun. Set on an element of another day, build
   * or version of the instrument, the talk goes on where it stopped: in the language of the draft where the element has
   * none of its own, and for its case where the host names none. A practice has none, and takes neither a draft nor a record.
   */
  get draft(): Draft | undefined {
    return this.#isPractice ? undefined : this.#draft;
  }

  set draft(draft: unknown) {
    this.#session.setDraft(draft);
  }

  /**
   * Begins the talk, as the Begin button does: the focus goes to its heading. Nothing happens where one is under way.
   */
  start(): void {
    if (!this.#isIn('open')) this.#screens.moved = true;
    this.#session.send({ type: 'start', languages: this.#screens.languages });
  }

  /** Removes everything that was entered and shows the first screen, with the focus at its heading. */
  clear(): void {
    this.#screens.moved = true;
    this.#session.send({ type: 'clear' });
  }

  /**
   * Prints the screening that is shown, finished or stopped, once what was set last is shown: what `options` name of it.
   * False where there is none, where a record was set that cannot be used, and where the browser does not let the page
   * print.
   */
  async print(options: PrintOptions = {}): Promise<boolean> {
    // Off the page there is nothing to print from.
    if (!this.isConnected) return false;
    await this.#session.settled();
    const result = await this.#result.load();
    const view = this.#screens.recordView(this.#session.snapshot!)!;
    // Where the host's record was refused, nothing else is printed in its place.
    if (!view.record || (this.record && !view.session.opened)) return false;
    return result.printRecord(view, view.record, options);
  }

  /** Prints the empty instrument as a form to fill in by hand. False where the browser does not let the page print. */
  async printBlank(options: Pick<PrintOptions, 'large'> = {}): Promise<boolean> {
    if (!this.isConnected) return false;
    await Promise.all([this.#session.settled(), this.#loadWords()]);
    return (await this.#result.load()).printBlank(this.#screens.recordView(this.#session.snapshot!)!, options);
  }

  /** Called by the browser when the element was moved to another document, without its styles. */
  adoptedCallback(): void {
    const { shadowRoot } = this;
    if (!shadowRoot || !supportsAdoptingStyleSheets) return;
    shadowRoot.adoptedStyleSheets = [];
    addStyles(shadowRoot, OpenDoorScreening.styles);
    this.#result.restyle();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow(OpenDoorScreening.shadowRootOptions);
    this.adoptedCallback();
    return root;
  }

  /** Called by the browser when the element was moved to a form, or to none. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form.moveTo(form);
  }

  #notify(news: SessionNews): void {
    switch (news.type) {
      case 'begun':
        return void this.dispatchEvent(new events.ScreeningStartEvent());
      case 'changed':
        return void this.dispatchEvent(new events.ScreeningChangeEvent());
      case 'draft':
        return this.#reportDraft(news.talk);
      case 'complete':
        return void this.dispatchEvent(
          this.#isPractice
            ? new events.ScreeningPracticeCompleteEvent()
            : new events.ScreeningCompleteEvent(news.record),
        );
      case 'pause':
        if (!this.#isPractice) this.dispatchEvent(new events.ScreeningPauseEvent(news.record));
        return;
      case 'cleared':
        this.#textsError = undefined;
        this.#cover.set(false);
        return void this.dispatchEvent(new events.ScreeningClearEvent());
      case 'error':
        return this.#report(news.error);
    }
  }

  /** Resolves when what was set last is read and shown. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#session.settled();
    if (this.#shown) await this.#result.load().catch(() => undefined);
    return super.getUpdateComplete();
  }

  protected override performUpdate(): void {
    const changed = this.hasUpdated ? undefined : changedByPage();
    if (changed === undefined) return super.performUpdate();
    const error = new Error(`The page has changed JavaScript itself: ${changed}.`);
    this.renderRoot.textContent = `${this.#words.texts.cannotStart}. ${error.message}`;
    this.#report(error);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // It is on its way while the session is made, which takes a moment. Where it does not arrive, the session says so.
    if (changed.has('instrument') && !isInstrument(this.hostData.instrument)) loadParser().catch(() => {});
    this.#session.sync();
    this.#screens.follow(this.#session.context?.screening);
    void this.#loadWords();
    if (changed.has('texts') && (this.texts || changed.get('texts'))) void this.#readTexts();
  }

  protected override updated(): void {
    const { snapshot, context } = this.#session;
    this.#result.result?.setHeadingLevel(this.renderRoot, this.headingLevel);
    this.#followLanguage();
    if (snapshot) showStates(this.#internals, [publicState(snapshot), this.#cover.covered ? 'covered' : undefined]);
    this.#form.set(this.#isPractice ? undefined : context?.submitted, this.#result);
    if (snapshot && (needsResult(screenOf(snapshot)) || this.#words.second))
      this.#result.need((error) => this.#report(error));
    if (this.#shown !== this.#shownBefore) this.#screens.release();
    this.#shownBefore = this.#shown;
    const moves = context?.moves ?? 0;
    const heading = this.renderRoot.querySelector<HTMLElement>('[data-heading]');
    // The new screen may still have to be read.
    if (!heading || (!this.#screens.moved && moves === this.#movesSeen)) return;
    this.#screens.moved = false;
    this.#movesSeen = moves;
    heading.focus();
  }

  protected override render(): TemplateResult {
    const snapshot = this.#session.snapshot!;
    const { talk, warning, failure, leftOut } = snapshot.context;
    const texts = this.#words.texts;
    // Before the talk a notice says that something is left out; later, the place says where it is missing.
    const isEarly = talk && (talk.matches('ready') || isPageOfFile(talk));
    const wrong = warning ?? (isEarly && (this.#textsError ?? this.#words.missing));
    const notice = wrong
      ? talk?.context.youthPresent
        ? // What it is may not be for the youth's eyes.
          texts.notUsable
        : // What is wrong with data is said in English.
          html`<span lang="en">${wrong.message}</span>`
      : isEarly && leftOut
        ? texts.leftOut
        : undefined;
    const view = talk && this.#screens.talkView(talk.context, snapshot.context);
    return shellView({
      texts,
      language: this.#words.spoken,
      notice,
      failure,
      practice: this.#isPractice,
      screen: screenOf(snapshot),
      isFinished: publicState(snapshot) === 'finished',
      view,
      recordView: () => this.#screens.recordView(snapshot),
      tryAgain: () => void this.#screens.tryAgain(),
      cover: this.#cover.covered ? this.#cover.view(view?.both?.cover ?? texts) : undefined,
      onPage: this.#page.printing ? this.#screens.onPage(snapshot) : undefined,
      onKey: (event) => {
        const { result } = this.#result;
        if (result?.isUndo(event) && !this.#cover.covered && this.#screens.undo()) event.preventDefault();
        else if (this.#screens.isQuick) result?.pressQuickKey(event);
      },
    });
  }

  get #talk(): Talk | undefined {
    return this.#session.context?.talk?.context;
  }

  /** The record that is shown to be read. */
  get #shown(): ScreeningRecord | undefined {
    const { snapshot } = this.#session;
    return snapshot && recordShown(snapshot);
  }

  #isIn(state: 'open'): boolean {
    return this.#session.context?.talk?.matches(state) ?? false;
  }

  /** A draft says in which language it was shown, and the talk in which languages it was held. */
  #followLanguage(): void {
    const talk = this.#talk;
    const { snapshot, context } = this.#session;
    const before = this.#spoken;
    this.#spoken = talk && this.#words.spoken;
    if (!talk || !snapshot || talk.sessions.length === 0) return;
    const { languages } = this.#screens;
    if (this.#isIn('open') && !isWorkerAlone(snapshot) && isHeldOtherwise(talk, languages))
      context?.screening?.send({
        type: 'languages',
        languages,
        before: context.ofDraft && [context.ofDraft.language],
      });
    else if (before !== undefined && before !== this.#spoken) this.#reportDraft(talk);
  }

  #reportDraft(talk: Talk): void {
    if (this.#isPractice) return;
    // As it is now, whenever it is read.
    const { spoken } = this.#words;
    const header = headerNow(this.#session.context!);
    this.dispatchEvent(new events.ScreeningDraftEvent(() => createDraft(talk, spoken, header)!));
  }

  get #draft(): Draft | undefined {
    const talk = this.#talk;
    return talk && createDraft(talk, this.#words.spoken, headerNow(this.#session.context!));
  }

  get #isPractice(): boolean {
    return this.#session.context?.practice ?? this.practice;
  }

  /** A practice is marked on paper and in files by its case and its office. */
  protected override get hostData(): HostData {
    const data = super.hostData;
    if (!this.#isPractice) return data;
    const { practiceReference, practiceBand } = this.#words.texts;
    return { ...data, header: { ...data.header, caseReference: practiceReference, agency: practiceBand } };
  }

  #report(thrown: unknown): void {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.dispatchEvent(new events.ScreeningErrorEvent(error));
  }

  async #loadWords(): Promise<void> {
    try {
      await this.#words.load();
    } catch (error) {
      this.#report(error);
    }
  }

  async #readTexts(): Promise<void> {
    const { texts } = this;
    this.#textsError = undefined;
    try {
      const { readOwnTexts } = await this.#result.load();
      if (this.texts !== texts) return;
      const { reworded, leftOut } = readOwnTexts(texts);
      this.#words.reworded = reworded;
      if (leftOut) throw leftOut;
    } catch (error) {
      this.#textsError = error as Error;
      this.#report(error);
    }
    this.requestUpdate();
  }
}

/** Whether its views are in the file that is loaded later. */
function needsResult(screen: Screen): boolean {
  return ['asking', 'whoIsHere', 'sideTalk', 'review', 'result', 'record'].includes(screen) || isPanel(screen);
}

declare global {
  interface HTMLElementTagNameMap {
    'open-door-screening': OpenDoorScreening;
  }
}
