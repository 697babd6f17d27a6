import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import {
  accountsTable,
  asOf,
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
import { readJSON, reasonsWithoutContent, systemReason } from './read-json.ts';

/** Is notified how far the table is, what is left out of it, and which cells a spreadsheet would cut off. */
interface Listener {
  readonly onRecord: () => void;
  /** A record is not in the table, because a later version of the same screening is. */
  readonly onEarlierVersion: () => void;
  readonly onLeftOut: (path: string, reasons: readonly string[]) => void;
  readonly onLongCell: (path: string, column: string, length: number) => void;
}

/** What a line is: a record in columns, one account of it, or a record as JSON. */
export const layouts = ['csv', 'accounts', 'ndjson'] as const;
export type Layout = (typeof layouts)[number];

/** How a table is written. */
interface TableOptions {
  readonly layout: Layout;
  /** Whether it is for a spreadsheet. */
  readonly guard: boolean;
  /** Those whose questions have columns. */
  readonly instruments: readonly Instrument[];
}

/**
 * The lines of a table with every record below `path`: one is read at a time, and none is retained. Without instruments
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
  const { onRecord, onEarlierVersion, onLeftOut, onLongCell } = listener;
  let current = '';
  // What is wrong with a file is reported once, when its row is written.
  const found = await survey(files({ ...listener, onLeftOut: () => {} }), options.layout);
  const { head, row } = tableFor(options, found.earlierQuestions, {
    guard: options.guard,
    ...(options.guard && { onLongCell: ({ column, length }) => onLongCell(current, column, length) }),
  });
  yield head;
  for await (const path of files(listener)) {
    current = path;
    let line: string;
    try {
      const record = parseRecord(await readJSON(path));
      const latest = found.latest.get(record.id);
      if (latest && latest.path !== path) {
        onEarlierVersion();
        continue;
      }
      line = row(record);
    } catch (error) {
      onLeftOut(path, reasonsWithoutContent(error).map(inWordsOfTheCommand));
      continue;
    }
    onRecord();
    yield line;
  }
}

/** What has to be known of all files before the first row is written. */
interface Survey {
  /** The questions of records of format 2. */
  readonly earlierQuestions: readonly string[];
  /** Of each screening, where its last version is: corrected, it counts once. */
  readonly latest: ReadonlyMap<string, { readonly path: string; readonly at: number }>;
}

/** Lines of JSON have no columns, and hold every version. */
async function survey(files: AsyncIterable<string> | Iterable<string>, layout: Layout): Promise<Survey> {
  const earlierQuestions = new Set<string>();
  const latest = new Map<string, { path: string; at: number }>();
  if (layout === 'ndjson') return { earlierQuestions: [], latest };
  for await (const path of files) {
    const record = await glance(path);
    if (!record) continue;
    for (const question of record.earlierQuestions) earlierQuestions.add(question);
    const before = latest.get(record.id);
    if (!before || record.at >= before.at) latest.set(record.id, { path, at: record.at });
  }
  return { earlierQuestions: [...earlierQuestions], latest };
}

const entries = z.array(z.object({ at: z.string() }));

/** What has to be known of a record: its times, and no more, because every file is read twice. */
const glanced = z.object({
  id: z.string(),
  sessions: z.array(
    z.object({ startedAt: z.string(), endedAt: z.optional(z.string()), enteredAt: z.optional(z.string()) }),
  ),
  answers: z.record(z.string(), entries),
  history: z.array(z.object({ replacedAt: z.string() })),
  level: z.object({ raised: z.optional(z.object({ at: z.string() })) }),
  stepsDone: z.array(z.object({ at: z.string(), addedAt: z.optional(z.string()) })),
  completedAt: z.optional(z.string()),
  amendments: entries,
});

/** Which screening a file holds, and when that was last changed; nothing where it holds anything else. */
async function glance(
  path: string,
): Promise<{ id: string; at: number; earlierQuestions: readonly string[] } | undefined> {
  try {
    const data = await readJSON(path);
    const earlier = isOfFormat2(data) ? parseRecord(data) : undefined;
    const record = earlier ?? z.parse(glanced, data);
    const at = Date.parse(asOf(record));
    if (!Number.isFinite(at)) return undefined;
    return { id: record.id, at, earlierQuestions: earlier ? csvQuestions(earlier) : [] };
  } catch {
    return undefined;
  }
}

function isOfFormat2(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === 2;
}

function tableFor(
  { layout, instruments }: TableOptions,
  earlierQuestions: readonly string[],
  cells: CellOptions,
): CSVTable {
  if (layout === 'ndjson') return { head: '', row: ndjsonLine };
  if (layout === 'accounts') return accountsTable(cells);
  const questions = (instruments.length > 0 ? instruments : [returnFromRun]).flatMap(csvQuestions);
  return csvTable({ ...cells, questions: [...questions, ...earlierQuestions] });
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
