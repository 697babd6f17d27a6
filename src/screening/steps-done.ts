import type { StepDone } from './talk.ts';

/** An entry, and its place in the list of all. */
export interface PlacedEntry {
  readonly entry: StepDone;
  readonly index: number;
}

/** The state of a step, or of one call of it, by what was done about it. */
export interface Standing {
  /** The entries about it, in the order they were made. */
  readonly entries: readonly PlacedEntry[];
  /** Each of its points was done, or closed for another reason. */
  readonly isDone: boolean;
  /** How often nobody was reached. */
  readonly tries: number;
  /** Whether a point came up after it was done. */
  readonly isNew: (point: string) => boolean;
}

interface WithPoints {
  readonly points: readonly { readonly code: string }[];
}

/**
 * The state of the shown points of a step: all of them, or those of one call of it (see `callsOf`). A try does not close
 * them; what was done about points that are shown no more is left aside.
 */
export function standingOf(step: string, { points }: WithPoints, stepsDone: readonly StepDone[]): Standing {
  const entries = placed(stepsDone).filter(
    ({ entry }) => entry.step === step && points.some(({ code }) => entry.points.includes(code)),
  );
  const closing = entries.filter(({ entry }) => entry.state !== 'not-reached');
  const closed = new Set(closing.flatMap(({ entry }) => entry.points));
  return {
    entries,
    isDone: points.every(({ code }) => closed.has(code)),
    tries: entries.length - closing.length,
    isNew: (point) => closing.length > 0 && !closed.has(point),
  };
}

/** What was done about steps and points that are suggested no more: no shown step has it. */
export function othersDone(
  steps: readonly (WithPoints & { readonly code: string })[],
  stepsDone: readonly StepDone[],
): PlacedEntry[] {
  return placed(stepsDone).filter(
    ({ entry }) =>
      !steps.some(
        ({ code, points }) => code === entry.step && points.some((point) => entry.points.includes(point.code)),
      ),
  );
}

function placed(stepsDone: readonly StepDone[]): PlacedEntry[] {
  return stepsDone.map((entry, index) => ({ entry, index }));
}
