import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import en from '../../src/instruments/return-from-run/en.json' with { type: 'json' };
import es from '../../src/instruments/return-from-run/es.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const notice = readFileSync(`${root}NOTICE`, 'utf8');

describe('NOTICE', () => {
  it('lists every passage that is quoted from the guide, with its place there, and no other', () => {
    const listed = [...notice.matchAll(/^- ([a-z0-9-]+): (.+)$/gm)].map(([, code, place]) => [
      code,
      `Guide for Child Welfare (NCMEC), ${place}`,
    ]);
    expect(listed).toEqual(Object.entries(en.passages).map(([code, { where }]) => [code, where]));
    expect(Object.keys(es.passages)).toEqual(Object.keys(en.passages));
  });

  it('says that the licence does not cover them, and that NCMEC has not endorsed this', () => {
    const text = notice.replace(/\s+/g, ' ');
    expect(text).toContain('"Child Sex Trafficking in America: A Guide for Child Welfare"');
    expect(text).toContain('The MIT licence does not cover these passages.');
    expect(text).toContain('NCMEC has not reviewed, approved or endorsed Open Door.');
  });
});
