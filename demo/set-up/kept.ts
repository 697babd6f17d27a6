import type { Office } from './data.ts';

const name = 'open-door-set-up';

interface Work {
  readonly office?: Office | undefined;
  readonly guide?: object | undefined;
}

/** What this browser keeps of the work, if somebody has said so: settings of an office, nothing about a young person. */
export class Kept {
  isOn = this.#stored() !== null;

  read(): Work {
    try {
      return JSON.parse(this.#stored() ?? '{}') as Work;
    } catch {
      return {};
    }
  }

  write(work: Work): void {
    if (!this.isOn) return;
    try {
      localStorage.setItem(name, JSON.stringify(work));
    } catch {
      // What is there is of before, and would come back in the place of what is there now.
      this.isOn = false;
      this.#remove();
    }
  }

  /** Switches it on or off; gives whether it is on. */
  set(isOn: boolean, work: Work): boolean {
    this.isOn = isOn;
    if (isOn) this.write(work);
    else this.#remove();
    return this.isOn;
  }

  #remove(): void {
    try {
      localStorage.removeItem(name);
    } catch {
      // Where a browser refuses a page to look, nothing is there.
    }
  }

  #stored(): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      // A browser may refuse a page to look.
      return null;
    }
  }
}
