/** The level of the first heading where the host says nothing. */
const usual = 2;

/** The headings take their place among those of the page: the first is of that level, the others follow it. */
export function setHeadingLevel(root: ParentNode, level: number): void {
  const first = Math.min(Math.max(Math.round(level) || usual, 1), 4);
  for (const heading of root.querySelectorAll('h2, h3, h4, h5'))
    if (first === usual) heading.removeAttribute('aria-level');
    else heading.setAttribute('aria-level', String(Math.min(Number(heading.localName[1]) - usual + first, 6)));
}
