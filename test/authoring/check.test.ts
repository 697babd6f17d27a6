import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { tinyInstrument } from './tiny-instrument.ts';

describe('an instrument without a problem', () => {
  const today = '2026-11-28';
  const report = checkInstrument(tinyInstrument(), { today });

  test('has none, and satisfies every property', () => {
    expect(report.problems).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.properties.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.properties).toHaveLength(16);
  });

  test('gets the same report again', () => {
    expect(checkInstrument(tinyInstrument(), { today })).toEqual(report);
  });
});

test('a code may be no word that every JavaScript object knows', () => {
  const data: unknown = JSON.parse(JSON.stringify(tinyInstrument()).replaceAll('"seen"', '"constructor"'));
  const { problems } = checkInstrument(data);
  expect(problems).not.toEqual([]);
  for (const { path } of problems) expect(path).toMatch(/\.constructor$/);
});

describe('an instrument that cannot be read', () => {
  test('gets the problems of its shape, and no others', () => {
    const data = tinyInstrument((instrument) => {
      instrument.flags[0]!.when = { question: 'of-whom', has: ['uncle'] };
      instrument.cases = [];
    });
    expect(checkInstrument(data)).toEqual({
      problems: [{ path: 'flags[0].when.has', message: '"of-whom" has no choice "uncle"' }],
      warnings: [],
      properties: [],
      readingGrades: [],
    });
  });

  test.each([undefined, null, 'text', 7, []])('%j: is reported, not thrown', (data) => {
    expect(checkInstrument(data).problems).not.toEqual([]);
  });
});
