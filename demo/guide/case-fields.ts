import { standingOf, type ScreeningRecord } from 'open-door-screening';

/** What a case file may want to search and count by, and no sign or answer besides: the whole record is kept beside it. */
export function caseFields(record: ScreeningRecord): Record<string, string> {
  const { level, assessment, stepsDone } = record;
  const given = (question: string) =>
    (record.answers[question] ?? []).filter(({ response }) => response === 'given').map(({ value }) => String(value));
  return {
    'Case reference': record.caseReference ?? '',
    'Screened on': record.sessions[0]?.startedAt ?? '',
    'Finished on': record.completedAt ?? '',
    // As it is, whether computed or raised by the worker. "None noted" never means no.
    Level: level.final,
    'Still open': String(assessment.open.length),
    'To do': assessment.steps
      .filter((step) => !standingOf(step.code, step, stepsDone).isDone)
      .map(({ code }) => code)
      .join(', '),
    // Everyone's word, side by side: do not pick one.
    'Age, by whoever gave it': given('age').join(', '),
  };
}
