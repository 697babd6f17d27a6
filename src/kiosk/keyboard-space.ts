/** Scrolls the field that is typed into back into sight when a keyboard comes up on the screen. */
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
