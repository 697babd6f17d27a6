import { responses, sources } from './account.ts';
import { listHas } from './memoize.ts';
import { checkPlaceholders } from './placeholders.ts';
import { problem, type Finding, type Path } from './problems.ts';
import type { Question, Structure } from './structure.ts';
import type { Wording } from './wording.ts';

/** What a wording lacks, or has too much, for its structure. A part that is not there could not be read. */
export function checkWording(structure: Structure, wording: Partial<Wording>, path: Path): Finding[] {
  const problems: Finding[] = [];

  const compare = (place: Path, codes: readonly string[], words: object = {}, ...needs: string[]) =>
    void problems.push(...compareCodes([...path, ...place], codes, Object.keys(words), ...needs));
  const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code);

  const questions = structure.topics.flatMap((topic) => topic.questions);
  const codes: Partial<Record<keyof Wording, [codes: readonly string[], ...needs: string[]]>> = {
    topics: [codesOf(structure.topics), 'topics'],
    questions: [codesOf(questions), 'topics'],
    paths: [codesOf(structure.paths), 'paths'],
    sources: [sources],
    responses: [responses.filter((response) => response !== 'given')],
    flagClasses: [unique(structure.flags.map((flag) => flag.class)), 'flags'],
    flags: [codesOf(structure.flags), 'flags'],
    passages: [unique(structure.flags.flatMap((flag) => flag.passage ?? [])), 'flags'],
    levels: [structure.levels, 'levels'],
    rules: [codesOf(structure.rules), 'rules'],
    kinds: [unique(structure.rules.flatMap((rule) => rule.kind ?? [])), 'rules'],
    contacts: [Object.keys(structure.contacts), 'contacts'],
    steps: [codesOf(structure.steps), 'steps'],
    points: [structure.steps.flatMap((step) => codesOf(step.points)), 'steps'],
    notes: [codesOf(structure.notes), 'notes'],
  };
  for (const [part, [expected, ...needs]] of Object.entries(codes))
    if (wording[part as keyof Wording]) compare([part], expected, wording[part as keyof Wording] as object, ...needs);

  for (const question of questions) {
    const words = wording.questions?.[question.code];
    if (!words) continue;
    const place = ['questions', question.code];
    compare([...place, 'choices'], question.choices ?? [], words.choices);
    const texts = Object.keys(words).filter((key) => key !== 'choices' && key !== 'hint');
    problems.push(...compareCodes([...path, ...place], ['label', 'prompt', ...expectedTexts(question)], texts));
  }

  const isMalformed = (part: 'stopFields' | 'talks') => part in wording && wording[part] === undefined;
  if (!isMalformed('stopFields')) problems.push(...checkStopFields(structure, wording, path));
  if (!isMalformed('talks')) {
    const talks = structure.talks ?? [];
    compare(['talks'], codesOf(talks), wording.talks, 'talks');
    for (const { code, parts } of talks)
      if (wording.talks?.[code]) compare(['talks', code, 'parts'], codesOf(parts), wording.talks[code].parts, 'talks');
  }

  return [...problems, ...checkPlaceholders(structure, wording, path)];
}

/** What lacks, or is too much, of the words for the questions on the stop card. */
function checkStopFields(structure: Structure, { stopFields = {} }: Partial<Wording>, path: Path): Finding[] {
  const asks = structure.stop?.asks ?? [];
  const questions = structure.topics.flatMap((topic) => topic.questions);
  const place = [...path, 'stopFields'];
  const missing = asks.filter(({ question: code }) => {
    const who = questions.find((question) => question.code === code)?.who;
    // What is worded for the worker is not for the youth's eyes.
    return who !== undefined && who !== 'asked' && !stopFields[code];
  });
  return [
    ...missing.map(({ question }) => problem([...place, question], nothing, 'topics', 'stop')),
    ...Object.entries(stopFields).flatMap(([code, { choices }]) => {
      if (!asks.some(({ question }) => question === code)) return [problem([...place, code], noSuchCode, 'stop')];
      const expected = questions.find((question) => question.code === code)?.choices ?? [];
      return choices ? compareCodes([...place, code, 'choices'], expected, Object.keys(choices), 'topics') : [];
    }),
  ];
}

const nothing = 'expected a wording, found nothing';
const noSuchCode = 'the structure has no such code';

/** Codes without words, and words without a code. */
function compareCodes(place: Path, codes: readonly string[], worded: readonly string[], ...needs: string[]): Finding[] {
  const missing = codes.filter((code) => !listHas(worded, code));
  const surplus = worded.filter((code) => !listHas(codes, code));
  return [
    ...unique(missing).map((code) => problem([...place, code], nothing, ...needs)),
    ...surplus.map((code) => problem([...place, code], noSuchCode, ...needs)),
  ];
}

function expectedTexts(question: Question): string[] {
  return [
    ...(question.who === 'asked' ? ['followUp', 'listenFor'] : []),
    ...(question.moves ? ['moved'] : []),
    ...(question.together ? ['together'] : []),
  ];
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
