import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { returnFromRunCases, returnFromRunData } from '../../src/authoring/return-from-run.ts';
import { runCase } from '../../src/authoring/cases.ts';
import lock from '../../src/instruments/return-from-run/instrument.lock.json' with { type: 'json' };
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';

describe('the built-in instrument', () => {
  // The day on which its numbers were last looked up: how old they are is for the release to ask.
  const report = checkInstrument(returnFromRunData, { lock, today: '2026-11-28' });

  test('has no problem, and is what its lock says of its version', () => {
    expect(report.problems).toEqual([]);
    expect(report.warnings).toEqual([]);
  });

  test('satisfies every property', () => {
    expect(report.properties.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.properties).toHaveLength(20);
  });

  test('gives plans as short as one can act on, with no call twice', () => {
    const { stepsNow, steps, words, calledTwice, withoutCase } = report.plans!;
    expect(stepsNow.count).toBeLessThanOrEqual(5);
    expect(steps.count).toBeLessThanOrEqual(16);
    expect(words.count, words.case).toBeLessThanOrEqual(510);
    expect([calledTwice, withoutCase]).toEqual([[], []]);
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

  test('say of every case which rules and which plan are expected, and why, and have each name once', () => {
    expect(returnFromRunCases.filter(({ expect: { rules, plan } }) => !rules || !plan)).toEqual([]);
    expect(returnFromRunCases.filter(({ why }) => why.length < 40)).toEqual([]);
    expect(new Set(returnFromRunCases.map(({ name }) => name)).size).toBe(returnFromRunCases.length);
  });
});
