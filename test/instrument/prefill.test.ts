import { describe, expect, it } from 'vitest';
import type { Prefill } from '../../src/instrument/account.ts';
import { parsePrefill, readPrefill } from '../../src/instrument/parse-prefill.ts';
import { AnswersError } from '../../src/instrument/problems.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';

const read = (data: unknown) => {
  const { prefill, leftOut } = readPrefill(returnFromRun, data);
  return { prefill, wrong: leftOut?.problems.map(({ path }) => path) ?? [] };
};

describe('what a host knows from its file', () => {
  it.each<[string, unknown, Prefill]>([
    ['nothing', undefined, {}],
    [
      'values of the right kind',
      { age: 15, care: 'foster', home: ['none'] },
      { age: 15, care: 'foster', home: ['none'] },
    ],
    ['a number as a form gives it', { age: '15', care: 'foster' }, { age: 15, care: 'foster' }],
    ['a number with space, a plus sign or other digits', { age: ' +１５ ' }, { age: 15 }],
    ['the lowest number', { age: '0' }, { age: 0 }],
    ['a select nobody touched', { age: '', care: '', home: '' }, {}],
    ['a blank that is not there, or only space', { age: null, care: undefined, home: ' ' }, {}],
    ['a list of nothing', { home: [], 'health-record': ['', null] }, {}],
    ['a blank beside a choice', { home: ['', 'conflict-or-rejection'] }, { home: ['conflict-or-rejection'] }],
    ['space around a choice', { care: ' foster ' }, { care: 'foster' }],
    ['a blank for a question that is not there', { height: '' }, {}],
  ])('is read without a word: %s', (_, data, prefill) => {
    expect(read(data)).toEqual({ prefill, wrong: [] });
  });

  it.each<[string, unknown, string]>([
    ['another number', { age: 15.4 }, 'age'],
    ['a number out of range', { age: '150' }, 'age'],
    ['half a year', { age: '15.5' }, 'age'],
    ['a decimal comma', { age: '15,0' }, 'age'],
    ['a number with words', { age: '15 years' }, 'age'],
    ['no number', { age: Number.NaN }, 'age'],
    ['a number as machines write it', { age: '1e1' }, 'age'],
    ['a truth', { age: true }, 'age'],
    ['an object', { age: { value: 15 } }, 'age'],
    ['a list for a number', { age: [15] }, 'age'],
    ['a choice that is not there', { care: 'hotel' }, 'care'],
    ['a list for one choice', { care: ['foster'] }, 'care'],
    ['a choice for a list', { home: 'none' }, 'home'],
    ['a choice that is not there in a list', { home: ['none', 'moon'] }, 'home'],
    ['what excludes all others beside another', { home: ['none', 'conflict-or-rejection'] }, 'home'],
    ['a question that is not there', { height: 3 }, 'height'],
    ['a question for the youth', { safe: 'safe' }, 'safe'],
    ['text that is no object', 'age', ''],
    ['a list', [15], ''],
    ['a name that every object shares', JSON.parse('{ "__proto__": { "age": 15 } }'), '__proto__'],
  ])('is left out and told, and the rest is read: %s', (_, data, path) => {
    const beside = path !== '' && path !== '__proto__';
    const { prefill, wrong } = read(beside ? { 'report-ncmec': 'made', ...(data as object) } : data);

    expect(wrong).toEqual([path]);
    expect(prefill).toEqual(beside ? { 'report-ncmec': 'made' } : {});
    expect(() => parsePrefill(returnFromRun, data)).toThrow(AnswersError);
  });

  it('is taken as it is by a caller that needs a whole one', () => {
    expect(parsePrefill(returnFromRun, { age: 15, care: null })).toEqual({ age: 15 });
    expect(() => parsePrefill(returnFromRun, { age: '15' })).toThrow('age: expected a whole number from 0 to 25');
  });
});
