import type * as z from 'zod/mini';
import { describe } from '../assessment/describe.ts';
import { evaluate } from '../assessment/evaluation.ts';
import { accountsOn, isRaised } from '../assessment/facts.ts';
import { holds } from '../assessment/holds.ts';
import { checkGiven } from '../instrument/check-given.ts';
import { plain } from '../instrument/immutable.ts';
import { wholeDaysBetween } from '../instrument/moment.ts';
import { fillWording, type Wording } from '../instrument/wording.ts';
import { amendmentsIn } from '../screening/amending.ts';
import { headerOf, type TalkHeader } from '../screening/draft.ts';
import { finalLevel } from '../screening/final-level.ts';
import type { Talk } from '../screening/talk.ts';
import { knownAgencyReview } from './agency-review.ts';
import { askedTopics } from './asked.ts';
import { heldInOf } from './held-in.ts';
import { answersListed } from './listed.ts';
import { lookedUpIn } from './looked-up.ts';
import { momentGiven } from './moment-given.ts';
import type { recordSchema } from './record-schema.ts';
import { withdrawnIn } from './withdrawn.ts';

/** The shape of a record this version writes. */
export const recordFormat = 3;

/** The fingerprint is over the canonical form (RFC 8785) of the normalized record; see `normalized` in parse-record.ts. */
export const fingerprintRule = 'rfc8785-normalized';

/**
 * A screening as it is stored: all that was said, what follows from it, what was decided, and the words in which it was
 * asked. Without `completedAt` it is provisional: the talk goes on.
 */
export type ScreeningRecord = z.infer<typeof recordSchema>;
export type RecordTopic = ScreeningRecord['topics'][number];
export type RecordQuestion = RecordTopic['questions'][number];

/**
 * The record of a talk as it is now, in the words of one language. It is not sealed yet; see `sealRecord`. Whether the
 * agency has reviewed the guide is in it once `findAgencyReview` has found it for that language.
 * @throws {InvalidDataError} without words.
 */
export function createRecord(talk: Talk, wording: Wording, header: TalkHeader = {}): ScreeningRecord {
  // An instrument has no words in a language that is not loaded: `wording.es` is nothing then.
  checkGiven('The record', {
    wording: [typeof wording === 'object', 'expected the words of a language that is loaded'],
  });
  const record = recordToShow(talk, wording, header);
  const lookedUp = lookedUpIn(talk, wording);
  return {
    ...record,
    ...(lookedUp.length > 0 && { lookedUp }),
    withdrawn: withdrawnIn(talk, record.assessment, wording),
  };
}

/** The same for the screen, which does not need what is withdrawn, nor what was looked up. */
export function recordToShow(talk: Talk, wording: Wording, header: TalkHeader): ScreeningRecord {
  const { instrument, configuration, evaluation, path, sessions, history, raisedLevel, stepsDone, plan } = talk;
  const words = fillWording(wording, configuration.settings);
  const assessment = describe(evaluation, wording, sessions[0]?.startedAt);
  const { factors, interpreter, duties } = instrument.paper ?? {};
  const { title, sources, responses, flagClasses, kinds } = words;
  return plain({
    format: recordFormat,
    id: talk.id,
    instrument: { id: instrument.id, version: instrument.version },
    language: words.language,
    path,
    ...headerOf(header),
    timeZone: talk.timeZone,
    settings: configuration.settings,
    sessions,
    heldIn: heldInOf(talk, words.language),
    agencyReview: knownAgencyReview(talk, words.language),
    // While a correction is under way nothing is complete.
    completedAt: talk.amending ? undefined : talk.completedAt,
    answers: evaluation.answers,
    history,
    level: { computed: assessment.level, final: finalLevel(talk), raised: raisedLevel },
    assessment,
    withdrawn: { flags: [], steps: [] },
    stepsDone,
    plan: plan || undefined,
    amendments: amendmentsIn(talk),
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
      episode: episodeOf(talk),
      police: forPolice(talk),
    },
    fingerprintRule,
  });
}

/** The questions on this time away, and its days where both ends are known: counted from the dates as they are written. */
function episodeOf({ instrument, evaluation }: Talk): ScreeningRecord['paper']['episode'] {
  const episode = instrument.paper?.episode;
  if (!episode) return undefined;
  const moment = (question: string) => momentGiven(accountsOn(evaluation, question)) ?? '';
  const days = wholeDaysBetween(moment(episode.from), moment(episode.to));
  return { ...episode, ...(days >= 0 && { daysAway: days }) };
}

/** What the page for law enforcement holds. A flag is named only where it is raised without what is left out. */
function forPolice({ instrument, configuration, evaluation }: Talk): ScreeningRecord['paper']['police'] {
  const { questions = [], flags = [] } = instrument.paper?.police ?? {};
  const left = evaluate(instrument, configuration, answersListed(questions, evaluation.answers));
  const independent = flags.filter(
    ({ flag, asLabel }) => isRaised(evaluation, flag) && (asLabel || isRaised(left, flag)),
  );
  // A note that comes with certain answers would reveal them.
  const notes = instrument.notes.filter(({ when }) => !when).map(({ code }) => code);
  return { questions, flags: independent.map(({ flag }) => flag), notes };
}
