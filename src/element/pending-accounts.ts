import type { ReactiveControllerHost } from 'lit';
import type { Source } from '../instrument/account.ts';
import type { EntryPlace } from './unusable-entries.ts';

/** A form that was opened for another account. */
export interface PendingAccount extends EntryPlace {
  readonly who: string;
  /** It was opened on the screen that is there. */
  readonly isNew: boolean;
}

/** The forms that were opened for other accounts, in that order. Each stays until it is removed or the talk is over. */
export class PendingAccounts {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #forms: readonly PendingAccount[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  on(question: string): readonly PendingAccount[] {
    return this.#forms.filter((form) => form.question === question);
  }

  at(place: EntryPlace): PendingAccount | undefined {
    return this.#forms.find((form) => isAt(form, place));
  }

  /** Opens a form, and puts the cursor into it. One without a name that is there from an earlier screen is shown again. */
  open(question: string, source: Source): void {
    const place = { question, source, who: '' };
    this.remove(place);
    this.#forms = [...this.#forms, { ...place, isNew: true }];
    void this.#focus(question);
  }

  /** Gives one of the forms that are shown on its question another name; they stay in their order. */
  rename(place: EntryPlace, who: string, shown: readonly Pick<EntryPlace, 'source' | 'who'>[]): void {
    const { question } = place;
    const forms = shown.map((form) => ({ question, source: form.source, who: form.who ?? '', isNew: true }));
    const others = this.#forms.filter((form) => !forms.some((one) => isAt(form, one)));
    this.#forms = [...others, ...forms]
      .filter((form) => !isAt(form, { ...place, who }))
      .map((form) => (isAt(form, place) ? { ...form, who } : form));
    this.#host.requestUpdate();
  }

  remove(place: EntryPlace): void {
    this.#forms = this.#forms.filter((form) => !isAt(form, place));
    this.#host.requestUpdate();
  }

  /** Another screen comes. */
  leave(): void {
    this.#forms = this.#forms.map((form) => ({ ...form, isNew: false }));
  }

  clear(): void {
    this.#forms = [];
  }

  async #focus(question: string): Promise<void> {
    await this.#host.updateComplete;
    const accounts = this.#host.shadowRoot!.querySelectorAll(`[data-question="${question}"] .account`);
    [...accounts].at(-1)?.querySelector('input')?.focus();
  }
}

function isAt(form: PendingAccount, { question, source, who = '' }: EntryPlace): boolean {
  return form.question === question && form.source === source && form.who === who;
}
