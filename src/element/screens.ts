import { html, type TemplateResult } from 'lit';
import { fillWording, type Wording } from '../instrument/wording.ts';
import { directionOf } from '../languages/registry.ts';
import type { Draft } from '../screening/draft.ts';
import type { ScreeningEvent, StartOptions } from '../screening/events.ts';
import type { Screening } from '../screening/start-screening.ts';
import type { Talk } from '../screening/talk.ts';
import { undoableOn } from '../screening/undoing.ts';
import { isWorkerAlone } from '../session/screen.ts';
import type { Session } from '../session/session.ts';
import type { SessionSnapshot } from '../session/start-session.ts';
import { headerNow } from '../session/talk-changes.ts';
import type { Cover } from './cover.ts';
import type { OpenDoorScreening } from './open-door-screening.ts';
import { PendingAccounts } from './pending-accounts.ts';
import type { Result, ResultController } from './result-controller.ts';
import type { RecordView } from './result/record-view.ts';
import type { Retained } from './result/retained.ts';
import type { SessionController } from './session-controller.ts';
import { UnusableEntries } from './unusable-entries.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** What the screens of an element need of it. */
export interface ScreensHost {
  readonly element: OpenDoorScreening;
  /** Whether a talk is under way. */
  readonly isOpen: () => boolean;
  readonly session: SessionController;
  readonly words: Words;
  readonly result: ResultController;
  readonly cover: Cover;
  readonly report: (error: unknown) => void;
  /** The talk as it is now, also of a practice. */
  readonly draft: () => Draft | undefined;
  /** Notifies the host that the whole screening was printed or saved. */
  readonly notifyExported: (how: 'print' | 'file') => void;
}

/** Gives the views what they show, and does what the worker does on them. */
export class Screens {
  readonly #host: ScreensHost;
  readonly #pending: PendingAccounts;
  readonly #unusable: UnusableEntries;
  #retained: Retained | undefined;
  /** The worker reads their own language large, and that of the youth below it. */
  #isOwnLarge = false;
  /** The talk that what is half entered belongs to. */
  #screening: Screening | undefined;
  /** Something else is on the screen because of what the worker did: focus goes to its heading. */
  moved = false;
  /** The question whose softer words are shown. */
  #softerAt: string | undefined;
  /** The worker wants no letters that choose: the youth might lean on them. */
  #isSlow = false;

  constructor(host: ScreensHost) {
    this.#host = host;
    this.#pending = new PendingAccounts(host.element);
    this.#unusable = new UnusableEntries(host.element);
  }

