import {
  accountsTable,
  asOf,
  csvQuestions,
  csvTable,
  ndjsonLine,
  parseRecord,
  type CSVTable,
  type ScreeningRecord,
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
  /** When it was last changed, as the time value of a `Date`. */
  readonly at: number;
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

/** What a record says of itself, read without a check; nothing where the file holds anything else. */
export async function glanceAt(path: string): Promise<Glance | undefined> {
  try {
    const data = (await readJSON(path)) as { readonly format?: unknown };
    const isOld = data.format === 2;
    const record = isOld ? parseRecord(data) : (data as ScreeningRecord);
    const at = Date.parse(asOf(record));
    if (typeof record.id !== 'string' || !Number.isFinite(at)) return undefined;
    return { id: record.id, at, questions: isOld ? csvQuestions(record) : [] };
  } catch {
    return undefined;
  }
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
