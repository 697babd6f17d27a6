import cases from '../instruments/return-from-run/cases.json' with { type: 'json' };
import es from '../instruments/return-from-run/es.json' with { type: 'json' };
import { resultWords } from '../instruments/return-from-run/result-words.ts';
import structure from '../instruments/return-from-run/structure.json' with { type: 'json' };
import { talkWords } from '../instruments/return-from-run/talk-words.ts';
import type { WorkedCase } from './cases.ts';

/** The worked cases of the built-in instrument. Each has its reason; an agency's experts sign off on them. */
export const returnFromRunCases: readonly WorkedCase[] = cases as unknown as readonly WorkedCase[];

/** The built-in instrument as data, with its wordings and worked cases: to check, or to begin an own instrument from. */
export const returnFromRunData = {
  ...structure,
  wording: { en: { ...talkWords, ...resultWords }, es },
  cases: returnFromRunCases,
};
