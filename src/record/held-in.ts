import { accountsIn, type Account } from '../instrument/account.ts';
import { baseOf } from '../instrument/language-tag.ts';
import { questionsOf } from '../instrument/reading.ts';
import { fillWording, type Wording } from '../instrument/wording.ts';
import { ownWordingIn } from '../languages/wording.ts';
import { periodAt } from '../screening/languages-held.ts';
import { promptAt } from '../screening/route.ts';
import type { HeldIn, Talk } from '../screening/talk.ts';
import type { RecordQuestion } from './record.ts';

/**
 * In which languages a talk was held: those in whose words the youth was asked something, and from when. Nothing where
 * that is the language of the record alone.
 */
export function heldInOf(talk: Talk, language: string): readonly HeldIn[] | undefined {
  const times = questionsOf(talk.instrument).flatMap(({ code }) => timesAsked(talk, code));
  const used = talk.heldIn.filter((period) => times.some((at) => periodAt(talk.heldIn, at) === period));
  const changes = used.filter(({ languages }, index) => languages.join() !== used[index - 1]?.languages.join());
  return changes.every(({ languages }) => languages.join() === language) ? undefined : changes;
}

/** The words in which a question was asked in other languages than that of the record, where they are at hand. */
export function otherWordsOf(
  talk: Talk,
  { language }: Wording,
  question: string,
  topic: string,
): RecordQuestion['alsoIn'] {
  const { instrument, configuration, heldIn } = talk;
  const languages = new Set(timesAsked(talk, question).flatMap((at) => periodAt(heldIn, at)?.languages ?? []));
  const others = [...languages].filter((other) => baseOf(other) !== baseOf(language));
  const asked = others.flatMap((other) => {
    const wording = ownWordingIn(instrument, other);
    if (!wording) return [];
    const words = fillWording(wording, configuration.settings);
    const { choices } = words.questions[question] ?? {};
    const prompt = promptAt(instrument, words, question, topic);
    return { language: words.language, prompt, ...(choices && { choices }) };
  });
  return asked.length > 0 ? asked : undefined;
}

/** When the youth answered a question, or would not: it was asked then. */
function timesAsked({ evaluation: { answers }, history }: Talk, question: string): string[] {
  const before = history.filter((account) => account.question === question);
  return [...accountsIn(answers, question), ...before].filter(isOfYouth).map(({ at }) => at);
}

function isOfYouth({ source, response }: Account): boolean {
  return source === 'youth' && response !== 'not-asked' && response !== 'unsafe-to-ask';
}
