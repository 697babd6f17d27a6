import { planFor, type PlannedStep } from '../assessment/plan.ts';
import { stepsOf } from '../instrument/steps-of.ts';
import { defaultConfiguration, type Configuration } from '../instrument/configuration.ts';
import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { InvalidDataError } from '../instrument/problems.ts';
import { fill } from '../instrument/wording.ts';
import { evaluateCase, type WorkedCase } from './cases.ts';
import { countWords, pointText } from './point-texts.ts';

/** A number, and the first worked case it comes from. */
export interface Measured {
  readonly count: number;
  readonly case: string;
}

/** A recipient that is called in several steps of one plan. */
export interface CalledTwice {
  /** The contact's code, number or address. */
  readonly way: string;
  readonly steps: readonly string[];
  /** The worked cases in which it happens. */
  readonly cases: readonly string[];
}

/** How long the plans of the worked cases are, and what in them is worth a look. */
export interface PlanMeasures {
  /** The most steps that are for now. */
  readonly stepsNow: Measured;
  /** The most steps in all. */
  readonly steps: Measured;
  /** The most words in the points of one plan, in the instrument's first language. */
  readonly words: Measured;
  /** Recipients that a plan calls in two of its steps. */
  readonly calledTwice: readonly CalledTwice[];
  /** Steps that no worked case brings. */
  readonly withoutCase: readonly string[];
}

/** Measures the plans of the worked cases. A case that cannot be run is reported by the check of the cases. */
export function measurePlans(instrument: Instrument, cases: readonly WorkedCase[]): PlanMeasures {
  const plans = cases.flatMap((worked) => {
    try {
      const facts = evaluateCase(instrument, worked);
      return [{ name: worked.name, facts, plan: planFor(facts) }];
    } catch (error) {
      if (error instanceof InvalidDataError) return [];
      throw error;
    }
  });
  const most = (countIn: (measured: (typeof plans)[number]) => number) =>
    plans
      .map((measured) => ({ count: countIn(measured), case: measured.name }))
      .reduce((left, right) => (right.count > left.count ? right : left), { count: 0, case: '' });
  const words = wordingFor(instrument);
  const brought = new Set(plans.flatMap(({ plan }) => plan.map(({ code }) => code)));
  return {
    stepsNow: most(({ plan }) => plan.filter(({ band }) => band === 'now').length),
    steps: most(({ plan }) => plan.length),
    words: most(({ plan, facts: { configuration } }) =>
      plan
        .flatMap(({ points }) => points)
        .reduce((sum, { point }) => sum + countWords(fill(pointText(point, words), configuration.settings)), 0),
    ),
    calledTwice: byWay(
      plans.flatMap(({ name, plan, facts: { configuration } }) =>
        calledTwice(plan, configuration.contacts).map((found) => ({ ...found, cases: [name] })),
      ),
    ),
    withoutCase: stepsOf({ instrument, configuration: defaultConfiguration(instrument) })
      .map(({ code }) => code)
      .filter((code) => !brought.has(code)),
  };
}

function byWay(found: readonly CalledTwice[]): CalledTwice[] {
  return [...new Set(found.map(({ way }) => way))].map((way) => {
    const same = found.filter((other) => other.way === way);
    return {
      way,
      steps: [...new Set(same.flatMap(({ steps }) => steps))],
      cases: same.flatMap(({ cases }) => cases),
    };
  });
}

/**
 * Recipients that are called in two steps of a plan. Two contacts with the same number are the same recipient, however it
 * is written.
 */
export function calledTwice(
  plan: readonly PlannedStep[],
  contacts: Configuration['contacts'],
): { way: string; steps: string[] }[] {
  const homes = new Map<string, { way: string; steps: Set<string> }>();
  for (const { code, contact: own, points } of plan)
    for (const { point } of points) {
      const contact = point.contact ?? own;
      if (contact === undefined) continue;
      const { phone, sms, url } = contacts[contact] ?? {};
      for (const way of [contact, phone, sms, url]) {
        if (way === undefined) continue;
        const key = way === phone || way === sms ? way.replace(/\D/g, '') : way;
        const home = homes.get(key) ?? { way, steps: new Set() };
        homes.set(key, home);
        home.steps.add(code);
      }
    }
  return [...homes.values()]
    .filter(({ steps }) => steps.size > 1)
    .map(({ way, steps }) => ({ way, steps: [...steps] }));
}
