import { readWholeNumber } from '../whole-number.ts';
import type { KindOfAnswer } from './kind.ts';

/** A whole number in a range. */
export const number: KindOfAnswer = {
  needs: 'range',
  check(value, { range }) {
    const { atLeast, atMost } = range ?? { atLeast: -Infinity, atMost: Infinity };
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= atLeast && value <= atMost;
    return fits ? undefined : `expected a whole number from ${atLeast} to ${atMost}`;
  },
  read: readWholeNumber,
};
