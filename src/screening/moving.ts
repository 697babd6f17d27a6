import { accountsTo, isRaised, isVisible, type Evaluation } from '../assessment/facts.ts';
import { holds } from '../assessment/holds.ts';
import { newId } from '../instrument/identity.ts';
import { ownTimeZone, steadyClock } from '../instrument/time.ts';
import { enterPrefill, leaveUnasked } from './entering.ts';
import type { ScreeningEvent, ScreeningInput, StartOptions } from './events.ts';
import {
  enoughIsKnown,
  entryOf,
  isTopicForWorker,
  opensFromResult,
  placeBeside,
  placeOf,
  routeOf,
  shownAt,
} from './route.ts';
import { holdIn } from './languages-held.ts';
import { beginSitting, evaluationOfSitting, isFromPaper } from './sittings.ts';
import type { CardQuestion, Destination, Place, Talk } from './talk.ts';

const nowhere: Place = { topic: '', question: '' };

export function newTalk(
  { id = newId(), instrument, configuration, prefill = {}, path, clock, timeZone }: ScreeningInput,
  evaluation: Evaluation,
): Talk {
  return {
    id,
    instrument,
    configuration,
    prefill,
    clock: steadyClock(clock),
    timeZone: timeZone ?? '',
    enteredIn: timeZone,
    path,
    evaluation,
    bytes: 0,
    history: [],
    sessions: [],
    heldIn: [],
    place: nowhere,
    destination: nowhere,
    youthPresent: false,
    youthPlace: nowhere,
    entering: new Set(),
    undoable: [],
    urgentShown: new Set(),
    enoughShown: false,
    askedOnCard: [],
    privateShown: new Set(),
    stepsDone: [],
    plan: '',
    amendments: [],
    setAside: [],
  };
}

export function begin(before: Talk, { path = before.path, heldAt, noTalk = false, languages }: StartOptions): Talk {
  const timeZone = before.timeZone || ownTimeZone();
  const begun = beginSitting({ ...before, timeZone, path }, heldAt);
  const talk = enterPrefill(languages ? holdIn(begun, { languages }) : begun);
  const [first = nowhere] = routeOf(talk).steps;
  const why = noTalk ? placeOf(talk, talk.instrument.noTalk ?? '') : undefined;
  const start = why ?? { topic: first.topic, question: first.question };
  return {
    ...talk,
    place: start,
    destination: start,
    youthPlace: firstWithYouth(talk) ?? start,
  };
}

/** Sets the destination, and ends a change of one answer from the review. */
export function aim(talk: Talk, destination: Destination): Talk {
  return { ...talk, destination, revisedFrom: undefined };
}

/** From the review: the destination is one answer to change, with the way back, or a topic. */
export function aimFromReview(talk: Talk, event: Extract<ScreeningEvent, { type: 'go' }>): Talk {
  const there = aim(talk, destinationOf(talk, event)!);
  return 'question' in event ? { ...there, revisedFrom: talk.evaluation } : there;
}

/** Sets the next or the previous place as the destination; after a change, what it opened, and then the review. */
export function aimBeside(talk: Talk, step: 1 | -1): Talk {
  if (opensFromResult(talk, talk.place.topic)) return aim(talk, 'result');
  if (talk.revisedFrom) {
    const opened = step === 1 ? openedSince(talk, talk.revisedFrom)[0] : undefined;
    return opened ? { ...talk, destination: opened } : aim(talk, 'review');
  }
  return aim(talk, placeBeside(talk, step) ?? (step === 1 ? 'review' : talk.place));
}

/** Questions without an account that a change has opened; at one of them, only those that come after it. */
export function openedSince(talk: Talk, before: Evaluation): Place[] {
  const known = routeOf({ evaluation: before, path: talk.path }).indexOf;
  const opened = routeOf(talk).steps.filter(({ question }) => !known.has(question));
  const here = opened.findIndex(({ question }) => question === talk.place.question);
  return opened
    .slice(here + 1)
    .filter(({ question }) => accountsTo(talk.evaluation, question).length === 0)
    .map(({ topic, question }) => ({ topic, question }));
}

export function destinationOf(talk: Talk, event: Extract<ScreeningEvent, { type: 'go' }>): Place | undefined {
  return 'question' in event ? placeOf(talk, event.question) : entryOf(talk, event.topic);
}

