import { describe, expect, it } from 'vitest';
import { named, unnamed } from '../../demo/kiosk/build/spanish-by-english.ts';
import english from '../../src/languages/en/index.ts';
import spanish from '../../src/languages/es/index.ts';

describe('the Spanish words in the one file', () => {
  it.each(Object.keys(spanish) as (keyof typeof spanish)[])('are those of the source: %s', (part) => {
    expect(named(english[part], unnamed(english[part], spanish[part]))).toEqual(spanish[part]);
  });

  it('carry no names where English has the same ones', () => {
    const words = unnamed(english.kiosk, spanish.kiosk);
    expect(Array.isArray(words)).toBe(true);
    expect(JSON.stringify(words)).not.toContain('secondsLeft');
  });

  it('keep names of their own, and lists', () => {
    const model = { a: 'one', list: ['x'], plural: { one: '1', other: '2' } };
    const words = { a: 'uno', list: ['y', 'z'], plural: { one: '1', many: '3', other: '2' } };
    expect(unnamed(model, words)).toEqual(['uno', ['y', 'z'], words.plural]);
    expect(named(model, unnamed(model, words))).toEqual(words);
  });
});
