import type { Draft } from '../screening/draft.ts';
import type { Talk } from '../screening/talk.ts';
import type { SessionNews } from '../session/session.ts';
import * as events from './events.ts';

/** What it needs of its element. */
interface Notifying {
  readonly element: EventTarget;
  readonly isPractice: () => boolean;
  /** Makes the draft of a talk as it is now, whenever that is read. */
  readonly draftOf: (talk: Talk) => () => Draft;
}

/** Notifies the host by events. Of a practice the host receives no record and no draft. */
export class Notifier {
  readonly #of: Notifying;

  constructor(of: Notifying) {
    this.#of = of;
  }

  notify(news: SessionNews): void {
    const { element, isPractice } = this.#of;
    switch (news.type) {
      case 'begun':
        return void element.dispatchEvent(new events.ScreeningStartEvent());
      case 'changed':
        return void element.dispatchEvent(new events.ScreeningChangeEvent());
      case 'draft':
        return this.draft(news.talk);
      case 'complete':
        return void element.dispatchEvent(
          isPractice() ? new events.ScreeningPracticeCompleteEvent() : new events.ScreeningCompleteEvent(news.record),
        );
      case 'pause':
        if (!isPractice()) element.dispatchEvent(new events.ScreeningPauseEvent(news.record));
        return;
      case 'cleared':
        return void element.dispatchEvent(new events.ScreeningClearEvent());
      case 'error':
        return this.error(news.error);
    }
  }

  draft(talk: Talk): void {
    const { element, isPractice, draftOf } = this.#of;
    if (!isPractice()) element.dispatchEvent(new events.ScreeningDraftEvent(draftOf(talk)));
  }

  /** The whole screening was printed or saved. */
  exported(how: 'print' | 'file'): void {
    if (!this.#of.isPractice()) this.#of.element.dispatchEvent(new events.ScreeningKeepEvent(how));
  }

  error(thrown: unknown): void {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.#of.element.dispatchEvent(new events.ScreeningErrorEvent(error));
  }
}
