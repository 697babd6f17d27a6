import type { Amount, Condition, Range } from './condition.ts';
import { problem, type Finding, type Path } from './problems.ts';
import { within } from './reading.ts';
import { flagCodes, questionsByCode, type Sight } from './survey.ts';
import { flagClasses, type Question, type Structure } from './structure.ts';

/** Whether all that a condition names exists, and is of the right kind. */
export function checkCondition(structure: Structure, root: Condition, path: Path, sight: Sight): Finding[] {
  const questions = questionsByCode(structure);
  const problems: Finding[] = [];
  for (const [here, condition] of within(root, path)) {
    const complain = (key: string | Path, message: string, ...needs: string[]) =>
      problems.push(problem([...here, ...[key].flat()], message, ...needs));
    const ask = (key: string | Path, code: string, fits: (question: Question) => boolean, kind: string) => {
      const question = questions.get(code);
      if (!question) complain(key, `there is no question "${code}"`, 'topics');
      else if (!fits(question)) complain(key, `"${code}" is no ${kind}`);
    };
    const choose = (key: string, question: string, codes: readonly string[]) => {
      ask('question', question, hasChoices, 'question with choices');
      const choices = questions.get(question)?.choices;
      for (const code of codes)
        if (choices && !choices.includes(code)) complain(key, `"${question}" has no choice "${code}"`);
    };
    const flag = (key: string, code: string, known: ReadonlySet<string>, kind: string) => {
      if (sight === 'answers') complain(key, 'what is asked, and a named condition, cannot depend on flags');
      else if (!known.has(code)) complain(key, `there is no ${kind} "${code}"`, 'flags');
    };
    const number = (key: string, question: string, range: Range) => {
      ask('question', question, ({ answer }) => answer === 'number', 'question with a number');
      problems.push(...checkAmounts(structure, range, [...here, key]));
    };

    if ('has' in condition) choose('has', condition.question, condition.has);
    else if ('hasOtherThan' in condition) choose('hasOtherThan', condition.question, condition.hasOtherThan);
    else if ('anyNumber' in condition) number('anyNumber', condition.question, condition.anyNumber);
    else if ('everyNumber' in condition) number('everyNumber', condition.question, condition.everyNumber);
    else if ('question' in condition) ask('question', condition.question, () => true, 'question');
    else if ('accountsShareNoChoice' in condition) {
      for (const code of condition.accountsShareNoChoice)
        ask('accountsShareNoChoice', code, hasChoices, 'question with choices');
    } else if ('setting' in condition) {
      if (typeof settingOf(structure, condition.setting) !== 'boolean')
        complain('setting', `there is no yes-or-no setting "${condition.setting}"`, 'settings');
    } else if ('condition' in condition) {
      const name = condition.condition;
      if (Object.hasOwn(structure.outcomes, name)) {
        if (sight !== 'outcome')
          complain('condition', `only points, notes and outcomes can depend on the outcome "${name}"`);
      } else if (!Object.hasOwn(structure.conditions, name))
        complain('condition', `there is no condition "${name}"`, 'conditions', 'outcomes');
    } else if ('hoursBetween' in condition) {
      const { from, to } = condition.hoursBetween;
      const isMoment = ({ answer }: Question) => answer === 'moment';
      for (const [index, code] of from.entries())
        ask(['hoursBetween', 'from', index], code, isMoment, 'question with a moment');
      ask(['hoursBetween', 'to'], to, isMoment, 'question with a moment');
      problems.push(...checkAmounts(structure, condition.hoursBetween, [...here, 'hoursBetween']));
    } else if ('ruleOfLevel' in condition) {
      if (sight !== 'outcome') complain('ruleOfLevel', 'only points, notes and outcomes can depend on rules');
      else if (!structure.levels.includes(condition.ruleOfLevel))
        complain('ruleOfLevel', `there is no level "${condition.ruleOfLevel}"`, 'levels');
    } else if ('flag' in condition) {
      flag('flag', condition.flag, flagCodes(structure), 'flag');
    } else if ('flagsOfClass' in condition) {
      flag('flagsOfClass', condition.flagsOfClass, new Set(flagClasses), 'flag class');
    }
    if ('flagsOfClass' in condition || 'count' in condition) problems.push(...checkAmounts(structure, condition, here));
  }
  return problems;
}

function hasChoices({ choices }: Question): boolean {
  return choices !== undefined;
}

function settingOf({ settings }: Structure, name: string): boolean | number | undefined {
  return Object.hasOwn(settings, name) ? settings[name]?.default : undefined;
}

/** The keys whose values are amounts: a number, or the name of a setting that holds one. */
const amountKeys = ['atLeast', 'atMost', 'under', 'fewerThan', 'moreThan', 'hours', 'days'];

export function checkAmounts(structure: Structure, holder: object, path: Path): Finding[] {
  return Object.entries(holder as Record<string, Amount>).flatMap(([key, amount]) =>
    amountKeys.includes(key) && typeof amount === 'object' && typeof settingOf(structure, amount.setting) !== 'number'
      ? [problem([...path, key, 'setting'], `there is no number setting "${amount.setting}"`, 'settings')]
      : [],
  );
}
