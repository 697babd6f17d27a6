import type { ReactiveControllerHost } from 'lit';
import type { Source } from '../instrument/account.ts';

/** An account form that stands open without an answer in it yet. */
export interface PendingAccount {
  readonly source: Source;
  readonly who: string;
}

/** The forms that were opened for another account, one a question. A new one takes focus. */
export class PendingAccounts {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #byQuestion = new Map<string, PendingAccount>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  on(question: string): PendingAccount | undefined {
    return this.#byQuestion.get(question);
  }

  set(question: string, pending: PendingAccount | undefined): void {
    const isNew = pending && !this.#byQuestion.has(question);
    if (pending) this.#byQuestion.set(question, pending);
    else this.#byQuestion.delete(question);
    this.#host.requestUpdate();
    if (isNew) void this.#focus(question);
  }

  clear(): void {
    this.#byQuestion.clear();
  }

  async #focus(question: string): Promise<void> {
    await this.#host.updateComplete;
    const accounts = this.#host.shadowRoot!.querySelectorAll(`[data-question="${question}"] .account`);
    [...accounts].at(-1)?.querySelector('input')?.focus();
  }
}
