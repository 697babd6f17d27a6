import { evaluate } from '../../assessment/evaluation.ts';
import type { Evaluation } from '../../assessment/facts.ts';
import { holds } from '../../assessment/holds.ts';
import { answerKinds } from '../../instrument/answer-kinds/index.ts';
import type { Condition } from '../../instrument/condition.ts';
import { readsOf, within } from '../../instrument/reading.ts';
import { defaultSources } from '../../instrument/structure.ts';
import { isAfterResult, type Form, type FormPlace } from './form.ts';

/**
 * Where each choice of a question leads, by the choice: to the first question after it that is not surely left out, or
 * to nothing, at the end of the form. Empty where all choices lead to the same place: one simply reads on.
 *
 * A person who ticked several choices goes to the first of their places. So a question is passed over only where no
 * set of choices could open it that none of them opens alone.
 */
export function destinations(form: Form, from: FormPlace): ReadonlyMap<string, FormPlace | undefined> {
  const { choices = [], code } = from.question;
  // Who has come back to a question goes on where they were.
  if (from.backAfter !== undefined) return new Map();
  const ahead = form.places
    .slice(form.places.indexOf(from) + 1)
    // What is filled in after the result comes after the end.
    .filter((place) => isAfterResult(from) || !isAfterResult(place));
  const leads = choices.map((choice) => {
    const facts = evaluationOf(form, from, choice);
    return ahead.find(({ when }) => !isDecidedBy(code, when) || holds(when, facts));
  });
  const apart = new Set(leads).size > 1;
  return new Map(apart ? choices.map((choice, index) => [choice, leads[index]]) : []);
}

/** What follows from one choice alone, had its question been asked. */
export function evaluationOf({ open, configuration }: Form, { question }: FormPlace, choice: string): Evaluation {
  const { code, who, answer } = question;
  const value = answerKinds[answer].several ? [choice] : choice;
  const account = { source: defaultSources[who], response: 'given', value, at: '' } as const;
  return evaluate(open, configuration, { [code]: [account] });
}

/** Whether the ticks on one question, each read alone, decide whether a condition may hold. */
function isDecidedBy(question: string, condition: Condition): boolean {
  const { questions } = readsOf([condition], {});
  return questions.size === 1 && questions.has(question) && holdsOnlyWithOneAlone(condition);
}

/** Where it holds with several choices, it holds with one of them alone, whoever said it. */
function holdsOnlyWithOneAlone(condition: Condition): boolean {
  if ('any' in condition) return condition.any.every(holdsOnlyWithOneAlone);
  const inside = 'not' in condition ? condition.not : condition;
  return [...within(inside)].every(
    ([, part]) =>
      !('by' in part) && ['any', 'has', 'hasOtherThan', 'answered', 'visible'].some((operator) => operator in part),
  );
}
