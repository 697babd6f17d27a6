import type { Plural } from './say.ts';

/** Whether that is one text in plural forms, and not several texts. */
export function isPlural(data: unknown): data is Plural {
  const forms = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return forms.includes('other') && forms.every((form) => /^(zero|one|two|few|many|other)$/.test(form));
}

/** The names of the values that a text has places for. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
