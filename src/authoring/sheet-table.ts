import type { SheetLine } from './language-sheet.ts';

const columns = ['key', 'where', 'english', 'text'] as const;

/** A sheet as a table that spreadsheets open: CSV in UTF-8, with the mark by which they know it. */
export function sheetToCSV(lines: readonly SheetLine[]): string {
  const rows = [columns, ...lines.map((line) => columns.map((column) => line[column]))];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Reads it back, also where a spreadsheet has written semicolons or tabs between the cells. Undefined where it is no sheet. */
export function sheetFromCSV(text: string): Pick<SheetLine, 'key' | 'text'>[] | undefined {
  const [names, ...rows] = cellsOf(text.replace(/^\uFEFF/, ''));
  const [key, translation] = ['key', 'text'].map((column) => names?.indexOf(column) ?? -1) as [number, number];
  if (key < 0 || translation < 0) return undefined;
  return rows.filter((row) => row[key]).map((row) => ({ key: row[key]!, text: row[translation] ?? '' }));
}

function cellsOf(text: string): string[][] {
  const separator = /[,;\t]/.exec(text.split(/[\r\n]/, 1)[0]!)?.[0] ?? ',';
  const rows: string[][] = [[]];
  // A cell in quotation marks, in which a mark is doubled; or one without. Then what ends it: some programs end lines with
  // a carriage return alone, and what follows a line that nothing ends would be lost.
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n?|\\n|$)`, 'gy');
  for (const [, quoted, plain = '', end = ''] of text.matchAll(cell)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows;
}
