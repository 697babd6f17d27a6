import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { ScreeningRecord } from '../record/record.ts';
import type { Draft, TalkHeader } from '../screening/draft.ts';
import type { ScreeningEvent } from '../screening/events.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import type { Talk } from '../screening/talk.ts';
import type { Desk, Lying, Panel, PrintOptions, Workplace } from './desk/desk.ts';
import type { TextsInput } from './desk/own-texts.ts';
import { DeskController } from './desk-controller.ts';
import * as events from './events.ts';
import { internalsOf } from './features.ts';
import { Handover } from './handover.ts';
import { isSavedRecord, readHostInput, readHostRecord } from './host-input.ts';
import { TalkElement } from './talk-element.ts';

/**
 * An element with a talk and its record: lays out what has ended or was handed in, and hands it over, on the screen, on
 * paper, in a file and in a form.
 */
export abstract class RecordElement extends TalkElement {
  static override properties: PropertyDeclarations = {
    record: { attribute: false },
    filePattern: { type: String, attribute: 'file-pattern' },
    texts: { attribute: false },
    name: { type: String, reflect: true },
  };

  /** It takes part in a form around it where it has a `name`. */
  static readonly formAssociated: boolean = true;

  /** The finished screening to show, as `screening-complete` gave it or as it was kept; its talk is not needed. */
  declare record: ScreeningRecord | undefined;
  /** How saved files are called; see `fileName`. `open-door-{case}-{date}` without it. */
  declare filePattern: string | undefined;
  /** Some of the element's own words in the host's, by language: `{ en: { begin: 'Start' } }`. Takes effect at once. */
  declare texts: TextsInput | undefined;
  /** Under this name the finished record is submitted, as JSON, with the form around the element. */
  declare name: string | undefined;

