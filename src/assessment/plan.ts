import { always, type Condition } from '../instrument/condition.ts';
import type { Configuration, OwnPoint } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import type { Band, Point, Step } from '../instrument/structure.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import { moreUrgent, mostUrgent } from './calls.ts';
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
  const isTrue = ({ holds }: { holds: Clause }) => holds(evaluation) > 0;
  for (const { step, points: all } of compiledSteps(evaluation.instrument)(evaluation.configuration)) {
    const points: PlannedPoint[] = [];
    for (const entry of all)
      if (isTrue(entry)) points.push({ point: entry.point, band: entry.bands.find(isTrue)?.band ?? 'open' });
    if (points.length > 0) steps.push({ ...step, band: mostUrgent(points), points });
  }
  return steps.sort(moreUrgent);
}

/** The steps of an agency with their conditions as functions, each looked up once. Of a point's bands the first counts that holds. */
const compiledSteps = memoize((instrument: Instrument) => {
  const clauseOf = (when: Condition = always) => clausesOf(instrument)(when);
  return memoize((configuration: Configuration) =>
    stepsOf({ instrument, configuration }).map(({ points, ...step }) => ({
      step,
      points: points.map((point) => ({
        point,
        holds: clauseOf(point.when),
        bands: (typeof point.by === 'string' ? [{ by: point.by }] : point.by).map(
          ({ by, when }: { by: Band; when?: Condition | undefined }) => ({ band: by, holds: clauseOf(when) }),
        ),
      })),
    })),
  );
});
