/**
 * Brings in sight as a whole what the focus comes to: of a field for text, browsers see to the cursor only; of the heading of
 * the next screen, Firefox is content with a part, and leaves what stands above it out of the window.
 */
export function keepInSight(root: ShadowRoot): void {
  root.addEventListener('focusin', (event) => {
    const target = event.target as Element;
    // In jsdom nothing is in sight.
    if (target.matches('textarea, [data-heading]')) (target as Partial<Element>).scrollIntoView?.({ block: 'nearest' });
  });
}
