import { draftFormat, type Draft } from '../screening/draft.ts';
import { plain } from '../instrument/immutable.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { ScreeningRecord } from './record.ts';
import { isSameGuide } from './same-guide.ts';

/**
 * The draft of the talk a record came from: to correct it, or to go on where it was provisional. Nothing for a record of
 * an earlier format, and where `instrument` is another one or another major version.
 */
export function draftOf(
  record: ScreeningRecord,
  instrument: Pick<Instrument, 'id' | 'version'> = record.instrument,
): Draft | undefined {
  if (!isSameGuide(record, instrument)) return undefined;
  const { id, timeZone, language, caseReference, worker, agency, path, answers, history, sessions, heldIn } = record;
  const { completedAt, amendments, stepsDone, plan, setAside, level, topics, assessment } = record;
  const first = (withWhom?: 'youth') => {
    const topic = topics.find((entry) => entry.questions.length > 0 && (!withWhom || entry.with === withWhom));
    return { topic: topic?.code ?? '', question: topic?.questions[0]?.code ?? '' };
  };
  return plain({
    format: draftFormat,
    id,
    timeZone,
    instrument: record.instrument,
    language,
    caseReference,
    worker,
    agency,
    path,
    answers,
    history,
    sessions,
    heldIn,
    place: first(),
    destination: 'review',
    youthPresent: false,
    youthPlace: first('youth'),
    // Anyone who has the record knows what it says.
    told: {
      urgent: assessment.flags.filter((flag) => flag.class === 'urgent').map(({ code }) => code),
      enough: true,
      private: [],
    },
    raisedLevel: level.raised,
    stepsDone,
    plan,
    completedAt,
    amendments,
    setAside,
  });
}
