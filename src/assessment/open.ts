import type { Value } from '../instrument/account.ts';
import type { AnswerKind } from '../instrument/answer-kinds/index.ts';
import type { Amount } from '../instrument/condition.ts';
import { flagsRead, within } from '../instrument/reading.ts';
import { conditionsOf } from '../instrument/survey.ts';
import { defaultSources, type Question } from '../instrument/structure.ts';
import { accountsOn, isRaised, isVisible, type Evaluation } from './facts.ts';
import { reevaluate } from './evaluation.ts';
import { flagOf, graphOf } from './graph.ts';
import { amount } from './holds.ts';
import { levelOf } from './level.ts';
import { sortFlags } from './order.ts';

/** A visible question without a given account that could still change the level. Blank is not no. */
export interface OpenQuestion {
  readonly question: string;
  /** Codes of the flags an answer to it alone could raise. */
  readonly flags: readonly string[];
  /** The most pressing level that one answer to it alone, from its default source, would give. */
  readonly level: string;
}

export function openQuestions(evaluation: Evaluation): OpenQuestion[] {
  const { instrument } = evaluation;
  const weighty = flagsThatMoveTheLevel(evaluation);
  const flagsLeft = [...weighty].filter((code) => !isRaised(evaluation, code));

  const homeOf = (code: string) => graphOf(instrument).homes.get(code);
  return graphOf(instrument).questions.flatMap((question) => {
    const answered = accountsOn(evaluation, question.code).some(({ response }) => response === 'given');
    if (answered || !isVisible(evaluation, question.code) || homeOf(question.code)?.opensFrom) return [];
    // What the worker knows already and may enter tomorrow, such as that no talk was held, is not open.
    if (question.who === 'worker' && question.later) return [];
    const raised = new Set<string>();
    let best = instrument.levels.length - 1;
    for (const value of possibleValues[question.answer](question, evaluation)) {
      const after = reevaluate(evaluation, question.code, [
        ...accountsOn(evaluation, question.code).filter(({ source }) => source !== defaultSources[question.who]),
        { source: defaultSources[question.who], response: 'given', value, at: anyTime },
      ]);
      for (const code of flagsLeft) if (isRaised(after, code)) raised.add(code);
      best = Math.min(best, instrument.levels.indexOf(levelOf(after)));
    }
    const flags = sortFlags(instrument, raised);
    return flags.length > 0 ? [{ question: question.code, flags, level: instrument.levels[best]! }] : [];
  });
}

/** Those of which an answer alone could raise the level, and those that could only add a sign. `levels`: most pressing first. */
export function splitOpen<Open extends Pick<OpenQuestion, 'level'>>(
  open: readonly Open[],
  level: string,
  levels: readonly string[],
): { raising: Open[]; adding: Open[] } {
  const raises = (entry: Open) => levels.indexOf(entry.level) < levels.indexOf(level);
  return { raising: open.filter(raises), adding: open.filter((entry) => !raises(entry)) };
}

/** No rule reads the time of an account. */
const anyTime = '1970-01-01T00:00:00Z';

/** The flags a level rule reads, also by way of other flags. */
function flagsThatMoveTheLevel({ instrument }: Evaluation): Set<string> {
  const moving = new Set(instrument.rules.flatMap(({ when }) => flagsRead(when, instrument)));
  // Iterating a set also visits what is added meanwhile.
  for (const code of moving)
    for (const deeper of flagsRead(flagOf(instrument, code)!.when, instrument)) moving.add(deeper);
  return moving;
}

/**
 * Answers among which the most pressing one is found: every single choice, and all that can be chosen together.
 * (A list in between raises no flag that these do not, as long as no rule takes one choice as a denial of another.)
 */
const possibleValues: Readonly<Record<AnswerKind, (question: Question, evaluation: Evaluation) => readonly Value[]>> = {
  one: ({ choices = [] }) => choices,
  several({ choices = [] }, { instrument }) {
    const together = choices.filter((code) => !instrument.standAlone.includes(code));
    return [...choices.map((code) => [code]), ...(together.length > 1 ? [together] : [])];
  },
  number: numbersAround,
  // A moment is no sign by itself: what follows from it is never reported as still open.
  moment: () => [],
  text: () => ['…'],
};

/** The ends of the range, and the numbers at which a condition changes: between them, nothing does. */
function numbersAround({ code, range }: Question, { instrument, configuration }: Evaluation): number[] {
  const { atLeast, atMost } = range!;
  const numbers = new Set([atLeast, atMost]);
  for (const { condition: root } of conditionsOf(instrument))
    for (const [, condition] of within(root)) {
      if (!('anyNumber' in condition || 'everyNumber' in condition) || condition.question !== code) continue;
      const limits = 'anyNumber' in condition ? condition.anyNumber : condition.everyNumber;
      for (const limit of Object.values(limits) as (Amount | undefined)[]) {
        if (limit === undefined) continue;
        const threshold = amount(limit, configuration.settings);
        for (const near of [Math.ceil(threshold) - 1, Math.ceil(threshold), Math.floor(threshold) + 1])
          numbers.add(near);
      }
    }
  return [...numbers].filter((number) => number >= atLeast && number <= atMost);
}
