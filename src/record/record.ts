import type * as z from 'zod/mini';
import { describe } from '../assessment/describe.ts';
import { evaluate } from '../assessment/evaluation.ts';
import { isRaised } from '../assessment/facts.ts';
import { holds } from '../assessment/holds.ts';
import { plain } from '../instrument/immutable.ts';
import { fillWording, type Wording } from '../instrument/wording.ts';
import { headerOf, type TalkHeader } from '../screening/draft.ts';
import { finalLevel } from '../screening/final-level.ts';
import type { Talk } from '../screening/talk.ts';
import { askedTopics } from './asked.ts';
import { answersLeft, type HeldBack } from './held-back.ts';
import type { recordSchema } from './record-schema.ts';

/** The shape of a record this version writes. */
export const recordFormat = 2;

/**
 * A screening as it is kept: all that was said, what follows from it, what was decided, and the words in which it was
 * asked. Without `completedAt` it is provisional: the talk goes on.
 */
export type ScreeningRecord = z.infer<typeof recordSchema>;
export type RecordTopic = ScreeningRecord['topics'][number];
export type RecordQuestion = RecordTopic['questions'][number];

/** The record of a talk as it stands, in the words of one language. It is not sealed yet; see `sealRecord`. */
export function createRecord(talk: Talk, wording: Wording, header: TalkHeader = {}): ScreeningRecord {
  const { instrument, configuration, evaluation, path, sessions, history, raisedLevel, done, plan } = talk;
  const words = fillWording(wording, configuration.settings);
  const assessment = describe(evaluation, wording);
  const { factors, interpreter, duties, notForPolice = [] } = instrument.paper ?? {};
  const { title, sources, responses, flagClasses, kinds } = words;
  return plain({
    format: recordFormat,
    instrument: { id: instrument.id, version: instrument.version },
    language: words.language,
    path,
    ...headerOf(header),
    settings: configuration.settings,
    sessions,
    // While a correction is under way nothing is complete.
    completedAt: talk.amending ? undefined : talk.completedAt,
    answers: evaluation.answers,
    history,
    level: { computed: assessment.level, final: finalLevel(talk), raised: raisedLevel },
    assessment,
    actionsDone: done,
    plan: plan || undefined,
    amendments: talk.amendments,
    setAside: talk.setAside,
    topics: askedTopics(talk, words),
    words: {
      title,
      path: words.paths[path]?.name ?? path,
      sources,
      responses,
      flagClasses,
      kinds,
      levels: instrument.levels.map((code) => ({ code, ...words.levels[code]! })),
    },
    paper: {
      wishes: instrument.wishes,
      factors,
      interpreter: interpreter && holds(interpreter, evaluation),
      duties,
      notForPolice,
      flagsForPolice: flagsWithout(notForPolice, talk),
    },
  });
}

/** The raised flags that stand also where some answers are held back: their very names would tell of those. */
function flagsWithout(heldBack: HeldBack, { instrument, configuration, evaluation }: Talk): string[] {
  const left = evaluate(instrument, configuration, answersLeft(heldBack, evaluation.answers));
  return instrument.flags.map(({ code }) => code).filter((code) => isRaised(evaluation, code) && isRaised(left, code));
}
