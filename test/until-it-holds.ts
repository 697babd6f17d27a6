import { setTimeout } from 'node:timers/promises';
import { patience } from './browsers.mjs';

/** Somebody at a page, whatever drives it. */
interface Visitor {
  run<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  sees(): Promise<string>;
}

/** Until a task finds it so in the page. Where another page comes in between, it is asked there. */
export async function untilItHolds<Args extends unknown[]>(
  visitor: Visitor,
  task: (...args: Args) => boolean | Promise<boolean>,
  ...args: Args
): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    if (await visitor.run(task, ...args).catch(() => false)) return;
    if (performance.now() > end)
      throw new Error(`Waited in vain for ${String(task)} with "${args.join(' ')}" on: ${await visitor.sees()}`);
    await setTimeout(50);
  }
}
