import type { Draft } from 'open-door-screening';

/*
 * Where this portal keeps the draft: in this tab, until it is closed. A real one keeps it on its server, as it keeps
 * the record: it holds what was said.
 */
const place = 'open-door-demo-draft';

export function keepDraft(draft: Draft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(place, JSON.stringify(draft));
    else sessionStorage.removeItem(place);
  } catch {
    // A browser that stores nothing: the page asks before it is left.
  }
}

export function keptDraft(): Draft | undefined {
  try {
    // What does not fit, the element refuses.
    return (JSON.parse(sessionStorage.getItem(place) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}
