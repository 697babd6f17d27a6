import { hasText } from '../account.ts';
import type { KindOfAnswer } from './kind.ts';

/** Free text. */
export const text: KindOfAnswer = {
  check: (value) => (typeof value === 'string' && hasText(value) ? undefined : 'expected some text'),
  read: (typed) => typed,
};
