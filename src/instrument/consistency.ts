import { answerKinds } from './answer-kinds/index.ts';
import { tooMuchBehind } from './breadth.ts';
import { always, parts, type Condition } from './condition.ts';
import { sortByDependency } from './dependency.ts';
import { deepest } from './limits.ts';
import { problem, type Finding, type Path } from './problems.ts';
import { checkPlan } from './plan-consistency.ts';
import { readsOf, within } from './reading.ts';
import { conditionsOf, namedIn, questionsByCode } from './survey.ts';
import { checkCondition } from './references.ts';
import type { Structure } from './structure.ts';

/** What is wrong with a structure whose shape is right: codes twice, codes that do not exist, circles. */
export function checkConsistency(structure: Structure): Finding[] {
  const wrong = [
    ...duplicates(structure),
    ...questionShapes(structure),
    ...references(structure),
    ...settings(structure),
    ...conditionsOf(structure).flatMap(({ path, condition, sight }) =>
      checkCondition(structure, condition, path, sight),
    ),
    ...checkPlan(structure),
    ...circles(structure),
  ];
  return wrong.length > 0 ? wrong : tooMuchBehind(structure);
}

function duplicates(structure: Structure): Finding[] {
  const lists: [path: Path, codes: string[]][] = [
    [['topics'], structure.topics.map(({ code }) => code)],
    [['levels'], structure.levels],
    [['standAlone'], structure.standAlone],
    ...(['paths', 'flags', 'rules', 'steps', 'notes', 'talks'] as const).map((part): [Path, string[]] => [
      [part],
      (structure[part] ?? []).map(({ code }) => code),
    ]),
    ...(structure.talks ?? []).map((talk, t): [Path, string[]] => [
      ['talks', t, 'parts'],
      talk.parts.map(({ code }) => code),
    ]),
  ];
  const problems: Finding[] = [];
  const seen = new Set<string>();
  for (const [t, topic] of structure.topics.entries())
    for (const [q, question] of topic.questions.entries()) {
      const path = ['topics', t, 'questions', q];
      if (seen.has(question.code)) problems.push(problem([...path, 'code'], `"${question.code}" is there twice`));
      seen.add(question.code);
      lists.push([[...path, 'choices'], question.choices ?? []]);
    }
  const points = new Set<string>();
  for (const [s, step] of structure.steps.entries())
    for (const [p, { code }] of step.points.entries()) {
      if (points.has(code)) problems.push(problem(['steps', s, 'points', p, 'code'], `"${code}" is there twice`));
      points.add(code);
    }
  for (const [path, codes] of lists) {
    const before = new Set<string>();
    for (const [index, code] of codes.entries()) {
      if (before.has(code)) problems.push(problem([...path, index], `"${code}" is there twice`));
      before.add(code);
    }
  }
  return problems;
}

function questionShapes(structure: Structure): Finding[] {
  const problems: Finding[] = [];
  for (const [t, topic] of structure.topics.entries())
    for (const [q, question] of topic.questions.entries()) {
      const path = ['topics', t, 'questions', q];
      const { needs } = answerKinds[question.answer];
      if (needs === 'choices' && !question.choices?.length)
        problems.push(problem([...path, 'choices'], `expected at least one choice with answer "${question.answer}"`));
      if (needs !== 'choices' && question.choices)
        problems.push(problem([...path, 'choices'], `expected none with answer "${question.answer}"`));
      if ((needs === 'range') !== Boolean(question.range))
        problems.push(problem([...path, 'range'], 'expected with answer "number", and only with it'));
      for (const [c, choice] of question.together?.entries() ?? [])
        if (question.answer !== 'several' || !question.choices?.includes(choice))
          problems.push(problem([...path, 'together', c], `"${question.code}" has no list with a choice "${choice}"`));
        else if (structure.standAlone.includes(choice))
          problems.push(problem([...path, 'together', c], `"${choice}" excludes all others`));
      if (question.range && question.range.atLeast > question.range.atMost)
        problems.push(problem([...path, 'range'], 'expected atLeast to be no more than atMost'));
    }
  return problems;
}

