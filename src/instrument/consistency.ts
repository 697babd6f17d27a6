import { type Amount, type Condition, type Range } from './condition.ts';
import { sortByDependency } from './dependency.ts';
import { problem, type Path, type Problem } from './problems.ts';
import { conditionsOf, flagsRead, questionsOf, readsOf, within } from './reading.ts';
import { flagClasses, type Action, type Question, type Structure } from './structure.ts';

/** What is wrong with a structure whose shape is right: codes twice, codes that do not exist, circles. */
export function checkConsistency(structure: Structure): Problem[] {
  return [
    ...duplicates(structure),
    ...questionShapes(structure),
    ...references(structure),
    ...settings(structure),
    ...[...conditionsOf(structure)].flatMap(({ path, condition, seesFlags }) =>
      checkCondition(structure, condition, path, seesFlags),
    ),
    ...structure.actions.flatMap((action, index) => checkAction(structure, action, ['actions', index])),
    ...circles(structure),
  ];
}

function duplicates(structure: Structure): Problem[] {
  const lists: [path: Path, codes: string[]][] = [
    [['topics'], structure.topics.map(({ code }) => code)],
    [['levels'], structure.levels],
    [['standAlone'], structure.standAlone],
    ...(['paths', 'flags', 'rules', 'actions', 'notes'] as const).map((part): [Path, string[]] => [
      [part],
      structure[part].map(({ code }) => code),
    ]),
  ];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [t, topic] of structure.topics.entries())
    for (const [q, question] of topic.questions.entries()) {
      const path = ['topics', t, 'questions', q];
      if (seen.has(question.code)) problems.push(problem([...path, 'code'], `"${question.code}" stands twice`));
      seen.add(question.code);
      lists.push([[...path, 'choices'], question.choices ?? []]);
    }
  for (const [path, codes] of lists)
    for (const [index, code] of codes.entries())
      if (codes.indexOf(code) !== index) problems.push(problem([...path, index], `"${code}" stands twice`));
  return problems;
}

function questionShapes(structure: Structure): Problem[] {
  const problems: Problem[] = [];
  for (const [t, topic] of structure.topics.entries())
    for (const [q, question] of topic.questions.entries()) {
      const path = ['topics', t, 'questions', q];
      const choosing = question.answer === 'one' || question.answer === 'several';
      if (choosing && !question.choices?.length)
        problems.push(problem([...path, 'choices'], `expected at least one choice with answer "${question.answer}"`));
      if (!choosing && question.choices)
        problems.push(problem([...path, 'choices'], `expected none with answer "${question.answer}"`));
      if ((question.answer === 'number') !== Boolean(question.range))
        problems.push(problem([...path, 'range'], 'expected with answer "number", and only with it'));
      if (question.range && question.range.atLeast > question.range.atMost)
        problems.push(problem([...path, 'range'], 'expected atLeast to be no more than atMost'));
    }
  return problems;
}

function references(structure: Structure): Problem[] {
  const topics = new Set(structure.topics.map(({ code }) => code));
  const questions = new Map(questionsOf(structure).map((question) => [question.code, question]));
  const problems: Problem[] = [];
  const refer = (known: { has(code: string): boolean }, kind: string, path: Path, code: string) => {
    if (!known.has(code)) problems.push(problem(path, `there is no ${kind} "${code}"`));
  };
  for (const [t, topic] of structure.topics.entries())
    for (const [q, question] of topic.questions.entries())
      if (question.moves) refer(topics, 'topic', ['topics', t, 'questions', q, 'moves', 'to'], question.moves.to);
  for (const [p, path] of structure.paths.entries()) {
    for (const [i, code] of path.topics?.entries() ?? []) refer(topics, 'topic', ['paths', p, 'topics', i], code);
    for (const [i, code] of path.questions?.entries() ?? [])
      refer(questions, 'question', ['paths', p, 'questions', i], code);
  }
  for (const [i, code] of structure.stop?.keeps.entries() ?? [])
    refer(questions, 'question', ['stop', 'keeps', i], code);
  if (structure.wishes !== undefined && questions.get(structure.wishes)?.answer !== 'text')
    problems.push(problem(['wishes'], `there is no text question "${structure.wishes}"`));
  for (const [i, rule] of structure.rules.entries())
    if (!structure.levels.includes(rule.level))
      problems.push(problem(['rules', i, 'level'], `there is no level "${rule.level}"`));
  return problems;
}

function settings(structure: Structure): Problem[] {
  return Object.entries(structure.settings).flatMap(([name, setting]) =>
    'atLeast' in setting && (setting.default < setting.atLeast || setting.default > setting.atMost)
      ? [problem(['settings', name, 'default'], `expected a number from ${setting.atLeast} to ${setting.atMost}`)]
      : [],
  );
}

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

function circles(structure: Structure): Problem[] {
  const { conditions, flags } = structure;
  const named = sortByDependency(Object.keys(conditions), (name) =>
    [...within(conditions[name] ?? { all: [] })].flatMap(([, part]) => ('condition' in part ? [part.condition] : [])),
  );
  if (named.cycle) return [circle(['conditions', named.cycle[0]!], named.cycle)];

  const questions = new Map(questionsOf(structure).map((question) => [question.code, question]));
  const shown = sortByDependency(
    questions.keys(),
    (code) => readsOf([questions.get(code)?.when], conditions).questions,
  );
  const rules = new Map(flags.map((flag) => [flag.code, flag.when]));
  const raised = sortByDependency(rules.keys(), (code) => flagsRead(rules.get(code) ?? { all: [] }, structure));
  return [
    ...(shown.cycle ? [circle(['topics'], shown.cycle)] : []),
    ...(raised.cycle ? [circle(['flags'], raised.cycle)] : []),
  ];
}

function circle(path: Path, codes: readonly string[]): Problem {
  return problem(path, `expected no circle: ${codes.join(' depends on ')}`);
}
