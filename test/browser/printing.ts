/**
 * Calls `note` in place of the printer, for each frame of a page that is printed, and lets no dialog open, until the
 * function it returns is called.
 */
export function catchPrints(page: Window & typeof globalThis, note: (inside: Window) => void): () => void {
  const { prototype } = page.HTMLIFrameElement;
  const contentWindow = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')!;
  Object.defineProperty(prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const inside = contentWindow.get!.call(this) as Window | null;
      if (inside)
        inside.print = () => {
          inside.dispatchEvent(new Event('beforeprint'));
          note(inside);
          inside.dispatchEvent(new Event('afterprint'));
        };
      return inside;
    },
  });
  return () => void Object.defineProperty(prototype, 'contentWindow', contentWindow);
}
