import cases from '../instruments/return-from-run/cases.json' with { type: 'json' };
import duties from '../instruments/return-from-run/duties.json' with { type: 'json' };
import es from '../instruments/return-from-run/es.json' with { type: 'json' };
import reasons from '../instruments/return-from-run/reasons.json' with { type: 'json' };
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import type { WorkedCase } from './cases.ts';
import type { Duty } from './duties.ts';
import type { Reason } from './reasons.ts';

/** The worked cases of the built-in instrument. Each has its reason; an agency's experts sign off on them. */
export const returnFromRunCases: readonly WorkedCase[] = cases as unknown as readonly WorkedCase[];

/**
 * What federal law asks an agency to record and report when a youth comes back, and which questions and points of the
 * built-in instrument serve it. Not legal advice: an agency's counsel reads it, and adds the law of the state.
 */
export const returnFromRunDuties: readonly Duty[] = duties as readonly Duty[];

/** Why each threshold of the built-in instrument is what it is. Most are judgement, and said to be. */
export const returnFromRunReasons: readonly Reason[] = reasons as readonly Reason[];

/** The built-in instrument as data, with its wordings and worked cases: to check, or to begin an own instrument from. */
export const returnFromRunData = {
  ...returnFromRun,
  wording: { ...returnFromRun.wording, es },
  cases: returnFromRunCases,
  duties: returnFromRunDuties,
  reasons: returnFromRunReasons,
};
