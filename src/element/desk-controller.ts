import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Desk, Workplace } from './desk/desk.ts';
import { addStyles, whenIdle } from './features.ts';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * What follows from a talk, and what is done with it, is a file of its own. It is fetched when the first screen stands
 * and the browser has nothing else to do, so that a network that fails later costs nobody their result.
 */
export class DeskController implements ReactiveController {
  readonly #host: Host;
  readonly #workplace: Workplace;
  readonly #tell: (error: unknown) => void;
  #loading: Promise<Desk> | undefined;
  #desk: Desk | undefined;

  constructor(host: Host, workplace: Workplace, tell: (error: unknown) => void) {
    this.#host = host;
    this.#workplace = workplace;
    this.#tell = tell;
    host.addController(this);
  }

  /** The desk, once it is there. */
  get desk(): Desk | undefined {
    return this.#desk;
  }

  hostConnected(): void {
    // What fails here is told when it is needed and fails again. Chromium was seen to have no idle moment for half a
    // minute after a key was pressed.
    whenIdle(() => void this.load().catch(() => {}), 2000);
  }

  async load(): Promise<Desk> {
    // What failed once is tried again when it is asked for.
    this.#loading ??= this.#fetch();
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  async #fetch(): Promise<Desk> {
    const { Desk: Loaded } = await import('./desk/desk.ts');
    await this.#host.updateComplete;
    addStyles(this.#host.shadowRoot!, Loaded.styles);
    this.#host.requestUpdate();
    return (this.#desk = new Loaded(this.#workplace));
  }

  /** Does something at the desk, and tells where that fails. */
  async at(task: (desk: Desk) => unknown): Promise<void> {
    try {
      await task(await this.load());
    } catch (error) {
      this.#tell(error);
    }
  }
}
