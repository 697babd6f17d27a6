import { until, type Worker } from './driver.ts';
import { english } from './texts.ts';

/** A file as it leaves the page. */
export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Catches what the page would save while something is done, instead of saving it. */
export async function saving(act: () => Promise<unknown>): Promise<SavedFile[]> {
  const createObjectURL = URL.createObjectURL.bind(URL);
  const blobs = new Map<string, Blob>();
  const saved: SavedFile[] = [];
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  };
  try {
    await act();
  } finally {
    URL.createObjectURL = createObjectURL;
    // What it has from HTMLElement is there again.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  return saved;
}

/** Presses a button and waits until the screen says what came of it. */
export async function pressAndWait(worker: Worker, name: string, working = english.working): Promise<string> {
  await worker.press(name);
  await until(() => worker.notice !== working);
  await worker.settled();
  return worker.notice;
}

/** Chooses a file to open, as by the system's own dialog. */
export function choose(worker: Worker, content: BlobPart, name = 'screening.age'): void {
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], name));
  const input = worker.find('input[type=file]') as HTMLInputElement;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** With another clipboard than the browser's own, or none. */
export async function withClipboard(clipboard: object | undefined, act: () => Promise<unknown>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}
