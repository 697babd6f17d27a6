import type { Instrument } from '../instrument/instrument.ts';
import type { Question, Topic } from '../instrument/structure.ts';
import type { TalkWording } from '../instrument/parts-by-use.ts';
import { accountsTo, isVisible, type Evaluation } from '../assessment/facts.ts';
import { byAnyone } from '../instrument/condition.ts';
import { graphOf, numberOf, questionOf } from '../assessment/graph.ts';
import { holds } from '../assessment/holds.ts';
import { isFromPaper } from './sittings.ts';
import type { Place, Talk } from './talk.ts';

/** A question where it is offered; the question itself is its `item`. */
export interface RouteStep extends Place {
  readonly item: Question;
}

interface TopicOnRoute {
  readonly topic: Topic;
  readonly steps: readonly RouteStep[];
}

/** The questions a talk offers, by topic, as its answers and path make them. Topics without any are left out. */
interface Route {
  readonly topics: readonly TopicOnRoute[];
  /** Topics that are opened from the result only. Next and Back, the review and the progress skip them. */
  readonly apart: readonly TopicOnRoute[];
  readonly steps: readonly RouteStep[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** By the list of what is visible: most answers leave it unchanged, and so share a route. */
const routes = new WeakMap<Uint8Array, Map<string, Route>>();

export function routeOf({ evaluation, path }: Pick<Talk, 'evaluation' | 'path'>): Route {
  const { instrument, visible } = evaluation;
  const moved = graphOf(instrument).movable.filter(({ moves }) => holds(moves!.when, evaluation));
  const known = routes.get(visible) ?? new Map<string, Route>();
  routes.set(visible, known);
  const key = [path, ...moved.map(({ code }) => code)].join(' ');
  let route = known.get(key);
  if (!route) known.set(key, (route = makeRoute(evaluation, path, moved)));
  return route;
}

function makeRoute({ instrument, visible }: Evaluation, pathCode: string, moved: readonly Question[]): Route {
  const { questionIndex } = graphOf(instrument);
  const path = instrument.paths.find(({ code }) => code === pathCode);
  const everything = !path?.topics && !path?.questions;
  const offered = instrument.topics.flatMap((home) =>
    home.questions
      .filter(({ code }) => visible[questionIndex.get(code)!] === 1)
      .filter(
        ({ code }) =>
          everything || home.opensFrom || path.topics?.includes(home.code) || path.questions?.includes(code),
      )
      .map((item) => {
        const topic = moved.includes(item) ? item.moves!.to : home.code;
        return { topic, question: item.code, item };
      }),
  );
  const byTopic = new Map<string, RouteStep[]>(instrument.topics.map(({ code }) => [code, []]));
  // What moved in comes first: later questions of the topic may depend on it.
  for (const step of offered) if (moved.includes(step.item)) byTopic.get(step.topic)!.push(step);
  for (const step of offered) if (!moved.includes(step.item)) byTopic.get(step.topic)!.push(step);
  const offeredTopics = instrument.topics
    .map((topic) => ({ topic, steps: byTopic.get(topic.code)! }))
    .filter(({ steps }) => steps.length > 0);
  const topics = offeredTopics.filter(({ topic }) => !topic.opensFrom);
  const steps = topics.flatMap((topic) => topic.steps);
  return {
    topics,
    apart: offeredTopics.filter(({ topic }) => topic.opensFrom),
    steps,
    indexOf: new Map(steps.map(({ question }, index) => [question, index])),
  };
}

/** Whether the youth's own words say enough: the rest need not be asked. */
export function enoughIsKnown(evaluation: Evaluation): boolean {
  const { stop } = evaluation.instrument;
  return stop !== undefined && holds(stop.when, evaluation);
}

/** Whether it would be enough, had the youth said it: known from others, the file or the worker's own eyes. */
export function enoughIsToldByOthers(evaluation: Evaluation): boolean {
  const { stop } = evaluation.instrument;
  return stop !== undefined && holds(byAnyone(stop.when), evaluation) && !enoughIsKnown(evaluation);
}

/**
 * Says which questions are still needed. Once enough is known: those that were asked, and those the instrument's `stop`
 * keeps. What was written on paper is typed in whole.
 */
export function neededIn(talk: Pick<Talk, 'evaluation' | 'sessions'>): (step: RouteStep) => boolean {
  const { evaluation } = talk;
  const { instrument } = evaluation;
  if (!enoughIsKnown(evaluation) || isFromPaper(talk)) return () => true;
  const keeps = new Set(instrument.stop?.keeps);
  return ({ item, question, topic }) =>
    item.who !== 'asked' ||
    keeps.has(question) ||
    isTopicForWorker(evaluation, topic) ||
    accountsTo(evaluation, question).length > 0;
}

/** The number of the current question, the same as on paper, and about how many are still to come. */
export function progressOf(talk: Talk): { position: number; left: number } {
  const { steps, indexOf } = routeOf(talk);
  const needed = neededIn(talk);
  const last = stepsHere(talk).at(-1)?.question ?? '';
  const index = indexOf.get(last) ?? 0;
  let left = 0;
  for (let ahead = index + 1; ahead < steps.length; ahead++) {
    const step = steps[ahead]!;
    if (accountsTo(talk.evaluation, step.question).length === 0 && needed(step)) left++;
  }
  return { position: numberOf(talk.instrument, talk.place.question), left };
}

/**
 * The steps on one screen with the youth: a question, and below one that is asked, the worker's own that comes right
 * after it.
 */
export function stepsHere(talk: Talk): RouteStep[] {
  const { steps, indexOf } = routeOf(talk);
  const index = indexOf.get(talk.place.question) ?? -1;
  const step = steps[index];
  if (step) return isBelow(talk, steps, index + 1) ? [step, steps[index + 1]!] : [step];
  // Off the path, or hidden while it was open: it stays until the worker moves on.
  const item = questionOf(talk.instrument, talk.place.question);
  return item ? [{ ...talk.place, item }] : [];
}

/** Where a question is shown with the youth: at its own place, or on the screen of the one before it. */
export function shownAt(talk: Talk, place: Place): Place {
  const { steps, indexOf } = routeOf(talk);
  const index = indexOf.get(place.question) ?? -1;
  return isBelow(talk, steps, index) ? { topic: place.topic, question: steps[index - 1]!.question } : place;
}

function isBelow(talk: Talk, steps: readonly RouteStep[], index: number): boolean {
  const step = steps[index];
  const above = steps[index - 1];
  return (
    step?.item.who === 'worker' &&
    above?.item.who === 'asked' &&
    above.topic === step.topic &&
    !isTopicForWorker(talk, step.topic) &&
    !isFromPaper(talk) &&
    neededIn(talk)(above)
  );
}

/** Whether a topic is for the worker alone. */
export function isTopicForWorker({ instrument }: Pick<Talk, 'instrument'>, topic: string): boolean {
  return instrument.topics.find(({ code }) => code === topic)?.with === 'worker';
}

/** Where a visible question is shown, also when it is off the path. */
export function placeOf({ evaluation }: Pick<Talk, 'evaluation'>, question: string): Place | undefined {
  const home = graphOf(evaluation.instrument).homes.get(question);
  if (!home || !isVisible(evaluation, question)) return undefined;
  const moves = questionOf(evaluation.instrument, question)?.moves;
  return { topic: moves && holds(moves.when, evaluation) ? moves.to : home.code, question };
}

/** The wording of a question in a topic: another one than at home, where it has moved there. */
export function promptAt(instrument: Instrument, words: TalkWording, question: string, topic: string): string {
  const { prompt = question, moved } = words.questions[question] ?? {};
  return graphOf(instrument).homes.get(question)?.code === topic ? prompt : (moved ?? prompt);
}

/** The questions of a topic that are offered, also of one that is opened from the result only. */
export function stepsOf(talk: Pick<Talk, 'evaluation' | 'path'>, topic: string): readonly RouteStep[] | undefined {
  const { topics, apart } = routeOf(talk);
  return [...topics, ...apart].find((entry) => entry.topic.code === topic)?.steps;
}

/** Whether a topic is opened from the result only, and leads back to it. */
export function opensFromResult({ instrument }: Pick<Talk, 'instrument'>, topic: string): boolean {
  return instrument.topics.find(({ code }) => code === topic)?.opensFrom === 'result';
}

/** The first question of a topic, preferring one that is still needed. */
export function entryOf(talk: Talk, topic: string): Place | undefined {
  const steps = stepsOf(talk, topic);
  const step = steps?.find(neededIn(talk)) ?? steps?.[0];
  return step && { topic, question: step.question };
}

/**
 * The next (`direction` 1) or the previous (-1) place: question by question with the youth, topic by topic for the worker
 * alone and from paper. Questions that are not needed are passed over.
 */
export function placeBeside(talk: Talk, direction: 1 | -1, from = talk.place): Place | undefined {
  const route = routeOf(talk);
  const { steps, indexOf } = route;
  const { topic, question } = from;
  const needed = neededIn(talk);
  const at = indexOf.get(question);
  // A question that has moved or gone while it was open leaves its old place as the starting point.
  const here = at !== undefined && steps[at]?.topic === topic ? at : lastBefore(talk, route, question);
  for (let index = here + direction; index >= 0 && index < steps.length; index += direction) {
    const step = steps[index]!;
    if (!needed(step)) continue;
    if (!isTopicForWorker(talk, step.topic) && !isFromPaper(talk)) {
      if (isBelow(talk, steps, index)) continue;
      return { topic: step.topic, question: step.question };
    }
    if (step.topic !== topic) return entryOf(talk, step.topic);
  }
  return undefined;
}

/** The last offered question before another one in the instrument's own order. */
function lastBefore({ instrument }: Talk, { steps, indexOf }: Route, question: string): number {
  const { questions, questionIndex, homes } = graphOf(instrument);
  for (const { code } of questions.slice(0, questionIndex.get(question)).toReversed()) {
    const at = indexOf.get(code);
    if (at !== undefined && steps[at]?.topic === homes.get(code)?.code) return at;
  }
  return -1;
}
