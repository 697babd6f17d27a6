import { html, nothing, type TemplateResult } from 'lit';
import { InvalidDataError } from '../../instrument/problems.ts';
import type { Wording } from '../../instrument/wording.ts';
import type { PaperOptions } from '../../record/paper/options.ts';
import { recordSheet } from '../../record/paper/record-sheet.ts';
import type { Sheet } from '../../record/paper/sheet.ts';
import { blankSheet } from '../../record/paper/blank-sheet.ts';
import { sealRecord } from '../../record/fingerprint.ts';
import { plain } from '../../instrument/immutable.ts';
import { createRecord, type ScreeningRecord } from '../../record/record.ts';
import type { Reopening } from '../../screening/amending.ts';
import type { Draft, TalkHeader } from '../../screening/draft.ts';
import type { Talk } from '../../screening/talk.ts';
import { printSheet } from '../paper/paper-frame.ts';
import { result } from '../styles/result.ts';
import type { Texts } from '../texts/en.ts';
import type { View } from '../view.ts';
import { sheetView } from '../paper/sheet-view.ts';
import { sheetStyles } from '../paper/styles.ts';
import { deskStyles } from '../styles/desk.ts';
import { correctView } from './correct-view.ts';
import type { AllTexts } from './desk-view.ts';
import { FormEntry } from './form-entry.ts';
import { formView } from './form-view.ts';
import { readOwnTexts, type Rewording } from './own-texts.ts';
import { typeLetter } from './from-paper.ts';
import { openView } from './open-view.ts';
import { printView } from './print-view.ts';
import { readView } from './read-view.ts';
import { resultView } from './result-view.ts';
import { reviewView } from './review-view.ts';
import { saveView } from './save-view.ts';
import { english } from './texts/en.ts';
import { spanish } from './texts/es.ts';

/**
 * Where a screening lies:
 * - `finished`: its talk has just ended here
 * - `paused`: its talk was stopped, and what stands is provisional
 * - `opened`: it was handed in as a record
 */
export type Lying = 'finished' | 'paused' | 'opened';

/** What the desk shows: the screening to read, or one thing that is done with it. */
export type Panel = 'print' | 'save' | 'correct' | 'open' | 'form';

/** What is printed of a record (`PaperOptions`), and whether in large print: 18 points instead of 11. */
export interface PrintOptions extends PaperOptions {
  readonly large?: boolean;
}

/** What the desk needs of the element it stands in. */
export interface Workplace {
  readonly root: () => ParentNode;
  readonly talk: () => Talk | undefined;
  readonly texts: () => Texts;
  readonly wordingOf: (talk: Talk) => Wording;
  readonly filePattern: () => string | undefined;
  /** The talk as a draft, where there is one to save. */
  readonly draft: () => Draft | undefined;
  /** The worker is alone with the screen. */
  readonly isAlone: () => boolean;
  /** Shows the desk as it is now; `moved`: focus goes to its heading. */
  readonly show: (moved: boolean) => void;
  readonly goOn: () => void;
  readonly back: () => void;
  readonly startAgain: () => void;
  readonly correct: (draft: Draft, reopening: Reopening, isWanted: () => boolean) => Promise<void>;
  /** Something was entered in a talk that goes on. */
  readonly isUnderWay: () => boolean;
  /** The form around the element. */
  readonly form: () => HTMLFormElement | null;
  /** Under which name the record is submitted in it. */
  readonly name: () => string | null | undefined;
  readonly tell: (error: unknown) => void;
  /** The whole screening was taken along. */
  readonly kept: (how: 'print' | 'file') => void;
  /** Puts away the record that is shown. */
  readonly close: () => void;
  /** Opens a draft or a record. Settles when it is shown, and throws where it cannot be. */
  readonly open: (data: unknown, isWanted: () => boolean) => Promise<void>;
  readonly typeIn: (heldAt: string) => void;
}

/** As long as somebody may look at a print dialog, in milliseconds. */
const longestDialog = 600_000;

/** What is done with a screening once there is one to keep: to read, print, save, correct and open it. */
export class Desk {
  /** How its panels look, for the root they stand in. */
  static readonly styles = [result, sheetStyles, deskStyles];

  readonly workplace: Workplace;
  panel: Panel | undefined;
  record: ScreeningRecord | undefined;
  lying: Lying = 'finished';
  /** Puts the host's own words in the place of the element's. */
  reworded: Rewording = (texts) => texts;
  /** What `verifyRecord` said of a record that was handed in. */
  integrity: 'intact' | 'changed' | 'unsealed' | undefined;
  printing: PrintOptions = {};
  /** Said after something was done, or why it could not be. */
  notice = '';
  /** Text to copy by hand, where the browser does not let the page do it. */
  toCopy = '';
  busy = false;
  /** What is typed in from paper is typed by letters. */
  readonly typeLetter = typeLetter;
  readonly #kept = new Set<() => void>();
  #moment = {};

  readonly #entry: FormEntry;

  constructor(workplace: Workplace) {
    this.workplace = workplace;
    this.#entry = new FormEntry(workplace);
    this.moveTo(workplace.form());
  }

