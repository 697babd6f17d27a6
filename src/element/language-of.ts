/** The language an element stands in: its own `lang`, else the nearest ancestor's, also across shadow roots. */
export function languageOf(element: Element): string {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    // A server has no `Element` to ask whether the node is one.
    const language = (node as Partial<Element>).getAttribute?.('lang');
    if (language) return language;
  }
  return 'en';
}
