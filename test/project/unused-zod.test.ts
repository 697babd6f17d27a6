import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { unused, withoutUnusedZod } from '../../src/packaging/unused-zod.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { everything } from '../paper/records.ts';
import { runs } from '../runs.ts';
import { mutated } from '../security/mutations.ts';
import * as source from './reading.ts';

const src = join(import.meta.dirname, '../../src');
const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('packaging/'))
  .map((name) => [name, readFileSync(join(src, name), 'utf8')] as const);

/** The files that have it. */
const files = (wanted: RegExp) => texts.flatMap(([name, text]) => (wanted.test(text) ? [name] : []));

/** What comes of some data: what was read, or why it cannot be. */
function outcome(parse: () => unknown): string {
  try {
    return JSON.stringify(parse());
  } catch (error) {
    return String(error);
  }
}

describe('what the file for a page and the kiosk leave out of zod', () => {
  it.each(unused)('is asked for nowhere: %s', (name) => {
    expect(files(new RegExp(`\\b${name}\\b`))).toEqual([]);
    expect(files(/~standard/)).toEqual([]);
  });

  it('is in no schema: a check that is a promise, a record with the keys of a list', () => {
    expect(files(/z\.(promise|refine\(async|check\(async)/)).toEqual([]);
    expect(files(/z\.\w*[rR]ecord\(\s*z\.(enum|literal|union|keyof|templateLiteral)/)).toEqual([]);
  });

  it('is missed by nothing that is read: the same comes of any data', async () => {
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [withoutUnusedZod()],
      build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, 'reading.ts'), formats: ['es'] } },
    });
    const { code } = (result as Rolldown.RolldownOutput[])[0]!.output[0];
    const built = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof source;
    const readBy = ({ returnFromRun, parseConfiguration, parseInstrument, parseRecord }: typeof source) => [
      (data: unknown) => outcome(() => parseConfiguration(returnFromRun, data)),
      (data: unknown) => outcome(() => parseInstrument(data)),
      (data: unknown) => outcome(() => parseRecord(data)),
    ];
    const [asBuilt, asWritten] = [readBy(built), readBy(source)];
    const given = [
      { settings: { youngChildUpTo: 12 }, contacts: { police: { phone: '555-0100' }, desk: { name: { en: 'Desk' } } } },
      { ...small, wording: { en: wordingFor(small) } },
      everything,
    ];
    for (const [index, data] of given.entries())
      fc.assert(
        fc.property(mutated(data), (odd) => {
          expect(asBuilt[index]!(odd)).toBe(asWritten[index]!(odd));
        }),
        { numRuns: runs(50, 400) },
      );
  });
});
