import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { ConfigurationInput } from '../instrument/parse-configuration.ts';
import type { PrefillInput } from '../instrument/parse-prefill.ts';
import { DraftError } from '../instrument/problems.ts';
import type { Wording } from '../instrument/wording.ts';
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import { createDraft, type Draft, type TalkHeader } from '../screening/draft.ts';
import { startScreening, type ScreeningSnapshot } from '../screening/start-screening.ts';
import type { Talk } from '../screening/talk.ts';
import * as events from './events.ts';
import { readHostInput, type HostInput } from './host-input.ts';
import { baseOf, languageOf, loadLanguage, textsIn, wordsIn } from './language.ts';
import { ScreeningController } from './screening-controller.ts';
import type { Texts } from './texts/en.ts';

/**
 * An element with a talk: makes it of what the host hands in, in the language the element stands in, and tells the host
 * what happens in it. What it looks like is not known here.
 */
export abstract class TalkElement extends LitElement {
  static override properties: PropertyDeclarations = {
    instrument: { attribute: false },
    config: { attribute: false },
    prefill: { attribute: false },
    path: { type: String },
    caseReference: { type: String, attribute: 'case-reference' },
    worker: { type: String },
    agency: { type: String },
    draft: { attribute: false, noAccessor: true },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * What `parseInstrument` gave, or the data of an instrument, which is then read. The built-in one by default. A
   * change takes effect with the next talk.
   */
  declare instrument: object;
  /** The agency's settings, contacts and actions (`ConfigurationInput`). A change takes effect with the next talk. */
  declare config: ConfigurationInput | undefined;
  /**
   * What the file says already, by question code: `{ age: 15, care: 'foster' }`. With the talk each becomes an account of
   * the file, which the worker can change. What cannot be used is left out and told with `screening-error`. A change takes
   * effect with the next talk.
   */
  declare prefill: PrefillInput | undefined;
  /** Code of the path to begin on: `full` or `short` in the built-in instrument. */
  declare path: string | undefined;
  /** For record and paper. Not a name. */
  declare caseReference: string | undefined;
  /** Who talks with the youth, for record and paper: a role or initials. */
  declare worker: string | undefined;
  /** The office, for record and paper. */
  declare agency: string | undefined;

  protected readonly talk: ScreeningController = new ScreeningController(
    this,
    (after, before) => this.talkChanged(after, before),
    (message) => this.tell(new Error(message)),
    (error) => this.warn(error),
  );
  /** Why there is no talk to show. */
  protected error: Error | undefined;
  /** Something that was handed in and cannot be used while there is a talk to go on with. */
  protected notice = '';
  /** Not all of the prefill can be used. What is wrong is told to the host alone: no code of it is for the youth's eyes. */
  protected leftOut = false;
  protected chosenPath: string | undefined;
  /** The talk has to be made, whatever was given before. */
  #stale = true;
  /** What the talk there is was made of. */
  #given: readonly unknown[] = [];
  /** Begin as soon as what the host handed in has been read. */
  #begin = false;
  #draft: unknown;
  /** The language of the last screen. */
  #spoken: string | undefined;
  /** What a draft says of itself, until it is cleared. */
  #kept: (TalkHeader & { readonly language: string | undefined }) | undefined;
  /** The language of a record that is shown. */
  #shown: string | undefined;

  constructor() {
    super();
    this.instrument = returnFromRun;
    this.config = undefined;
    this.prefill = undefined;
    this.path = undefined;
    this.caseReference = undefined;
    this.worker = undefined;
    this.agency = undefined;
  }

  /** Something was entered that no finished record holds yet: a host may ask before it leaves. */
  get unsaved(): boolean {
    const snapshot = this.talk.snapshot;
    if (!snapshot?.matches('open') && !snapshot?.matches('paused')) return false;
    const { evaluation, history, plan, prefill, raisedLevel, done } = snapshot.context;
    const decided = raisedLevel !== undefined || done.length > 0 || plan !== '';
    // What the file says came from the host; where it was changed, there is a history.
    const accounts = Object.values(evaluation.answers).flat().length;
    return decided || history.length > 0 || accounts > Object.keys(prefill).length;
  }

  /**
   * The talk as it stands, to be kept by the host; nothing before it has begun. Set on an element of another day, build
   * or version of the instrument, the talk goes on where it stopped: in the language of the draft where the element has
   * none of its own, and for its case where the host names none.
   */
  get draft(): Draft | undefined {
    const snapshot = this.talk.snapshot;
    return snapshot && this.#draftOf(snapshot.context);
  }

  set draft(draft: unknown) {
    // Nothing to go on with; what is there is taken away by `clear()` alone.
    if (draft === undefined || draft === null) return;
    this.#draft = draft;
    this.#stale = true;
    this.requestUpdate();
  }

  /** Begins the talk, as the Begin button does. Nothing happens where one is under way. */
  start(): void {
    this.#prepare();
    const { screening } = this.talk;
    this.#begin = !screening;
    screening?.send({ type: 'start', ...(this.chosenPath !== undefined && { path: this.chosenPath }) });
  }

  /** Removes everything that was entered and shows the first screen. */
  clear(): void {
    this.#stale = true;
    this.#begin = false;
    this.#draft = undefined;
    this.#kept = undefined;
    this.#shown = undefined;
    this.chosenPath = undefined;
    this.notice = '';
    this.leftOut = false;
    this.talk.attach(undefined);
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

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#prepare();
    void this.loadWords();
  }

  protected override updated(): void {
    // A draft says in which language one was.
    const before = this.#spoken;
    const context = this.talk.snapshot?.context;
    this.#spoken = context && this.wordsOf(context).language;
    if (before !== undefined && before !== this.#spoken && context && context.sessions.length > 0)
      this.#tellDraft(context);
  }

  /** Another talk has taken the place of the one before: one that begins, or that a draft goes on with. */
  protected talkReplaced(_draft: Draft | undefined): void {}

  /** Something has happened in the talk. */
  protected talkChanged(after: ScreeningSnapshot, before: ScreeningSnapshot): void {
    const { context } = after;
    // It was read; the next screen may be for other eyes.
    if (after.value !== before.value || context.place !== before.context.place) {
      this.notice = '';
      this.leftOut = false;
    }
    if (before.matches('ready') && !after.matches('ready')) this.dispatchEvent(new events.ScreeningStartEvent());
    if (entered(context, before.context)) this.dispatchEvent(new events.ScreeningChangeEvent());
    if (isOtherDraft(context, before.context)) this.#tellDraft(context);
  }

  #tellDraft(talk: Talk): void {
    // As it stands now, whenever it is read.
    const { header } = this;
    const { language } = this.wordsOf(talk);
    this.dispatchEvent(new events.ScreeningDraftEvent(() => createDraft(talk, language, header)!));
  }

  /** The path a talk that has not begun would take. */
  protected get pathNow(): string {
    return this.chosenPath ?? this.talk.snapshot?.context.path ?? '';
  }

  /** The language it stands in: its own, else that of its draft or record, else the nearest ancestor's. */
  protected get languageNow(): string {
    return this.lang || this.#shown || this.#kept?.language || languageOf(this);
  }

  /** The element's own words: in the language of the talk where there is one. */
  protected get textsNow(): Texts {
    const context = this.talk.snapshot?.context;
    const language = baseOf(context ? this.wordsOf(context).language : this.languageNow);
    return this.reworded(textsIn(language), language);
  }

  /** The host's own words in the place of some of the element's. */
  protected reworded<Some extends object>(texts: Some, _language: string): Some {
    return texts;
  }

  /** The words of a talk's instrument. */
  protected wordsOf({ instrument }: Talk): Wording {
    return wordsIn(instrument, this.languageNow);
  }

  protected get header(): TalkHeader {
    const { caseReference, worker, agency } = this;
    return {
      caseReference: caseReference || this.#kept?.caseReference,
      worker: worker || this.#kept?.worker,
      agency: agency || this.#kept?.agency,
    };
  }

  protected async loadWords(): Promise<void> {
    try {
      if (await loadLanguage(this.languageNow)) this.requestUpdate();
    } catch (error) {
      this.tell(error);
    }
  }

  /** Speaks the language of a record that is shown, where the host has not said otherwise. */
  protected speakAs(language: string | undefined): void {
    this.#shown = language;
  }

  /** Makes a talk for what the host has set, where there is none that has begun, or where a draft takes its place. */
  #prepare(): void {
    const { instrument, config, prefill, path } = this;
    const given = [instrument, config, prefill, path];
    const isGiven = (other: readonly unknown[]) => other.every((data, index) => data === given[index]);
    const begun = this.talk.snapshot && !this.talk.snapshot.matches('ready');
    if (!this.#stale && (begun || isGiven(this.#given))) return;
    this.#stale = false;
    this.#given = given;
    const draft = this.#draft;
    const input = readHostInput(instrument, config ?? undefined, { prefill: prefill ?? undefined, draft });
    if (!(input instanceof Promise)) return this.offer(input);
    // A talk under way stays until another one can take its place.
    if (draft === undefined) this.talk.attach(undefined);
    // The host may set something else in the meantime.
    const stillWanted = () => isGiven([this.instrument, this.config, this.prefill, this.path]) && this.#draft === draft;
    input.then(
      (read) => stillWanted() && this.offer(read),
      (error: unknown) => stillWanted() && this.#cannot(error),
    );
  }

  /** What was read cannot be used. A draft that waits for something else to be put right is not forgotten. */
  #cannot(error: unknown): void {
    if (error instanceof DraftError) {
      this.#draft = undefined;
      this.#stale ||= !this.talk.screening;
    }
    if (this.talk.screening || this.#stale) this.warn(error);
    else this.#fail(error);
  }

  /** Puts a talk on what was read in the place of the one there is. */
  protected offer({ draft, leftOut, ...input }: HostInput): void {
    try {
      this.talk.attach(startScreening({ ...input, path: draft ? undefined : this.path || undefined }));
      this.error = undefined;
      if (draft) this.notice = '';
      this.chosenPath = undefined;
      this.#draft = undefined;
      if (draft) {
        const { language, caseReference, worker, agency } = draft;
        this.#kept = { language, caseReference, worker, agency };
      }
      this.talkReplaced(draft);
      if (!draft && this.#begin) this.start();
      this.#begin = false;
      this.leftOut = leftOut !== undefined;
      if (leftOut) this.tell(leftOut);
    } catch (error) {
      this.talk.attach(undefined);
      this.#fail(error);
    }
  }

  #draftOf(talk: Talk): Draft | undefined {
    return createDraft(talk, this.wordsOf(talk).language, this.header);
  }

  /** There is no talk to show: says so in its place. */
  #fail(error: unknown): void {
    this.error = this.tell(error);
    this.#begin = false;
    this.requestUpdate();
  }

  /** Says above what there is, which stays, that something cannot be used. What it is may not be for the youth's eyes. */
  protected warn(thrown: unknown): void {
    const { message } = this.tell(thrown);
    this.notice = this.talk.snapshot?.context.youthPresent ? this.textsNow.notUsable : message;
    this.requestUpdate();
  }

  protected tell(thrown: unknown): Error {
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
