import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}demo/standards/index.html`, 'utf8');
const rules = [...page.matchAll(/<tr>\s*<th scope="row">([^]*?)<\/tr>/g)].map(([row]) =>
  row.split(/<\/t[dh]>/).map((cell) => cell.replace(/<[^>]+>/g, '').trim()),
);

describe('the page of standards', () => {
  it('has the rules of three standards, and each is met or says why not', () => {
    expect(rules.length).toBeGreaterThanOrEqual(40);
    for (const [rule, met, how] of rules) {
      expect(['Yes', 'In part', 'Prepared', 'Not yet'], rule).toContain(met);
      expect(how, rule).not.toBe('');
    }
  });

  it('names only tests that exist', () => {
    const named = [...page.matchAll(/<code>(test\/[^<]+)<\/code>/g)].map(([, path]) => path!);

    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });
});
