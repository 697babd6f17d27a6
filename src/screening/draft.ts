import type * as z from 'zod/mini';
import type { draftSchema } from './draft-schema.ts';
import { clean } from '../instrument/clean.ts';
import { plain } from '../instrument/immutable.ts';
import type { Talk } from './talk.ts';

/** The shape of a draft this version writes. */
export const draftFormat = 2;

/**
 * A talk under way, for the host to store: what was entered and decided, and the current place. Nothing that can be worked
 * out again, and no rule of the instrument.
 */
export type Draft = z.infer<typeof draftSchema>;

/** What a host knows of a talk and the talk does not know. */
export interface TalkHeader {
  readonly caseReference?: string | null | undefined;
  readonly worker?: string | null | undefined;
  readonly agency?: string | null | undefined;
}

/** The parts that are given, as text: a host that removes an attribute leaves null, or an empty text. */
export function headerOf({ caseReference, worker, agency }: TalkHeader) {
  return clean({ caseReference: textOf(caseReference), worker: textOf(worker), agency: textOf(agency) });
}

/** A host may use a number as the reference of a case. */
function textOf(given: string | number | null | undefined): string | undefined {
  return String(given ?? '') || undefined;
}

/** The talk as it is now, shown in that language; nothing where it has not begun. It shares no object with the talk. */
export function createDraft(talk: Talk, language: string, header: TalkHeader = {}): Draft | undefined {
  if (talk.sessions.length === 0) return undefined;
  const { id, timeZone, instrument, path, evaluation, history, sessions, heldIn, place, destination } = talk;
  const { youthPresent, youthPlace } = talk;
  const { urgentShown, enoughShown, privateShown, raisedLevel, stepsDone, plan, completedAt, setAside } = talk;
  return plain({
    format: draftFormat,
    id,
    timeZone,
    instrument: { id: instrument.id, version: instrument.version },
    language,
    ...headerOf(header),
    path,
    answers: evaluation.answers,
    history,
    sessions,
    heldIn: heldIn.length > 0 ? heldIn : undefined,
    place,
    // One answer is being changed: the talk returns to the review.
    destination: talk.revisedFrom ? 'review' : destination,
    youthPresent,
    youthPlace,
    told: { urgent: [...urgentShown], enough: enoughShown, private: [...privateShown] },
    raisedLevel,
    stepsDone,
    plan: plan || undefined,
    completedAt,
    amendments: talk.amendments,
    amending: talk.amending,
    setAside,
  });
}
