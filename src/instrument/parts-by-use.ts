import { questionsOf } from './reading.ts';
import type { Structure } from './structure.ts';
import type { QuestionWording, Wording } from './wording.ts';

// What a talk needs of an instrument loads with the first screen, the rest with the result. A part that is new belongs to
// the rest until it is named here.

export function splitStructure(structure: Structure) {
  const { format, id, version, settings, conditions, standAlone, topics, paths, stop, ...others } = structure;
  const { wishes, noTalk, flags, levels, ...rest } = others;
  // Only what is set is checked against bounds, by what is loaded then.
  const ofSettings = Object.entries(settings).map(([name, setting]) => [name, { default: setting.default }]);
  const defaults = Object.fromEntries(ofSettings) as object;
  // A talk needs no source of a flag. The rest has it in their order.
  const flagsAlone = flags.map(({ code, class: name, when }) => ({ code, class: name, when }));
  const sources = flags.map(({ code: _code, class: _class, when: _when, ...source }) => source);
  const first = { format, id, version, settings: defaults, conditions, standAlone, topics, paths, stop };
  return {
    ofTalk: { ...first, wishes, noTalk, flags: flagsAlone, levels, contacts: {} },
    ofResult: { ...rest, settings, sources },
  };
}

export function splitWording(wording: Wording, structure: Pick<Structure, 'topics'>) {
  const { language, title, topics, paths, cards, responses, ...rest } = wording;
  const { questions: whole, ...others } = rest;
  const labels: Record<string, string> = {};
  // In the order of the questions and of their choices: their codes come with the structure.
  const questions = questionsOf(structure).map(({ code, choices = [] }) => {
    const { label, choices: texts, ...words } = whole[code]!;
    labels[code] = label;
    return { ...words, choices: choices.map((choice) => texts?.[choice] ?? '') };
  });
  return {
    ofTalk: { language, title, topics, questions, paths, cards, responses },
    ofResult: { ...others, labels },
  };
}

/** The words of a talk, by the codes of its questions and choices. */
export function wordsByCode({ questions, ...words }: TalkParts, structure: Pick<Structure, 'topics'>): TalkWording {
  const byCode = questionsOf(structure).map(({ code, choices }, at) => {
    const { choices: texts, ...others } = questions[at]!;
    const named = choices && { choices: Object.fromEntries(choices.map((choice, index) => [choice, texts[index]!])) };
    return [code, { ...others, ...named }];
  });
  return { ...words, questions: Object.fromEntries(byCode) as TalkWording['questions'] };
}

/** The words of a talk and of its result, in one. */
export function joinWording({ questions, ...ofTalk }: TalkWording, { labels, ...ofResult }: ResultWording): Wording {
  const labelled = Object.entries(questions).map(([question, words]) => [
    question,
    { label: labels[question]!, ...words },
  ]);
  return { ...ofTalk, ...ofResult, questions: Object.fromEntries(labelled) };
}

type SplitWording = ReturnType<typeof splitWording>;
type ResultWording = SplitWording['ofResult'];
type TalkParts = SplitWording['ofTalk'];
export type TalkWording = Pick<Wording, Exclude<keyof TalkParts, 'questions'>> & {
  readonly questions: Readonly<Record<string, Omit<QuestionWording, 'label'>>>;
};
