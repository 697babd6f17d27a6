/** In milliseconds and CSS pixels: so soon, and so near, the second half of a double click or double tap comes after the first. */
const soon = 800;
const near = 40;

/**
 * A double click or double tap leads on by one screen: its second half, on a screen that nobody has read, does nothing,
 * whatever is there now, be it a button of the kiosk or a choice of the talk. On one screen each press counts, such as
 * those on the digits of a PIN.
 */
export function leadOnByOneScreen(): void {
  let last = { x: 0, y: 0, at: -Infinity, screen: '' };
  const hear = (click: MouseEvent) => {
    const { detail, clientX: x, clientY: y } = click;
    const press = { x, y, at: performance.now(), screen: screenNow() };
    // A keyboard, assistive technology and scripts press without a pointer.
    if (detail === 0) return;
    if (press.at - last.at < soon && press.screen !== last.screen && Math.hypot(x - last.x, y - last.y) < near) {
      click.preventDefault();
      click.stopImmediatePropagation();
    } else last = press;
  };
  addEventListener('click', hear, true);
}

/** Tells screens apart. The talk has its headings to itself, and a PIN is chosen below the heading of another screen. */
function screenNow(): string {
  const heading = document.querySelector('[data-heading]')?.textContent;
  return `${heading} ${document.querySelector('.pad') === null}`;
}
