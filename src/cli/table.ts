import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  accountsTable,
  csvQuestions,
  csvTable,
  ndjsonLine,
  parseRecord,
  returnFromRun,
  type CellOptions,
  type CSVTable,
  type Instrument,
} from 'open-door-screening/headless';
import { CommandError } from './command.ts';
import { readJSON, readText, reasonsWithoutContent, systemReason } from './read-json.ts';

/** What hears how far the table is, what is left out of it, and which cells a spreadsheet would cut off. */
export interface Listener {
  readonly onRecord: () => void;
  readonly onLeftOut: (path: string, reasons: readonly string[]) => void;
  readonly onLongCell: (path: string, column: string, length: number) => void;
}

/** What stands on a line: a record in columns, one account of it, or a record as JSON. */
export const layouts = ['csv', 'accounts', 'ndjson'] as const;
export type Layout = (typeof layouts)[number];

/** How a table is written. */
export interface TableOptions {
  readonly layout: Layout;
  /** Whether it is for a spreadsheet. */
  readonly guard: boolean;
  /** Those whose questions have columns. */
  readonly instruments: readonly Instrument[];
}

/**
 * The lines of a table with every record below `path`: one is read at a time, and nothing is kept. Without instruments
 * it has columns for the questions of the built-in one; and in any case for those of records of an earlier format, which
 * no instrument at hand may have any more.
 * @throws {CommandError} where there is nothing at `path`.
 */
export async function tableOf(path: string, options: TableOptions, listener: Listener): Promise<AsyncIterable<string>> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw new CommandError(`${path}: ${systemReason(error)}`, { cause: error });
    },
  );
  const files = (hearing: Listener) => (isFolder ? filesBelow(path, hearing) : [path]);
  return linesOf(files, options, listener);
}

async function* linesOf(
  files: (listener: Listener) => AsyncIterable<string> | Iterable<string>,
  options: TableOptions,
  listener: Listener,
): AsyncGenerator<string, void> {
  const { onRecord, onLeftOut, onLongCell } = listener;
  let current = '';
  const { head, row } = await tableFor(options, () => files({ ...listener, onLeftOut: () => {} }), {
    guard: options.guard,
    ...(options.guard && { onLongCell: ({ column, length }) => onLongCell(current, column, length) }),
  });
  yield head;
  for await (const path of files(listener)) {
    current = path;
    let line: string;
    try {
      line = row(parseRecord(await readJSON(path)));
    } catch (error) {
      onLeftOut(path, reasonsWithoutContent(error).map(inWordsOfTheCommand));
      continue;
    }
    onRecord();
    yield line;
  }
}

async function tableFor(
  { layout, instruments }: TableOptions,
  files: () => AsyncIterable<string> | Iterable<string>,
  cells: CellOptions,
): Promise<CSVTable> {
  if (layout === 'ndjson') return { head: '', row: ndjsonLine };
  if (layout === 'accounts') return accountsTable(cells);
  const questions = (instruments.length > 0 ? instruments : [returnFromRun]).flatMap(csvQuestions);
  // What is wrong with a file is told once, when its row is written.
  for await (const path of files()) questions.push(...(await earlierQuestions(path)));
  return csvTable({ ...cells, questions });
}

/** The questions of a record of format 2; none where the file holds anything else. */
async function earlierQuestions(path: string): Promise<string[]> {
  try {
    const text = await readText(path);
    if (!/"format"\s*:\s*2\b/.test(text)) return [];
    const data = JSON.parse(text) as { format?: unknown } | null;
    return data?.format === 2 ? csvQuestions(parseRecord(data)) : [];
  } catch {
    return [];
  }
}

function inWordsOfTheCommand(reason: string): string {
  return reason.replace('name them in `questions`', 'name their instrument with --instrument');
}

/** The files in a folder that may be records, and those in the folders below it. */
export async function* filesBelow(folder: string, listener: Pick<Listener, 'onLeftOut'>): AsyncGenerator<string, void> {
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
