import type { ReactiveControllerHost } from 'lit';
import type { Screening, ScreeningSnapshot } from '../screening/start-screening.ts';

/**
 * Ties the element to a running talk: renders when the talk changes. Does not stop the talk when the element leaves
 * the page, for hosts move elements, and a stopped actor cannot go on.
 */
export class ScreeningController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (snapshot: ScreeningSnapshot, before: ScreeningSnapshot) => void;
  readonly #onRefused: (message: string) => void;
  readonly #onBroken: (error: unknown) => void;
  #screening: Screening | undefined;
  #snapshot: ScreeningSnapshot | undefined;
  #release = (): void => {};

  constructor(
    host: ReactiveControllerHost,
    onChange: (snapshot: ScreeningSnapshot, before: ScreeningSnapshot) => void,
    onRefused: (message: string) => void,
    onBroken: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#onChange = onChange;
    this.#onRefused = onRefused;
    this.#onBroken = onBroken;
  }

  get screening(): Screening | undefined {
    return this.#screening;
  }

  get snapshot(): ScreeningSnapshot | undefined {
    return this.#snapshot;
  }

  /** Turns to another talk, or to none, and lets go of the one before. */
  attach(screening: Screening | undefined): void {
    this.#release();
    this.#screening?.stop();
    this.#screening = screening;
    this.#snapshot = screening?.getSnapshot();
    const changes = screening?.subscribe({
      next: (snapshot) => {
        const before = this.#snapshot;
        if (!before || snapshot === before) return;
        this.#snapshot = snapshot;
        this.#host.requestUpdate();
        this.#onChange(snapshot, before);
      },
      error: this.#onBroken,
    });
    const refusals = screening?.on('refused', ({ message }) => this.#onRefused(message));
    this.#release = () => {
      changes?.unsubscribe();
      refusals?.unsubscribe();
    };
    this.#host.requestUpdate();
  }
}
