import type { KindOfAnswer } from './kind.ts';

/** A list of choices, by their codes. */
export const several: KindOfAnswer = {
  needs: 'choices',
  several: true,
  check(value, { choices = [] }, standAlone) {
    // A hole in a list, which `every` passes over, becomes a choice that is none.
    const list = Array.isArray(value) ? [...(value as readonly string[])] : [];
    if (list.length === 0 || !list.every((code) => choices.includes(code)))
      return `expected a list of one or more of ${choices.join(', ')}`;
    if (new Set(list).size !== list.length) return 'expected no choice twice';
    const alone = list.find((code) => standAlone.includes(code));
    return alone !== undefined && list.length > 1 ? `"${alone}" excludes all others` : undefined;
  },
};
