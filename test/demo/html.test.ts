import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bookOf, bookPage } from '../../src/authoring/index.ts';
import { tinyInstrument } from '../authoring/tiny-instrument.ts';
import { htmlProblems } from '../html-problems.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = globSync(['demo/*.html', 'demo/!(frameworks)/**/*.html'], { cwd: root }).toSorted();

describe('html-validate finds nothing', () => {
  it('has pages to look at', () => {
    expect(pages).toContain('demo/kiosk/it-guide/index.html');
    expect(pages.length).toBeGreaterThan(10);
  });

  it.each(pages)('in %s', async (page) => {
    expect(await htmlProblems(readFileSync(`${root}${page}`, 'utf8'))).toEqual([]);
  });

  it('in a book', async () => {
    expect(await htmlProblems(bookPage(bookOf(tinyInstrument(), { language: 'en' })))).toEqual([]);
  });
});
