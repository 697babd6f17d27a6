import 'open-door-screening/define';
import type { Draft } from 'open-door-screening';
import type { SavedFile } from 'open-door-screening/files';
import type { Purpose } from './kiosk-machine.ts';
import type { KioskSettings } from './settings.ts';

/** What the page listens to of the talk. */
interface TalkListener {
  readonly changed: () => void;
  readonly drafted: (draft: () => Draft) => void;
  /** The worker starts again from inside the element. */
  readonly cleared: () => void;
}

/** The one element of this page: a worker's talk, from the first screen until everything is cleared. */
export class Talk {
  readonly element = document.createElement('open-door-screening');
  readonly #settings: KioskSettings;
  /** There is a record to take along, which is stored nowhere. */
  hasEnded = false;
  /** It was printed or saved as it is now. */
  isKept = false;
  #focused: HTMLElement | undefined;
  #scrolled = 0;

  constructor(settings: KioskSettings, { changed, drafted, cleared }: TalkListener) {
    this.#settings = settings;
    const { element } = this;
    element.config = settings.configuration;
    const end = () => {
      this.hasEnded = true;
      changed();
    };
    element.addEventListener('screening-complete', end);
    element.addEventListener('screening-pause', end);
    element.addEventListener('screening-change', () => {
      this.isKept = false;
      changed();
    });
    element.addEventListener('screening-keep', () => {
      this.isKept = true;
    });
    element.addEventListener('screening-draft', (event) => drafted(() => event.draft));
    element.addEventListener('screening-clear', cleared);
  }

  /** Something is on this screen and nowhere else. */
  get holdsMore(): boolean {
    return this.element.unsaved || this.hasEnded;
  }

  begin(purpose: Purpose, path: string): void {
    const { element } = this;
    const { agency, filePattern } = this.#settings;
    element.practice = purpose === 'practice';
    element.path = path;
    element.agency = agency;
    element.filePattern = filePattern;
    if (purpose === 'talk' || purpose === 'practice') element.start();
  }

  goOnWith(kept: SavedFile): void {
    if ('draft' in kept) this.element.draft = kept.draft;
    if ('record' in kept) this.element.record = kept.record;
  }

  /** Before it is hidden: remembers where the worker was. */
  putAside(): void {
    this.#focused = (this.element.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    this.#scrolled = scrollY;
  }

  /** Back where the worker was, or at the heading of the screen. */
  takeUp(toHeading: boolean): void {
    scrollTo(0, this.#scrolled);
    const heading = this.element.shadowRoot?.querySelector<HTMLElement>('[data-heading]');
    (!toHeading && this.#focused?.isConnected ? this.#focused : heading)?.focus({ preventScroll: true });
  }

  clear(): void {
    this.#focused = undefined;
    this.element.clear();
    this.element.remove();
  }
}
