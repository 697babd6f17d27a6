import type { Amount, Condition } from './condition.ts';
import { problem, type Path, type Problem } from './problems.ts';
import { questionsOf, within } from './reading.ts';
import { flagClasses, type Action, type Question, type Structure } from './structure.ts';

/** Also for an agency's own actions, with its own contacts. */
export function checkAction(
  structure: Structure,
  action: Action,
  path: Path,
  contacts: object = structure.contacts,
): Problem[] {
  const problems: Problem[] = [];
  if (action.contact !== undefined && !Object.hasOwn(contacts, action.contact))
    problems.push(problem([...path, 'contact'], `there is no contact "${action.contact}"`));
  if (action.within) problems.push(...checkAmounts(structure, action.within, [...path, 'within']));
  return problems;
}

/** Whether all that a condition names exists, and is of the right kind. */
export function checkCondition(structure: Structure, root: Condition, path: Path, seesFlags: boolean): Problem[] {
  const questions = new Map(questionsOf(structure).map((question) => [question.code, question]));
  const problems: Problem[] = [];
  for (const [step, condition] of within(root)) {
    const complain = (key: string, message: string) => problems.push(problem([...path, ...step, key], message));
    const ask = (key: string, code: string, fits: (question: Question) => boolean, kind: string) => {
      const question = questions.get(code);
      if (!question) complain(key, `there is no question "${code}"`);
      else if (!fits(question)) complain(key, `"${code}" is no ${kind}`);
      return question;
    };
    const choosing = (question: Question) => Boolean(question.choices);

    if ('has' in condition || 'hasOtherThan' in condition) {
      const [key, codes] = 'has' in condition ? ['has', condition.has] : ['hasOtherThan', condition.hasOtherThan];
      const question = ask('question', condition.question, choosing, 'question with choices');
      for (const code of codes)
        if (question?.choices && !question.choices.includes(code))
          complain(key as string, `"${condition.question}" has no choice "${String(code)}"`);
    } else if ('anyNumber' in condition || 'everyNumber' in condition) {
      const [key, range] =
        'anyNumber' in condition ? ['anyNumber', condition.anyNumber] : ['everyNumber', condition.everyNumber];
      ask('question', condition.question, ({ answer }) => answer === 'number', 'question with a number');
      problems.push(...checkAmounts(structure, range as Range, [...path, ...step, key as string]));
    } else if ('question' in condition) {
      ask('question', condition.question, () => true, 'question');
    } else if ('accountsShareNoChoice' in condition) {
      for (const code of condition.accountsShareNoChoice)
        ask('accountsShareNoChoice', code, choosing, 'question with choices');
    } else if ('setting' in condition) {
      if (typeof structure.settings[condition.setting]?.default !== 'boolean')
        complain('setting', `there is no yes-or-no setting "${condition.setting}"`);
    } else if ('condition' in condition) {
      if (!Object.hasOwn(structure.conditions, condition.condition))
        complain('condition', `there is no condition "${condition.condition}"`);
    } else if ('flag' in condition || 'flagsOfClass' in condition) {
      const [key, code] = 'flag' in condition ? ['flag', condition.flag] : ['flagsOfClass', condition.flagsOfClass];
      const known: readonly string[] = 'flag' in condition ? structure.flags.map((flag) => flag.code) : flagClasses;
      if (!seesFlags) complain(key as string, 'what is asked cannot depend on flags');
      else if (!known.includes(code as string))
        complain(key as string, `there is no flag${key === 'flag' ? '' : ' class'} "${code}"`);
    }
    if ('atLeast' in condition || 'fewerThan' in condition)
      problems.push(...checkAmounts(structure, { ...condition }, [...path, ...step]));
  }
  return problems;
}

/** Amounts stand under these keys; each is a number, or the name of a setting that holds one. */
const amountKeys = ['atLeast', 'atMost', 'under', 'fewerThan', 'hours', 'days'];

function checkAmounts(structure: Structure, holder: object, path: Path): Problem[] {
  return Object.entries(holder as Record<string, Amount>).flatMap(([key, amount]) =>
    amountKeys.includes(key) &&
    typeof amount === 'object' &&
    typeof structure.settings[amount.setting]?.default !== 'number'
      ? [problem([...path, key, 'setting'], `there is no number setting "${amount.setting}"`)]
      : [],
  );
}
