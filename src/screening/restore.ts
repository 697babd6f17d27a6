import { sortAnswers } from '../instrument/fitting-answers.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { DraftError, problem, writePath } from '../instrument/problems.ts';
import { evaluate } from '../assessment/evaluation.ts';
import { questionOf } from '../assessment/graph.ts';
import { ownTimeZone, steadyClock } from '../instrument/time.ts';
import type { Draft } from './draft.ts';
import { lastEntryIn, lastTimeIn } from './last-time.ts';
import { checkStep } from './done-entries.ts';
import { makeExact } from './exact-values.ts';
import { newTalk } from './moving.ts';
import { bytesOfAll } from './room.ts';
import { placeOf } from './route.ts';
import type { Destination, Place, SetAside, Talk } from './talk.ts';
import { endSitting } from './sittings.ts';

/**
 * The talk of a draft that was just read, stopped between two sittings. What no longer fits the instrument is set aside, where the
 * worker sees it; nothing is dropped.
 * @throws {DraftError} where the draft belongs to another instrument.
 */
export function restoreTalk(
  draft: Draft,
  instrument: Instrument,
  configuration: Configuration,
  clock: () => Date,
  timeZone?: string,
): Talk {
  if (draft.instrument.id !== instrument.id)
    throw new DraftError('The draft', [
      problem(['instrument', 'id'], `expected "${instrument.id}", found "${draft.instrument.id}"`),
    ]);
  makeExact(draft, (code) => questionOf(instrument, code)?.answer);
  const { fitting: answers, unfit } = sortAnswers(instrument, draft.answers);
  const aside: SetAside[] = [...draft.setAside, ...unfit];
  const { raisedLevel, sessions, history, told, completedAt, amendments, amending } = draft;
  const fits = (fitting: boolean, path: PropertyKey[], message: string, data: unknown) => {
    if (!fitting) aside.push({ path: writePath(path), message, data });
    return fitting;
  };
  const path = instrument.paths.some(({ code }) => code === draft.path) ? draft.path : instrument.paths[0]!.code;
  fits(path === draft.path, ['path'], 'the instrument has no such path', draft.path);
  const level = raisedLevel && instrument.levels.includes(raisedLevel.level);
  fits(level !== false, ['raisedLevel'], 'the instrument has no such level', raisedLevel);
  const stepsDone = draft.stepsDone.filter((entry, index) => {
    const wrong = checkStep({ instrument, configuration }, entry);
    return fits(!wrong, ['stepsDone', index], wrong ?? '', entry);
  });
  const evaluation = evaluate(instrument, configuration, answers);
  const fresh = newTalk({ id: draft.id, instrument, configuration, path, clock, timeZone }, evaluation);
  const nearest = nearestPlace({ ...fresh, sessions });
  const talk: Talk = {
    ...fresh,
    bytes: bytesOfAll([...Object.values(answers).flat(), ...history]),
    clock: steadyClock(clock, Date.parse(lastTimeIn(draft))),
    timeZone: draft.timeZone ?? timeZone ?? ownTimeZone(),
    history,
    sessions,
    heldIn: draft.heldIn ?? [],
    place: nearest(draft.place),
    destination: typeof draft.destination === 'string' ? draft.destination : nearest(draft.destination),
    youthPresent: draft.youthPresent,
    youthPlace: nearest(draft.youthPlace),
    urgentShown: new Set(told.urgent),
    enoughShown: told.enough,
    privateShown: new Set(told.private),
    raisedLevel: level ? raisedLevel : undefined,
    stepsDone,
    plan: draft.plan ?? '',
    completedAt,
    amendments,
    amending,
    setAside: aside,
  };
  // A sitting that was cut off ended with what was last entered in it.
  return endSitting(talk, lastEntryIn(draft));
}

/** Where a question is now; where it is gone, the beginning of its topic or of the talk. */
function nearestPlace(talk: Talk): (place: Place) => Place & Destination {
  const { topics } = talk.instrument;
  return ({ topic, question }) => {
    const there = questionOf(talk.instrument, question) && placeOf(talk, question);
    if (there) return there;
    const home = topics.find(({ code }) => code === topic) ?? topics[0]!;
    return { topic: home.code, question: home.questions[0]?.code ?? '' };
  };
}
