/** Keeps the field that is typed into in sight when a keyboard comes up on the screen. */
export function keepFieldInSight(): void {
  visualViewport?.addEventListener('resize', () => {
    const field = focused(document);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      field.scrollIntoView({ block: 'center' });
  });
}

function focused(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
}
