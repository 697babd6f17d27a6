import { evaluate, reevaluate } from '../../src/assessment/evaluation.ts';
import { isRaised, isVisible, type Evaluation } from '../../src/assessment/facts.ts';
import { evaluateCase } from '../../src/authoring/cases.ts';
import { given as account, pick, type Random } from '../../src/authoring/random.ts';
import { returnFromRunCases } from '../../src/authoring/return-from-run.ts';
import type { Value } from '../../src/instrument/account.ts';
import { defaultSources, type FlagClass, type Question } from '../../src/instrument/structure.ts';
import { questions, returnFromRun } from './helpers.ts';

/** A whole talk after a calm return, in which nothing is noted: the first of the worked cases. */
export const calmReturn: Evaluation = evaluateCase(returnFromRun, returnFromRunCases[0]!);

/** Questions that a return may answer otherwise: those with choices or a number, but for what is decided afterwards. */
const varied = [...questions.values()].filter(
  ({ code, answer }) =>
    answer !== 'text' &&
    answer !== 'moment' &&
    returnFromRun.topics.some(({ opensFrom, questions: own }) => !opensFrom && own.some((one) => one.code === code)),
);

const grave: readonly FlagClass[] = ['urgent', 'direct', 'report'];

/** Answers that say of themselves that someone was harmed or is in danger. */
function isGrave(facts: Evaluation): boolean {
  return returnFromRun.flags.some((flag) => grave.includes(flag.class) && isRaised(facts, flag.code));
}

/**
 * The calm return with so many answers changed, at random; a question that appears with a change is answered, too.
 * `ordinary`: no changed answer says by itself that someone was harmed or is in danger.
 */
export function changedReturn(changes: number, random: Random, ordinary: boolean): Evaluation {
  let facts = calmReturn;
  for (let change = 0; change < changes; change++) {
    const visible = varied.filter(({ code }) => isVisible(facts, code));
    facts = answered(facts, pick(visible, random), random, ordinary);
    const open = varied.filter(
      ({ code }) => isVisible(facts, code) && !calmReturn.answers[code] && !facts.answers[code],
    );
    for (const question of open) if (isFollowUp(question)) facts = answered(facts, question, random, ordinary);
  }
  return facts;
}

/** It is there only after another answer. */
function isFollowUp({ when }: Question): boolean {
  return when !== undefined;
}

function answered(facts: Evaluation, question: Question, random: Random, ordinary: boolean): Evaluation {
  const values = valuesOf(question).filter((value) => !ordinary || !isGrave(said(calmReturn, question, value)));
  return values.length > 0 ? said(facts, question, pick(values, random)) : facts;
}

function said(facts: Evaluation, { code, who }: Question, value: Value): Evaluation {
  return reevaluate(facts, code, [account(defaultSources[who], value)]);
}

function valuesOf({ answer, choices = [] }: Question): Value[] {
  // Ages at which most run.
  if (answer === 'number') return [12, 13, 14, 15, 16, 17];
  return choices.map((code) => (answer === 'several' ? [code] : code));
}

/** What would be known if only the questions of the short talk had been answered. */
export function onShortPath({ answers, configuration }: Evaluation): Evaluation {
  const { topics = [], questions: extra = [] } = returnFromRun.paths.find(({ code }) => code === 'short')!;
  const offered = new Set([
    ...extra,
    ...returnFromRun.topics
      .filter(({ code }) => topics.includes(code))
      .flatMap((topic) => topic.questions.map(({ code }) => code)),
  ]);
  return evaluate(
    returnFromRun,
    configuration,
    Object.fromEntries(Object.entries(answers).filter(([code]) => offered.has(code))),
  );
}
