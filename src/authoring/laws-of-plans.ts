import { describe } from '../assessment/describe.ts';
import { wordingFor } from '../instrument/instrument.ts';
import type { Change } from './changes.ts';
import { effectOf } from './effect.ts';
import type { Law } from './law.ts';
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
    ofOutcome: true,
    breach(change) {
      const [twice] = calledTwice(effectOf(change).after.plan, change.after.configuration.contacts);
      return twice && `"${twice.way}" is in the steps "${twice.steps.join('" and "')}"`;
    },
  },
  {
    property: 'No two points of a step say the same.',
    ofOutcome: true,
    breach(change) {
      const words = wordingFor(change.after.instrument);
      for (const { code, points } of effectOf(change).after.plan) {
        const texts = points.map(({ point }) => pointText(point, words));
        const twice = texts.find((text, index) => text !== '' && texts.indexOf(text) !== index);
        if (twice !== undefined) return `two points of the step "${code}" say "${twice}"`;
      }
      return undefined;
    },
  },
  {
    property: `At most ${most.now} steps are for now and ${most.inAll} are suggested in all; at the last level at most ${most.atLastLevel}.`,
    ofOutcome: true,
    breach: (change) => tooMany(change),
  },
  {
    property: 'Nothing is for now but at the most pressing level.',
    ofOutcome: true,
    breach(change) {
      const { level, plan } = effectOf(change).after;
      if (level === change.after.instrument.levels[0]) return undefined;
      const step = plan.find(({ band }) => band === 'now');
      return step && `the step "${step.code}" is for now at the level "${level}"`;
    },
  },
];

function tooMany(change: Change): string | undefined {
  const { levels } = change.after.instrument;
  const { level, plan } = effectOf(change).after;
  const now = plan.filter(({ band }) => band === 'now').length;
  if (now > most.now) return `${now} steps are for now`;
  if (plan.length > most.inAll) return `${plan.length} steps are suggested`;
  return level === levels.at(-1) && levels.length > 1 && plan.length > most.atLastLevel
    ? `${plan.length} steps are suggested at "${level}"`
    : undefined;
}
