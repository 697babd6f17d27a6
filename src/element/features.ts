import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

// What older browsers and test environments (jsdom, happy-dom) do not have. The element goes without, and says nothing.

/** An element's ties to the form around it and to `:state()`; without them it is in no form and has no state. */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  return element.attachInternals?.();
}

/** Adds styles to those a shadow root has. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  adoptStyles(root, [...(supportsAdoptingStyleSheets ? root.adoptedStyleSheets : []), ...styles]);
}

/** Styles the document of a frame, which takes no style sheet that was made in another one. */
export function styleFrame(page: Document, view: Window & typeof globalThis, css: string): void {
  if (supportsAdoptingStyleSheets) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets = [sheet];
  } else {
    page.head.append(Object.assign(page.createElement('style'), { textContent: css }));
  }
}

/** Does something when the browser has nothing else to do, at the latest after some milliseconds. */
export function whenIdle(task: () => void, latest: number): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: latest });
  else setTimeout(task, Math.min(200, latest));
}
