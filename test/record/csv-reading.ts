import Papa from 'papaparse';
import type { Account } from '../../src/instrument/account.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file by the names of their columns, as a program of somebody else's reads them. */
export function readRows(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv.replace(/\r\n$/, ''), { header: true, delimiter: ',', newline: '\r\n' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, withoutGuards(cell)])));
}

/** The cells of the file as they are. */
export function readCells(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' }).data;
}

/** All accounts on all questions of an instrument, read out of a row as the documentation of the columns says. */
export function accountsOf(row: Row, instrument: Instrument): Record<string, readonly Omit<Account, 'at'>[]> {
  const entries = questionsOf(instrument).map(({ code, answer }) => {
    const notes = new Map(pieces(row[`${code}.notes`]!, ' | ').map(headed));
    const noted = (whose: string) => {
      const note = notes.get(whose);
      return note === undefined ? {} : { note };
    };
    const own = (['youth', 'worker', 'record'] as const).flatMap((source) => {
      const cell = row[`${code}.${source}`]!;
      return cell === '' ? [] : [{ source, ...valueIn(cell, answer), ...noted(source) }];
    });
    const told = pieces(row[`${code}.other`]!, ' | ').map((piece) => {
      const [who, cell] = headed(piece);
      const teller = who === '?' ? {} : { who: plain(who) };
      return { source: 'other' as const, ...teller, ...valueIn(cell, answer), ...noted(`other ${who}`) };
    });
    return [code, [...own, ...told]] as const;
  });
  return Object.fromEntries(entries.filter(([, accounts]) => accounts.length > 0));
}

function valueIn(cell: string, answer: string): Pick<Account, 'response' | 'value'> {
  if (/^#(?!#)/.test(cell)) return { response: cell.slice(1) as Account['response'] };
  const text = cell.replace(/^##/, '#');
  const value = answer === 'number' ? Number(text) : answer === 'several' ? listIn(text) : text;
  return { response: 'given', value };
}

/** The entries of a list in a cell. */
export function listIn(cell: string): string[] {
  return pieces(cell, ';').map(plain);
}

/** Whose it is, as it is written there, and what. */
function headed(piece: string): [whose: string, what: string] {
  const [, whose, what] = /^((?:\\.|[^\\:])*): (.*)$/s.exec(piece)!;
  return [whose!, plain(what!)];
}

/** The parts between separators that have no backslash in front. */
function pieces(cell: string, separator: string): string[] {
  if (cell === '') return [];
  const found = [''];
  for (let at = 0; at < cell.length;) {
    const separates = cell.startsWith(separator, at);
    const length = separates ? separator.length : cell[at] === '\\' ? 2 : 1;
    if (separates) found.push('');
    else found[found.length - 1] += cell.slice(at, at + length);
    at += length;
  }
  return found;
}

function plain(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

function withoutGuards(cell: string): string {
  return cell.replace(/(^|[;\t\r\n])'/g, '$1');
}