function references(structure: Structure): Finding[] {
  const topics = new Set(structure.topics.map(({ code }) => code));
  const questions = questionsByCode(structure);
  const problems: Finding[] = [];
  const refer = (known: { has(code: string): boolean }, kind: string, path: Path, code: string) => {
    if (!known.has(code)) problems.push(problem(path, `there is no ${kind} "${code}"`, 'topics'));
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
    problems.push(problem(['wishes'], `there is no text question "${structure.wishes}"`, 'topics'));
  const forWorker = structure.topics.filter((topic) => topic.with === 'worker').flatMap((topic) => topic.questions);
  if (structure.noTalk !== undefined && !forWorker.some(({ code }) => code === structure.noTalk))
    problems.push(problem(['noTalk'], `there is no question for the worker "${structure.noTalk}"`, 'topics'));
  for (const [i, { question }] of structure.stop?.asks?.entries() ?? [])
    refer(questions, 'question', ['stop', 'asks', i, 'question'], question);
  for (const [t, topic] of structure.topics.entries())
    if (topic.opensFrom && topic.with !== 'worker')
      problems.push(problem(['topics', t, 'opensFrom'], 'expected only in a topic for the worker'));
  const { factors, duties, episode, police } = structure.paper ?? {};
  if (factors !== undefined) refer(questions, 'question', ['paper', 'factors'], factors);
  if (duties !== undefined && !structure.flags.some(({ code }) => code === duties))
    problems.push(problem(['paper', 'duties'], `there is no flag "${duties}"`, 'flags'));
  for (const [i, code] of episode?.questions.entries() ?? [])
    refer(questions, 'question', ['paper', 'episode', 'questions', i], code);
  for (const end of ['from', 'to'] as const)
    if (episode && questions.get(episode[end])?.answer !== 'moment')
      problems.push(
        problem(['paper', 'episode', end], `there is no question with a moment "${episode[end]}"`, 'topics'),
      );
  for (const [i, { question, choices = [] }] of police?.questions.entries() ?? []) {
    refer(questions, 'question', ['paper', 'police', 'questions', i, 'question'], question);
    const known = questions.get(question)?.choices ?? [];
    for (const [c, choice] of choices.entries())
      if (questions.has(question) && !known.includes(choice))
        problems.push(
          problem(['paper', 'police', 'questions', i, 'choices', c], `"${question}" has no choice "${choice}"`),
        );
  }
  for (const [i, { flag }] of police?.flags.entries() ?? [])
    if (!structure.flags.some(({ code }) => code === flag))
      problems.push(problem(['paper', 'police', 'flags', i, 'flag'], `there is no flag "${flag}"`, 'flags'));
  for (const [i, rule] of structure.rules.entries())
    if (!structure.levels.includes(rule.level))
      problems.push(problem(['rules', i, 'level'], `there is no level "${rule.level}"`, 'levels'));
  return problems;
}

function settings(structure: Structure): Finding[] {
  return Object.entries(structure.settings).flatMap(([name, setting]) =>
    'atLeast' in setting && (setting.default < setting.atLeast || setting.default > setting.atMost)
      ? [problem(['settings', name, 'default'], `expected a number from ${setting.atLeast} to ${setting.atMost}`)]
      : [],
  );
}

function circles(structure: Structure): Finding[] {
  const { conditions } = structure;
  const all = namedIn(structure);
  const placeOf = (name: string) => [Object.hasOwn(conditions, name) ? 'conditions' : 'outcomes', name];
  const named = sortByDependency(Object.keys(all), (name) =>
    within(all[name] ?? always).flatMap(([, part]) => ('condition' in part ? [part.condition] : [])),
  );
  if (named.cycle) return [circle(placeOf(named.cycle[0]!), named.cycle)];
  const depths = new Map<string, number>();
  for (const name of named.order) {
    depths.set(name, depthOf(all[name] ?? always, depths));
    if (depths.get(name)! > deepest) return [tooDeep(placeOf(name))];
  }

  const questions = questionsByCode(structure);
  const shown = sortByDependency(
    questions.keys(),
    (code) => readsOf([questions.get(code)?.when], conditions).questions,
  );
  const raised = flagsByDependency(structure);
  return [
    ...(shown.cycle ? [circle(['topics'], shown.cycle)] : []),
    ...(raised.cycle ? [circle(['flags'], raised.cycle.filter(isFlag))] : deepFlag(structure, raised, depths)),
  ];
}

/** A class of flags among the codes of flags: a name that no code has. */
const classOf = (name: string) => `class ${name}`;
const isFlag = (code: string) => !code.startsWith(classOf(''));

/** Flags and classes of them, each after all that it reads; a class reads its flags. */
function flagsByDependency({ conditions, flags }: Structure) {
  const reads = new Map<string, string[]>();
  for (const { code, class: name, when } of flags) {
    const read = readsOf([when], conditions);
    reads.set(code, [...read.flags, ...[...read.classes].map(classOf)]);
    const members = reads.get(classOf(name));
    if (members) members.push(code);
    else reads.set(classOf(name), [code]);
  }
  return { ...sortByDependency(reads.keys(), (code) => reads.get(code) ?? []), reads };
}

/** The first flag, in the order in which they are raised, that reads more levels of flags and conditions than can be followed. */
function deepFlag(
  structure: Structure,
  { order, reads }: ReturnType<typeof flagsByDependency>,
  named: ReadonlyMap<string, number>,
): Finding[] {
  const flags = new Map(structure.flags.map((flag, index) => [flag.code, { ...flag, index }]));
  const depths = new Map<string, number>();
  for (const code of order) {
    const flag = flags.get(code);
    const below = (reads.get(code) ?? []).map((read) => depths.get(read) ?? 0);
    const own = flag ? depthOf(flag.when, named) : 0;
    const depth = below.reduce((left, right) => Math.max(left, right), 0) + own;
    if (flag && depth > deepest) return [tooDeep(['flags', flag.index, 'when'])];
    depths.set(code, depth);
  }
  return [];
}

/** Levels of a condition, itself counted, with the named conditions it reads written out. */
function depthOf(condition: Condition, named: ReadonlyMap<string, number>): number {
  let below = 'condition' in condition ? (named.get(condition.condition) ?? 0) : 0;
  for (const part of parts(condition)) below = Math.max(below, depthOf(part, named));
  return 1 + below;
}

function tooDeep(path: Path): Finding {
  return problem(path, `expected at most ${deepest} levels, with the flags and named conditions it reads written out`);
}

function circle(path: Path, codes: readonly string[]): Finding {
  return problem(path, `expected no circle: ${codes.join(' depends on ')}`);
}
