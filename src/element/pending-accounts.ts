import type { ReactiveControllerHost } from 'lit';
import type { Source } from '../instrument/account.ts';
import { isBy, type EntryPlace, type Teller } from './teller.ts';

/** A form that was opened for another account. */
export interface PendingAccount extends EntryPlace {
  readonly who: string;
  /** It was opened on the screen that is there. */
  readonly isNew: boolean;
}

/** The forms that were opened for other accounts, in that order. Each stays until it is removed or the talk is over. */
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

  /** Opens a form, and moves the cursor to it. */
  open(question: string, source: Source): void {
    this.#set(question, [...this.on(question), { question, source, who: '', isNew: true }]);
    void this.#focus(question);
  }

  /** A teller has another name now: the tellers on the question stay in their order. */
  rename(place: EntryPlace, who: string, tellers: readonly Teller[]): void {
    const { question } = place;
    const forms = tellers
      .filter((teller) => !isBy({ ...place, who })(teller))
      .map((teller) => ({
        question,
        source: teller.source,
        who: isBy(place)(teller) ? who : (teller.who ?? ''),
        isNew: this.at({ question, ...teller })?.isNew ?? false,
      }));
    this.#set(question, forms);
  }

  remove(place: EntryPlace): void {
    const others = this.on(place.question).filter((form) => !isBy(place)(form));
    this.#set(place.question, others);
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

  #set(question: string, forms: readonly PendingAccount[]): void {
    this.#byQuestion.set(question, forms);
    this.#host.requestUpdate();
  }

  async #focus(question: string): Promise<void> {
    await this.#host.updateComplete;
    const accounts = this.#host.shadowRoot!.querySelectorAll(`[data-question="${question}"] .account`);
    [...accounts].at(-1)?.querySelector('input')?.focus();
  }
}
