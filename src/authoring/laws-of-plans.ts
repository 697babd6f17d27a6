import { describe } from '../assessment/describe.ts';
import { levelOf } from '../assessment/level.ts';
import { wordingFor } from '../instrument/instrument.ts';
import type { Change } from './changes.ts';
import { planOf, type Law } from './law.ts';
import { calledTwice } from './measure.ts';
import { pointText } from './point-texts.ts';

/** Nobody can do more than that at once, and nobody reads more than that at night. */
const most = { now: 5, inAll: 16, atLastLevel: 6 };

/** Laws of what is suggested. */
export const lawsOfPlans: readonly Law[] = [
  {
    property: 'When the talk began changes no step, no point, and not their order.',
    slow: true,
    breach({ after }) {
      const plan = (startedAt?: string) =>
        describe(after, wordingFor(after.instrument), startedAt).steps.map(({ code, band, points }) => [
          code,
          band,
          ...points.map((point) => `${point.code} ${point.band}`),
        ]);
      const plans = [undefined, '2020-01-01T00:00:00Z', '2030-01-01T00:00:00+14:00'].map((startedAt) =>
        JSON.stringify(plan(startedAt)),
      );
      return new Set(plans).size === 1 ? undefined : 'begun at another time, the plan is another one';
    },
  },
  {
    property: 'Nobody is called in two steps of a plan.',
    breach({ after }) {
      const [twice] = calledTwice(planOf(after), after.configuration.contacts);
      return twice && `"${twice.way}" is in the steps "${twice.steps.join('" and "')}"`;
    },
  },
  {
    property: 'No two points of a step say the same.',
    breach({ after }) {
      const words = wordingFor(after.instrument);
      for (const { code, points } of planOf(after)) {
        const texts = points.map(({ point }) => pointText(point, words));
        const twice = texts.find((text, index) => texts.indexOf(text) !== index);
        if (twice !== undefined) return `two points of the step "${code}" say "${twice}"`;
      }
      return undefined;
    },
  },
  {
    property: `At most ${most.now} steps are for now and ${most.inAll} are suggested in all; at the last level at most ${most.atLastLevel}.`,
    breach: (change) => tooMany(change),
  },
  {
    property: 'Nothing is for now but at the most pressing level.',
    breach({ after }) {
      const level = levelOf(after);
      if (level === after.instrument.levels[0]) return undefined;
      const step = planOf(after).find(({ band }) => band === 'now');
      return step && `the step "${step.code}" is for now at the level "${level}"`;
    },
  },
];

function tooMany({ after }: Change): string | undefined {
  const { levels } = after.instrument;
  const plan = planOf(after);
  const now = plan.filter(({ band }) => band === 'now').length;
  if (now > most.now) return `${now} steps are for now`;
  if (plan.length > most.inAll) return `${plan.length} steps are suggested`;
  const level = levelOf(after);
  return level === levels.at(-1) && levels.length > 1 && plan.length > most.atLastLevel
    ? `${plan.length} steps are suggested at "${level}"`
    : undefined;
}
