import { answersOf, type WorkedCase } from 'open-door-screening/authoring';
import {
  createDraft,
  createRecord,
  createScreening,
  type Instrument,
  type ScreeningRecord,
  type Wording,
} from 'open-door-screening/headless';

/**
 * The finished record of a worked case, as if its talk had been held just now with an agency's configuration.
 * @throws {ConfigurationError} where that cannot be used.
 */
export function recordOfCase(
  instrument: Instrument,
  config: unknown,
  worked: WorkedCase,
  wording: Wording,
  agency: string | undefined,
): ScreeningRecord {
  const begun = createScreening({ instrument, config });
  begun.send({ type: 'start' });
  const answers = answersOf(instrument, worked, new Date().toISOString());
  const draft = createDraft(begun.getSnapshot().context, wording.language)!;
  // No card comes between the answers and their result.
  const told = { ...draft.told, urgent: instrument.flags.map(({ code }) => code), enough: true };
  const screening = createScreening({ instrument, config, draft: { ...draft, answers, told } });
  screening.send({ type: 'resume' });
  screening.send({ type: 'result' });
  screening.send({ type: 'finish' });
  return createRecord(screening.getSnapshot().context, wording, { caseReference: '0000-000', agency });
}
