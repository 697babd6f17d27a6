import type { FlagClass } from '../../instrument/structure.ts';
import { answersLeft, leftOf } from '../held-back.ts';
import { plain } from '../../instrument/immutable.ts';
import type { ScreeningRecord } from '../record.ts';

/** Classes of flags that tell of what may have been done to the youth. */
const toldToPolice: readonly FlagClass[] = ['urgent', 'direct', 'report', 'strong'];

/**
 * The record as far as a report to law enforcement needs it: without what the instrument holds back, without the flags that
 * only that raises, and without what the youth wishes for.
 */
export function forPolice(record: ScreeningRecord): ScreeningRecord {
  const { wishes, notForPolice, flagsForPolice } = record.paper;
  const { [wishes ?? '']: _, ...answers } = answersLeft(notForPolice, record.answers);
  const flags = record.assessment.flags
    .filter((flag) => toldToPolice.includes(flag.class) && flagsForPolice.includes(flag.code))
    .map((flag) => ({
      ...flag,
      because: flag.because.filter((account) => leftOf(notForPolice, account.question, account)),
    }))
    .filter(({ because }) => because.length > 0);
  return plain({ ...record, answers, assessment: { ...record.assessment, flags } });
}
