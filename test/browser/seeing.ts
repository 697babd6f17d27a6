export type Page = Window & typeof globalThis;

/** Text as one reads it, whatever the space in between. */
export function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

export function nameOf(element: Element): string {
  return words(element.getAttribute('aria-label') ?? element.textContent);
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Waits for what comes sooner or later; a little shorter than the test runner, which could not say for what. */
export async function until(holds: () => unknown): Promise<void> {
  const end = performance.now() + 240_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${String(holds)}; there is: ${allThatIsRead()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** All text of the page, whichever shadow root or frame it is in. */
function allThatIsRead(): string {
  const read = (root: ParentNode): string =>
    [...root.querySelectorAll<HTMLElement>('*')]
      .map((element) => {
        if (element.shadowRoot) return read(element.shadowRoot);
        if (element instanceof HTMLIFrameElement) return element.contentDocument ? read(element.contentDocument) : '';
        return element.matches('style, script') || element.childElementCount > 0 ? '' : element.textContent;
      })
      .join(' ');
  return words(read(document)).slice(0, 2000);
}

/** A page in a frame, once all its scripts have run: before that, one could begin before the page is ready. */
export async function openFrame(
  page: Pick<HTMLIFrameElement, 'src'> | Pick<HTMLIFrameElement, 'srcdoc'>,
): Promise<Page> {
  const frame = Object.assign(document.createElement('iframe'), page);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Page;
}
