import { html, type TemplateResult } from 'lit';
import type { Shown } from './shown.ts';

/** Words that stay in their language, as those of a record do: a voice reads them in that. */
export function wordsIn(language: string, text: string): TemplateResult {
  return html`<span lang=${language}>${text}</span>`;
}

/** Words of the record within a line of the page. */
export function inRecord({ record, language }: Pick<Shown, 'record' | 'language'>, text: string): Piece {
  return record.language === language ? text : wordsIn(record.language, text);
}

/** A part of a line, in the language of the page where it is a plain text. */
export type Piece = string | TemplateResult;

/** A text of the page with a piece at each `{name}`. */
export function sayWith(text: string, values: Readonly<Record<string, Piece>>): Piece | Piece[] {
  return inOneGo(text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : (values[part] ?? ''))));
}

/** A screen reader stops at each piece: those of one language are one text. */
export function inOneGo(pieces: readonly Piece[]): Piece | Piece[] {
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : [...pieces];
}