  /** What was half entered goes with its talk. */
  follow(screening: Screening | undefined): void {
    if (screening === this.#screening) return;
    this.#screening = screening;
    this.#pending.clear();
    this.#unusable.clear();
    this.#isSlow = false;
  }

  /** Letters choose, and Enter goes on. */
  get isQuick(): boolean {
    const { element, isOpen } = this.#host;
    return element.quickKeys && !this.#isSlow && isOpen();
  }

  /** Nothing is printed or saved any more of what was shown before. */
  release(): void {
    this.#retained?.clear();
  }

  /** The languages in which the youth can read what is said: what shows two of them has to be there. */
  get languages(): string[] {
    const { words, result } = this.#host;
    const { spoken, second } = words;
    return second && result.result ? [spoken, second.language] : [spoken];
  }

  talkView(talk: Talk, context: Session): View {
    const { element, session, words, cover, result: controller } = this.#host;
    const { result } = controller;
    const wording = fillWording(words.of(talk), talk.configuration.settings);
    const both = result && this.#beside(result, talk, wording);
    const drawAnew = () => element.requestUpdate();
    return {
      talk,
      texts: words.texts,
      say: words.say,
      locale: words.locale,
      words: wording,
      beside: isWorkerAlone(session.snapshot!) ? undefined : both,
      both,
      header: headerNow(context),
      isPractice: context.practice,
      send: (event) => this.#send(event),
      undo: (question) => this.undo(question),
      go: (event) => this.#go(event),
      begin: (how) => this.#begin(how),
      pending: this.#pending,
      unusable: this.#unusable,
      softer: {
        at: this.#softerAt,
        turn: (question) => {
          this.#softerAt = this.#softerAt === question ? undefined : question;
          drawAnew();
        },
      },
      cover: () => cover.set(true),
      besideCover:
        result && ((view, screen) => result.besideCover({ ...view, texts: result.allTexts(words), element, screen })),
      quick: element.quickKeys
        ? {
            isOn: this.isQuick,
            turn: () => {
              this.#isSlow = !this.#isSlow;
              drawAnew();
            },
          }
        : undefined,
      turnTo: (panel) => session.send({ type: panel }),
      ofAgency:
        result &&
        (() => {
          const { say, locale } = words;
          return result.ofAgency({ talk, say, locale, words: wording, texts: result.allTexts(words), drawAnew });
        }),
      leftOut: context.leftOut,
      leftOutAt:
        result &&
        ((question) =>
          result.leftOutAt(
            { talk, say: words.say, texts: result.allTexts(words), leftOut: context.leftOut },
            question,
          )),
      sideTalks: result ? sideTalksIn(talk, wording) : [],
      results:
        result &&
        ((screen, view) =>
          result.talkViews[screen]({
            ...view,
            words: wording,
            texts: result.allTexts(words),
            notice: context.notice,
            drawAnew,
            printTalk: (code) => this.#printTalk(result, wording, code),
          })),
      otherAccounts:
        result &&
        ((view, question) =>
          result.otherAccounts({ ...view, words: wording, texts: result.allTexts(words) }, question)),
      adders: result && ((view, question) => result.adders({ ...view, texts: result.allTexts(words) }, question)),
      momentFields: result && ((field) => result.momentFields(field, result.allTexts(words))),
      typeLetter: result?.typeLetter,
      tryAgain: () => void this.tryAgain(),
    };
  }

  /** What a panel or a record needs, once its views are loaded. */
  recordView(snapshot: SessionSnapshot): RecordView | undefined {
    const { result } = this.#host.result;
    if (!result) return undefined;
    this.#retained ??= new result.Retained();
    return result.recordViewOf(this.#host, snapshot, {
      views: result.recordViews,
      texts: result.allTexts(this.#host.words),
      retained: this.#retained,
      go: (event) => this.#go(event),
      begin: (how) => this.#begin(how),
      startAgain: () => {
        this.moved = true;
        this.#host.element.clear();
      },
    });
  }

  /** What of this screening is in the page when the page is printed: never something the youth should not read. */
  onPage(snapshot: SessionSnapshot): TemplateResult {
    const { cover, words, result } = this.#host;
    const view = this.recordView(snapshot);
    if (view?.isAlone && !cover.covered) return result.result!.onPage(view);
    return html`<p>${words.texts.notOnPaper}</p>`;
  }

  /** Tries again what the network has refused, or what could not be read. */
  async tryAgain(): Promise<void> {
    const { element, session, result, report } = this.#host;
    session.send({ type: 'again' });
    try {
      await result.load();
      this.moved = true;
      element.requestUpdate();
    } catch (error) {
      report(error);
    }
  }

  /** Puts back what was last cleared, removed or changed on the screen; false where there is nothing. */
  undo(question?: string): boolean {
    const { screening } = this.#host.session.context ?? {};
    const event: ScreeningEvent = { type: 'undo', ...(question !== undefined && { question }) };
    if (!screening?.getSnapshot().can(event)) return false;
    this.#unusable.set(undoableOn(screening.getSnapshot().context, question)!);
    screening.send(event);
    return true;
  }

  /** What is said to the youth in their language, where that is another one. */
  #beside(result: Result, { configuration }: Talk, wording: Wording): View['beside'] {
    const { element, words } = this.#host;
    const { second, texts, spoken } = words;
    if (!second) return undefined;
    const own = { words: wording, texts };
    const other = { words: fillWording(second, configuration.settings), texts: words.textsIn(second.language) };
    return result.besideOf({
      large: this.#isOwnLarge ? own : other,
      below: this.#isOwnLarge ? other : own,
      around: directionOf(spoken),
      turn: () => {
        this.#isOwnLarge = !this.#isOwnLarge;
        element.requestUpdate();
      },
    });
  }

  #send(event: ScreeningEvent): void {
    this.#host.session.context?.screening?.send(event);
  }

  #go(event: ScreeningEvent): void {
    if (event.type === 'next' && this.#unusable.visit()) return;
    this.moved = true;
    this.#softerAt = undefined;
    this.#pending.leave();
    this.#send(event);
  }

  #printTalk(result: Result, wording: Wording, code: string): void {
    const { session } = this.#host;
    const view = this.recordView(session.snapshot!)!;
    const begun = result.printTalk(view, view.second ?? wording, code);
    session.send({ type: 'notice', text: begun ? '' : view.texts.printForbidden });
  }

  #begin(how: StartOptions = {}): void {
    this.moved = true;
    this.#host.session.send({ type: 'start', languages: this.languages, ...how });
  }
}

function sideTalksIn({ instrument }: Talk, wording: Wording): View['sideTalks'] {
  return (instrument.talks ?? []).map(({ code }) => ({ code, title: wording.talks?.[code]?.title ?? code }));
}
