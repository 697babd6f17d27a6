import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';

const apps = join(import.meta.dirname, '../../demo/frameworks');

interface Checker {
  readonly framework: string;
  /** A file with mistakes in it, each below a comment that begins with “wrong”. */
  readonly file: string;
  /** The program in node_modules that checks it, and how it is asked. */
  readonly program: string;
  readonly args: readonly string[];
}

const project = ['--project', 'tsconfig.wrong.json'];

const checkers: readonly Checker[] = [
  // All that the page imports is what defines the element.
  ...['define', 'one-file'].map((entry) => ({
    framework: 'plain',
    file: 'wrong.ts',
    program: 'typescript/bin/tsc',
    args: ['--project', `tsconfig.${entry}.json`],
  })),
  { framework: 'react', file: 'wrong.tsx', program: 'typescript/bin/tsc', args: project },
  { framework: 'vue', file: 'Wrong.vue', program: 'vue-tsc/bin/vue-tsc.js', args: project },
  {
    framework: 'svelte',
    file: 'Wrong.svelte',
    program: 'svelte-check/bin/svelte-check',
    args: ['--tsconfig', 'tsconfig.wrong.json', '--output', 'machine'],
  },
  {
    framework: 'angular',
    file: 'wrong.component.ts',
    program: '@angular/compiler-cli/bundles/src/bin/ngc.js',
    args: [...project, '--noEmit'],
  },
];

/** What the framework's own checker says of that file, by line. */
async function complaints({ framework, file, program, args }: Checker): Promise<number[]> {
  const script = join(apps, 'node_modules', program);
  const said = await new Promise<string>((resolve) =>
    execFile(process.execPath, [script, ...args], { cwd: join(apps, framework) }, (_failed, out, problems) =>
      resolve(stripVTControlCharacters(out + problems)),
    ),
  );
  const places = said.matchAll(new RegExp(`\\b${file}["(: ]+(\\d+)[,:]\\d+`, 'g'));
  const lines = [...places].map(([, line]) => Number(line));
  if (lines.length === 0) throw new Error(`Nothing was found wrong; is it there (npm run build:frameworks)? ${said}`);
  return [...new Set(lines)].toSorted((one, other) => one - other);
}

/** The lines below each comment. */
function mistakes({ framework, file }: Checker): number[] {
  const lines = readFileSync(join(apps, framework, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (/^\s*(\/\/|<!--) wrong: /.test(line) ? [index + 2] : []));
}

describe('a wrong property, value or event does not compile', () => {
  it.each(checkers)('in $framework ($args), and what is right does', async (checker) => {
    expect(mistakes(checker).length).toBeGreaterThan(6);
    expect(await complaints(checker)).toEqual(mistakes(checker));
  });
});
