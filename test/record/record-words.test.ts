import { expect, it } from 'vitest';
import { createRecord } from '../../src/record/record.ts';
import { wordsOf } from '../../src/record/record-words.ts';
import { english, meet } from '../screening/helpers.ts';

const record = createRecord(meet().talk, english);
const known = record.words.sources['other']!;

it.each([
  ['a source with its word', record.words.sources, undefined, known],
  ['a source with its word and a role', record.words.sources, 'brother', `${known} (brother)`],
  ['a source without a word', {}, undefined, 'other'],
  ['a source without a word, and a role', {}, 'brother', 'other (brother)'],
])('names who said it: %s', (_, sources, who, expected) => {
  const words = wordsOf({ ...record, words: { ...record.words, sources } });
  expect(words.teller({ source: 'other', who })).toBe(expected);
});
