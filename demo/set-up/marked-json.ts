import { html, nothing, type TemplateResult } from 'lit';
import { valueAt, type Place } from './data.ts';

interface Line {
  readonly text: string;
  readonly place: Place;
  /** A number, a text, true or false is there, and no list or object. */
  readonly value?: unknown;
}

/** The data as it is written into its file. What differs from what is so by default is marked, and says what that is. */
export function markedJson(data: unknown, defaults: unknown, say: (value: string) => string): TemplateResult[] {
  return linesOf(data).map(({ text, place, value }) => {
    const standard = valueAt(defaults, place);
    const differs = value !== undefined && value !== standard;
    const note =
      differs && standard !== undefined
        ? html`<span class="note"> // ${say(JSON.stringify(standard))}</span>`
        : nothing;
    return html`${differs ? html`<mark>${text}</mark>` : text}${note}${'\n'}`;
  });
}

/** As JSON.stringify writes it, a line at a time. */
export function linesOf(data: unknown, place: Place = [], end = '', name = ''): Line[] {
  const margin = '  '.repeat(place.length);
  const isList = Array.isArray(data);
  if (typeof data !== 'object' || data === null)
    return [{ text: `${margin}${name}${JSON.stringify(data)}${end}`, place, value: data }];
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const entries = Object.entries(data);
  if (entries.length === 0) return [{ text: `${margin}${name}${open}${close}${end}`, place }];
  return [
    { text: `${margin}${name}${open}`, place },
    ...entries.flatMap(([key, value], index) =>
      linesOf(
        value,
        [...place, isList ? Number(key) : key],
        index === entries.length - 1 ? '' : ',',
        isList ? '' : `${JSON.stringify(key)}: `,
      ),
    ),
    { text: `${margin}${close}${end}`, place },
  ];
}
