import type { SessionSnapshot } from '../session/start-session.ts';

const states = ['ready', 'open', 'paused', 'finished', 'opened', 'covered'] as const;

/** Where the talk is, for the host's styles (`:state(open)`): nothing of what was said, and no level. */
type PublicState = (typeof states)[number];

/** The public state of a session; none before there is a talk. */
export function publicState({ context: { opened, talk } }: SessionSnapshot): PublicState | undefined {
  if (opened) return 'opened';
  return states.find((state) => talk?.matches(state as 'open'));
}

/** Shows them on the element. */
export function showStates(
  internals: ElementInternals | undefined,
  current: readonly (PublicState | undefined)[],
): void {
  try {
    for (const state of states) internals?.states[current.includes(state) ? 'add' : 'delete'](state);
  } catch {
    // Browsers before 2024 have none, or want other names.
  }
}
