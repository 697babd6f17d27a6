import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { packageNames } from '../../../vite.config.ts';
import type { Mutant } from './mutate.ts';

class AsGiven extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
}

/** With the mutant in it that `process.env.MUTANT` holds as JSON. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../../..'),
  resolve: { alias: packageNames },
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code, id) {
        const { file, start, end, to } = JSON.parse(process.env['MUTANT'] ?? '{}') as Partial<Mutant>;
        return file && id === resolve(file) ? code.slice(0, start) + to + code.slice(end) : undefined;
      },
    },
  ],
  test: {
    // A mutant is not to be found in a cache, nor stored there.
    fsModuleCache: false,
    isolate: false,
    // Nor is one written down as what is expected.
    update: 'none',
    // Each of these takes long, or needs a world of its own.
    exclude: ['test/frozen/screens.test.ts', 'test/record/{encryption*,fhir-server}.test.ts'],
    bail: 1,
    maxWorkers: 1,
    // Ends with this process, also where a mutant runs for ever.
    pool: 'threads',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    sequence: { sequencer: AsGiven },
    env: { MUTANTS: 'yes' },
  },
});
