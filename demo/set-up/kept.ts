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
      this.isOn = false;
    }
  }

  /** Switches it on or off; gives whether it is on. */
  set(isOn: boolean): boolean {
    this.isOn = isOn;
    if (isOn) this.write({});
    else localStorage.removeItem(name);
    return this.isOn;
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
