import type { Condition } from '../instrument/condition.ts';
import type { Configuration, OwnPoint } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { bands, type Band, type Point, type Step } from '../instrument/structure.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import { mostUrgent } from './calls.ts';
import { clausesOf, type Clause } from './clause.ts';
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
  const steps: PlannedStep[] = [];
  for (const { step, points: all } of compiledSteps(evaluation.instrument)(evaluation.configuration)) {
    const points: PlannedPoint[] = [];
    for (const { point, comes, bandOf } of all) if (comes(evaluation)) points.push({ point, band: bandOf(evaluation) });
    if (points.length > 0) steps.push({ ...step, band: mostUrgent(points), points });
  }
  return steps.sort((left, right) => bands.indexOf(left.band) - bands.indexOf(right.band));
}

/** The steps of an agency with their conditions as functions, each looked up once. */
const compiledSteps = memoize((instrument: Instrument) => {
  const clauseOf = (when: Condition = always) => clausesOf(instrument)(when);
  return memoize((configuration: Configuration) =>
    stepsOf({ instrument, configuration }).map(({ points, ...step }) => ({
      step,
      points: points.map((point) => ({ point, comes: clauseOf(point.when), bandOf: bandBy(point.by, clauseOf) })),
    })),
  );
});

const always: Condition = { all: [] };

/** Of a list of bands, the first whose condition holds. */
function bandBy(by: Point['by'], clauseOf: (when?: Condition) => Clause): (evaluation: Evaluation) => Band {
  if (typeof by === 'string') return () => by;
  const list = by.map(({ by: band, when }) => ({ band, holds: clauseOf(when) }));
  return (evaluation) => list.find(({ holds }) => holds(evaluation))?.band ?? 'open';
}
