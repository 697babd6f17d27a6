import type { Structure } from './structure.ts';
import type { QuestionWording, Wording } from './wording.ts';

// What a talk needs of an instrument loads with the first screen, the rest with the result. A part that is new belongs to
// the rest until it is named here.

export function splitStructure(structure: Structure) {
  const { format, id, version, settings, conditions, standAlone, topics, paths, stop, ...others } = structure;
  const { wishes, noTalk, flags, levels, talks, ...rest } = others;
  const ofResult = { ...rest, flags };
  // A talk needs no more of a contact than how to reach it, and no source of a flag.
  const contacts = Object.fromEntries(
    Object.entries(ofResult.contacts).map(([contact, { phone, sms, url, needed, mayBeBlank }]) => [
      contact,
      { phone, sms, url, needed, mayBeBlank },
    ]),
  );
  const flagsAlone = flags.map(({ code, class: name, when }) => ({ code, class: name, when }));
  const first = { format, id, version, settings, conditions, standAlone, topics, paths, stop };
  return { ofTalk: { ...first, wishes, noTalk, flags: flagsAlone, levels, contacts, talks }, ofResult };
}

export function splitWording(wording: Wording) {
  const { language, title, topics, paths, cards, stopFields, sources, responses, ...rest } = wording;
  const { questions: whole, ...others } = rest;
  const questions: Record<string, Omit<QuestionWording, 'label'>> = {};
  const labels: Record<string, string> = {};
  for (const [question, { label, ...words }] of Object.entries(whole)) {
    questions[question] = words;
    labels[question] = label;
  }
  return {
    ofTalk: { language, title, topics, questions, paths, cards, stopFields, sources, responses },
    ofResult: { ...others, labels },
  };
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
export type ResultWording = SplitWording['ofResult'];
type TalkParts = SplitWording['ofTalk'];
export type TalkWording = Pick<Wording, Exclude<keyof TalkParts, 'questions'>> & Pick<TalkParts, 'questions'>;
