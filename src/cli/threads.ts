import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { glanceAt, linesWith, type Glance, type Line, type LineOptions } from './record-file.ts';

/** What is done with each of many files, and what comes of it. */
export type Task = { readonly kind: 'glance' } | ({ readonly kind: 'line' } & LineOptions);
export type Done<Kind extends Task['kind']> = { glance: Glance | undefined; line: Line }[Kind];

/** So many files a thread is given at a time. */
const batchSize = 32;

/**
 * A record takes little room; without limits a thread takes all it gets before it collects what is free. Of the largest
 * file that is read, only brackets, 256 MB did not hold what that becomes.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/**
 * Does the same with each file, in their order, on all cores. The first files are read here: a thread takes longer to
 * start than a few files take, and a computer with one core has none to give.
 * @param program the path of this program, which is started again as a thread; without it all is done here
 */
export async function* onAllCores<Kind extends Task['kind']>(
  task: Task & { readonly kind: Kind },
  paths: AsyncIterable<string> | Iterable<string>,
  program?: string,
): AsyncGenerator<[path: string, done: Done<Kind>], void> {
  const here = workerFor(task);
  const cores = availableParallelism();
  const threads: Worker[] = [];
  const waiting: Promise<[string, Done<Kind>][]>[] = [];
  try {
    let turn = 0;
    for await (const batch of batchesOf(paths)) {
      if (turn++ === 0 || cores === 1 || program === undefined) {
        for (const path of batch) yield [path, (await here(path)) as Done<Kind>];
        continue;
      }
      // Whoever has worked longest is done first: its turn comes again.
      if (waiting.length === cores) yield* await waiting.shift()!;
      const thread = (threads[turn % cores] ??= new Worker(program, { workerData: task, resourceLimits }));
      const done = once(thread, 'message').then(([results]) => pairs(batch, results as Done<Kind>[]));
      // It is awaited in its turn; until then it is not unhandled.
      done.catch(() => {});
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
      thread.postMessage(batch);
      waiting.push(done);
    }
    for (const done of waiting) yield* await done;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Whether this is such a thread; if so, it works until it is ended. */
export function worksAsThread(): boolean {
  if (isMainThread) return false;
  const work = workerFor(workerData as Task);
  const port = parentPort!;
  port.on('message', async (batch: readonly string[]) => {
    const results: unknown[] = [];
    // One after the other: what was read of one file is free before the next is read.
    for (const path of batch) results.push(await work(path));
    port.postMessage(results);
  });
  return true;
}

function workerFor(task: Task): (path: string) => Promise<Glance | undefined | Line> {
  return task.kind === 'glance' ? glanceAt : linesWith(task).lineAt;
}

function pairs<Result>(paths: readonly string[], results: readonly Result[]): [string, Result][] {
  return paths.map((path, index) => [path, results[index]!]);
}

async function* batchesOf(paths: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[], void> {
  let batch: string[] = [];
  for await (const path of paths) {
    batch.push(path);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
