import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };
import { renderServerPage } from '../browser/server-page.ts';

/** Where the packed package is installed, as an app has it. */
const app = join(import.meta.dirname, '../../demo/frameworks/react');

/** What can be imported; the one file is for pages without a bundler, and the rest is data. */
const entries = Object.keys(packageData.exports)
  .filter((entry) => entry !== './one-file' && !entry.endsWith('.json'))
  .map((entry) => entry.replace(/^\./, 'open-door-screening'));

describe('on a server', () => {
  it.each(entries)('%s can be imported', (entry) => {
    const program = `await import('${entry}'); console.log('imported')`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: app });
    expect(said.toString()).toBe('imported\n');
  });

  it('the first screen is rendered, with what can be pressed and nothing of the case', async () => {
    const page = await renderServerPage();
    expect(page).toContain('<template shadowroot="open" shadowrootmode="open"><style>');
    expect(page).toContain('Before the first word');
    expect(page).toMatch(/<button[^>]*>(<!--[^>]*-->)*Begin/);
    const inside = page.slice(page.indexOf('<template'), page.indexOf('</template>'));
    expect(inside).not.toContain('2026-041');
  });
});
