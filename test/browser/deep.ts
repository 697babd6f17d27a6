/** The elements below one, also in shadow roots. */
export function deepElements(from: Element): Element[] {
  return [...(from.shadowRoot?.children ?? []), ...from.children].flatMap((child) => [child, ...deepElements(child)]);
}

/** All text below an element, seen or not, also in shadow roots. */
export function deepText(from: Element): string {
  const texts = [from, ...deepElements(from)]
    .filter((element) => !['SCRIPT', 'STYLE'].includes(element.tagName))
    .flatMap((element) => [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])])
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent);
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** All attributes of an element and of what is below it, also in shadow roots. */
export function deepAttributes(from: Element): Attr[] {
  return [from, ...deepElements(from)].flatMap((element) => [...element.attributes]);
}
