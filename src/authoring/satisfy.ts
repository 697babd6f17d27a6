import { evaluate } from '../assessment/evaluation.ts';
import type { Evaluation } from '../assessment/facts.ts';
import { holds } from '../assessment/holds.ts';
import type { Condition } from '../instrument/condition.ts';
import { defaultConfiguration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import { isContradiction } from './contradiction.ts';
import { nudge } from './nudge.ts';
import { seededRandom } from './random.ts';

/** Bounds of the search: together more than a hundred times the steps the hardest condition of the built-in instrument takes. */
const walks = 300;
const stepsOfAWalk = 120;

/**
 * Answers, and where needed settings, with which a condition holds; nothing where none were found.
 *
 * A walk from blank answers: as long as the condition does not hold, one clause of it that is in the way is picked and
 * one account or setting changed in its favour. That may break another clause, which a later step corrects; after a while
 * a new walk begins. The walk only proposes: whether the condition holds is for the assessment to say.
 */
export function satisfy(instrument: Instrument, condition: Condition): Evaluation | undefined {
  return searches(instrument)(condition).found;
}

/** Made once for each condition: the same ones are looked at for reach and for trials. */
const searches = memoize((instrument: Instrument) =>
  memoize((condition: Condition) => ({ found: search(instrument, condition) })),
);

function search(instrument: Instrument, condition: Condition): Evaluation | undefined {
  const random = seededRandom(1);
  const blank = evaluate(instrument, defaultConfiguration(instrument), {});
  for (let walk = 0; walk < walks; walk++) {
    let facts = blank;
    for (let step = 0; step < stepsOfAWalk && !holds(condition, facts); step++)
      facts = nudge(condition, true, facts, random);
    const settled = evaluate(instrument, facts.configuration, facts.answers);
    if (holds(condition, settled)) return settled;
    // Nearly all that can be found is found on the first walk, and the others take long.
    if (walk === 0 && isContradiction(condition, instrument)) return undefined;
  }
  return undefined;
}
