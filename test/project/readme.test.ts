import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

/** The blocks of code of one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code!);
}

describe('README', () => {
  it('shows what its example without a page prints', async () => {
    const [example, output] = [blocks('js')[0]!, blocks('text')[0]!];
    expect(example).toBe(readFileSync(`${root}demo/headless/assess.js`, 'utf8'));
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await import(/* @vite-ignore */ `${root}demo/headless/assess.js`);
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();

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
