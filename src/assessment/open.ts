import type { Value } from '../instrument/account.ts';
import { readsOf } from '../instrument/reading.ts';
import { defaultSources, type Question } from '../instrument/structure.ts';
import { accountsOn, isRaised, isVisible, reevaluate, type Evaluation } from './evaluation.ts';
import { graphOf } from './graph.ts';
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

  return graphOf(instrument).questions.flatMap((question) => {
    const answered = accountsOn(evaluation, question.code).some(({ response }) => response === 'given');
    if (answered || !isVisible(evaluation, question.code)) return [];
    const raised = new Set<string>();
    let best = instrument.levels.length - 1;
    for (const value of possibleValues(question, instrument.standAlone)) {
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

/** No rule reads the time of an account. */
const anyTime = '1970-01-01T00:00:00Z';

function flagsThatMoveTheLevel({ instrument }: Evaluation): Set<string> {
  const { flags, classes } = readsOf(
    instrument.rules.map(({ when }) => when),
    instrument.conditions,
  );
  return new Set(
    instrument.flags.filter((flag) => flags.has(flag.code) || classes.has(flag.class)).map(({ code }) => code),
  );
}

/**
 * Answers among which the most pressing one is found: every single choice, and all that may stand together.
 * (A list in between raises no flag that these do not, as long as no rule takes one choice as a denial of another.)
 */
function possibleValues(question: Question, standAlone: readonly string[]): Value[] {
  const choices = question.choices ?? [];
  switch (question.answer) {
    case 'one':
      return choices;
    case 'several': {
      const together = choices.filter((code) => !standAlone.includes(code));
      return [...choices.map((code) => [code]), ...(together.length > 1 ? [together] : [])];
    }
    case 'number': {
      const { atLeast, atMost } = question.range!;
      return Array.from({ length: atMost - atLeast + 1 }, (_, index) => atLeast + index);
    }
    case 'text':
      return ['…'];
  }
}
