import { nothing, render } from 'lit';
import { returnFromRun, type Wording } from 'open-door-screening';
import {
  contactsNotSet,
  findAgencyReview,
  parseConfiguration,
  type AgencyReview,
  type Configuration,
} from 'open-door-screening/headless';
import { directionOf, localeIn, packFor, wordingIn, type Say, type Use } from 'open-door-screening/languages';
import { createActor } from 'xstate';
import { beginTalk } from './begin-talk.ts';
import type { Clipboard } from './clipboard.ts';
import { Keeping } from './keeping.ts';
import { kioskMachine, showsTalk, type KioskEvent, type KioskSnapshot } from './kiosk-machine.ts';
import { kioskView } from './kiosk-view.ts';
import { ifItAnswers } from './in-time.ts';
import { OneTalk } from './one-talk.ts';
import { OtherWindow } from './other-window.ts';
import { Preparing, type Prepared, type Refused } from './preparing.ts';
import { PresenceWatch } from './presence.ts';
import { Recovery } from './recovery.ts';
import { kioskWords, loadKioskLanguage, type KioskTexts } from './languages.ts';
import { defaultSettings, type KioskSettings } from './settings.ts';
import { loadDictionaries, strengthOf } from './strength.ts';
import { Talk } from './talk.ts';
import { watchForUpdates } from './updates.ts';

