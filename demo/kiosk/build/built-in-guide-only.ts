import type { Plugin } from 'vite';

/** The kiosk asks with the built-in guide, which the tests check. Another one is refused without being read. */
const refusesAll = `import { problem } from './problems.ts';
export const checkConsistency = () => [problem([], 'expected the built-in guide: the kiosk asks with no other')];`;

/** Leaves out of the kiosk in one file what finds the faults of other instruments. */
export function builtInGuideOnly(): Plugin {
  return {
    name: 'built-in-guide-only',
    enforce: 'pre',
    load: (id) => (id.endsWith('/src/instrument/consistency.ts') ? refusesAll : null),
  };
}
