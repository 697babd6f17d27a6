/** The versions this was tried with, and from which on it is known to work. */
export const triedWith: Readonly<Record<string, number>> = { Chromium: 153, Chrome: 156, Edge: 156, Firefox: 153 };

const names: readonly [pattern: RegExp, name: string][] = [
  [/\bEdg\/(\d+)/, 'Edge'],
  [/\bHeadlessChrome\/(\d+)/, 'Chromium'],
  [/\bChrome\/(\d+)/, 'Chrome'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\bVersion\/(\d+).*Safari\//, 'Safari'],
];

/** What a browser says it is. */
export function browserOf(userAgent: string): { name: string; version: number } {
  for (const [pattern, name] of names) {
    const found = pattern.exec(userAgent);
    if (found) return { name, version: Number(found[1]) };
  }
  return { name: '?', version: 0 };
}

/** The newest things that the page is built on. */
export function hasWhatIsNeeded(): boolean {
  return (
    'attachInternals' in HTMLElement.prototype &&
    'adoptedStyleSheets' in Document.prototype &&
    CSS.supports('color', 'light-dark(black, white)') &&
    CSS.supports('container-type', 'inline-size') &&
    CSS.supports('selector(:state(open))')
  );
}