/** The page of a shared machine: one worker after the other, with nothing left behind. */
export class Kiosk {
  readonly settings: KioskSettings;
  /** What is wrong with the office's own settings. */
  readonly problems: readonly string[];
  readonly talk: Talk;
  readonly keeping: Keeping;
  readonly configuration: Configuration;
  /** Whether the office has reviewed the guide; nothing until that is known. */
  review: AgencyReview | undefined;
  /** Contacts that a plan cannot do without, and the office has not set. */
  readonly contactsNotSet: readonly string[];
  readonly presence: PresenceWatch;
  readonly updates = watchForUpdates(() => this.snapshot.matches('welcome'));
  readonly #root: HTMLElement;
  readonly #clipboard: Clipboard;
  readonly #actor = createActor(kioskMachine);
  readonly #oneTalk = new OneTalk();
  readonly otherWindow = new OtherWindow(this.#oneTalk, async () => {
    await this.keeping.find(this.settings.recovery.allowed);
    this.draw();
    await this.keeping.removeExpired();
  });
  snapshot: KioskSnapshot = this.#actor.getSnapshot();
  path: string;
  preparing: Preparing | undefined;
  /** Said after something was done, or why it could not be. */
  notice = '';
  /** A PIN is being tried, or a talk made ready. */
  busy = false;
  language: string;
  /** The language that was pressed last, and is spoken once it is loaded. */
  #wished = '';
  /** The same of the language beside it, or none. */
  #wishedBeside = '';
  #isOpen = false;
  #isClearing = false;

  constructor(root: HTMLElement, settings: KioskSettings, problems: readonly string[], clipboard: Clipboard) {
    this.#root = root;
    this.settings = settings;
    this.problems = problems;
    this.#clipboard = clipboard;
    this.language = settings.language;
    this.path = settings.path ?? 'full';
    this.configuration = parseConfiguration(returnFromRun, settings.configuration ?? {});
    this.contactsNotSet = contactsNotSet(returnFromRun, this.configuration);
    this.keeping = new Keeping(new Recovery(settings.recovery.hours), {
      kept: (at) => (this.talk.element.keptAt = at),
      failed: () => this.notify(this.texts.keepFailed),
    });
    this.talk = new Talk(settings, {
      changed: () => this.draw(),
      drafted: (draft) => this.keeping.soon(draft),
      cleared: () => this.send({ type: 'clear' }),
    });
    this.talk.element.judgePassphrase = (passphrase) => {
      void loadDictionaries();
      const strength = strengthOf(passphrase, [this.office]);
      return { text: this.texts.strength[strength], isGood: strength === 'good' };
    };
    this.presence = new PresenceWatch(settings.idle, {
      changed: (presence) => {
        // Who waits for the browser before a talk is there.
        const isStarting = this.busy && !this.snapshot.matches('talk');
        if (presence !== 'here' && !isStarting) this.send({ type: presence });
      },
      ticked: () => this.#ticked(),
      isSecret: () => this.snapshot.matches('talk'),
    });
  }

  async open(): Promise<void> {
    // The first screen says at once whether there is a talk in another window, or one that was cut off.
    await ifItAnswers(this.look());
    await this.speak(this.language);
    this.#isOpen = true;
    this.#actor.subscribe((snapshot) => this.#moved(snapshot));
    this.#actor.start();
    this.draw();
    // This page is new, or a talk was cleared from it.
    this.presence.byPage(() => this.#toHeading());
    this.updates.check();
    addEventListener('beforeunload', (event) => {
      if (!this.#isClearing && this.talk.holdsMore) event.preventDefault();
    });
    addEventListener('pagehide', () => {
      this.#wipe();
      this.#oneTalk.end();
    });
    // A page that was put aside whole comes back empty.
    addEventListener('pageshow', ({ persisted }) => persisted && location.replace(location.pathname));
    document.addEventListener('visibilitychange', () => {
      this.keeping.now();
      void this.look();
    });
  }

  /** What is said to nobody may be in a language that nobody has reviewed: before a talk, and in practice. */
  get #use(): Use {
    const isOfTalk = this.snapshot.matches('preparing') || this.snapshot.matches('talk');
    return isOfTalk && this.snapshot.context.purpose !== 'practice' ? 'talk' : 'practice';
  }

  /** The language that is spoken now: English in a talk, where nobody has reviewed the one that was chosen. */
  get spoken(): string {
    return packFor(this.language, this.#use)?.language ?? 'en';
  }

  get locale(): string {
    return localeIn(this.language, this.#use);
  }

  get texts(): KioskTexts {
    return kioskWords(this.language, this.#use).texts;
  }

  get say(): Say {
    return kioskWords(this.language, this.#use).say;
  }

  /** What the guide says before a talk, and how its paths are called. */
  get wording(): Wording {
    return wordingIn(returnFromRun, this.language, this.#use);
  }

  /**
   * Nobody has reviewed the guide for the office, and it has not said that talks are held all the same. An office whose
   * settings cannot be used can work.
   */
  get isPracticeOnly(): boolean {
    const { settings, problems } = this;
    const isUnusable = settings === defaultSettings && problems.length > 0;
    return !settings.talkBeforeReview && !this.configuration.reviewedBy && !isUnusable;
  }

  get office(): string {
    return this.settings.agency ?? this.texts.office;
  }

  /** After too many wrong PINs. */
  get secondsToWait(): number {
    return this.snapshot.context.lock?.secondsToWait ?? 0;
  }

  send(event: KioskEvent): void {
    if (!this.#isClearing) this.#actor.send(event);
  }

  notify(notice: string): void {
    this.notice = notice;
    this.draw();
  }

  async speak(language: string): Promise<void> {
    this.#wished = language;
    await loadKioskLanguage(language);
    if (this.#wished !== language) return;
    this.language = language;
    this.talk.element.lang = language;
    const { configuration } = this;
    const review = await findAgencyReview({ instrument: returnFromRun, configuration }, [this.spoken]);
    if (this.language !== language) return;
    this.review = review;
    this.notify('');
  }

  /** What is said is shown in the language of the youth, too, or no more; the talk goes on where it is. */
  async speakBeside(language: string): Promise<void> {
    const { element } = this.talk;
    const wished = element.secondLanguage === language ? '' : language;
    this.#wishedBeside = wished;
    await loadKioskLanguage(language);
    if (this.#wishedBeside !== wished) return;
    element.secondLanguage = wished;
    this.notify('');
  }

  async printBlank(): Promise<void> {
    const isPrinted = await this.talk.element.printBlank().catch(() => false);
    this.notify(isPrinted ? '' : this.texts.printBlankFailed);
  }

  async start(preparing: Preparing, prepared: Prepared, anyway = false): Promise<Refused | undefined> {
    return this.#work(async () => {
      const refused = await beginTalk(this, this.#oneTalk, preparing, prepared, anyway);
      if (!this.snapshot.matches('talk')) this.#oneTalk.end();
      return refused;
    });
  }

  async removeKept(): Promise<void> {
    await this.#work(async () => {
      const remove = async () => (await this.#oneTalk.take()) && (await this.keeping.remove());
      const isRefused = await remove()
        .then(() => false)
        .catch(() => true);
      this.#oneTalk.end();
      if (this.snapshot.matches('removing')) this.send({ type: 'leave' });
      if (isRefused) this.notify(this.texts.removalRefused.text);
    });
  }

  async unlock(pin: string): Promise<void> {
    await this.#work(async () => {
      const isRight = await this.snapshot.context.lock!.opens(pin).catch(() => undefined);
      if (isRight) this.send({ type: 'unlock' });
      else this.notify(isRight === undefined ? this.texts.pinUnchecked : this.texts.wrongPin);
    });
  }

  async #work<Result>(task: () => Promise<Result>): Promise<Result | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.draw();
    try {
      return await task();
    } finally {
      this.busy = false;
      if (!this.snapshot.matches('talk')) this.presence.comeBack();
      this.draw();
    }
  }

  #ticked(): void {
    void this.look();
    // What counts down is drawn anew, and what depends on the clock.
    const isCounting = this.snapshot.matches({ talk: 'warning' }) || this.secondsToWait > 0;
    if (isCounting || (this.snapshot.matches('welcome') && this.keeping.found)) this.draw();
  }

  /** Whether another window has a talk: the first screen says so. */
  async look(): Promise<void> {
    if (!this.snapshot.matches('welcome') || this.#isClearing) return;
    if (await this.otherWindow.look()) this.draw();
  }

  /** The machine has turned to another screen, or to the end. */
  #moved(snapshot: KioskSnapshot): void {
    const before = this.snapshot;
    this.snapshot = snapshot;
    if (snapshot.status === 'done') return void this.#clear();
    if (JSON.stringify(snapshot.value) === JSON.stringify(before.value)) return;
    this.notice = '';
    if (showsTalk(before)) this.talk.putAside();
    if (showsTalk(snapshot) || !snapshot.matches('talk')) this.presence.comeBack();
    this.preparing = snapshot.matches('preparing') ? new Preparing(this) : undefined;
    this.draw();
    this.presence.byPage(() => {
      // Who has typed a PIN hears anew where they are.
      if (showsTalk(snapshot)) this.talk.takeUp(before.matches({ talk: 'locked' }));
      else this.#toHeading();
    });
    if (snapshot.matches('welcome')) this.updates.check();
  }

  #toHeading(): void {
    scrollTo(0, 0);
    this.#root.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  draw(): void {
    if (!this.#isOpen || this.#isClearing) return;
    document.documentElement.lang = this.spoken;
    document.documentElement.dir = directionOf(this.spoken);
    render(kioskView(this), this.#root);
  }

  /** Removes everything that can be removed, and begins anew as a page that has seen nothing. */
  async #clear(): Promise<void> {
    this.#wipe();
    await ifItAnswers(Promise.allSettled([this.#clipboard.empty(), this.keeping.end()]));
    this.#oneTalk.end();
    location.replace(location.pathname);
  }

  #wipe(): void {
    this.#isClearing = true;
    this.preparing = undefined;
    this.talk.clear();
    render(nothing, this.#root);
  }
}
