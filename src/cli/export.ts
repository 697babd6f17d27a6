import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { CommandError, exitCodes, progressOn, type Command } from './command.ts';
import { readInstrument } from './read-instrument.ts';
import { listed, systemReason } from './read-json.ts';
import { tableOf } from './table.ts';

/** Writes a folder of records as one table. */
export const exportTable: Command = {
  name: 'export',
  summary: 'writes a folder of records as one CSV file',
  usage: 'RECORDS OUT.csv [--force] [--instrument PATH …]',
  help: `Writes a row for each record in the folder RECORDS and in the folders below it, one at a time, however many there
are. A record is a .json file, as the page gives it. A file that cannot be used is named on standard error with the
reason, and left out; the others go on. The rows are in the order in which the system lists the files.

  OUT.csv            the file to write; it appears when it is whole. - is standard output
  --force            replaces OUT.csv where there is one
  --instrument PATH  makes columns for the questions of your own instrument (a file or folder, as for open-door check)
                     and not of the built-in one; for several instruments, give it several times. The built-in one is
                     called return-from-run

Exit code: 0 every record is in the table, 1 a file was left out or the table could not be written, 2 wrong usage,
130 interrupted, and nothing was written.
`,
  options: ['force', 'instrument'],
  paths: [2, 2],
  async run({ paths: [records = '', file = ''], force, instruments }, surroundings) {
    const { out, err } = surroundings;
    if (file !== '-') await checkTarget(file, force);
    const count = { written: 0, leftOut: 0 };
    const progress = progressOn(surroundings);
    const table = await tableOf(records, await Promise.all(instruments.map(readInstrument)), {
      onRecord: () => progress.show(`${(count.written += 1)} records…`),
      onLeftOut(path, reasons) {
        count.leftOut += 1;
        progress.clear();
        err.write(listed(path, reasons));
      },
    });
    const isWritten =
      file === '-' ? await pipeline(table, out, { end: false }).then(() => true) : await writeWhole(table, file);
    progress.clear();
    if (!isWritten) {
      err.write('Interrupted; nothing was written.\n');
      return exitCodes.interrupted;
    }
    err.write(`${count.written} written, ${count.leftOut} left out\n`);
    return count.leftOut > 0 ? exitCodes.problem : exitCodes.done;
  },
};

async function checkTarget(file: string, force: boolean): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw new CommandError(`${file} is a folder; name the file to write.`);
  if (found && !force) throw new CommandError(`${file} is there already; --force replaces it.`);
}

/** Writes a file that appears only when it is whole. Gives false where the user interrupted it. */
async function writeWhole(lines: AsyncIterable<string>, file: string): Promise<boolean> {
  const unfinished = `${file}.${process.pid}.part`;
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.once(name, interrupt);
  try {
    await pipeline(lines, createWriteStream(unfinished, { flags: 'wx' }), { signal: interruption.signal });
    await rename(unfinished, file);
    return true;
  } catch (error) {
    await rm(unfinished, { force: true });
    if (interruption.signal.aborted) return false;
    throw new CommandError(`${file} cannot be written: ${systemReason(error)}`, { cause: error });
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}
