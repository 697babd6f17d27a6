import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addStyles, whenIdle } from './features.ts';
import { loadRecordMaker, loadResult } from './loading.ts';

/** Result, paper and file views. */
export type Result = typeof import('./result/result.ts');

/**
 * Result, paper and file views are a lazy chunk. It is fetched once the first screen is painted and the browser has
 * nothing else to do, so that a network that fails later cannot lose a result.
 */
export class ResultController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #result: Result | undefined;
  #isStyled = false;
  #isNeeded = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The views, once they are there. */
  get result(): Result | undefined {
    return this.#result;
  }

  hostConnected(): void {
    void this.#loadAhead();
  }

  async #loadAhead(): Promise<void> {
    // What the host has set is read first: it may be an instrument, and nothing follows from a talk that is not there.
    await this.#host.updateComplete;
    // A failure here is reported when the part is needed and fails again. Chromium was seen to have no idle moment for half a
    // minute after a key was pressed. An element that is gone by then needs nothing.
    whenIdle(() => {
      if (!this.#host.isConnected) return;
      for (const loading of [this.load(), loadRecordMaker()]) loading.catch(() => {});
    }, 2000);
  }

  hostUpdate(): void {
    const root = this.#host.shadowRoot;
    if (!this.#result || this.#isStyled || !root) return;
    this.#isStyled = true;
    addStyles(root, this.#result.styles);
    this.#result.watch(root);
  }

  /** Their styles are gone: the element was moved to another document. */
  restyle(): void {
    this.#isStyled = false;
  }

  /** Loads them where the screen needs them, once until the worker tries again. */
  need(report: (error: unknown) => void): void {
    if (this.#result || this.#isNeeded) return;
    this.#isNeeded = true;
    this.load().catch(report);
  }

  /** @throws where the network fails; called again, it tries again. */
  async load(): Promise<Result> {
    this.#result = await loadResult();
    this.#host.requestUpdate();
    return this.#result;
  }
}
