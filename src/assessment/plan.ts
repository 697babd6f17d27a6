import type { Condition } from '../instrument/condition.ts';
import type { OwnPoint } from '../instrument/configuration.ts';
import { bands, type Band, type Point, type Step } from '../instrument/structure.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import { mostUrgent } from './calls.ts';
import { clausesOf } from './clause.ts';
import type { Evaluation } from './facts.ts';

/** A point that is suggested, and how urgent it is as things are. */
export interface PlannedPoint {
  readonly point: Point | OwnPoint;
  readonly band: Band;
}

/** A step that is suggested: one of its points is. */
export interface PlannedStep extends Omit<Step, 'points'> {
  /** That of its most urgent point. */
  readonly band: Band;
  readonly points: readonly PlannedPoint[];
}

/** What is suggested, in the order in which to do it: by band, then in the instrument's order, the agency's own steps last. */
export function planFor(evaluation: Evaluation): PlannedStep[] {
  const clauseOf = clausesOf(evaluation.instrument);
  const isTrue = (when: Condition | undefined) => !when || clauseOf(when)(evaluation) > 0;
  const steps: PlannedStep[] = [];
  for (const step of stepsOf(evaluation)) {
    const points: PlannedPoint[] = [];
    for (const point of step.points) if (isTrue(point.when)) points.push({ point, band: bandOf(point, isTrue) });
    if (points.length > 0) steps.push({ ...step, band: mostUrgent(points), points });
  }
  return steps.sort((left, right) => bands.indexOf(left.band) - bands.indexOf(right.band));
}

/** Of a list of bands, the first whose condition holds. */
function bandOf({ by }: Point, isTrue: (when: Condition | undefined) => boolean): Band {
  return typeof by === 'string' ? by : (by.find(({ when }) => isTrue(when))?.by ?? 'open');
}
