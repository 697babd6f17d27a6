import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { levelOf } from '../../src/assessment/level.ts';
import { planFor } from '../../src/assessment/plan.ts';
import { randomChanges } from '../../src/authoring/changes.ts';
import { lawsFor } from '../../src/authoring/laws.ts';
import { countWords, pointText } from '../../src/authoring/point-texts.ts';
import { tryLaws } from '../../src/authoring/properties.ts';
import { randomAnswers, seededRandom } from '../../src/authoring/random.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { fill } from '../../src/instrument/wording.ts';
import { figure, runs } from '../runs.ts';
import { returnFromRun } from './helpers.ts';

const configuration = defaultConfiguration(returnFromRun);
const words = returnFromRun.wording['en']!;
/** Answer sets that are tried: fewer where the run has to be fast. */
const talks = runs(1000, 20_000);

/** What holds for the plan, whatever is answered. */
describe(`over ${talks} random sets of answers`, () => {
  it('the built-in instrument satisfies every law of the authoring check', () => {
    const laws = lawsFor(returnFromRun);
    const reports = tryLaws(laws, randomChanges(returnFromRun, configuration, talks, seededRandom(8)));

    expect(laws.length).toBe(15);
    expect(reports.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('a plan stays as short as one can act on', () => {
    const random = seededRandom(9);
    const measured = Array.from({ length: talks }, () => {
      const facts = evaluate(returnFromRun, configuration, randomAnswers(returnFromRun, random(), random));
      const plan = planFor(facts);
      const points = plan.flatMap((step) => step.points);
      return {
        level: levelOf(facts),
        now: plan.filter(({ band }) => band === 'now').length,
        steps: plan.length,
        words: points.reduce(
          (sum, { point }) => sum + countWords(fill(pointText(point, words), configuration.settings)),
          0,
        ),
      };
    });
    const most = (key: 'now' | 'steps' | 'words') => Math.max(...measured.map((one) => one[key]));
    const byWords = measured.map((one) => one.words).toSorted((left, right) => left - right);
    const within99 = byWords[Math.ceil(talks * 0.99) - 1]!;

    figure(
      `Plans over ${talks} random sets of answers: at most ${most('now')} steps for now, ${most('steps')} in all; ` +
        `99 of 100 within ${within99} words, the longest ${most('words')}.`,
    );
    expect(most('now')).toBeLessThanOrEqual(5);
    expect(most('steps')).toBeLessThanOrEqual(16);
    expect(within99).toBeLessThanOrEqual(740);
    expect(most('words')).toBeLessThanOrEqual(850);
    expect(measured.filter(({ now, level }) => now > 0 && level !== 'act-now')).toEqual([]);
  });
});
