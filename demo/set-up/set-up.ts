import { render } from 'lit';
import {
  agencyHashes,
  findAgencyReview,
  InvalidDataError,
  loadLanguage,
  parseConfiguration,
  parseInstrument,
  returnFromRun,
  type AgencyReview,
  type Configuration,
  type Instrument,
  type Problem,
  type Wording,
} from 'open-door-screening/headless';
import { returnFromRunCases, type WorkedCase } from 'open-door-screening/authoring';
import { nameOfLanguage, registerLanguage, sayIn, wordingIn, type Say } from 'open-door-screening/languages';
import { readCases } from '../../src/authoring/check-cases.ts';
import { ownContactsToCheck } from '../../src/authoring/warnings.ts';
import { readConfiguration } from '../../src/instrument/read-configuration.ts';
import { writePath } from '../../src/instrument/problems.ts';
import { localDay } from '../../src/instrument/local-day.ts';
import { fillWording } from '../../src/instrument/wording.ts';
import { allLanguages, loadKioskLanguage } from '../../src/kiosk/languages.ts';
import { problemsOfTexts, readKioskSettings } from '../../src/kiosk/settings.ts';
import { changed, valueAt, type Office, type Place } from './data.ts';
import { openFile, saveFile, type Opened } from './files.ts';
import { History } from './history.ts';
import { Kept } from './kept.ts';
import type { TextName } from './own-words.ts';
import { Preview } from './preview.ts';
import { problemIn } from './problem-messages.ts';
import { setUpTexts, type SetUpLanguage, type SetUpTexts } from './texts.ts';
import { setUpView } from './view.ts';

/** What is set up, and for which guide: what one step of undo brings back. */
interface State {
  readonly office: Office;
  readonly instrument: Instrument;
  /** The guide as its file had it, where it is not the built-in one. */
  readonly guide?: object;
}

/** The page: what is set, what is wrong with it, and what it looks like. */
export class SetUp {
  readonly preview = new Preview();
  readonly kept = new Kept();
  language: SetUpLanguage = 'en';
  /** What was done last, in words. */
  said = '';
  problems: readonly Problem[] = [];
  wording!: Wording;
  /** What can be used of it. */
  configuration!: Configuration;
  /** Whether what is set was reviewed, and what has changed since. */
  review: AgencyReview | undefined;
  /** What a text is looked for by. */
  sought = '';
  /** Texts that somebody has begun to put into other words. */
  chosenTexts: readonly TextName[] = [];
  readonly #root: HTMLElement;
  readonly #history: History<State>;
  /** The state that was saved or opened last. What this browser has kept may be in no file yet. */
  #saved: State | undefined;
  readonly #brought = new Set<string>();

  constructor(root: HTMLElement) {
    this.#root = root;
    const { office = {}, guide } = this.kept.read();
    this.#history = new History<State>(stateOf(office, guide));
    if (!this.kept.isOn) this.#saved = this.#history.present;
  }

  get texts(): SetUpTexts {
    return setUpTexts[this.language];
  }

  get say(): Say {
    return sayIn(this.language);
  }

  get office(): Office {
    return this.#history.present.office;
  }

  get instrument(): Instrument {
    return this.#history.present.instrument;
  }

