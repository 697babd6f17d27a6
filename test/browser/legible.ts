import { colorOf, contrast, type Color } from './contrast.ts';
import { deepElements } from './deep.ts';
import { isShown, words, type Worker } from './driver.ts';

const spoken = '.spoken [data-heading], .card [data-heading], .card:not(.opening) > p:not(.quiet)';
const controls = 'button, summary, a[href], input, textarea, select';

/** Why the screen cannot be read or used within that room, one line for each fault. */
export function illegible(worker: Worker, room: Element): string[] {
  const inside = deepElements(worker.element).filter(isShown);
  const faults: string[] = [];
  const check = (holds: boolean, element: Element, fault: string) => {
    if (!holds) faults.push(`${fault}: ${element.outerHTML.slice(0, 80)}`);
  };
  const { left, right } = room.getBoundingClientRect();
  for (const element of inside) {
    const box = element.getBoundingClientRect();
    check(box.width < 2 || (box.left >= left - 1 && box.right <= right + 1), element, 'runs over the side');
  }
  const written = inside.filter(hasText);
  if (written.length === 0) faults.push('nothing is written');
  for (const element of written) {
    const { fontSize, lineHeight, overflowX } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    check(size >= 14, element, `is written in ${fontSize}`);
    check(Number.parseFloat(lineHeight) >= 1.2 * size, element, `has lines of ${lineHeight} for ${fontSize}`);
    check(overflowX === 'visible' || element.scrollWidth <= element.clientWidth + 1, element, 'is cut off');
    check(element.checkVisibility({ opacityProperty: true }), element, 'cannot be seen');
    const found = contrastOf(element);
    check(found >= (element.matches(spoken) ? 7 : 4.5), element, `has a contrast of ${found.toFixed(1)}`);
  }
  for (const control of inside.filter((element) => element.matches(controls))) {
    // What belongs to a choice is hit anywhere in its row.
    const target = control.closest('label.choice, .choice-line') ?? control;
    const { width, height } = target.getBoundingClientRect();
    check(width >= 24 && height >= 24, target, `is only ${width} by ${height} to be hit`);
    check(isHit(worker.root, target), target, 'is not hit where it is');
  }
  return faults;
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && words(node.textContent) !== '');
}

function isHit(root: ShadowRoot, target: Element): boolean {
  target.scrollIntoView({ block: 'center', inline: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  return target.contains(root.elementFromPoint(left + width / 2, top + height / 2));
}

/** Between text and its background. */
function contrastOf(element: Element): number {
  // What a letter is painted with is not always its color.
  return contrast(colorOf(getComputedStyle(element).webkitTextFillColor), backgroundOf(element));
}

function backgroundOf(element: Element): Color {
  for (let at: Element | null = element; at; at = at.parentElement ?? shadowHostOf(at)) {
    const color = colorOf(getComputedStyle(at).backgroundColor);
    if (color[3] === 1) return color;
  }
  return [255, 255, 255, 1];
}

function shadowHostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root.host as Element) : null;
}
