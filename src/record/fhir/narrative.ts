import type { Narrative } from './resources.ts';

/** XHTML that is made of parts of its own and of text, which is never read as markup. */
export interface Markup {
  readonly xhtml: string;
}

export function markup(tag: 'b' | 'h2' | 'li' | 'p' | 'ul', ...content: readonly (string | Markup)[]): Markup {
  const inner = content.map((part) => (typeof part === 'string' ? escape(part) : part.xhtml)).join('');
  return { xhtml: `<${tag}>${inner}</${tag}>` };
}

export function paragraphs(texts: readonly string[]): Markup[] {
  return texts.filter(Boolean).map((text) => markup('p', text));
}

/** What a reader shows who knows nothing of the elements. */
export function narrative(status: Narrative['status'], content: readonly Markup[]): Narrative {
  return {
    status,
    div: `<div xmlns="http://www.w3.org/1999/xhtml">${content.map(({ xhtml }) => xhtml).join('')}</div>`,
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br/>' };

function escape(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[&<>\n]/g, (sign) => entities[sign]!);
}
