import type { Question, Topic } from '../instrument/structure.ts';
import { isVisible, type Evaluation } from '../assessment/evaluation.ts';
import { holds } from '../assessment/holds.ts';
import type { Place, Talk } from './talk.ts';

/** A question where it is offered. */
export interface Stop extends Place {
  readonly asks: Question;
  /** Enough is known: it need not be asked any more, and can be all the same. */
  readonly notNeeded: boolean;
}

export interface TopicOnRoute {
  readonly topic: Topic;
  readonly stops: readonly Stop[];
}

/** The questions a talk offers, by topic, as its answers and path make them. Topics without any are left out. */
export interface Route {
  readonly topics: readonly TopicOnRoute[];
  readonly stops: readonly Stop[];
  readonly indexOf: ReadonlyMap<string, number>;
}

const routes = new WeakMap<Evaluation, Map<string, Route>>();

/** Computed once for each set of answers and path. */
export function routeOf({ evaluation, path }: Pick<Talk, 'evaluation' | 'path'>): Route {
  const known = routes.get(evaluation) ?? new Map<string, Route>();
  routes.set(evaluation, known);
  let route = known.get(path);
  if (!route) known.set(path, (route = makeRoute(evaluation, path)));
  return route;
}

/** Whether the youth's own words say enough: the rest need not be asked. */
export function enoughIsKnown(evaluation: Evaluation): boolean {
  const { stop } = evaluation.instrument;
  return stop !== undefined && holds(stop.when, evaluation);
}

function makeRoute(evaluation: Evaluation, pathCode: string): Route {
  const { instrument, answers } = evaluation;
  const enough = enoughIsKnown(evaluation);
  const path = instrument.paths.find(({ code }) => code === pathCode);
  const chosen =
    path?.topics || path?.questions ? new Set([...(path.topics ?? []), ...(path.questions ?? [])]) : undefined;

  const stopsByTopic = new Map<string, Stop[]>(instrument.topics.map(({ code }) => [code, []]));
  for (const home of instrument.topics) {
    const moved: Stop[] = [];
    for (const asks of home.questions) {
      if (chosen && !chosen.has(home.code) && !chosen.has(asks.code)) continue;
      if (!isVisible(evaluation, asks.code)) continue;
      const moves = asks.moves && holds(asks.moves.when, evaluation);
      const topic = moves ? asks.moves!.to : home.code;
      const notNeeded =
        enough && !moves && asks.who === 'asked' && !instrument.stop?.keeps.includes(asks.code) && !answers[asks.code];
      (moves ? moved : stopsByTopic.get(topic)!).push({ topic, question: asks.code, asks, notNeeded });
    }
    // What moved in comes first: later questions of the topic may depend on it.
    for (const stop of moved.reverse()) stopsByTopic.get(stop.topic)!.unshift(stop);
  }
  const topics = instrument.topics
    .map((topic) => ({ topic, stops: stopsByTopic.get(topic.code)! }))
    .filter(({ stops }) => stops.length > 0);
  const stops = topics.flatMap((topic) => topic.stops);
  return { topics, stops, indexOf: new Map(stops.map(({ question }, index) => [question, index])) };
}

/** Where one stands among the offered questions, and about how many are still to come. */
export function progressOf(talk: Talk): { position: number; left: number } {
  const { stops, indexOf } = routeOf(talk);
  const index = indexOf.get(talk.place.question) ?? 0;
  const left = stops
    .slice(index + 1)
    .filter(({ question, notNeeded }) => !notNeeded && !talk.evaluation.answers[question]);
  return { position: index + 1, left: left.length };
}

/** Whether a topic is for the worker alone. */
export function isForWorker({ instrument }: Pick<Talk, 'instrument'>, topic: string): boolean {
  return instrument.topics.find(({ code }) => code === topic)?.with === 'worker';
}

/** The offered question of that code, also one that is off the path but visible. */
export function placeOf(talk: Talk, question: string): Place | undefined {
  const { stops, indexOf } = routeOf(talk);
  const stop = stops[indexOf.get(question) ?? -1];
  if (stop) return { topic: stop.topic, question };
  const topic = talk.instrument.topics.find(({ questions }) => questions.some(({ code }) => code === question));
  return topic && isVisible(talk.evaluation, question) ? { topic: topic.code, question } : undefined;
}

/** The first question of a topic, preferring one that is still needed. */
export function entryOf(talk: Talk, topic: string): Place | undefined {
  const stops = routeOf(talk).topics.find((entry) => entry.topic.code === topic)?.stops;
  const stop = stops?.find(({ notNeeded }) => !notNeeded) ?? stops?.[0];
  return stop && { topic, question: stop.question };
}

/**
 * The next (`step` 1) or the previous (-1) place: question by question with the youth, topic by topic for the worker
 * alone. Questions that are not needed are passed over.
 */
export function placeBeside(talk: Talk, step: 1 | -1): Place | undefined {
  const { stops, indexOf } = routeOf(talk);
  const { topic, question } = talk.place;
  const here = indexOf.get(question) ?? nearest(talk, indexOf);
  for (let index = here + step; index >= 0 && index < stops.length; index += step) {
    const stop = stops[index]!;
    if (stop.notNeeded) continue;
    if (!isForWorker(talk, stop.topic)) return { topic: stop.topic, question: stop.question };
    if (stop.topic !== topic) return entryOf(talk, stop.topic);
  }
  return undefined;
}

/** Where a question would stand that is not offered just now: after the last offered one before it. */
function nearest({ instrument, place }: Talk, indexOf: ReadonlyMap<string, number>): number {
  const codes = instrument.topics.flatMap(({ questions }) => questions.map(({ code }) => code));
  for (let index = codes.indexOf(place.question); index >= 0; index--) {
    const found = indexOf.get(codes[index]!);
    if (found !== undefined) return found;
  }
  return -1;
}
