/** Sees to it that the host gets a record that takes a moment to make, once, and tells where that fails. */
export class Handover {
  readonly #dispatch: (event: Event) => void;
  readonly #tell: (error: unknown) => void;
  #make: (() => Promise<Event>) | undefined;

  constructor(dispatch: (event: Event) => void, tell: (error: unknown) => void) {
    this.#dispatch = dispatch;
    this.#tell = tell;
  }

  /** There is something that the host has not got yet. */
  get isPending(): boolean {
    return this.#make !== undefined;
  }

  /** Hands over the event that is made here. What was on its way before is not handed over any more. */
  async give(make: () => Promise<Event>): Promise<void> {
    this.#make = make;
    try {
      const event = await make();
      if (this.#make !== make) return;
      this.#make = undefined;
      this.#dispatch(event);
    } catch (error) {
      this.#tell(error);
    }
  }

  /** Tries again what has failed. */
  async again(): Promise<void> {
    if (this.#make) await this.give(this.#make);
  }

  forget(): void {
    this.#make = undefined;
  }
}