  get texts(): AllTexts {
    const texts = this.workplace.texts();
    return { ...texts, ...this.reworded(texts.language === 'es' ? spanish : english, texts.language) };
  }

  /** Reads the host's own words for the element's. */
  readTexts(data: unknown): void {
    this.reworded = readOwnTexts(data);
  }

  /** The element has come to stand in this form, or in none. */
  moveTo(form: HTMLFormElement | null): void {
    this.#entry.moveTo(form);
  }

  /** Gives the form around the element a record to submit; a provisional one is none. */
  submit(record: ScreeningRecord | undefined): void {
    this.#entry.record = record?.completedAt ? record : undefined;
  }

  /** The sealed record of a talk that ended or stopped, laid out to be read unless the talk has gone on meanwhile. */
  async lay(talk: Talk, header: TalkHeader, lying: Lying, isStillThere: () => boolean): Promise<ScreeningRecord> {
    const record = await sealRecord(createRecord(talk, this.workplace.wordingOf(talk), header));
    if (isStillThere()) this.put(record, lying);
    // The host may do with its own what it likes.
    return plain(record);
  }

  put(record: ScreeningRecord, lying: Lying, integrity?: Desk['integrity']): void {
    Object.assign(this, { record, lying, integrity, panel: undefined, notice: '', toCopy: '', printing: {} });
    // What the worker opens from a file may be of another case.
    if (lying === 'finished') this.submit(record);
  }

  clear(): void {
    Object.assign(this, { record: undefined, panel: undefined, notice: '', toCopy: '', printing: {} });
    this.#turn();
    for (const remove of this.#kept) remove();
  }

  /**
   * Keeps something that the browser still reads from, such as what it prints or saves, and gives a way to let go of it.
   * It goes at the latest after some minutes, or when everything is cleared.
   */
  keep(letGo: () => void): () => void {
    const remove = () => {
      clearTimeout(timer);
      if (this.#kept.delete(remove)) letGo();
    };
    const timer = setTimeout(remove, longestDialog);
    this.#kept.add(remove);
    return remove;
  }

  /** Turns to another panel. */
  turnTo(panel: Panel | undefined): void {
    this.panel = panel;
    this.notice = '';
    this.toCopy = '';
    this.#turn();
    this.workplace.show(true);
  }

  /** Shows what has changed on this panel. */
  tell(notice: string): void {
    this.notice = notice;
    this.workplace.show(false);
  }

  /** What was begun before is not wanted any more. */
  #turn(): void {
    this.#moment = {};
    this.busy = false;
  }

  /** Does what takes a moment, and says that it does. `isWanted`: nobody has turned away or cleared everything since. */
  async work(task: (isWanted: () => boolean) => Promise<string | void>): Promise<void> {
    if (this.busy) return;
    const moment = this.#moment;
    const isWanted = () => this.#moment === moment;
    this.busy = true;
    this.tell(this.texts.working);
    let notice: string;
    try {
      notice = (await task(isWanted)) ?? '';
    } catch (error) {
      this.workplace.tell(error);
      notice = error instanceof InvalidDataError ? error.message : this.texts.notLoaded;
    }
    if (!isWanted()) return;
    this.busy = false;
    this.tell(notice);
  }

  /** All that was said, before the result is read. */
  review(view: View): TemplateResult {
    return reviewView({ ...view, texts: this.texts });
  }

  /** What follows from it, while the talk is still open. */
  result(view: View): TemplateResult {
    return resultView({ ...view, texts: this.texts });
  }

  view(): TemplateResult {
    switch (this.panel) {
      case 'print':
        return printView(this);
      case 'save':
        return saveView(this);
      case 'correct':
        return correctView(this);
      case 'open':
        return openView(this);
      case 'form':
        return formView(this);
      default:
        return this.record ? readView(this, this.record) : html`${nothing}`;
    }
  }

  /** The whole record as it stands in the page when that is printed: the one that is read, or that of an open talk. */
  onPage(talk: Talk | undefined, header: TalkHeader): TemplateResult {
    const record = talk ? createRecord(talk, this.workplace.wordingOf(talk), header) : this.record;
    return record ? sheetView(recordSheet(record)) : html``;
  }

  /** Prints a record; false where the browser does not let it. */
  print(record: ScreeningRecord, options: PrintOptions = this.printing): boolean {
    const begun = this.#print(recordSheet(record, options), options.large);
    if (begun && (options.kind ?? 'whole') === 'whole') this.workplace.kept('print');
    return begun;
  }

  /** Prints the empty form; false where there is no instrument to print, or the browser does not let it. */
  printBlank({ large = false }: Pick<PrintOptions, 'large'> = {}): boolean {
    const talk = this.workplace.talk();
    if (!talk) return false;
    const { instrument, configuration } = talk;
    const wording = this.workplace.wordingOf(talk);
    return this.#print(blankSheet(instrument, { configuration, wording }), large);
  }

  #print(sheet: Sheet, large = false): boolean {
    return printSheet(this.workplace.root(), sheet, large, (remove) => this.keep(remove));
  }
}
