import { describe, expect, it } from 'vitest';
import { checkDuties, returnFromRunData, returnFromRunDuties } from '../../src/authoring/index.ts';
import type { Instrument } from '../../src/headless.ts';

const instrument: Instrument = returnFromRunData;
const duty = returnFromRunDuties[0]!;

/** What the law asks to be recorded and reported, passage by passage. */
const passages = [
  '42 U.S.C. 671(a)(9)(C)',
  '42 U.S.C. 671(a)(34)(A)',
  '42 U.S.C. 671(a)(34)(B)',
  '42 U.S.C. 671(a)(35)(A)(i)',
  '42 U.S.C. 671(a)(35)(A)(ii)',
  '42 U.S.C. 671(a)(35)(A)(iii)',
  '42 U.S.C. 671(a)(35)(A)(iv)',
  '42 U.S.C. 671(a)(35)(B)',
  '22 U.S.C. 7105(b)(1)(H)',
];

describe('the duties of the built-in instrument', () => {
  it('name questions, points, languages and laws that it has', () => {
    expect(checkDuties(instrument, returnFromRunDuties)).toEqual([]);
  });

  it.each(passages)('have %s', (passage) => {
    expect(returnFromRunDuties.map((known) => known.passage)).toContain(passage);
  });

  it('have every point that names one of these passages as its ground', () => {
    const grounded = Object.entries(instrument.wording['en']!.points).flatMap(([point, { ground }]) =>
      passages.some((passage) => ground?.includes(passage.replace('(34)(A)', '(34)'))) ? [point] : [],
    );

    expect(grounded.length).toBeGreaterThan(5);
    const known = returnFromRunDuties.flatMap(({ points }) => points);
    expect(grounded.filter((point) => !known.includes(point))).toEqual([]);
  });
});

describe('a list of duties', () => {
  it.each([
    ['an unknown question', { questions: ['age', 'shoe-size'] }, 'duties[0].questions[1]', 'no question "shoe-size"'],
    ['an unknown point', { points: ['call-everyone'] }, 'duties[0].points[0]', 'no point "call-everyone"'],
    ['a language left out', { words: { en: duty.words['en']! } }, 'duties[0].words.es', 'expected words'],
    ['a law nobody has looked up', { passage: '8 U.S.C. 1101' }, 'duties[0].passage', '8 U.S.C. 1101'],
    ['a longer number than that of a law', { passage: '42 U.S.C. 6719' }, 'duties[0].passage', '6719'],
    ['an unknown cover', { covered: 'mostly' }, 'duties[0].covered', 'expected "yes" or "partly" or "no"'],
    ['empty words', { words: { ...duty.words, en: { ...duty.words['en']!, how: ' ' } } }, 'duties[0].words.en.how', ''],
  ])('with %s is told where and what was expected', (_what, change, path, message) => {
    const problems = checkDuties(instrument, [{ ...duty, ...change }]);

    expect(problems.map((found) => found.path)).toEqual([path]);
    expect(problems[0]!.message).toContain(message);
  });

  it('that is no list is reported', () => {
    expect(checkDuties(instrument, { duties: [] }).map(({ path }) => path)).toEqual(['duties']);
  });
});
