import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders of the source in the order in which CONTRIBUTING.md lists them. */
const folders = [...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| `src\/([\w-]+)` +\|/gm)].map(
  ([, folder]) => folder!,
);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** What every file imports, now, later or only for its types: files of the source from its folder `src`, packages by name. */
const imports = sources.flatMap((file) => {
  const code = readFileSync(join(root, 'src', file), 'utf8');
  return [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map(([, from = '']) => ({
    file,
    from: from.startsWith('.') ? normalize(join(dirname(file), from)) : from,
  }));
});

/** The version is for all; the wrappers for frameworks are about what `define` registers. */
const ofTheRoot = ['version.ts', 'define.ts'];

function mayImport(file: string, from: string): boolean {
  const [here, there] = [file, from].map((name) => folders.indexOf(name.split('/')[0]!));
  if (here! < 0 || there! >= 0) return here! < 0 || there! <= here!;
  return !sources.includes(from) || ofTheRoot.includes(from);
}

describe('The folders of the source', () => {
  it('are all in the table of CONTRIBUTING.md', () => {
    const there = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.toSorted()).toEqual(there.map(({ name }) => name).toSorted());
  });

  it('import from themselves and from folders above them in that table only', () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(imports.filter(({ file, from }) => !mayImport(file, from))).toEqual([]);
  });

  it.each([
    ['instrument/time.ts', 'screening/talk.ts'],
    ['session/machine.ts', 'element/events.ts'],
    ['record/record.ts', 'headless.ts'],
  ])('may not import as %s would import %s', (file, from) => {
    expect(mayImport(file, from)).toBe(false);
  });

  it('know nothing of Lit before the element', () => {
    const before = folders.slice(0, folders.indexOf('element'));
    const isBefore = (file: string) => before.includes(file.split('/')[0]!);
    expect(before).toContain('session');
    expect(imports.filter(({ file, from }) => isBefore(file) && /^(lit|@lit)\b/.test(from))).toEqual([]);
  });
});
