import type { Wording } from './wording.ts';

/**
 * What a talk shows of a wording, and the rest, which is on what follows from it. A part that is new belongs to the rest
 * until it is named here.
 */
export function splitWording(wording: Wording) {
  const { language, title, topics, questions, paths, cards, sources, responses, ...ofResult } = wording;
  return { ofTalk: { language, title, topics, questions, paths, cards, sources, responses }, ofResult };
}

export type TalkWording = ReturnType<typeof splitWording>['ofTalk'];
export type ResultWording = ReturnType<typeof splitWording>['ofResult'];
