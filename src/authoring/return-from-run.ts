import cases from '../instruments/return-from-run/cases.json' with { type: 'json' };
import es from '../instruments/return-from-run/es.json' with { type: 'json' };
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import type { WorkedCase } from './cases.ts';

/** The worked cases of the built-in instrument. Each has its reason; an agency's experts sign off on them. */
export const returnFromRunCases: readonly WorkedCase[] = cases as unknown as readonly WorkedCase[];

/** The built-in instrument as data, with its wordings and worked cases: to check, or to begin an own instrument from. */
export const returnFromRunData = {
  ...returnFromRun,
  wording: { ...returnFromRun.wording, es },
  cases: returnFromRunCases,
};
