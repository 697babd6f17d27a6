import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';

/** Whether LibreOffice Calc is installed (Debian: libreoffice-calc). */
export const hasSpreadsheet = spawnSync('soffice', ['--version']).status === 0;

/** Languages by the numbers that LibreOffice knows them by: they differ in what is a date and a number. */
export const spreadsheetLanguages = { 'en-US': 1033, 'es-MX': 2058, 'de-DE': 1031 };

/** A cell as a spreadsheet took it. */
export interface TakenCell {
  /** `string`, or `float`, `date`, `time`, `percentage`, `currency`, `boolean`. */
  readonly type: string;
  readonly shown: string;
}

/** Opens a CSV file in LibreOffice Calc with "detect special numbers", and gives its rows as they are there. */
export function openInSpreadsheet(csv: string, language: keyof typeof spreadsheetLanguages): TakenCell[][] {
  const folder = mkdtempSync(join(tmpdir(), 'open-door-calc-'));
  try {
    writeFileSync(join(folder, 'table.csv'), csv);
    // Comma, double quote, UTF-8, from the first line, language, quoted cells too, detect special numbers.
    const filter = `Text - txt - csv (StarCalc):44,34,76,1,,${spreadsheetLanguages[language]},false,true`;
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = ['--headless', profile, '--convert-to', 'fods', `--infilter=${filter}`, '--outdir', folder];
    execFileSync('soffice', [...args, join(folder, 'table.csv')], {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
    });
    return rowsIn(readFileSync(join(folder, 'table.fods'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsIn(document: string): TakenCell[][] {
  const read = new new Window().DOMParser().parseFromString(document, 'application/xml');
  return [...read.getElementsByTagName('table:table-row')].map((row) =>
    [...row.getElementsByTagName('table:table-cell')].flatMap((cell) => {
      const taken = { type: cell.getAttribute('office:value-type') ?? 'string', shown: cell.textContent.trim() };
      const repeated = Number(cell.getAttribute('table:number-columns-repeated') ?? 1);
      return Array.from({ length: Math.min(repeated, 1_000) }, () => taken);
    }),
  );
}
