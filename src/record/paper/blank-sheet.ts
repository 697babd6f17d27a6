import type { Configuration } from '../../instrument/configuration.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import type { Wording } from '../../instrument/wording.ts';
import { paper as english } from '../../languages/en/paper.ts';
import { isDraft } from '../../languages/wording.ts';
import { knownAgencyReview } from '../agency-review.ts';
import { agencyReviewText } from '../agency-review-text.ts';
import { lookedUpIn } from '../looked-up.ts';
import { openingSection, stopSection, urgentSection } from './blank-cards.ts';
import { blankQuestion } from './blank-question.ts';
import { blankWritingOf, type BlankWriting } from './blank-writing.ts';
import { formOf, type Form, type FormPlace } from './form.ts';
import { lookedUpSection } from './looked-up.ts';
import { list, text, type Block, type Section, type Sheet } from './sheet.ts';

/** With which settings, contacts and words the empty form is made. */
export interface BlankOptions {
  readonly configuration: Configuration;
  readonly wording: Wording;
  /** What is said to the youth is printed in these words, too, and large. */
  readonly second?: Wording | undefined;
  /** Only the questions of this path; without one, all of them. */
  readonly path?: string | undefined;
}

/** The empty instrument as a paper form, made from the same rules as the screen, so that the two cannot drift apart. */
export function blankSheet(instrument: Instrument, { configuration, wording, second, path }: BlankOptions): Sheet {
  const form = formOf(instrument, configuration, path);
  const writing = blankWritingOf(form, wording, second);
  const { texts, words } = writing;
  const { id, version } = instrument;
  const topics = form.topics.filter(({ places }) => places.length > 0);
  const review = knownAgencyReview({ instrument, configuration }, words.language);
  const pathName = path === undefined ? undefined : words.paths[path]?.name;
  return {
    language: words.language,
    title: texts.blankTitle,
    fileTitle: texts.blankFile,
    foot: [words.title, pathName, `${id} ${version}`].filter(Boolean).join(' · '),
    sections: [
      {
        code: 'head',
        blocks: [
          ...draftMark([wording, second], texts.blankDraft),
          ...text(pathName && `${texts.path}: ${pathName}`),
          ...text(review && agencyReviewText(review, words.language, 'blank')),
          { kind: 'lines', labels: texts.blankHeader },
          ...list(texts.blankHint),
        ],
      },
      openingSection(writing),
      urgentSection(writing),
      ...[stopSection(writing)].filter((section) => section !== undefined),
      ...topics.filter(({ topic }) => !topic.opensFrom).map((topic) => topicSection(writing, topic)),
      { code: 'afterwards', title: texts.blankActions, blocks: text(texts.blankActionsHint) },
      ...topics.filter(({ topic }) => topic.opensFrom).map((topic) => topicSection(writing, topic)),
      { code: 'signatures', title: texts.signatures, blocks: [{ kind: 'lines', labels: texts.signatureLines }] },
      ...[lookedUpSection(lookedUpIn({ instrument, configuration }, words), words.language, 'blank')].filter(
        (section) => section !== undefined,
      ),
    ],
  };
}

/** Words that nobody has reviewed are not to be said; whoever cannot read them reads it in English. */
function draftMark(wordings: readonly (Wording | undefined)[], mark: string): Block[] {
  const marks = wordings.some((wording) => wording && isDraft(wording)) ? [...new Set([english.blankDraft, mark])] : [];
  return marks.map((each) => ({ kind: 'text', text: each, strong: true }));
}

function topicSection(writing: BlankWriting, { topic, places }: Form['topics'][number]): Section {
  const { form, texts, words } = writing;
  const { title = topic.code, hint } = words.topics[topic.code] ?? {};
  const visitors = form.places.filter(({ moves }) => moves?.to === topic.code);
  return {
    code: `topic-${topic.code}`,
    title,
    blocks: [
      ...text(topic.with === 'worker' ? texts.blankWorker : texts.blankYouth),
      ...text(topic.opensFrom && texts.blankFromResult),
      ...text(hint),
      ...text(topic.privateOnce && texts.blankPrivate),
      ...movedHere(writing, visitors),
      { kind: 'form', questions: places.map((place) => blankQuestion(writing, place)) },
    ],
  };
}

/** Where answers decide that a question belongs here: it is not forgotten, and is on the form only once. */
function movedHere({ texts, say, locale, condition }: BlankWriting, visitors: readonly FormPlace[]) {
  const numbers = new Map<string, number[]>();
  for (const { moves, number } of visitors) {
    const when = condition(moves!.when);
    numbers.set(when, [...(numbers.get(when) ?? []), number]);
  }
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return [...numbers].flatMap(([when, some]) =>
    text(
      say(texts.blankMovedHere, {
        condition: when,
        numbers: format.format(some.map((number) => say('{number}', { number }))),
      }),
    ),
  );
}
