const states = ['ready', 'open', 'paused', 'finished', 'opened', 'covered'] as const;

/** Where the talk is, for the host's styles (`:state(open)`): nothing of what was said, and no level. */
export type PublicState = (typeof states)[number];

export function tellStates(internals: ElementInternals | undefined, isNow: (state: PublicState) => boolean): void {
  try {
    for (const state of states) internals?.states[isNow(state) ? 'add' : 'delete'](state);
  } catch {
    // Browsers before 2024 have none, or want other names.
  }
}
