import { evaluate } from '../../assessment/evaluation.ts';
import { graphOf } from '../../assessment/graph.ts';
import { programOf } from '../../assessment/program.ts';
import type { Condition } from '../../instrument/condition.ts';
import type { Configuration } from '../../instrument/configuration.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { readsOf } from '../../instrument/reading.ts';
import type { Question, Topic } from '../../instrument/structure.ts';
import { routeOf } from '../../screening/route.ts';
import { always, decided, isAlways, isNever, type Known } from './decided-condition.ts';

/** A question where it is printed. */
export interface FormPlace {
  readonly question: Question;
  /** Its place in the instrument, counted from 1. */
  readonly number: number;
  readonly topic: Topic;
  /** When it is asked, decided as far as it can be. */
  readonly when: Condition;
  /** Where it belongs while this holds, if that depends on answers. */
  readonly moves?: { readonly when: Condition; readonly to: string } | undefined;
  /** Whether it is asked is known only after this question, which is further down. */
  readonly backAfter?: number | undefined;
  /** Questions further up, asked before the result, that may be asked only now. */
  readonly lookAgain?: readonly number[] | undefined;
}

/** The empty instrument, every question open, in the order it is printed in. */
export interface Form {
  readonly instrument: Instrument;
  /** The same with every question asked whatever is answered: what follows from one answer alone. */
  readonly open: Instrument;
  readonly configuration: Configuration;
  readonly topics: readonly { readonly topic: Topic; readonly places: readonly FormPlace[] }[];
  readonly places: readonly FormPlace[];
}

/** What is printed, and where: the questions of a path, or all of them, as the route of a talk would offer them. */
export function formOf(instrument: Instrument, configuration: Configuration, path = ''): Form {
  const { questions, questionIndex } = graphOf(instrument);
  const laidOut = (opened: Instrument) => {
    const { topics, apart } = routeOf({ evaluation: evaluate(opened, configuration, {}), path });
    // What is opened from the result comes after everything else.
    return [...topics, ...apart];
  };
  const offered = new Set(
    laidOut(everyQuestionOpen(instrument)).flatMap(({ steps }) => steps.map((step) => step.question)),
  );
  const { whenOf, movesOf } = decideFor(instrument, configuration, offered);
  const certain = ({ code }: Question) => {
    const moves = movesOf(code);
    return moves && isAlways(moves.when) ? moves : undefined;
  };
  const open = everyQuestionOpen(instrument, certain);
  const topics = laidOut(open).map(({ topic: { code }, steps }) => {
    const topic = instrument.topics.find((one) => one.code === code)!;
    const places = steps
      .filter(({ question }) => !isNever(whenOf(question)))
      .map(({ question }): FormPlace => {
        const index = questionIndex.get(question)!;
        const moves = movesOf(question);
        const mayMove = moves && !isAlways(moves.when) && !isNever(moves.when);
        return {
          question: questions[index]!,
          number: index + 1,
          topic,
          when: whenOf(question),
          ...(mayMove && { moves }),
        };
      });
    return { topic, places };
  });
  return withWaysBack({ instrument, open, configuration, topics, places: topics.flatMap(({ places }) => places) });
}

/** The instrument with no conditions on its questions, and only these moves. */
function everyQuestionOpen(
  instrument: Instrument,
  movesOf: (question: Question) => Question['moves'] = () => undefined,
): Instrument {
  const open = (question: Question): Question => {
    const { when: _, moves: __, ...rest } = question;
    const moves = movesOf(question);
    return { ...rest, ...(moves && { moves }) };
  };
  return {
    ...instrument,
    topics: instrument.topics.map((topic) => ({ ...topic, questions: topic.questions.map(open) })),
  };
}

/** When each question is asked and moves, in the order in which each depends on those before it. */
function decideFor(instrument: Instrument, configuration: Configuration, offered: ReadonlySet<string>) {
  const whens = new Map<string, Condition>();
  const whenOf = (question: string) => whens.get(question) ?? always;
  const known: Known = {
    settings: configuration.settings,
    conditions: instrument.conditions,
    onForm: (question) => offered.has(question) && !isNever(whenOf(question)),
    whenOf,
  };
  const { questions, questionIndex } = graphOf(instrument);
  for (const code of questionsByDependency(instrument)) {
    const { when } = questions[questionIndex.get(code)!]!;
    if (when) whens.set(code, decided(when, known));
  }
  const movesOf = (question: string) => {
    const moves = questions[questionIndex.get(question)!]!.moves;
    return moves && { ...moves, when: decided(moves.when, known) };
  };
  return { whenOf, movesOf };
}

/** Whether a place belongs to what is filled in after the result. */
export function isAfterResult({ topic }: FormPlace): boolean {
  return topic.opensFrom === 'result';
}

/**
 * Marks the questions that come before one they depend on. Nobody waits for the result with a question that belongs
 * before it: there, what is filled in after the result says where to look again.
 */
function withWaysBack(form: Form): Form {
  const order = new Map(form.places.map((place, index) => [place.question.code, index]));
  const decidedAt = new Map<string, number>();
  const afterResult = new Map<string, Set<string>>();
  for (const code of questionsByDependency(form.instrument)) {
    const own = order.get(code);
    if (own === undefined) continue;
    const place = form.places[own]!;
    const reads = [...readsOf([place.when], {}).questions].filter((question) => order.has(question));
    const isLater = (question: string) => isAfterResult(form.places[order.get(question)!]!) && !isAfterResult(place);
    const waitsFor = reads.filter((question) => !isLater(question)).map((question) => decidedAt.get(question) ?? -1);
    decidedAt.set(code, Math.max(own, ...waitsFor));
    afterResult.set(
      code,
      new Set(reads.flatMap((question) => (isLater(question) ? [question] : [...(afterResult.get(question) ?? [])]))),
    );
  }
  const mark = (place: FormPlace): FormPlace => {
    const { code } = place.question;
    const at = form.places[decidedAt.get(code)!]!;
    const again = form.places.filter((other) => afterResult.get(other.question.code)?.has(code));
    return {
      ...place,
      ...(at.question.code !== code && { backAfter: at.number }),
      ...(again.length > 0 && { lookAgain: again.map(({ number }) => number) }),
    };
  };
  const topics = form.topics.map(({ topic, places }) => ({ topic, places: places.map(mark) }));
  return { ...form, topics, places: topics.flatMap(({ places }) => places) };
}

/** Codes of the questions, each after all those on which it depends whether it is asked. */
export function questionsByDependency(instrument: Instrument): string[] {
  return programOf(instrument).nodes.flatMap(({ question = [] }) => question);
}
