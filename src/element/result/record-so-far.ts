import type { Evaluation } from '../../assessment/facts.ts';
import type { Wording } from '../../instrument/wording.ts';
import { plain } from '../../instrument/immutable.ts';
import { recordToShow, type ScreeningRecord } from '../../record/record.ts';
import { headerOf } from '../../screening/draft.ts';
import { finalLevel } from '../../screening/final-level.ts';
import type { ResultView } from './result-texts.ts';

const made = new WeakMap<Evaluation, { words: Wording; path: string; record: ScreeningRecord }>();

/**
 * The record of the open talk as it is now, for its result. What follows from the answers is worked out once; what the
 * worker decides and types at the result is added each time.
 */
export function recordSoFar({ talk, words, header }: ResultView): ScreeningRecord {
  const { evaluation, path, stepsDone, raisedLevel } = talk;
  let known = made.get(evaluation);
  if (known?.words !== words || known.path !== path) {
    known = { words, path, record: recordToShow(talk, words, header) };
    made.set(evaluation, known);
  }
  const { computed } = known.record.level;
  return {
    ...known.record,
    ...headerOf(header),
    ...plain({ stepsDone, level: { computed, final: finalLevel(talk), raised: raisedLevel } }),
  };
}
