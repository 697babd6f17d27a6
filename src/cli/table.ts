import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  csvQuestions,
  csvTable,
  parseRecord,
  type Instrument,
  type ScreeningRecord,
} from 'open-door-screening/headless';
import { CommandError } from './command.ts';
import { readJSON, reasonsWithoutContent, systemReason } from './read-json.ts';

/** What hears how far the table is, and what is left out of it. */
export interface Listener {
  readonly onRecord: () => void;
  readonly onLeftOut: (path: string, reasons: readonly string[]) => void;
}

/**
 * The lines of a table with every record below `path`: one is read at a time, and nothing is kept. Without instruments
 * it has columns for the questions of the built-in one.
 * @throws {CommandError} where there is nothing at `path`.
 */
export async function tableOf(
  path: string,
  instruments: readonly Instrument[],
  listener: Listener,
): Promise<AsyncIterable<string>> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw new CommandError(`${path}: ${systemReason(error)}`, { cause: error });
    },
  );
  return linesOf(isFolder ? filesBelow(path, listener) : [path], instruments, listener);
}

async function* linesOf(
  paths: AsyncIterable<string> | Iterable<string>,
  instruments: readonly Instrument[],
  { onRecord, onLeftOut }: Listener,
): AsyncGenerator<string, void> {
  const { head, row } = csvTable(instruments.length > 0 ? { questions: instruments.flatMap(csvQuestions) } : {});
  yield head;
  for await (const path of paths) {
    let line: string;
    try {
      line = row(readRecord(await readJSON(path), instruments));
    } catch (error) {
      onLeftOut(path, reasonsWithoutContent(error).map(inWordsOfTheCommand));
      continue;
    }
    onRecord();
    yield line;
  }
}

/** An old record needs the instrument it was made with. */
function readRecord(data: unknown, instruments: readonly Instrument[]): ScreeningRecord {
  const id = (data as { instrument?: { id?: unknown } } | null)?.instrument?.id;
  const instrument = instruments.find((each) => each.id === id);
  return parseRecord(data, instrument && { instrument });
}

function inWordsOfTheCommand(reason: string): string {
  return reason.replace('name them in `questions`', 'name their instrument with --instrument');
}

/** The files in a folder that may be records, and those in the folders below it. */
async function* filesBelow(folder: string, listener: Listener): AsyncGenerator<string, void> {
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* filesBelow(path, listener);
      else if (/\.json$/i.test(path)) yield path;
      else if (/\.age$/i.test(path))
        listener.onLeftOut(path, ['it is encrypted: open it in the page, and save it as JSON']);
    }
  } catch (error) {
    listener.onLeftOut(folder, [systemReason(error)]);
  }
}
