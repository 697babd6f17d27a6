/** What was set, to be undone step by step. Typing in one field is one step. */
export class History<State> {
  #past: readonly State[] = [];
  #future: readonly State[] = [];
  #present: State;
  /** Which field the last change was made in. */
  #field: string | undefined;

  constructor(present: State) {
    this.#present = present;
  }

  get present(): State {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Without a field the change is a step of its own. */
  change(next: State, field?: string): void {
    if (field === undefined || field !== this.#field) this.#past = [...this.#past, this.#present];
    this.#field = field;
    this.#future = [];
    this.#present = next;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#present, ...this.#future];
    this.#moveTo(before);
  }

  redo(): void {
    const [next, ...rest] = this.#future;
    if (next === undefined) return;
    this.#past = [...this.#past, this.#present];
    this.#future = rest;
    this.#moveTo(next);
  }

  #moveTo(state: State): void {
    this.#present = state;
    this.#field = undefined;
  }
}
