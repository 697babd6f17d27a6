import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderServerPage } from '../browser/server-page.ts';
import { entries, importedIn } from './importing.ts';

describe('on a server', () => {
  it.each(entries)('%s can be imported', (entry) => {
    expect(importedIn(join(import.meta.dirname, '../..'), entry)).toBe('imported\n');
  });

  it('the first screen is rendered, with what can be pressed and nothing of the case', async () => {
    const page = await renderServerPage();
    expect(page).toContain('<template shadowroot="open" shadowrootmode="open"><style>');
    expect(page).toContain('Before the first word');
    expect(page).toMatch(/<button[^>]*>(\s|<!--[^>]*-->)*Begin/);
    const inside = page.slice(page.indexOf('<template'), page.indexOf('</template>'));
    expect(inside).not.toContain('2026-041');
  });
});
