import { closeSync, openSync, readSync } from 'node:fs';
import * as z from 'zod/mini';
import {
  accountsTable,
  asOf,
  csvQuestions,
  csvTable,
  ndjsonLine,
  parseRecord,
  type CSVTable,
} from 'open-door-screening/headless';
import { readJSON, reasonsWithoutContent } from './read-json.ts';

/** What a line is: a record in columns, one account of it, or a record as JSON. */
export const layouts = ['csv', 'accounts', 'ndjson'] as const;
export type Layout = (typeof layouts)[number];

/** How the lines of a table are written. */
export interface LineOptions {
  readonly layout: Layout;
  /** Whether it is for a spreadsheet. */
  readonly guard: boolean;
  /** The codes of those that have columns. */
  readonly questions: readonly string[];
}

/** What has to be known of a record before the first line is written. */
export interface Glance {
  readonly id: string;
  /** When it was last changed, as the time value of a `Date`. Absent where nothing but its beginning was read. */
  readonly at?: number;
  /** The codes of its questions, where no instrument at hand may have them any more: in a record of format 2. */
  readonly questions: readonly string[];
}

/** The line of a record, and the cells of it that a spreadsheet would cut off; or why the file cannot be used. */
export type Line =
  | { readonly id: string; readonly text: string; readonly long: readonly LongCell[] }
  | { readonly reasons: readonly string[] };

interface LongCell {
  readonly column: string;
  readonly length: number;
}

const entries = z.array(z.object({ at: z.string() }));

/** What has to be known of a record that is there in several versions: its times, and no more. */
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

/** How a record begins as this package writes it. */
const beginning = /^\uFEFF?\s*\{\s*"format"\s*:\s*3\s*,\s*"id"\s*:\s*"([\da-f-]{36})"/;
const lettersOfBeginning = Buffer.alloc(200);

/** Which screening a file holds: a small part of it says so, unless another program has written it anew. */
export async function identify(path: string): Promise<Glance | undefined> {
  try {
    const file = openSync(path, 'r');
    try {
      const length = readSync(file, lettersOfBeginning);
      const [, id] = beginning.exec(lettersOfBeginning.toString('utf8', 0, length)) ?? [];
      if (id !== undefined) return { id, questions: [] };
    } finally {
      closeSync(file);
    }
    return await glanceAt(path);
  } catch {
    return undefined;
  }
}

/** The same of a whole file, and when that was last changed; nothing where it holds anything else. */
export async function glanceAt(path: string): Promise<Glance | undefined> {
  try {
    const data = await readJSON(path);
    const earlier = isOfFormat2(data) ? parseRecord(data) : undefined;
    const record = earlier ?? z.parse(glanced, data);
    const at = Date.parse(asOf(record));
    if (!Number.isFinite(at)) return undefined;
    return { id: record.id, at, questions: earlier ? csvQuestions(earlier) : [] };
  } catch {
    return undefined;
  }
}

function isOfFormat2(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === 2;
}

/** The head of a table, and what makes the lines below it. */
export function linesWith({ layout, guard, questions }: LineOptions) {
  let long: LongCell[] = [];
  const cells = {
    guard,
    ...(guard && { onLongCell: ({ column, length }: LongCell) => long.push({ column, length }) }),
  };
  const tables: Record<Layout, () => CSVTable> = {
    csv: () => csvTable({ ...cells, questions }),
    accounts: () => accountsTable(cells),
    ndjson: () => ({ head: '', row: ndjsonLine }),
  };
  const { head, row } = tables[layout]();
  return {
    head,
    lineAt: async (path: string): Promise<Line> => {
      try {
        const record = parseRecord(await readJSON(path));
        long = [];
        return { id: record.id, text: row(record), long };
      } catch (error) {
        return { reasons: reasonsWithoutContent(error).map(inWordsOfTheCommand) };
      }
    },
  };
}

function inWordsOfTheCommand(reason: string): string {
  return reason.replace('name them in `questions`', 'name their instrument with --instrument');
}
