import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { exitCodes, progressOn, UsageError, type Command } from './command.ts';
import { readInstrument } from './read-instrument.ts';
import { listed } from './read-json.ts';
import { replaceFile } from './replace-file.ts';
import { Summary } from './summary.ts';
import { layouts, type Layout } from './record-file.ts';
import { tableOf } from './table.ts';
import { checkTarget } from './target.ts';

/** Writes a folder of records as one table. */
export const exportTable: Command = {
  name: 'export',
  summary: 'writes a folder of records as one table',
  usage: 'RECORDS OUT.csv [--as LAYOUT] [--no-guard] [--force] [--instrument PATH …]',
  help: `Writes a row for each record in the folder RECORDS and in the folders below it, however many there are, on all
cores. A record is a .json file, as the page gives it. A file that cannot be used is named on standard error with the
reason, and left out; the others go on. Of several versions of one screening, such as before and after a correction, the
last counts; lines of JSON have them all. At the end it says how many files were left out for which reason, and how many
cells a spreadsheet would cut off. The rows are in the order in which the system lists the files.

  OUT.csv            the file to write; it appears when it is whole. - is standard output
  --as LAYOUT        csv: a row for each record; accounts: CSV with a row for each account on a question; ndjson: each
                     record as JSON on a line. Without it: ndjson for a file that ends in .ndjson or .jsonl, else csv
  --no-guard         for a warehouse, not for a spreadsheet: no byte order mark, and no apostrophe in front of what a
                     spreadsheet would take for a formula, a date or another number
  --force            replaces OUT.csv where there is one
  --instrument PATH  makes columns for the questions of your own instrument (a file or folder, as for open-door check)
                     and not of the built-in one; for several instruments, give it several times. The built-in one is
                     called return-from-run

Exit code: 0 every record is in the table, 1 a file was left out or the table could not be written, 2 wrong usage,
130 interrupted, and nothing was written.
`,
  options: ['force', 'instrument', 'as', 'no-guard'],
  paths: [2, 2],
  async run({ paths: [records = '', file = ''], force, instruments, as, guard }, surroundings) {
    const { out, err, program } = surroundings;
    const layout = layoutOf(as, file);
    if (file !== '-')
      await checkTarget(file, force, [records, ...instruments], 'name the file to write, or - for standard output');
    const summary = new Summary();
    const progress = progressOn(surroundings);
    const say = (path: string, reasons: readonly string[]) => {
      progress.clear();
      err.write(listed(path, reasons));
    };
    const options = { layout, guard, instruments: await Promise.all(instruments.map(readInstrument)), program };
    const table = await tableOf(records, options, {
      onRecord: () => progress.show(`${(summary.written += 1)} records…`),
      onEarlierVersion: () => (summary.earlierVersions += 1),
      onLeftOut(path, reasons) {
        summary.leaveOut(reasons);
        say(path, reasons);
      },
      onLongCell(path, column, length) {
        summary.longCells += 1;
        say(path, [`${column}: ${length} characters, more than a cell of a spreadsheet holds; it is written whole`]);
      },
    });
    const isWritten =
      file === '-' ? await pipeline(table, out, { end: false }).then(() => true) : await writeWhole(table, file);
    progress.clear();
    if (!isWritten) {
      err.write('Interrupted; nothing was written.\n');
      return exitCodes.interrupted;
    }
    err.write(summary.text());
    return summary.leftOut > 0 ? exitCodes.problem : exitCodes.done;
  },
};

function layoutOf(as: string | undefined, file: string): Layout {
  if (as === undefined) return /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'csv';
  const layout = layouts.find((name) => name === as);
  if (!layout) throw new UsageError(`--as takes ${layouts.join(', ')}, not "${as}"`);
  return layout;
}

/** Gives false where the user interrupted it. */
async function writeWhole(lines: AsyncIterable<string>, file: string): Promise<boolean> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.once(name, interrupt);
  try {
    await replaceFile(file, lines, interruption.signal);
    return true;
  } catch (error) {
    if (interruption.signal.aborted) return false;
    throw error;
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}