  get isOwnGuide(): boolean {
    return this.#history.present.guide !== undefined;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Something would be lost with the page. */
  get isUnsaved(): boolean {
    return this.#history.present !== this.#saved && !this.kept.isOn;
  }

  /** Worked cases to show; not those of an agency that has set something itself. */
  get cases(): readonly WorkedCase[] {
    const { guide } = this.#history.present;
    const all = guide ? readCases((guide as { cases?: unknown }).cases) : returnFromRunCases;
    return all.filter(({ config }) => config === undefined);
  }

  /** Languages a worker of the office can choose; all that the page knows where it has chosen none. */
  get languages(): readonly string[] {
    const set = valueAt(this.office, ['languages']);
    const named = Array.isArray(set) ? set.filter((name): name is string => typeof name === 'string') : [];
    return named.length > 0 ? named : allLanguages;
  }

  /** What can be chosen from: those that come with the kiosk, those that were opened, and those the file names. */
  get spoken(): readonly string[] {
    return [...new Set([...allLanguages, ...this.#brought, ...this.languages])];
  }

  nameOf(language: string): string {
    return nameOfLanguage(language);
  }

  /** Contacts that the guide does not have. */
  get ownContacts(): readonly string[] {
    const contacts = Object.keys(valueAt(this.office, ['configuration', 'contacts']) ?? {});
    return contacts.filter((code) => !Object.hasOwn(this.instrument.contacts, code));
  }

  contactName(code: string): string {
    return this.textOf(this.configuration.contacts[code]?.name) ?? this.wording.contacts[code] ?? code;
  }

  waysTo(code: string) {
    return this.configuration.contacts[code] ?? {};
  }

  /** Contacts that nobody can reach, those first that a plan cannot do without. */
  get missing(): readonly string[] {
    const { contacts } = this.instrument;
    const isMissing = (code: string) => {
      const { phone, sms, url } = this.waysTo(code);
      return !contacts[code]?.mayBeBlank && !phone && !sms && !url;
    };
    const isNeeded = (code: string) => contacts[code]?.needed === true;
    const all = [...Object.keys(contacts), ...this.ownContacts].filter(isMissing);
    return [...all.filter(isNeeded), ...all.filter((code) => !isNeeded(code))];
  }

  /** Contacts with a number of the agency's own that nobody is known to have looked up for a year. */
  get unchecked(): readonly string[] {
    return ownContactsToCheck(this.instrument, this.configuration, localDay());
  }

  /** A text of the agency in the language of the page, as far as there is one. */
  textOf(text: unknown): string | undefined {
    if (typeof text === 'string') return text || undefined;
    const texts = (text ?? {}) as Readonly<Record<string, string>>;
    return texts[this.language] ?? Object.values(texts)[0];
  }

  problemsAt(place: Place): string[] {
    const path = writePath(place);
    return this.problems.filter((problem) => problem.path === path).map(({ message }) => message);
  }

  problemsBelow(place: Place): boolean {
    const path = writePath(place);
    return this.problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  }

  /** Sets a value, or takes it away. `field`: what is typed there is one step to undo. */
  set(place: Place, value: unknown, field?: string): void {
    const office = (changed(this.office, place, value) ?? {}) as Office;
    this.said = '';
    this.#history.change({ ...this.#history.present, office }, field);
    this.#changed();
  }

  undo(): void {
    this.#history.undo();
    this.#changed();
  }

  redo(): void {
    this.#history.redo();
    this.#changed();
  }

  async open(files: readonly File[]): Promise<void> {
    const said: string[] = [];
    for (const file of files) {
      try {
        this.#take(await openFile(file), file.name);
        said.push(this.said);
      } catch (error) {
        said.push((error as Error).message);
      }
    }
    this.said = said.join(' ');
    this.#changed();
  }

  #take(opened: Opened, name: string): void {
    const { present } = this.#history;
    this.said = this.say(this.texts.opened, { name });
    if (opened.kind === 'language') {
      registerLanguage(opened.pack);
      this.#brought.add(opened.pack.language);
      this.said = this.say(this.texts.openedWith, { name, title: this.nameOf(opened.pack.language) });
      return;
    }
    if (opened.kind === 'instrument') {
      this.#history.change({ ...present, instrument: opened.instrument, guide: opened.data });
      this.preview.worked = undefined;
      return;
    }
    const office = opened.kind === 'kiosk' ? opened.office : { ...present.office, configuration: opened.configuration };
    // The configuration is a part only.
    const isSaved = opened.kind === 'kiosk' || this.#saved === present;
    this.#history.change({ ...present, office });
    if (isSaved) this.#saved = this.#history.present;
  }

  useBuiltIn(): void {
    const { office } = this.#history.present;
    this.#history.change({ office, instrument: returnFromRun });
    this.preview.worked = undefined;
    this.#changed();
  }

  save(name: 'kiosk.json' | 'configuration.json'): void {
    saveFile(name, name === 'kiosk.json' ? this.kioskFile : (this.office['configuration'] ?? {}));
    // The configuration is a part only.
    if (name === 'kiosk.json') this.#saved = this.#history.present;
    const count = this.problems.length;
    this.said = this.say(count > 0 ? this.texts.savedWrong : this.texts.saved, { name, count });
    this.show();
  }

  /** As it is in `kiosk.json`. */
  get kioskFile(): Office {
    return { $schema: './kiosk.schema.json', ...this.office };
  }

  keep(isOn: boolean): void {
    const { office, guide } = this.#history.present;
    const isKept = this.kept.set(isOn, { office, guide });
    this.said = isKept === isOn ? (isOn ? this.texts.kept : this.texts.notKept) : this.texts.cannotKeep;
    this.#changed();
  }

  async speak(language: SetUpLanguage): Promise<void> {
    await Promise.all([loadKioskLanguage(language), loadLanguage(language)]);
    this.language = language;
    this.said = '';
    document.documentElement.lang = language;
    this.#changed();
  }

  /** Of the guide, its words in the languages of the office, and what is set. */
  async hashes(): Promise<Record<string, string>> {
    const { instrument, configuration } = this;
    return agencyHashes(instrument, configuration, await this.#loadedLanguages());
  }

  async #loadedLanguages(): Promise<[string, ...string[]]> {
    const [first = 'en', ...others] = this.languages;
    await Promise.allSettled([first, ...others].map((language) => loadKioskLanguage(language)));
    return [first, ...others];
  }

  /** What was found of a state that has gone is dropped. */
  async #lookAtReview(): Promise<void> {
    const { instrument, configuration } = this;
    const review = await findAgencyReview({ instrument, configuration }, await this.#loadedLanguages());
    if (configuration !== this.configuration) return;
    this.review = review;
    this.show();
  }

  seek(words: string): void {
    this.sought = words;
    this.show();
  }

  chooseText(name: TextName): void {
    this.leaveText(name);
    this.chosenTexts = [...this.chosenTexts, name];
    this.show();
  }

  leaveText(name: TextName): void {
    this.chosenTexts = this.chosenTexts.filter((other) => other.join('.') !== name.join('.'));
  }

  showCase(worked: WorkedCase | undefined): void {
    this.preview.worked = worked;
    this.#changed();
  }

  #changed(): void {
    const { office, instrument, guide } = this.#history.present;
    this.problems = problemsIn(office, instrument).map(({ path, message }) => ({
      path,
      message: problemIn(this.language, message),
    }));
    this.configuration = readConfiguration(instrument, office['configuration']).configuration;
    this.wording = fillWording(wordingIn(instrument, this.language), this.configuration.settings);
    const wasKept = this.kept.isOn;
    this.kept.write({ office, guide });
    if (wasKept && !this.kept.isOn) this.said = this.texts.cannotKeep;
    this.preview.show(office, instrument, wordingIn(instrument, this.language));
    this.show();
    void this.#lookAtReview();
  }

  show(): void {
    document.title = `${this.texts.title} · Open Door`;
    render(setUpView(this), this.#root);
  }
}

function stateOf(office: Office, guide: object | undefined): State {
  if (!guide) return { office, instrument: returnFromRun };
  const opened = openedGuide(guide);
  return opened ? { office, instrument: opened, guide } : { office, instrument: returnFromRun };
}

function openedGuide(guide: object): Instrument | undefined {
  try {
    return parseInstrument(guide);
  } catch {
    // What was kept is of another version of the package.
    return undefined;
  }
}

/** What the kiosk and the element would say of it, each with its place. */
function problemsIn({ configuration, ...kiosk }: Office, instrument: Instrument): Problem[] {
  return [
    ...problemsOf(() => readKioskSettings(kiosk), ''),
    ...problemsOfTexts(kiosk['texts']),
    ...problemsOf(() => parseConfiguration(instrument, configuration), 'configuration'),
  ];
}

function problemsOf(read: () => unknown, place: string): Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    return error.problems.map(({ path, message }) => ({ path: [place, path].filter(Boolean).join('.'), message }));
  }
}
