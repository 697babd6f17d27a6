import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fillWording } from '../instrument/wording.ts';
import type { Draft } from '../screening/draft.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import { version } from '../version.ts';
import { Cover } from './cover.ts';
import { directionOf } from './language.ts';
import { OneStep } from './one-step.ts';
import { PagePrint } from './page-print.ts';
import { PendingAccounts } from './pending-accounts.ts';
import { RecordElement } from './record-element.ts';
import { tellStates } from './states.ts';
import type { Texts } from './texts/en.ts';
import { layout } from './styles/layout.ts';
import { question } from './styles/question.ts';
import { tokens } from './styles/tokens.ts';
import { UnusableNumbers } from './unusable-numbers.ts';
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
 * @fires {ScreeningKeepEvent} screening-keep - the whole screening was sent to the printer or saved as a file; carries `how`
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
 * @cssprop --open-door-font - font family; the page's own by default
 * @cssprop --open-door-font-size - base size; the reader's own by default
 */
export class OpenDoorScreening extends RecordElement {
  static override styles = [tokens, layout, question];

  /** The version of the package this class came with. */
  static readonly version: string = version;

  static override properties: PropertyDeclarations = {
    coverKey: { type: String, attribute: 'cover-key' },
  };

  /** The key that covers the screen when pressed twice; empty for none. */
  declare coverKey: string;
  readonly #cover = new Cover(this);
  readonly #pending = new PendingAccounts(this);
  readonly #unusable = new UnusableNumbers(this);
  readonly #page = new PagePrint(
    this,
    () => this.isIn('open') || this.lies !== undefined,
    () => {
      this.requestUpdate();
      // The browser prints what stands there when this turn is over.
      if (this.isUpdatePending) this.performUpdate();
    },
  );

  constructor() {
    super();
    this.addController(new OneStep(this));
    this.coverKey = 'Escape';
  }

  override clear(): void {
    this.#pending.clear();
    this.#unusable.clear();
    this.#cover.set(false);
    super.clear();
  }

  protected override talkReplaced(draft: Draft | undefined): void {
    if (draft) {
      this.#pending.clear();
      this.#unusable.clear();
    }
    super.talkReplaced(draft);
  }

  protected override updated(): void {
    super.updated();
    const lies = this.lies;
    tellStates(this.internals, (state) =>
      state === 'covered' ? this.#cover.covered : lies ? state === lies : this.isIn(state),
    );
    if (!this.moved) return;
    this.moved = false;
    this.renderRoot.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  protected override render(): TemplateResult {
    const snapshot = this.talk.snapshot;
    const view = snapshot && this.#view(snapshot);
    const texts = this.textsNow;
    const { covered } = this.#cover;
    const language = view?.words.language ?? texts.language;
    const notice = this.notice || (this.leftOut ? texts.leftOut : '');
    return html`<div
      class="shell"
      part="shell"
      translate="no"
      lang=${language}
      dir=${directionOf(language)}
      @keydown=${this.#onKey}
    >
      <div class="frame" ?inert=${covered}>
        <slot name="header"></slot>
        ${notice ? html`<p role="alert" class="notice">${notice}</p>` : nothing} ${this.#content(texts, view, snapshot)}
      </div>
      ${covered ? this.#cover.view(texts) : nothing}
      ${this.#page.printing ? html`<div class="on-page">${this.#onPage(texts)}</div>` : nothing}
    </div>`;
  }

  #content(texts: Texts, view: View | undefined, snapshot: ScreeningSnapshot | undefined) {
    const { desk } = this;
    if (desk && (desk.panel || (this.lies && desk.record))) {
      const closing =
        this.lies === 'finished' ? html`<slot name="contacts"></slot><slot name="closing"></slot>` : nothing;
      return html`<div class="main">${desk.view()}${closing}</div>`;
    }
    if (view && snapshot) return screenView(view, snapshot);
    return this.error ? alertView(texts, this.error) : nothing;
  }

  /** What is on the screen is for the worker alone. */
  get #isForWorker(): boolean {
    const snapshot = this.talk.snapshot;
    return (['alone', 'review', 'result'] as const).some((phase) => snapshot?.matches({ open: phase }));
  }

  /** What the page bears of this screening when it is printed: never something the youth should not read. */
  #onPage(texts: Texts): TemplateResult {
    const context = this.talk.snapshot?.context;
    const { desk } = this;
    if (desk && !this.#cover.covered) {
      if (this.lies) return desk.onPage(undefined, this.header);
      if (context && this.#isForWorker) return desk.onPage(context, this.header);
    }
    return html`<p>${texts.notOnPaper}</p>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.isIn('open') || this.lies) this.#cover.onKey(event, this.coverKey);
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
        if (event.type === 'next' && this.#unusable.visit()) return;
        this.moved = true;
        this.#pending.clear();
        send(event);
      },
      pending: (code) => this.#pending.on(code),
      setPending: (code, pending) => this.#pending.set(code, pending),
      unusable: this.#unusable,
      cover: () => this.#cover.set(true),
      path: this.pathNow,
      choosePath: (path) => {
        this.chosenPath = path;
        this.requestUpdate();
      },
      desk: this.desk,
      loadDesk: () => void this.loadDesk(),
      turnTo: (panel) => this.turnTo(panel),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'open-door-screening': OpenDoorScreening;
  }
}
