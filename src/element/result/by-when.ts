import { firstDue, isApart } from '../../record/result/due.ts';
import type { RecordBand, RecordPoint } from '../../record/result/kinds.ts';
import type { PlanBand } from '../../record/result/plan.ts';
import type { Shown } from './shown.ts';
import { whenText } from './when-text.ts';

const formats = { day: 'exact', days3: 'exact', week: 'day', none: 'exact' } as const;

/** By when something is due, in words; whether that has passed is told by the reader's clock. */
export function byWhen({ texts, say, locale, now }: Shown, band: RecordBand, dueAt: string | undefined): string {
  if (band === 'now' || band === 'today' || band === 'open') return texts.bands[band];
  if (dueAt === undefined) return band === 'none' ? '' : texts.bandsUndated[band];
  const time = whenText(locale, dueAt, formats[band]);
  return say(Date.parse(dueAt) < now ? texts.wasDue : texts.bands[band], { time });
}

/** What is due when: a band, a step or a point. */
export interface Due {
  readonly band: RecordBand;
  readonly dueAt?: string | undefined;
}

/** When the first of the steps of a band is due that are left to do; of all where none is left. */
export function dueOfBand({ band, steps }: Pick<PlanBand, 'band' | 'steps'>): Due {
  const left = steps.filter(({ isClosed }) => !isClosed);
  const points = (left.length > 0 ? left : steps).flatMap(({ step }): readonly RecordPoint[] => step.points);
  return { band, dueAt: firstDue(points, band) };
}

/** By when something is due, where that says more than what stands above it: another band or hour, or that it has passed. */
export function byWhenBelow(shown: Shown, { band, dueAt }: Due, above: Due): string {
  return band !== above.band || isApart(dueAt, above.dueAt, shown.now) ? byWhen(shown, band, dueAt) : '';
}
