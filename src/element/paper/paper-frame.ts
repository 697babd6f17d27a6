import { render } from 'lit';
import { directionOf } from '../../languages/registry.ts';
import type { Sheet } from '../../record/paper/sheet.ts';
import { styleFrame } from '../features.ts';
import { compactPageStyles } from './compact-styles.ts';
import { pageStyles } from './page-styles.ts';
import { sheetStyles } from './sheet-styles.ts';
import { sheetView } from './sheet-view.ts';

/** Writes a sheet into an empty frame, as a document of its own that nothing of the host's page reaches. */
export function writeSheet(frame: HTMLIFrameElement, sheet: Sheet, large: boolean): void {
  const page = frame.contentDocument;
  if (!page) return;
  page.documentElement.lang = sheet.language;
  page.documentElement.dir = directionOf(sheet.language);
  page.documentElement.className = large ? 'large' : '';
  page.title = sheet.fileTitle;
  const ofPage = sheet.compact ? `${pageStyles.cssText}${compactPageStyles.cssText}` : pageStyles.cssText;
  styleFrame(page, `${ofPage}${sheetStyles.cssText}${footStyles(sheet.foot)}`);
  render(sheetView(sheet), page.body, { creationScope: page });
}

/** The foot of each page, where the browser prints margin boxes: their text can be set in a style sheet only. */
function footStyles(foot: string): string {
  const escaped = foot.replace(/[^\w .,:·/-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
  return `@page { @bottom-left { content: "${escaped}"; font: 9pt sans-serif; } }`;
}

/**
 * WebKit sends no event when it prints, but waits in `print()` for its dialog. A call that returns faster than this many
 * milliseconds showed none: nobody answers a dialog faster, and a slow computer seldom takes so long for nothing.
 */
const opensADialog = 500;

/**
 * Prints the content of a frame; false where the browser did not begin to print. The page has the frame's title
 * meanwhile, because a saved PDF is named after it.
 */
function printFrame(frame: HTMLIFrameElement): boolean {
  const view = frame.contentWindow;
  // A page in a sandbox of its own origin cannot reach into its frames, and one without modals prints nothing, silently.
  if (!view || !frame.contentDocument) return false;
  const page = frame.ownerDocument;
  const { title } = page;
  const focused = ((frame.getRootNode() as ShadowRoot).activeElement ?? page.activeElement) as HTMLElement | null;
  let begun = false;
  const note = () => (begun = true);
  view.addEventListener('beforeprint', note);
  page.title = view.document.title;
  try {
    view.focus();
    const startedAt = performance.now();
    view.print();
    return begun || (navigator.vendor.startsWith('Apple') && performance.now() - startedAt > opensADialog);
  } catch {
    return false;
  } finally {
    view.removeEventListener('beforeprint', note);
    page.title = title;
    // Nobody sees that the focus is in the frame.
    focused?.focus({ preventScroll: true });
  }
}

/**
 * Prints a sheet from a hidden frame in `root`; false where the browser does not let it. `keep` is given the function that
 * removes the frame, because the browser may still read from it after this returns.
 */
export function printSheet(
  root: ParentNode,
  sheet: Sheet,
  large: boolean,
  keep: (remove: () => void) => () => void,
): boolean {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = sheet.title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  root.append(frame);
  const remove = keep(() => frame.remove());
  writeSheet(frame, sheet, large);
  // A page without an origin of its own cannot reach into its frames.
  if (frame.contentDocument) frame.contentWindow?.addEventListener('afterprint', remove, { once: true });
  const begun = printFrame(frame);
  if (!begun) remove();
  return begun;
}
