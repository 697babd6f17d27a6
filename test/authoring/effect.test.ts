import { expect, test } from 'vitest';
import { isRaised } from '../../src/assessment/facts.ts';
import { levelOf } from '../../src/assessment/level.ts';
import { planFor } from '../../src/assessment/plan.ts';
import { randomChanges } from '../../src/authoring/changes.ts';
import { planIn } from '../../src/authoring/compare-plans.ts';
import { effectOf } from '../../src/authoring/effect.ts';
import { seededRandom } from '../../src/authoring/random.ts';
import { returnFromRunData } from '../../src/authoring/return-from-run.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { tinyInstrument } from './tiny-instrument.ts';

const own = { code: 'own', text: 'Call the county.', when: { flag: 'gang' }, by: 'today' } as const;

test.each([
  ['a small instrument', tinyInstrument(), {}],
  [
    'the built-in instrument with a point of an agency',
    returnFromRunData,
    { steps: [{ step: 'hotline', points: [own] }] },
  ],
])('the effect of a change is what follows from all answers: %s', (_, data, config) => {
  const instrument = parseInstrument(data);
  const configuration = parseConfiguration(instrument, config);
  let same = 0;
  for (const change of randomChanges(instrument, configuration, 200, seededRandom(1))) {
    const effect = effectOf(change);
    for (const side of ['before', 'after'] as const) {
      const facts = change[side];
      expect([effect[side].level, planIn(effect[side].plan)]).toEqual([levelOf(facts), planIn(planFor(facts))]);
    }
    const turned = instrument.flags.filter(
      ({ code }) => isRaised(change.before, code) !== isRaised(change.after, code),
    );
    expect(effect.turned).toEqual(turned);
    if (effect.before === effect.after) same++;
  }
  // Most changes have none, and those are to cost little.
  expect(same).toBeGreaterThan(100);
});
