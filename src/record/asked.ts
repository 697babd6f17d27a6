import type { Condition } from '../instrument/condition.ts';
import { questionsOf } from '../instrument/reading.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Wording } from '../instrument/wording.ts';
import { graphOf, numberOf } from '../assessment/graph.ts';
import { isVisible } from '../assessment/facts.ts';
import { neededIn, placeOf, promptAt, routeOf } from '../screening/route.ts';
import type { Talk } from '../screening/talk.ts';
import { otherWordsOf } from './held-in.ts';
import type { RecordQuestion, RecordTopic } from './record.ts';

/**
 * Whether a question was offered in the talk:
 * - `offered`: it was there to be asked
 * - `not-needed`: enough was known, it was not needed
 * - `off-path`: the path of this talk does not have it
 * - `hidden`: its own condition does not hold
 */
export const standings = ['offered', 'not-needed', 'off-path', 'hidden'] as const;
export type Standing = (typeof standings)[number];

/** Every question of the instrument in the topic it was in during the talk, in the words in which it was asked. */
export function askedTopics(talk: Talk, words: Wording): RecordTopic[] {
  const { instrument } = talk;
  const standing = standingIn(talk);
  const { homes } = graphOf(instrument);
  const placed = questionsOf(instrument).map((question): [topic: string, question: RecordQuestion] => {
    const { code, who, answer, choices, range, when } = question;
    const topic = placeOf(talk, code)?.topic ?? homes.get(code)!.code;
    const text = words.questions[code];
    const alsoIn = otherWordsOf(talk, words, code, topic);
    return [
      topic,
      {
        code,
        number: numberOf(instrument, code),
        who,
        answer,
        label: text?.label ?? code,
        prompt: promptAt(instrument, words, code, topic),
        ...(choices && {
          choices: choices.map((choice) => ({
            code: choice,
            text: text?.choices?.[choice] ?? choice,
            // A choice that excludes all others of its list.
            ...(answer === 'several' && instrument.standAlone.includes(choice) && { alone: true as const }),
          })),
        }),
        ...(alsoIn && { alsoIn }),
        ...(range && { range }),
        ...(text?.hint && { hint: text.hint }),
        ...(when && { when: writtenOut(when, instrument) }),
        standing: standing(code),
      },
    ];
  });
  return instrument.topics.map((topic) => ({
    code: topic.code,
    title: words.topics[topic.code]?.title ?? topic.code,
    with: topic.with,
    questions: placed.filter(([place]) => place === topic.code).map(([, question]) => question),
  }));
}

function standingIn(talk: Talk): (question: string) => Standing {
  const { steps, apart, indexOf } = routeOf(talk);
  const decided = new Set(apart.flatMap((topic) => topic.steps.map(({ question }) => question)));
  const needed = neededIn(talk);
  return (question) => {
    if (!isVisible(talk.evaluation, question)) return 'hidden';
    if (decided.has(question)) return 'offered';
    const step = steps[indexOf.get(question) ?? -1];
    if (!step) return 'off-path';
    return needed(step) ? 'offered' : 'not-needed';
  };
}

/** The condition with the named ones written out in it, so that it can be read alone. */
function writtenOut(condition: Condition, instrument: Instrument): Condition {
  const inner = (part: Condition) => writtenOut(part, instrument);
  if ('all' in condition) return { all: condition.all.map(inner) };
  if ('any' in condition) return { any: condition.any.map(inner) };
  if ('not' in condition) return { not: inner(condition.not) };
  if ('count' in condition) return { ...condition, count: condition.count.map(inner) };
  return 'condition' in condition ? inner(instrument.conditions[condition.condition]!) : condition;
}
