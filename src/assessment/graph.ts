import type { Instrument } from '../instrument/instrument.ts';
import { memoize } from '../instrument/memoize.ts';
import type { Flag, Question, Topic } from '../instrument/structure.ts';
import { layOut, type Layout } from './layout.ts';

/** The questions and flags of an instrument by code and place. Made once for each. */
export interface Graph {
  readonly questions: readonly Question[];
  readonly flags: readonly Flag[];
  readonly questionIndex: ReadonlyMap<string, number>;
  readonly flagIndex: ReadonlyMap<string, number>;
  /** The topic of each question, where it has not moved. */
  readonly homes: ReadonlyMap<string, Topic>;
  /** Questions that may move to another topic. */
  readonly movable: readonly Question[];
  readonly layout: Layout;
}

export const graphOf = memoize(makeGraph);

/** The number of a question, counted from 1 in the instrument: the same on the screen and on paper. */
export function numberOf(instrument: Instrument, code: string): number {
  return (graphOf(instrument).questionIndex.get(code) ?? 0) + 1;
}

export function questionOf(instrument: Instrument, code: string): Question | undefined {
  const { questions, questionIndex } = graphOf(instrument);
  return questions[questionIndex.get(code) ?? -1];
}

export function flagOf(instrument: Instrument, code: string): Flag | undefined {
  const { flags, flagIndex } = graphOf(instrument);
  return flags[flagIndex.get(code) ?? -1];
}

function makeGraph(instrument: Instrument): Graph {
  const { flags, topics } = instrument;
  const questions = topics.flatMap((topic) => topic.questions);
  return {
    questions,
    flags,
    questionIndex: indexByCode(questions),
    flagIndex: indexByCode(flags),
    homes: new Map(topics.flatMap((topic) => topic.questions.map(({ code }) => [code, topic] as const))),
    movable: questions.filter(({ moves }) => moves),
    layout: layOut(instrument, questions),
  };
}

function indexByCode(list: readonly { readonly code: string }[]): Map<string, number> {
  return new Map(list.map(({ code }, index) => [code, index]));
}
