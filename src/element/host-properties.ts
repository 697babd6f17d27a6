import { LitElement, type ComplexAttributeConverter, type PropertyDeclarations } from 'lit';
import type { ConfigurationInput } from '../instrument/parse-configuration.ts';
import type { PrefillInput } from '../instrument/parse-prefill.ts';
import { returnFromRun } from '../instruments/return-from-run/talk.ts';
import type { ScreeningRecord } from '../record/record.ts';
import type { HostData } from '../session/host-data.ts';
import type { JudgePassphrase } from './result/passphrase.ts';
import type { TextsInput } from '../languages/own-texts.ts';

/** Of an attribute that is there or not. Frameworks write "false" for one that is not. */
const isOn: ComplexAttributeConverter<boolean> = { fromAttribute: (text) => text !== null && text !== 'false' };

/** What a host can set on the element. */
export abstract class HostProperties extends LitElement {
  static override properties: PropertyDeclarations = {
    instrument: { attribute: false },
    config: { attribute: false },
    prefill: { attribute: false },
    path: { type: String },
    caseReference: { type: String, attribute: 'case-reference' },
    worker: { type: String },
    agency: { type: String },
    draft: { attribute: false, noAccessor: true },
    record: { attribute: false },
    secondLanguage: { type: String, attribute: 'second-language' },
    filePattern: { type: String, attribute: 'file-pattern' },
    judgePassphrase: { attribute: false },
    texts: { attribute: false },
    name: { type: String, reflect: true },
    coverKey: { type: String, attribute: 'cover-key' },
    coverSeconds: { type: Number, attribute: 'cover-seconds' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    quickKeys: { type: Boolean, converter: isOn, attribute: 'quick-keys' },
    practice: { type: Boolean, converter: isOn },
    largerText: { type: Boolean, converter: isOn, attribute: 'larger-text', reflect: true },
    keptAt: { type: String, attribute: 'kept-at' },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * What `parseInstrument` gave, or the data of an instrument, which is then read. The built-in one by default. A
   * change takes effect with the next talk.
   */
  declare instrument: object;
  /**
   * The agency's settings, contacts and steps (`ConfigurationInput`). What cannot be used is left out, and reported with
   * `screening-error`. A change takes effect with the next talk.
   */
  declare config: ConfigurationInput | undefined;
  /**
   * What the file says already, by question code: `{ age: 15, care: 'foster' }`. With the talk each becomes an account of
   * the file, which the worker can change. Text from a form is read as what is plainly meant; what cannot be used is left
   * out, and reported with `screening-error`. A change takes effect with the next talk.
   */
  declare prefill: PrefillInput | undefined;
  /** Code of the path to begin on: `full` or `short` in the built-in instrument. The first one where there is no such path. */
  declare path: string | undefined;
  /**
   * For record and paper. Not a name. Until a talk ends it may change; what has ended stays with its case, and so do its
   * corrections and a talk that the worker opened from a file.
   */
  declare caseReference: string | undefined;
  /** Who talks with the youth, for record and paper: a role or initials. */
  declare worker: string | undefined;
  /** The office, for record and paper. */
  declare agency: string | undefined;

  /**
   * The finished screening to show, as `screening-complete` gave it or as it was kept; its talk is not needed. What is
   * done about its steps can be noted in it, and comes with `screening-complete` again. One of version 0.2 to 0.5 can be
   * read, printed and saved.
   */
  declare record: ScreeningRecord | undefined;
  /**
   * The language of the youth, BCP 47, where it is another one than that of the element: what is said is shown in it, large,
   * with the element's own below. Takes effect at once; the talk goes on. That of the draft without it; none where it is empty.
   */
  declare secondLanguage: string | undefined;
  /** How saved files are called; see `fileName`. `open-door-{case}-{date}` without it. */
  declare filePattern: string | undefined;
  /**
   * Says, while it is typed, how hard the passphrase of a file is to guess. One that is not good is not taken. Without it,
   * any that is long enough is.
   */
  declare judgePassphrase: JudgePassphrase | undefined;
  /** Some of the element's own words in the host's, by language: `{ en: { begin: 'Start' } }`. Takes effect at once. */
  declare texts: TextsInput | undefined;
  /** Under this name the finished record is submitted, as JSON, with the form around the element. */
  declare name: string | undefined;
  /**
   * The key that covers the screen when pressed twice: Escape without it, none where it is empty. While a talk is open or a
   * record is shown, it is heard wherever on the page the focus is; the page gets every press but the one that covers.
   */
  declare coverKey: string;
  /** Within so many seconds the second press counts: 1 without it. Whoever presses slowly needs 3 or more. */
  declare coverSeconds: number;
  /** The level of its first heading among those of the page, from 1 to 4: 2 without it. The others follow it. */
  declare headingLevel: number;
  /**
   * Letters choose and Enter goes on: a whole talk by few keys. The letters are shown at the choices. The worker can switch it
   * off and on in the list of topics, where the youth might lean on the keyboard.
   */
  declare quickKeys: boolean;
  /**
   * A practice with an invented case: marked on every screen, on paper and in files. Nothing of it is handed over: the
   * host hears `screening-practice-complete`, without a record. A draft or a record set beside it is refused with
   * `screening-error`. A change takes effect with the next talk.
   */
  declare practice: boolean;
  /**
   * Everything is a quarter larger. The worker turns it on and off beside "Take a moment"; a page that keeps settings of
   * its workers can read it and set it.
   */
  declare largerText: boolean;
  /**
   * When your page last kept the draft: a `Date`, or a time as ISO 8601 has it. It is shown beside "Take a moment": "Kept
   * 2:04 PM". Empty text, or what is no time, says "Not kept yet"; without it nothing is said. `keepDrafts` sets it.
   */
  declare keptAt: Date | string | undefined;

  constructor() {
    super();
    this.instrument = returnFromRun;
    this.config = undefined;
    this.prefill = undefined;
    this.path = undefined;
    this.caseReference = undefined;
    this.worker = undefined;
    this.agency = undefined;
    this.record = undefined;
    this.secondLanguage = undefined;
    this.filePattern = undefined;
    this.judgePassphrase = undefined;
    this.texts = undefined;
    this.name = undefined;
    this.coverKey = 'Escape';
    this.coverSeconds = 1;
    this.headingLevel = 2;
    this.quickKeys = false;
    this.practice = false;
    this.largerText = false;
    this.keptAt = undefined;
  }

  /** All of it that the session reads, as it is now. */
  protected get hostData(): HostData {
    const { instrument, config, prefill, path, record, caseReference, worker, agency, practice } = this;
    return {
      // `null` and `undefined` mean "not given", here as everywhere.
      instrument: instrument ?? returnFromRun,
      config,
      // What the file says of a youth has no place in it.
      prefill: practice ? undefined : prefill,
      path,
      practice,
      record: record ?? undefined,
      header: { caseReference, worker, agency },
    };
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Its ancestors may speak another language here.
    this.requestUpdate();
  }
}
