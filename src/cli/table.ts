import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { csvQuestions, returnFromRun, type Instrument } from 'open-door-screening/headless';
import { CommandError } from './command.ts';
import { isJSON, systemReason } from './read-json.ts';
import { identify, linesWith, type Layout } from './record-file.ts';
import { onAllCores } from './threads.ts';

/** Is notified how far the table is, what is left out of it, and which cells a spreadsheet would cut off. */
interface Listener {
  readonly onRecord: () => void;
  /** A record is not in the table, because a later version of the same screening is. */
  readonly onEarlierVersion: () => void;
  readonly onLeftOut: (path: string, reasons: readonly string[]) => void;
  readonly onLongCell: (path: string, column: string, length: number) => void;
}

/** How a table is written. */
interface TableOptions {
  readonly layout: Layout;
  /** Whether it is for a spreadsheet. */
  readonly guard: boolean;
  /** Those whose questions have columns. */
  readonly instruments: readonly Instrument[];
  /** The path of this program, to work on all cores. */
  readonly program?: string | undefined;
}

/**
 * The lines of a table with every record below `path`, in the order of the files: few are read at a time, and none is
 * retained. Without instruments it has columns for the questions of the built-in one; and in any case for those of records
 * of an earlier format, which no instrument at hand may have any more.
 * @throws {CommandError} where there is nothing at `path`.
 */
export async function tableOf(path: string, options: TableOptions, listener: Listener): Promise<AsyncIterable<string>> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw new CommandError(`${path}: ${systemReason(error)}`, { cause: error });
    },
  );
  const files = (hearing: Pick<Listener, 'onLeftOut'>) => (isFolder ? filesBelow(path, hearing) : [path]);
  return linesOf(files, options, listener);
}

async function* linesOf(
  files: (hearing: Pick<Listener, 'onLeftOut'>) => AsyncIterable<string> | Iterable<string>,
  { layout, guard, instruments, program }: TableOptions,
  listener: Listener,
): AsyncGenerator<string, void> {
  // What is wrong with a file is reported once, when its line is written.
  const found = await survey(files({ onLeftOut() {} }), layout, program);
  const own = (instruments.length > 0 ? instruments : [returnFromRun]).flatMap(csvQuestions);
  const options = { layout, guard, questions: [...own, ...found.earlierQuestions] };
  yield linesWith(options).head;
  for await (const [path, line] of onAllCores({ kind: 'line', ...options }, files(listener), program)) {
    if ('reasons' in line) {
      listener.onLeftOut(path, line.reasons);
      continue;
    }
    const latest = found.latest.get(line.id);
    if (latest && latest.path !== path) {
      listener.onEarlierVersion();
      continue;
    }
    for (const { column, length } of line.long) listener.onLongCell(path, column, length);
    listener.onRecord();
    yield line.text;
  }
}

/** What has to be known of all files before the first line is written. */
interface Survey {
  /** The questions of records of format 2. */
  readonly earlierQuestions: readonly string[];
  /** Of each screening that is there in several versions, where the last one is: corrected, it counts once. */
  readonly latest: ReadonlyMap<string, { readonly path: string; readonly at: number }>;
}

/** Lines of JSON have no columns, and hold every version. */
async function survey(
  files: AsyncIterable<string> | Iterable<string>,
  layout: Layout,
  program: string | undefined,
): Promise<Survey> {
  const earlierQuestions = new Set<string>();
  const latest = new Map<string, { path: string; at: number }>();
  if (layout === 'ndjson') return { earlierQuestions: [], latest };
  const versions = new Map<string, string[]>();
  // Here, because threads would take longer to start than this takes.
  for await (const path of files) {
    const found = await identify(path);
    if (!found) continue;
    for (const question of found.questions) earlierQuestions.add(question);
    const others = versions.get(found.id);
    if (others) others.push(path);
    else versions.set(found.id, [path]);
  }
  const several = [...versions.values()].filter((paths) => paths.length > 1).flat();
  for await (const [path, glance] of onAllCores({ kind: 'glance' }, several, program)) {
    if (glance?.at === undefined) continue;
    const before = latest.get(glance.id);
    if (!before || glance.at >= before.at) latest.set(glance.id, { path, at: glance.at });
  }
  return { earlierQuestions: [...earlierQuestions], latest };
}

async function leadsToFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The files in a folder that may be records, and those in the folders below it. */
export async function* filesBelow(folder: string, listener: Pick<Listener, 'onLeftOut'>): AsyncGenerator<string, void> {
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* filesBelow(path, listener);
      else if (isJSON(path)) yield path;
      else if (/\.age$/i.test(path))
        listener.onLeftOut(path, ['it is encrypted: open it in the page, and save it as JSON']);
      else if (entry.isSymbolicLink() && (await leadsToFolder(path)))
        listener.onLeftOut(path, ['it is a link to a folder, which is not followed: name that folder by itself']);
    }
  } catch (error) {
    listener.onLeftOut(folder, [systemReason(error)]);
  }
}
