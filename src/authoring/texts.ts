import type { Instrument } from '../instrument/instrument.ts';
import type { Path } from '../instrument/problems.ts';
import { textsIn } from '../instrument/placeholders.ts';
import type { Wording } from '../instrument/wording.ts';

/** A text that is checked, with its place in the instrument. */
export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

/** The cards that are read aloud, or that the youth may see. */
const openCards = ['urgent', 'stop', 'private', 'parting'] as const;

/**
 * What is said to the youth: questions that are asked, in both wordings, each card as a whole, the questions on the stop
 * card, and the talks.
 */
export function spokenTexts(instrument: Instrument, wording: Wording): PlacedText[] {
  const asked = instrument.topics.flatMap(({ questions }) => questions.filter(({ who }) => who === 'asked'));
  const sayings = asked.flatMap(({ code }) => {
    const { prompt, followUp } = wording.questions[code]!;
    return placed(wording, ['questions', code], { prompt, ...(followUp && { followUp }) });
  });
  const cards = openCards.map((card) => {
    const { title, text } = wording.cards[card];
    return { path: ['wording', wording.language, 'cards', card], text: [title, ...text].join('\n') };
  });
  const fields = Object.entries(wording.stopFields ?? {}).flatMap(([code, { prompt }]) =>
    placed(wording, ['stopFields', code], { prompt }),
  );
  const talks = partsWithYouth(instrument, wording).flatMap(({ path, part: { lines, pairs, question } }) =>
    placed(wording, path, { lines, pairs, question }),
  );
  return [...sayings, ...cards, ...fields, ...talks];
}

/** All that is said to the youth or is on the screen while they are in the room. */
export function textsInTheRoom(instrument: Instrument, wording: Wording): PlacedText[] {
  const withYouth = new Set(instrument.topics.filter((topic) => topic.with === 'youth').map(({ code }) => code));
  const listed = instrument.topics.filter(({ opensFrom }) => opensFrom === undefined);
  const topics = listed.flatMap(({ code }) => {
    const { title, hint } = wording.topics[code]!;
    return placed(wording, ['topics', code], { title, ...(hint && withYouth.has(code) && { hint }) });
  });
  const questions = instrument.topics.flatMap((topic) =>
    topic.questions.flatMap((question) => {
      const { moved, ...words } = wording.questions[question.code]!;
      return placed(wording, ['questions', question.code], {
        ...(withYouth.has(topic.code) && words),
        ...(question.moves && withYouth.has(question.moves.to) && { moved }),
      });
    }),
  );
  const cards = openCards.flatMap((card) => placed(wording, ['cards', card], wording.cards[card]));
  const talks = (instrument.talks ?? []).flatMap(({ code }) => {
    const { title, hint } = wording.talks![code]!;
    return placed(wording, ['talks', code], { title, hint });
  });
  return [
    ...topics,
    ...questions,
    ...cards,
    ...placed(wording, ['stopFields'], wording.stopFields ?? {}),
    ...talks,
    ...partsWithYouth(instrument, wording).flatMap(({ path, part }) => placed(wording, path, part)),
    ...placed(wording, ['responses'], wording.responses),
  ];
}

/** The parts of talks that are held with the youth. */
function partsWithYouth({ talks = [] }: Instrument, wording: Wording) {
  return talks.flatMap(({ code, parts }) =>
    parts
      .filter((part) => part.for !== 'worker')
      .map((part) => ({
        path: ['talks', code, 'parts', part.code],
        part: wording.talks![code]!.parts[part.code]!,
      })),
  );
}

/** What says the outcome, on the result page and on paper. */
export function outcomeTexts({ levels, rules, notes, flags, steps, points, language }: Wording): PlacedText[] {
  return placed({ language }, [], { levels, rules, notes, flags, steps, points });
}

/** Parts of a text that end in a mark or a new line; the mark stays. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^.!?…\n]+[.!?…]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function placed({ language }: Pick<Wording, 'language'>, path: Path, words: object): PlacedText[] {
  return [...textsIn(words)].map(([place, text]) => ({ path: ['wording', language, ...path, ...place], text }));
}
