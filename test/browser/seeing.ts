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

/** Waits for what comes sooner or later; the test runner's limit is the limit. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
