/** The language of an element: its own `lang`, else the nearest ancestor's, also across shadow roots. */
export function languageOf(element: Element): string {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const language = ownLanguage(node);
    if (language) return language;
  }
  return 'en';
}

/** The `lang` of a node itself. A host that sets it to `null` or `undefined` writes that word there, and gives none. */
export function ownLanguage(node: Node): string | undefined {
  // A server has no `Element` to ask whether the node is one.
  const language = (node as Partial<Element>).getAttribute?.('lang');
  return language && !/^(null|undefined)$/.test(language) ? language : undefined;
}
