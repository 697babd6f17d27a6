import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { returnFromRunCases, returnFromRunData } from '../../src/authoring/return-from-run.ts';
import { runCase } from '../../src/authoring/cases.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';

describe('the built-in instrument', () => {
  const report = checkInstrument(returnFromRunData);

  test('has no problem', () => {
    expect(report.problems).toEqual([]);
  });

  test('keeps every property', () => {
    expect(report.properties.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.properties).toHaveLength(8);
  });

  test('speaks to the youth at US grade 5 or lower', () => {
    expect(report.readingGrades.length).toBeGreaterThan(40);
    expect(report.readingGrades.filter(({ grade }) => grade > 5)).toEqual([]);
  });
});

describe('its worked cases', () => {
  const instrument = parseInstrument(returnFromRunData);

  test.each(returnFromRunCases)('$name', (workedCase) => {
    expect(runCase(instrument, workedCase).problems).toEqual([]);
  });

  test('say of every case which rules are expected, and have each name once', () => {
    expect(returnFromRunCases.filter(({ expect: { rules } }) => !rules)).toEqual([]);
    expect(new Set(returnFromRunCases.map(({ name }) => name)).size).toBe(returnFromRunCases.length);
  });
});
