/**
 * Brings in sight as a whole what the focus comes to. Of a field for text, browsers see to the cursor only; and Firefox
 * takes what is in the window in part, or behind a row of buttons, for visible.
 */
export function keepInSight(root: ShadowRoot): void {
  // In jsdom nothing is in sight.
  const show = (target: Partial<Element>) => target.scrollIntoView?.({ block: 'nearest' });
  root.addEventListener('focusin', ({ target }) => {
    if ((target as Element).matches('textarea, [data-heading]')) show(target as Element);
  });
  // What is pressed with a pointer stays where it is.
  root.addEventListener('keyup', (event) => {
    if (/Tab|Arrow/.test((event as KeyboardEvent).key)) show(event.target as Element);
  });
}
