import { nothing, render } from 'lit';
import { returnFromRun, type Wording } from 'open-door-screening';
import { directionOf, wordingIn, type Say } from 'open-door-screening/languages';
import { createActor } from 'xstate';
import type { Clipboard } from './clipboard.ts';
import { Keeping } from './keeping.ts';
import { kioskMachine, showsTalk, type KioskEvent, type KioskSnapshot } from './kiosk-machine.ts';
import { kioskView } from './kiosk-view.ts';
import { Preparing, type Prepared, type Refused } from './preparing.ts';
import { PresenceWatch } from './presence.ts';
import { Recovery } from './recovery.ts';
import { kioskWords, loadKioskLanguage, type KioskTexts } from './languages.ts';
import type { KioskSettings } from './settings.ts';
import { Talk } from './talk.ts';
import { TalkLock } from './talk-lock.ts';
import { watchForUpdates } from './updates.ts';

/** The page of a shared machine: one worker after the other, with nothing left behind. */
export class Kiosk {
  readonly settings: KioskSettings;
  /** What is wrong with the office's own settings. */
  readonly problems: readonly string[];
  readonly talk: Talk;
  readonly keeping: Keeping;
  readonly presence: PresenceWatch;
  readonly updates = watchForUpdates(() => this.snapshot.matches('welcome'));
  readonly #root: HTMLElement;
  readonly #clipboard: Clipboard;
  readonly #actor = createActor(kioskMachine);
  snapshot: KioskSnapshot = this.#actor.getSnapshot();
  path: string;
  preparing: Preparing | undefined;
  caseIsOpen = false;
  /** Said after something was done, or why it could not be. */
  notice = '';
  /** A PIN is being tried, or a talk made ready. */
  busy = false;
  language: string;
  #isClearing = false;

  constructor(root: HTMLElement, settings: KioskSettings, problems: readonly string[], clipboard: Clipboard) {
    this.#root = root;
    this.settings = settings;
    this.problems = problems;
    this.#clipboard = clipboard;
    this.language = settings.language;
    this.path = settings.path ?? 'full';
    this.keeping = new Keeping(new Recovery(settings.recovery.hours), () => this.tell(this.texts.keepFailed));
    this.talk = new Talk(settings, {
      changed: () => this.draw(),
      drafted: (draft) => this.keeping.soon(draft),
      cleared: () => this.send({ type: 'clear' }),
    });
    this.presence = new PresenceWatch(settings.idle, {
      changed: (presence) => presence !== 'here' && this.send({ type: presence }),
      // What counts down is drawn anew.
      ticked: () => (this.snapshot.matches({ talk: 'warning' }) || this.secondsToWait > 0) && this.draw(),
      isSecret: () => this.snapshot.matches('talk'),
    });
  }

