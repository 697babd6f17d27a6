import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

// What older browsers and test environments (jsdom, happy-dom) do not have. The element does without, silently.

/** An element's ties to the form around it and to `:state()`; without them it is in no form and has no state. */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  return element.attachInternals?.();
}

/** Adds styles to those a shadow root has. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const { ownerDocument: page } = root;
  if (page === document || !supportsAdoptingStyleSheets)
    adoptStyles(root, [...(supportsAdoptingStyleSheets ? root.adoptedStyleSheets : []), ...styles]);
  else for (const { cssText } of styles) addSheet(root, page, cssText);
}

/** Styles the document of a frame. */
export function styleFrame(page: Document, css: string): void {
  if (supportsAdoptingStyleSheets) addSheet(page, page, css);
  else page.head.append(Object.assign(page.createElement('style'), { textContent: css }));
}

/** A style sheet belongs to the document it was made in; one without a window shows nothing, and takes none. */
function addSheet(root: DocumentOrShadowRoot, { defaultView: view }: Document, css: string): void {
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

/** Does something when the browser has nothing else to do, at the latest after some milliseconds. */
export function whenIdle(task: () => void, latest: number): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: latest });
  else setTimeout(task, Math.min(200, latest));
}
