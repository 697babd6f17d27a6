import type { Instrument } from '../instrument/instrument.ts';
import type { Law } from './law.ts';
import { lawsOfAnswers } from './laws-of-answers.ts';
import { lawsOfPlans } from './laws-of-plans.ts';
import { lawsOfReturn } from './laws-of-return.ts';

export const laws: readonly Law[] = [...lawsOfAnswers, ...lawsOfPlans, ...lawsOfReturn];

/** The laws that concern an instrument. */
export function lawsFor(instrument: Instrument): Law[] {
  return laws.filter(({ concerns }) => concerns === undefined || concerns(instrument));
}
