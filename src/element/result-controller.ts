import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Result, paper and file views. */
export type Result = typeof import('./result/result.ts');

/**
 * Result, paper and file views are a lazy chunk. It is fetched once the first screen is painted and the browser has
 * nothing else to do, so that a network that fails later cannot lose a result.
 */
export class ResultController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #loading: Promise<Result> | undefined;
  #result: Result | undefined;
  #isStyled = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The views, once they are there. */
  get result(): Result | undefined {
    return this.#result;
  }

  hostConnected(): void {
    const later = globalThis.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 200));
    // Chromium was seen to have no idle moment for half a minute after a key was pressed. What fails is fetched again when it is needed.
    later(() => void this.load().catch(() => {}), { timeout: 2000 });
  }

  hostUpdate(): void {
    const root = this.#host.shadowRoot;
    if (!this.#result || this.#isStyled || !root) return;
    this.#isStyled = true;
    const sheets = this.#result.styles.map(({ styleSheet }) => styleSheet!);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  /** @throws where the network fails; asked again, it tries again. */
  async load(): Promise<Result> {
    this.#loading ??= import('./result/result.ts');
    try {
      this.#result = await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
    this.#host.requestUpdate();
    return this.#result;
  }
}
