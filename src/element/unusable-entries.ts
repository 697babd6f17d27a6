import type { ReactiveControllerHost } from 'lit';
import { isBy, type EntryPlace } from './teller.ts';

/** Text in a field for a number or a date that cannot be read as one. */
interface UnusableEntry extends EntryPlace {
  /** Names the field on the screen that is wrong. */
  readonly id: string;
  /** The text in each of its fields. */
  readonly fields: readonly string[];
  /** Somebody is still typing: it is too early to say that it is wrong. */
  readonly typing: boolean;
}

/**
 * What was typed and cannot be used. It stays in its fields for as long as the talk lasts here, but it is nobody's account:
 * nothing follows from it, and neither a draft nor a record has it.
 */
export class UnusableEntries {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #entries: readonly UnusableEntry[] = [];
  /** Those that Next has gone to. */
  readonly #visited = new Set<string>();
  #count = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  at(place: EntryPlace): UnusableEntry | undefined {
    return this.on(place.question).find(isBy(place));
  }

  on(question: string): readonly UnusableEntry[] {
    return this.#entries.filter((entry) => entry.question === question);
  }

  /** Stores the text in the fields; without `fields`, they are empty or can be used. */
  set({ question, source, who }: EntryPlace, fields?: readonly string[], typing = false): void {
    const before = this.at({ question, source, who });
    if (before?.fields.join() === fields?.join() && before?.typing === (fields && typing)) return;
    const others = this.#entries.filter((entry) => entry !== before);
    const id = before?.id ?? `unusable-${++this.#count}`;
    this.#visited.delete(id);
    this.#entries = fields ? [...others, { id, question, source, ...(who && { who }), fields, typing }] : others;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#entries = [];
    this.#visited.clear();
  }

  /** Goes to the first field on the screen that is marked as wrong, once for each; false where there is none to go to. */
  visit(): boolean {
    const fields = [...this.#host.shadowRoot!.querySelectorAll<HTMLInputElement>('input[aria-invalid=true]')];
    const field = fields.find(({ id }) => !this.#visited.has(id));
    if (!field) return false;
    this.#visited.add(field.id);
    for (let parent: Element | null = field; parent; parent = parent.parentElement)
      // By its name: the element may be in another window, where `instanceof` fails.
      if (parent.localName === 'details') (parent as HTMLDetailsElement).open = true;
    field.focus();
    field.scrollIntoView({ block: 'center' });
    return true;
  }
}