/** Whether that leads to a topic that is opened from the result only. */
export function leadsToDecision(talk: Talk, event: Extract<ScreeningEvent, { type: 'go' }>): boolean {
  const there = destinationOf(talk, event);
  return there !== undefined && opensFromResult(talk, there.topic);
}

/** Where the worker goes on once the youth has left: the first topic of theirs after the conversation. */
export function afterTheTalk(talk: Talk): Destination {
  const { topics } = routeOf(talk);
  const last = topics.findLastIndex(({ topic }) => topic.with === 'youth');
  const after = topics[last + 1];
  return (after && entryOf(talk, after.topic.code)) ?? 'review';
}

/** Leaves the topic ahead for another time: the destination is what comes after it. */
export function aimPastTopic(talk: Talk): Talk {
  const { destination } = talk;
  if (typeof destination === 'string') return talk;
  const offered = routeOf(talk).topics.find(({ topic }) => topic.code === destination.topic)?.steps ?? [];
  const questions = new Set([...offered.map(({ question }) => question), destination.question]);
  const left = leaveUnasked(talk, [...questions]);
  const last = talk.instrument.topics.find(({ code }) => code === destination.topic)?.questions.at(-1);
  const question = offered.at(-1)?.question ?? last?.code ?? destination.question;
  return aim(left, placeBeside(left, 1, { topic: destination.topic, question }) ?? 'review');
}

/** Makes the destination the talk's place. */
export function arrive(talk: Talk): Talk {
  const { destination } = talk;
  if (typeof destination === 'string') return talk;
  const place = leadsToWorker(talk) ? destination : shownAt(talk, destination);
  return { ...talk, place, sideTalk: undefined };
}

export function topicAhead({ destination }: Talk): string {
  return typeof destination === 'string' ? '' : destination.topic;
}

/**
 * Whether the destination is not for the youth's eyes. A change from the review is made alone, whatever the topic, and
 * so is what was held on paper.
 */
export function leadsToWorker(talk: Talk): boolean {
  return (
    typeof talk.destination === 'string' ||
    talk.revisedFrom !== undefined ||
    isFromPaper(talk) ||
    isTopicForWorker(talk, talk.destination.topic)
  );
}

/** The youth is in the room, or is about to be. */
export function isWithYouth(talk: Talk): boolean {
  return talk.youthPresent || !leadsToWorker(talk);
}

export function newUrgentFlags({ evaluation, urgentShown }: Talk): string[] {
  return evaluation.instrument.flags
    .filter((flag) => flag.class === 'urgent' && isRaised(evaluation, flag.code) && !urgentShown.has(flag.code))
    .map(({ code }) => code);
}

export function enoughIsNew({ evaluation, enoughShown }: Talk): boolean {
  return !enoughShown && enoughIsKnown(evaluation);
}

/**
 * The small thing to ask next on the stop card: a question that is visible and has no account of that source yet. After
 * the one that is asked now; what is skipped is not asked again.
 */
export function nextOnCard({ instrument, evaluation, youthPresent, askedOnCard }: Talk): CardQuestion | undefined {
  if (!youthPresent) return undefined;
  const asks = instrument.stop?.asks ?? [];
  return asks
    .slice(asks.indexOf(askedOnCard.at(-1)!) + 1)
    .find(
      ({ question, source }) =>
        isVisible(evaluation, question) &&
        !accountsTo(evaluation, question).some((account) => account.source === source),
    );
}

/** Whether the topic ahead opens with "is it just us?". What was shown in an earlier sitting does not count. */
export function needsPrivacy(talk: Talk): boolean {
  const ahead = topicAhead(talk);
  const topic = talk.instrument.topics.find(({ code }) => code === ahead);
  if (!topic?.privateOnce || talk.revisedFrom || isFromPaper(talk) || talk.privateShown.has(ahead)) return false;
  return !holds(topic.privateOnce, evaluationOfSitting(talk));
}

function firstWithYouth(talk: Talk): Place | undefined {
  const topic = routeOf(talk).topics.find((entry) => entry.topic.with === 'youth');
  return topic && entryOf(talk, topic.topic.code);
}
