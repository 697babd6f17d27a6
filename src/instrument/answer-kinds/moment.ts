import { parseMoment, plainMoment } from '../moment.ts';
import type { KindOfAnswer } from './kind.ts';

/** When something happened: a date, or a date and time with offset. */
export const moment: KindOfAnswer = {
  check: (value) =>
    typeof value === 'string' && parseMoment(value)
      ? undefined
      : 'expected a date like 2026-03-07, or a date and time with offset like 2026-03-07T14:30-05:00',
  exact: plainMoment,
};
