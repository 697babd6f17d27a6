import type { Instrument } from 'open-door-screening/headless';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { levelOf } from '../../src/assessment/level.ts';
import { planFor } from '../../src/assessment/plan.ts';
import { randomAnswers, seededRandom } from '../../src/authoring/random.ts';
import type { Configuration } from '../../src/instrument/configuration.ts';

/** How long the plans of random cases are, each list in order of size; and how many came to each level. */
export interface PlanLengths {
  readonly stepsNow: readonly number[];
  readonly steps: readonly number[];
  readonly points: readonly number[];
  readonly levels: ReadonlyMap<string, number>;
}

/**
 * Tries so many cases, of which some answer little and some almost everything. The same ones each time, so that two
 * versions of a guide can be compared. `tried` is told now and then, and the page can be used meanwhile.
 */
export async function measureRandom(
  instrument: Instrument,
  configuration: Configuration,
  count: number,
  tried: (count: number) => void,
): Promise<PlanLengths> {
  const random = seededRandom(1);
  const all: { now: number; steps: number; points: number }[] = [];
  const levels = new Map(instrument.levels.map((level) => [level, 0]));
  for (let index = 0; index < count; index++) {
    const facts = evaluate(instrument, configuration, randomAnswers(instrument, random(), random));
    const plan = planFor(facts);
    const level = levelOf(facts);
    levels.set(level, levels.get(level)! + 1);
    all.push({
      now: plan.filter(({ band }) => band === 'now').length,
      steps: plan.length,
      points: plan.reduce((sum, { points }) => sum + points.length, 0),
    });
    if (index % 50 !== 0) continue;
    tried(index);
    await new Promise((done) => setTimeout(done));
  }
  const sorted = (key: 'now' | 'steps' | 'points') =>
    all.map((lengths) => lengths[key]).sort((left, right) => left - right);
  return { stepsNow: sorted('now'), steps: sorted('steps'), points: sorted('points'), levels };
}

/** The length that this share of the plans does not exceed. */
export function atShare(lengths: readonly number[], share: number): number {
  return lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0;
}
