import type { KindOfAnswer } from './kind.ts';

/** One choice, by its code. */
export const one: KindOfAnswer = {
  needs: 'choices',
  check: (value, { choices = [] }) =>
    typeof value === 'string' && choices.includes(value) ? undefined : `expected one of ${choices.join(', ')}`,
};
