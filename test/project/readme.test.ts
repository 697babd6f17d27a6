import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess, returnFromRun } from 'open-door-screening/headless';
import { describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

/** The blocks of code of one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code!);
}

describe('README', () => {
  it('shows what its example without a page prints', () => {
    const [example, output] = [blocks('js')[0]!, blocks('text')[0]!];
    const lines: string[] = [];
    const body = example.replace(/^import .*\n/, '');
    // eslint-disable-next-line no-new-func
    const run = new Function('assess', 'returnFromRun', 'console', body) as (...given: unknown[]) => void;
    run(assess, returnFromRun, { log: (line: string) => lines.push(line) });

    expect(lines).toEqual(output.trimEnd().split('\n'));
    expect(lines).toHaveLength(8);
  });

  it('shows lines of a record as it is printed', () => {
    const note = readFileSync(`${root}test/frozen/snapshot/worried.note.en.txt`, 'utf8').split('\n');
    const shown = blocks('text')[1]!.trimEnd().split('\n');

    expect(shown).toHaveLength(15);
    for (const line of shown) expect(note.some((other) => other.startsWith(line.replace(/…$/, '')))).toBe(true);
  });

  it('names the file that npm pack makes, and commands that there are', () => {
    expect(readme).toContain(`open-door-screening-${packageData.version}.tgz`);
    const commands = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);

    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((name) => !(name in packageData.scripts))).toEqual([]);
  });
});
