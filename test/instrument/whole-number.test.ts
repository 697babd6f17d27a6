import { describe, expect, it } from 'vitest';
import { readWholeNumber } from '../../src/instrument/whole-number.ts';

describe('A whole number', () => {
  it.each([
    ['15', 15],
    ['+15', 15],
    ['１５', 15],
    ['١٥', 15],
    ['۱۵', 15],
    ['१५', 15],
    ['১৫', 15],
    ['๑๕', 15],
    ['၁၅', 15],
    ['𞥑𞥕', 15],
    ['𝟏𝟓', 15],
    [' ٩٠ ', 90],
    ['15,0', undefined],
    ['1e1', undefined],
    ['十五', undefined],
    ['', undefined],
  ])('is read from %j: %j', (text, number) => {
    expect(readWholeNumber(text)).toBe(number);
  });
});
