import { sources, type Account, type Answers, type Source, type Value } from '../instrument/account.ts';
import type { AnswerKind } from '../instrument/answer-kinds/index.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/reading.ts';
import { defaultSources, type Question } from '../instrument/structure.ts';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** The same numbers for the same seed on every machine (mulberry32), so that a check says the same each time. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list that is not empty. */
export function pick<Item>(list: readonly Item[], random: Random): Item {
  return list[Math.floor(random() * list.length)]!;
}

/** A list in random order, or so many of it. */
export function shuffled<Item>(list: readonly Item[], random: Random, count = list.length): Item[] {
  const places = Float64Array.from(list, random);
  // To find the last place that is taken is faster than to sort all items.
  const last = places.toSorted()[count - 1] ?? 1;
  return [...list.keys()]
    .filter((index) => places[index]! <= last)
    .sort((left, right) => places[left]! - places[right]!)
    .slice(0, count)
    .map((index) => list[index]!);
}

/** A whole number, the two ends included and likelier than the rest: thresholds are near them. */
export function pickNumber(atLeast: number, atMost: number, random: Random): number {
  if (random() < 0.3) return pick([atLeast, atMost], random);
  return atLeast + Math.floor(random() * (atMost - atLeast + 1));
}

/** No rule reads the time of an account. */
export const anyTime = '2026-01-01T12:00:00Z';

export function given(source: Source, value: Value): Account {
  return { source, response: 'given', value, at: anyTime };
}

/** Mostly the person who is expected to answer, now and then somebody else. */
export function pickSource(question: Question, random: Random): Source {
  return random() < 0.6 ? defaultSources[question.who] : pick(sources, random);
}

const picks: Readonly<
  Record<AnswerKind, (question: Question, random: Random, standAlone: readonly string[]) => Value>
> = {
  one: ({ choices = [] }, random) => pick(choices, random),
  several({ choices = [] }, random, standAlone) {
    const first = pick(choices, random);
    const others = choices.filter((code) => code !== first && !standAlone.includes(code) && random() < 0.25);
    return standAlone.includes(first) ? [first] : [first, ...others];
  },
  number: ({ range }, random) => pickNumber(range!.atLeast, range!.atMost, random),
  moment: (_, random) => pickMoment(random),
  text: () => '…',
};

/** Within some days of each other, so that any number of hours may be between two; half of them without a time. */
function pickMoment(random: Random): string {
  const two = (atMost: number) => String(Math.floor(random() * (atMost + 1))).padStart(2, '0');
  const date = `2026-01-1${Math.floor(random() * 7)}`;
  return random() < 0.5 ? date : `${date}T${two(23)}:${two(59)}${pick(['-08:00', '-05:00', '+00:00'], random)}`;
}

/** A value that fits the question. */
export function pickValue({ standAlone }: Instrument, question: Question, random: Random): Value {
  return picks[question.answer](question, random, standAlone);
}

/** Answers to about this share of the questions, some of them by two people, some not given. */
export function randomAnswers(instrument: Instrument, share: number, random: Random): Answers {
  const answers: Record<string, Account[]> = {};
  for (const question of questionsOf(instrument)) {
    if (random() >= share) continue;
    const tellers = new Set([pickSource(question, random), ...(random() < 0.2 ? [pick(sources, random)] : [])]);
    answers[question.code] = [...tellers].map((source) =>
      random() < 0.1
        ? { source, response: 'declined', at: anyTime }
        : given(source, pickValue(instrument, question, random)),
    );
  }
  return answers;
}
