import type { ReactiveControllerHost } from 'lit';
import { isBy, type EntryPlace } from './teller.ts';

/** A form that was opened for another account. */
interface PendingAccount extends EntryPlace {
  readonly who: string;
  /** It was opened on the screen that is there. */
  readonly isNew: boolean;
}

/**
 * The forms that were opened for other accounts, in that order. Each stays until it is removed or the talk is over. What
 * opens, renames and removes them loads later: `result/pending-forms.ts`.
 */
export class PendingAccounts {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #byQuestion = new Map<string, readonly PendingAccount[]>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  on(question: string): readonly PendingAccount[] {
    return this.#byQuestion.get(question) ?? [];
  }

  at(place: EntryPlace): PendingAccount | undefined {
    return this.on(place.question).find(isBy(place));
  }

  set(question: string, forms: readonly PendingAccount[]): void {
    this.#byQuestion.set(question, forms);
    this.#host.requestUpdate();
  }

  /** The screen changes. */
  leave(): void {
    for (const [question, forms] of this.#byQuestion)
      this.#byQuestion.set(
        question,
        forms.map((form) => ({ ...form, isNew: false })),
      );
  }

  clear(): void {
    this.#byQuestion.clear();
  }
}
