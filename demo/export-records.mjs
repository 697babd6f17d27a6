// Exports a folder of records as CSV, however many they are: one is read at a time, and nothing is kept.
//
//   node export-records.mjs records/ screenings.csv
//
// A record is a JSON file, as `event.record` of the element gives it; folders may lie in folders. Without the second
// name the table goes to standard output. A file that is no record is named on standard error and left out, and the
// program then ends with 1. The rows stand in the order in which the system lists the files.

import { createWriteStream, realpathSync } from 'node:fs';
import { opendir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { csvTable, InvalidDataError, parseRecord } from 'open-door-screening';

/** Writes the records in `folder` to `output`, and calls `report` for every file that is none. Gives how many of each. */
export async function exportRecords(folder, output, report) {
  const count = { exported: 0, leftOut: 0 };
  // Columns for the questions of the built-in instrument; `csvTable({ questions })` has those of your own.
  const { head, row } = csvTable();

  async function* rows() {
    yield head;
    for await (const file of jsonFilesIn(folder)) {
      let line;
      try {
        line = row(parseRecord(JSON.parse(utf8.decode(await readFile(file)))));
      } catch (error) {
        count.leftOut++;
        report(file, problemsOf(error));
        continue;
      }
      count.exported++;
      yield line;
    }
  }

  await pipeline(rows, output);
  return count;
}

/** Replaces nothing that it cannot read. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

async function* jsonFilesIn(folder) {
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* jsonFilesIn(path);
    else if (entry.name.endsWith('.json')) yield path;
  }
}

/** Where a file is wrong, and what was expected. Not what was found: it may be what a young person said. */
function problemsOf(error) {
  if (error instanceof InvalidDataError)
    return error.problems.map(({ path, message }) => `${path || 'the whole'}: ${message.replace(/, found .*/s, '')}`);
  if (error instanceof SyntaxError) return ['it is not JSON'];
  return [error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : error.message];
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, file] = process.argv.slice(2);
  if (!folder) throw new Error('Name the folder of the records, and the file to write.');
  const { exported, leftOut } = await exportRecords(folder, file ? createWriteStream(file) : stdout, (path, problems) =>
    console.error([path, ...problems.map((problem) => `  ${problem}`)].join('\n')),
  );
  console.error(`${exported} exported, ${leftOut} left out`);
  process.exitCode = leftOut > 0 ? 1 : 0;
}
