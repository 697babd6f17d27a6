import { isRaised, isVisible } from '../../../src/assessment/facts.ts';
import { groundsOf } from '../../../src/assessment/grounds.ts';
import { holds } from '../../../src/assessment/holds.ts';
import { levelOf, matchingRules } from '../../../src/assessment/level.ts';
import { sortFlags } from '../../../src/assessment/order.ts';
import { planFor } from '../../../src/assessment/plan.ts';
import type { Condition } from '../../../src/instrument/condition.ts';
import type { Instrument } from '../../../src/instrument/instrument.ts';
import type { Band } from '../../../src/instrument/structure.ts';
import { codesOf, evaluated } from '../helpers.ts';
import type { Row } from './row.ts';

/** What a row says of its own part of the instrument. */
export interface Outcome {
  readonly holds: boolean;
  readonly level?: string;
  readonly band?: Band;
  readonly because?: readonly string[];
}

export function expected({ holds: itHolds, level, band, because }: Row): Outcome {
  return { holds: itHolds, ...(level !== undefined && { level }), ...(band && { band }), ...(because && { because }) };
}

/** What the instrument makes of a row. */
export function outcome(row: Row, instrument: Instrument): Outcome {
  const evaluation = evaluated(row.said, row.settings, instrument);
  switch (row.kind) {
    case 'question':
      return { holds: isVisible(evaluation, row.code) };
    case 'flag':
      return { holds: isRaised(evaluation, row.code) };
    case 'rule':
      return { holds: codesOf(matchingRules(evaluation)).includes(row.code), level: levelOf(evaluation) };
    case 'point': {
      const points = planFor(evaluation).flatMap((step) => step.points);
      const planned = points.find(({ point }) => point.code === row.code);
      if (!planned) return { holds: false };
      const { because } = groundsOf(planned.point.when ?? { all: [] }, evaluation);
      return { holds: true, band: planned.band, because: sortFlags(instrument, because.flags) };
    }
    case 'note':
      return { holds: holds(whenOf(instrument.notes, row.code), evaluation) };
    case 'stop':
      return { holds: holds(instrument.stop!.when, evaluation) };
  }
}

function whenOf(list: readonly { code: string; when?: Condition | undefined }[], code: string): Condition {
  const found = list.find((item) => item.code === code);
  if (!found) throw new Error(`There is no "${code}".`);
  return found.when ?? { all: [] };
}
