import type { Configuration } from './configuration.ts';
import type { Instrument } from './instrument.ts';
import type { Step } from './structure.ts';

interface Office {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
}

/** The instrument's steps with the agency's points after their own, then the agency's steps. */
export function stepsOf({ instrument, configuration }: Office): readonly Step[] {
  if (configuration.steps.length === 0) return instrument.steps;
  const added = new Map(configuration.steps.map(({ step, points }) => [step, points]));
  const known = instrument.steps.map((step) => ({
    ...step,
    points: [...step.points, ...(added.get(step.code) ?? [])],
  }));
  const codes = new Set(instrument.steps.map(({ code }) => code));
  const own = configuration.steps.filter(({ step }) => !codes.has(step));
  return [
    ...known,
    ...own.map(({ step, kind = 'talk', contact, points }) => ({ code: step, kind, contact, points: [...points] })),
  ];
}
