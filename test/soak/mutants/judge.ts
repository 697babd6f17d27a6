import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { createVitest } from 'vitest/node';
import type { Mutant } from './mutate.ts';

// Given mutants, says of each, on a line of its own, whether a test in those folders notices it.

export interface Task {
  readonly mutants: readonly Mutant[];
  /** Folders of `test`. */
  readonly tests: readonly string[];
}

const { mutants, tests } = JSON.parse(await text(process.stdin)) as Task;
const vitest = await createVitest('test', {
  config: join(import.meta.dirname, 'vitest.config.ts'),
  watch: false,
  reporters: [{}],
});
const specifications = await vitest.globTestSpecifications(tests.map((folder) => `test/${folder}/`));

async function run() {
  // What the worker has loaded before is loaded anew, for any of it may have to do with the mutant.
  for (const { moduleGraph } of vitest.projects.flatMap(({ vite }) => Object.values(vite.environments)))
    for (const file of moduleGraph.fileToModulesMap.keys())
      if (!file.includes('node_modules')) vitest.watcher.invalidates.add(file);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const isNoticed = unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
  return { testModules, isNoticed };
}

const { testModules, isNoticed } = await run();
if (isNoticed) {
  const failed = testModules.filter((module) => !module.ok()).map(({ moduleId }) => moduleId);
  throw new Error(`Tests fail without a mutant, too: ${failed.join(', ') || 'outside of files'}`);
}
// The quick ones first: most mutants are noticed by many tests.
const durations = new Map(testModules.map((module) => [module.moduleId, module.diagnostic().duration]));
specifications.sort((one, other) => durations.get(one.moduleId)! - durations.get(other.moduleId)!);
console.log('ready');
for (const mutant of mutants) {
  process.env['MUTANT'] = JSON.stringify(mutant);
  vitest.invalidateFile(resolve(mutant.file));
  console.log((await run()).isNoticed ? 'noticed' : 'survived');
  vitest.invalidateFile(resolve(mutant.file));
}
await vitest.close();