  /** Something else is on the screen: focus goes to its heading. */
  protected moved = false;
  /** The host's record that is on the screen, or on its way there. */
  #given: ScreeningRecord | undefined;
  /** What was said of words that cannot be used. */
  #textsNotice = '';
  protected readonly internals: ElementInternals | undefined = internalsOf(this);
  readonly #desk = new DeskController(this, this.#workplace(), (error) => this.tell(error));
  readonly #handover = new Handover(
    (event) => this.dispatchEvent(event),
    (error) => this.tell(error),
  );
  /** The record that is being laid out: what is slower than the worker is not. */
  #laying: object | undefined;

  constructor() {
    super();
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
    this.#letGo();
    this.desk?.submit(undefined);
    this.#laying = undefined;
    super.clear();
  }

  /** Called by the browser when it comes to stand in a form, or in none. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.desk?.moveTo(form);
  }

  /**
   * Prints the screening that is shown, finished or stopped: what `options` name of it. False where there is none, and
   * where the browser does not let the page print.
   */
  async print(options: PrintOptions = {}): Promise<boolean> {
    const desk = await this.#desk.load();
    return desk.record && this.lies ? desk.print(desk.record, options) : false;
  }

  /** Prints the empty instrument as a form to fill in by hand. False where the browser does not let the page print. */
  async printBlank(options: Pick<PrintOptions, 'large'> = {}): Promise<boolean> {
    await this.loadWords();
    return (await this.#desk.load()).printBlank(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('texts') && (this.texts || changed.get('texts'))) void this.#readTexts();
    const record = this.record ?? undefined;
    if (record !== this.#given) {
      this.#given = record;
      void this.#readRecord(record);
    }
    super.willUpdate(changed);
  }

  protected override reworded<Some extends object>(texts: Some, language: string): Some {
    return this.desk?.reworded(texts, language) ?? texts;
  }

  /** The desk, once it is there. */
  protected get desk(): Desk | undefined {
    return this.#desk.desk;
  }

  /** Turns to a panel of the desk, as soon as that is there. */
  protected turnTo(panel: Panel): void {
    void this.#desk.at((desk) => desk.turnTo(panel));
  }

  /** Where the talk is. */
  protected isIn(phase: string): boolean {
    return this.talk.snapshot?.matches(phase as 'open') ?? false;
  }

  /** A screening that is shown to be read. */
  protected get lies(): Lying | undefined {
    const snapshot = this.talk.snapshot;
    if (this.desk?.lying === 'opened' && this.desk.record) return 'opened';
    if (snapshot?.matches('finished')) return 'finished';
    return snapshot?.matches({ paused: 'soFar' }) ? 'paused' : undefined;
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
      isAlone: () => this.lies !== undefined,
      show: (moved) => this.#show(moved),
      goOn: () => this.#send({ type: 'resume' }),
      back: () => this.#send({ type: 'back' }),
      startAgain: () => {
        this.moved = true;
        this.clear();
      },
      isUnderWay: () => super.unsaved,
      form: () => this.internals?.form ?? null,
      name: () => this.name,
      tell: (error) => this.tell(error),
      kept: (how) => this.dispatchEvent(new events.ScreeningKeepEvent(how)),
      close: () => {
        this.#letGo();
        this.#putBack(true);
      },
      correct: async (draft, reopening, isWanted) => {
        const input = await readHostInput(this.instrument, this.config, { draft });
        if (!isWanted()) return;
        this.offer(input);
        this.#send({ type: 'reopen', ...reopening });
      },
      open: (data, isWanted) => this.#open(data, isWanted),
      typeIn: (heldAt) => {
        this.desk?.turnTo(undefined);
        this.#send({ type: 'start', heldAt, path: this.pathNow });
      },
    };
  }

  #send(event: ScreeningEvent): void {
    this.moved = true;
    this.talk.screening?.send(event);
    this.requestUpdate();
  }

  #show(moved: boolean): void {
    this.moved ||= moved;
    this.requestUpdate();
  }

  protected override talkReplaced(draft: Draft | undefined): void {
    if (!draft) return;
    this.#letGo();
    const snapshot = this.talk.snapshot!;
    const lying = snapshot.matches('finished') ? 'finished' : 'paused';
    if (lying === 'paused') this.desk?.submit(undefined);
    // Focus stays where it is: the host may do this while the page loads.
    this.#lay(snapshot.context, lying, this.header, false).catch((error: unknown) => this.tell(error));
  }

  protected override talkChanged(after: ScreeningSnapshot, before: ScreeningSnapshot): void {
    super.talkChanged(after, before);
    // What was laid out of a talk that goes on is no longer what there is to read.
    if (after.matches('open') && !before.matches('open')) this.desk?.clear();
    if (after.value === before.value) return;
    this.#hand(after, before);
    // What did not arrive before is asked for again where it is needed.
    const needsDesk = after.matches({ open: 'review' }) || after.matches({ open: 'result' });
    if (needsDesk && !this.desk) void this.#desk.at(() => {});
  }

  /** No record of the host's or of a file is shown any more. */
  #letGo(): void {
    this.record = undefined;
    this.#given = undefined;
    this.speakAs(undefined);
    this.desk?.clear();
  }

  /** Shows again what lay there before a record was opened; `moved`: focus goes there. */
  #putBack(moved: boolean): void {
    const { lies, talk } = this;
    if (lies) this.#lay(talk.snapshot!.context, lies, this.header, moved).catch((error: unknown) => this.tell(error));
    this.#show(moved);
  }

  async #readTexts(): Promise<void> {
    const { texts } = this;
    try {
      const desk = await this.#desk.load();
      if (this.texts !== texts) return;
      desk.readTexts(texts ?? undefined);
      if (this.notice === this.#textsNotice) this.notice = '';
      this.requestUpdate();
    } catch (error) {
      this.warn(error);
      this.#textsNotice = this.notice;
    }
  }

  async #readRecord(record: ScreeningRecord | undefined): Promise<void> {
    if (!record) {
      this.#letGo();
      this.desk?.submit(undefined);
      // What the host does takes nobody's focus.
      return this.#putBack(false);
    }
    try {
      await this.#showRecord(record, () => this.#given === record);
      if (this.#given === record) this.desk?.submit(record);
    } catch (error) {
      if (this.#given === record) this.warn(error);
    }
  }

  async #showRecord(data: unknown, isWanted: () => boolean): Promise<void> {
    const { record, integrity } = await readHostRecord(data, this.instrument);
    const desk = await this.#desk.load();
    if (!isWanted()) return;
    this.speakAs(record.language);
    desk.put(record, 'opened', integrity);
    this.requestUpdate();
  }

  /** A file the worker has opened: a record to read, or a draft to go on with, where that is still wanted by then. */
  async #open(data: unknown, isWanted: () => boolean): Promise<void> {
    if (isSavedRecord(data)) await this.#showRecord(data, isWanted);
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
    const isStillThere = () => laying === this.#laying && !this.isIn('open');
    const record = await desk.lay(talk, header, lying, isStillThere);
    if (isStillThere()) this.#show(moved);
    return record;
  }

  /** Tries again what the network has kept back. */
  protected async loadDesk(): Promise<void> {
    await this.#desk.at(() => this.#show(true));
    await this.#handover.again();
  }
}
