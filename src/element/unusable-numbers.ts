import type { ReactiveControllerHost } from 'lit';
import { accountKey, type Source } from '../instrument/account.ts';

/** Whose field: on which question, and whose word. */
interface FieldPlace {
  readonly question: string;
  readonly source: Source;
  readonly who?: string | undefined;
}

/** What was typed where a number belongs, and is none that can be used. */
export interface UnusableNumber extends FieldPlace {
  /** Names its field on the screen. */
  readonly id: string;
  readonly text: string;
}

/**
 * What was typed where a number belongs and cannot be used. It stays in its field for as long as the talk lasts here, but
 * it is nobody's account: nothing follows from it, and neither a draft nor a record has it.
 */
export class UnusableNumbers {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #entries: readonly UnusableNumber[] = [];
  /** Those that Next has gone to. */
  readonly #visited = new Set<string>();
  #count = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  at({ question, source, who }: FieldPlace): UnusableNumber | undefined {
    const key = accountKey({ source, ...(who && { who }) });
    return this.on(question).find((entry) => accountKey(entry) === key);
  }

  on(question: string): readonly UnusableNumber[] {
    return this.#entries.filter((entry) => entry.question === question);
  }

  /** Keeps what stands in a field; nothing where it is empty or can be used. */
  set({ question, source, who }: FieldPlace, text: string | undefined): void {
    const before = this.at({ question, source, who });
    if (before?.text === text) return;
    const others = this.#entries.filter((entry) => entry !== before);
    const id = before?.id ?? `unusable-${++this.#count}`;
    this.#visited.delete(id);
    this.#entries = text === undefined ? others : [...others, { id, question, source, ...(who && { who }), text }];
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#entries = [];
    this.#visited.clear();
  }

  /** Goes to the first field on the screen that holds such a text, once for each; false where there is none to go to. */
  visit(): boolean {
    const fields = [...this.#host.shadowRoot!.querySelectorAll<HTMLInputElement>('input[aria-invalid=true]')];
    const field = fields.find(({ id }) => !this.#visited.has(id));
    if (!field) return false;
    this.#visited.add(field.id);
    for (let parent: Element | null = field; parent; parent = parent.parentElement)
      if (parent instanceof HTMLDetailsElement) parent.open = true;
    field.focus();
    field.scrollIntoView({ block: 'center' });
    return true;
  }
}
