import { draftFormat, type Draft } from '../screening/draft.ts';
import { plain } from '../instrument/immutable.ts';
import type { ScreeningRecord } from './record.ts';

/** The draft of the talk a record came from: to correct it, or to go on where it was provisional. */
export function draftOf(record: ScreeningRecord): Draft {
  const { instrument, language, caseReference, worker, agency, path, answers, history, sessions } = record;
  const { completedAt, amendments, actionsDone, plan, setAside, level, topics, assessment } = record;
  const first = (withWhom?: 'youth') => {
    const topic = topics.find((entry) => entry.questions.length > 0 && (!withWhom || entry.with === withWhom));
    return { topic: topic?.code ?? '', question: topic?.questions[0]?.code ?? '' };
  };
  return plain({
    format: draftFormat,
    instrument,
    language,
    caseReference,
    worker,
    agency,
    path,
    answers,
    history,
    sessions,
    place: first(),
    destination: 'review',
    youthPresent: false,
    youthPlace: first('youth'),
    // Whoever has the record knows what it says.
    told: {
      urgent: assessment.flags.filter((flag) => flag.class === 'urgent').map(({ code }) => code),
      enough: true,
      private: [],
    },
    raisedLevel: level.raised,
    actionsDone,
    plan,
    completedAt,
    amendments,
    setAside,
  });
}
