import { isCode, isMistaken } from './mistaken.ts';

/**
 * One cell of a CSV file: RFC 4180, and harmless in a spreadsheet. What would be taken there for a
 * formula, a date, or another number gets an apostrophe in front. So an apostrophe that begins a cell, or follows a `;`,
 * a tab or a line break in it, is not part of the text: one that is has another in front. Without `guard` every cell is
 * the text and nothing else.
 */
function csvCell(text: string, guard = true): string {
  if (text === '' || isCode(text)) return text;
  const safe = guard ? disarm(text) : text;
  return plainWord.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** One row, with the line end of RFC 4180. */
export function csvRow(cells: readonly string[], guard = true): string {
  return `${cells.map((cell) => csvCell(cell, guard)).join(',')}\r\n`;
}

/** Needs no quotes, whatever a spreadsheet takes for the separator. */
const plainWord = /^[\w.:#-]*$/;

/** What a formula may hide behind: spaces, quotes and signs that are not seen. */
const cover = String.raw`(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}"])*`;

/** What a formula begins with, full-width forms too; and the apostrophe, to distinguish it from an added one. */
const beginning = String.raw`[=+\-@＝＋－＠−']`;

/** Where a cell begins, for a spreadsheet that takes another sign for the separator and so does not see the quotes too. */
const dangers = new RegExp(String.raw`(?<=^|[;\t\r\n])(?=${cover}${beginning})|^(?=[\t\r\n])`, 'gu');

/** Most texts have nothing of it, and need not be read sign by sign. */
const mayHaveDanger = new RegExp(String.raw`${beginning}|^[\t\r\n]`);

/** A number below zero is no formula. */
const negative = /^-[\d.]+$/;

function disarm(text: string): string {
  const mistaken = isMistaken(text);
  if (!mistaken && negative.test(text)) return text;
  const harmless = mayHaveDanger.test(text) ? text.replace(dangers, "'") : text;
  return mistaken && !harmless.startsWith("'") ? `'${harmless}` : harmless;
}
