import { describe, type Assessment } from '../../assessment/describe.ts';
import type { Evaluation } from '../../assessment/facts.ts';
import type { Wording } from '../../instrument/wording.ts';
import type { ResultView } from './result-texts.ts';

const assessments = new WeakMap<Evaluation, { words: Wording; assessment: Assessment }>();

/** What follows from the answers as they stand, in the view's words. Worked out once. */
export function assessmentOf({ talk: { evaluation }, words }: Pick<ResultView, 'talk' | 'words'>): Assessment {
  const known = assessments.get(evaluation);
  if (known?.words === words) return known.assessment;
  const assessment = describe(evaluation, words);
  assessments.set(evaluation, { words, assessment });
  return assessment;
}