  async open(): Promise<void> {
    // The first screen says at once whether a talk was cut off.
    await ifItAnswers(this.keeping.find(this.settings.recovery.allowed));
    await this.speak(this.language);
    this.#actor.subscribe((snapshot) => this.#moved(snapshot));
    this.#actor.start();
    this.draw();
    this.updates.check();
    addEventListener('beforeunload', (event) => {
      if (!this.#isClearing && this.talk.holdsMore) event.preventDefault();
    });
    addEventListener('pagehide', () => this.#wipe());
    // A page that was put aside whole comes back empty.
    addEventListener('pageshow', ({ persisted }) => persisted && location.replace(location.pathname));
    document.addEventListener('visibilitychange', () => this.keeping.now());
  }

  get texts(): KioskTexts {
    return kioskWords(this.language).texts;
  }

  get say(): Say {
    return kioskWords(this.language).say;
  }

  /** What the guide says before a talk, and how its paths are called. */
  get wording(): Wording {
    return wordingIn(returnFromRun, this.language);
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

  tell(notice: string): void {
    this.notice = notice;
    this.draw();
  }

  async speak(language: string): Promise<void> {
    await loadKioskLanguage(language);
    this.language = language;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    this.talk.element.lang = language;
    this.tell('');
  }

  async printBlank(): Promise<void> {
    const isPrinted = await this.talk.element.printBlank().catch(() => false);
    this.tell(isPrinted ? '' : this.texts.printBlankFailed);
  }

  /** Begins a talk as its worker has prepared it, or says what of that the browser refuses; `anyway`: the worker knows. */
  async start({ pin, keep, file }: Prepared, anyway = false): Promise<Refused | undefined> {
    const { preparing } = this;
    return this.#work(async () => {
      const { purpose } = this.snapshot.context;
      const lock = pin === undefined ? undefined : await TalkLock.create(pin).catch(() => 'refused' as const);
      const isStored = purpose === 'practice' || (await this.keeping.begin(keep ? pin : undefined));
      // The worker may have left meanwhile, or prepare another talk.
      if (this.preparing !== preparing) return undefined;
      if (lock === 'refused') return 'pin';
      if (!isStored && !anyway) return 'storage';
      this.talk.begin(purpose, this.path, this.texts);
      if (file) this.talk.goOnWith(file);
      this.send({ type: 'start', lock });
      return undefined;
    });
  }

  async recover(pin: string): Promise<void> {
    await this.#work(async () => {
      const draft = await this.keeping.open(pin).catch(() => 'unread' as const);
      if (draft === 'unread') return this.tell(this.texts.keptUnread);
      const lock = draft && (await TalkLock.create(pin));
      if (draft && lock) {
        this.talk.begin('file', this.path, this.texts);
        this.talk.goOnWith({ draft });
        // Whatever it holds, nobody has taken it along.
        this.talk.hasEnded = true;
        return this.send({ type: 'start', lock });
      }
      if (!this.keeping.hasKept) this.send({ type: 'leave' });
      this.tell(this.keeping.hasKept ? this.texts.wrongPin : this.texts.keptGone);
    });
  }

  async unlock(pin: string): Promise<void> {
    await this.#work(async () => {
      if (await this.snapshot.context.lock!.opens(pin)) this.send({ type: 'unlock' });
      else this.tell(this.texts.wrongPin);
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
      this.draw();
    }
  }

  /** The machine has turned to another screen, or to the end. */
  #moved(snapshot: KioskSnapshot): void {
    const before = this.snapshot;
    this.snapshot = snapshot;
    if (snapshot.status === 'done') return void this.#clear();
    if (JSON.stringify(snapshot.value) === JSON.stringify(before.value)) return;
    this.notice = '';
    this.caseIsOpen = false;
    if (showsTalk(before)) this.talk.putAside();
    if (showsTalk(snapshot) || !snapshot.matches('talk')) this.presence.comeBack();
    this.preparing = snapshot.matches('preparing') ? new Preparing(this) : undefined;
    this.draw();
    if (showsTalk(snapshot)) return this.talk.takeUp();
    scrollTo(0, 0);
    this.#root.querySelector<HTMLElement>('[data-heading]')?.focus();
    if (snapshot.matches('welcome')) this.updates.check();
  }

  draw(): void {
    if (!this.#isClearing) render(kioskView(this), this.#root);
  }

  /** Removes everything that can be removed, and begins anew as a page that has seen nothing. */
  async #clear(): Promise<void> {
    this.#wipe();
    await ifItAnswers(Promise.allSettled([this.#clipboard.empty(), this.keeping.end()]));
    location.replace(location.pathname);
  }

  #wipe(): void {
    this.#isClearing = true;
    this.preparing = undefined;
    this.talk.clear();
    render(nothing, this.#root);
  }
}

/** Waits for the browser's storage or clipboard, but not for ever: one that does not answer keeps nobody waiting. */
function ifItAnswers(task: Promise<unknown>): Promise<unknown> {
  return Promise.race([task, new Promise((done) => setTimeout(done, 2000))]);
}
