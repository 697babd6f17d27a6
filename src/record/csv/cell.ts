/**
 * One cell of a CSV file: RFC 4180, and harmless to whoever opens it in a spreadsheet. What would be taken there for a
 * formula, a date, or another number gets an apostrophe in front. So an apostrophe that begins a cell, or follows a `;`,
 * a tab or a line break in it, is not part of the text: one that is has another in front.
 */
export function csvCell(text: string): string {
  const safe = disarm(text);
  return plainWord.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** One row, with the line end of RFC 4180. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Needs no quotes, whatever a spreadsheet takes for the separator. */
const plainWord = /^[\w.:#-]*$/;

/** What a formula may hide behind: spaces, quotes and signs that are not seen. */
const cover = String.raw`(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}"])*`;

/** What a formula begins with, full-width forms too; and the apostrophe, so that it can be told from an added one. */
const beginning = String.raw`[=+\-@＝＋－＠−']`;

/** Where a cell begins, for a spreadsheet that takes another sign for the separator and so does not see the quotes too. */
const dangers = new RegExp(String.raw`(?<=^|[;\t\r\n])(?=${cover}${beginning})|^(?=[\t\r\n])`, 'gu');

/** "2-4" would be shown as a day, "007" as 7, "12e4" as 120000. */
const mistaken = /^(?:\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|0\d+|\d{16,}|\d+e[+-]?\d+)$/i;

/** A number below zero is no formula. */
const negative = /^-\d{1,15}(?:\.\d+)?$/;

function disarm(text: string): string {
  if (negative.test(text)) return text;
  return mistaken.test(text) ? `'${text}` : text.replace(dangers, "'");
}
