import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { EnvironmentModuleNode } from 'vite';
import { createVitest, type TestSpecification } from 'vitest/node';
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

const graphs = vitest.projects
  .flatMap(({ vite }) => Object.values(vite.environments))
  .map(({ moduleGraph }) => moduleGraph);

/** The tests that load a file, themselves or through others: no other one can notice a fault in it. */
function thatLoad(file: string): TestSpecification[] {
  const loading = new Set<string>();
  const follow = ({ file: from, importers }: EnvironmentModuleNode) => {
    if (from === null || loading.has(from)) return;
    loading.add(from);
    importers.forEach(follow);
  };
  for (const graph of graphs) graph.getModulesByFile(file)?.forEach(follow);
  return specifications.filter(({ moduleId }) => loading.has(moduleId));
}

async function run(wanted: TestSpecification[]) {
  // What the worker has loaded before is loaded anew, for any of it may have to do with the mutant.
  for (const graph of graphs)
    for (const file of graph.fileToModulesMap.keys())
      if (!file.includes('node_modules')) vitest.watcher.invalidates.add(file);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(wanted);
  const isNoticed = unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
  return { testModules, isNoticed };
}

const { testModules, isNoticed } = await run(specifications);
if (isNoticed) {
  const failed = testModules.filter((module) => !module.ok()).map(({ moduleId }) => moduleId);
  throw new Error(`Tests fail without a mutant, too: ${failed.join(', ') || 'outside of files'}`);
}
// The quick ones first: most mutants are noticed by many tests.
const durations = new Map(testModules.map((module) => [module.moduleId, module.diagnostic().duration]));
specifications.sort((one, other) => durations.get(one.moduleId)! - durations.get(other.moduleId)!);
console.log('ready');
for (const mutant of mutants) {
  const file = resolve(mutant.file);
  const judges = thatLoad(file);
  process.env['MUTANT'] = JSON.stringify(mutant);
  vitest.invalidateFile(file);
  console.log(judges.length > 0 && (await run(judges)).isNoticed ? 'noticed' : 'survived');
  vitest.invalidateFile(file);
}
await vitest.close();
