import type { Evaluation } from '../../assessment/facts.ts';
import { holds } from '../../assessment/holds.ts';
import type { Condition } from '../../instrument/condition.ts';
import { lettersFor } from '../../instrument/letters.ts';
import type { Wording } from '../../instrument/wording.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import { enoughIsKnown } from '../../screening/route.ts';
import { inSecond, type BlankWriting } from './blank-writing.ts';
import type { FormPlace } from './form.ts';
import { evaluationOf } from './go-to.ts';
import { wordsOfPaper } from './paper-words.ts';
import { list, text, type Block, type Section } from './sheet.ts';

/** How to begin. */
export function openingSection({ words }: BlankWriting): Section {
  const { title, text: lines } = words.cards.opening;
  return { code: 'opening', title, blocks: list(lines) };
}

/** When to ask no more, by the rules the screen goes by; which answers those are, the youth cannot read from it. */
export function stopSection(writing: BlankWriting): Section | undefined {
  const { form, texts, say } = writing;
  const { stop } = form.instrument;
  if (!stop) return undefined;
  const answers = answersThat(writing, enoughIsKnown);
  const kept = form.places
    .filter(({ question, topic }) => stop.keeps.includes(question.code) && topic.with === 'youth')
    .map(({ number }) => say('{number}', { number }));
  return {
    code: 'stop',
    title: texts.blankStop,
    blocks: [
      ...text(answers && say(texts.blankStopWhen, { answers })),
      ...said(writing, 'stop'),
      ...asked(writing),
      ...text(
        kept.length > 0 ? say(texts.blankStopKeeps, { numbers: joined(writing, kept, 'conjunction') }) : undefined,
      ),
    ],
  };
}

/** The small questions of the stop card, in words of their own, and where their answers are ticked. */
function asked(writing: BlankWriting): Block[] {
  const { form, texts, say, words } = writing;
  const lines = (form.instrument.stop?.asks ?? []).flatMap(({ question, source }) => {
    const place = form.places.find((one) => one.question.code === question);
    const inWords = (all: Wording) => {
      const { prompt, choices = {} } = all.stopFields?.[question] ?? all.questions[question] ?? {};
      const { choices: letters } = lettersFor(place!.question);
      const boxes = (place!.question.choices ?? []).map(
        (code) => `(${letters.get(code) ?? '…'}) ${choices[code] ?? code}`,
      );
      return prompt && { prompt, choices: joinedBy(say, wordsOfPaper(all.language, 'blank').texts.comma, boxes) };
    };
    const own = place && inWords(words);
    if (!own) return [];
    const values = { ...own, number: place.number, source: words.sources[source] ?? source };
    const also = inSecond(writing, (other) => Object.values(inWords(other) || {}).join(' '));
    return [{ text: say(texts.blankStopAsk, values), also }];
  });
  if (lines.length === 0) return [];
  const items = lines.map(({ text: line }) => line);
  return [...text(texts.blankStopAsks), { kind: 'list', items, also: lines.map(({ also }) => also) }];
}

const anyUrgent: Condition = { flagsOfClass: 'urgent', atLeast: 1 };

/** What comes before all else. */
export function urgentSection(writing: BlankWriting): Section {
  const { texts, say } = writing;
  const answers = answersThat(writing, (facts) => holds(anyUrgent, facts));
  return {
    code: 'urgent',
    title: texts.blankUrgent,
    blocks: [...text(answers && say(texts.blankUrgentWhen, { answers })), ...said(writing, 'urgent')],
  };
}

function said(writing: BlankWriting, card: 'stop' | 'urgent'): Block[] {
  const { title, text: lines } = writing.words.cards[card];
  return [
    { kind: 'text', text: title, strong: true, also: inSecond(writing, ({ cards }) => cards[card].title) },
    {
      kind: 'list',
      items: lines,
      also: lines.map((_, index) => inSecond(writing, ({ cards }) => cards[card].text[index])),
    },
  ];
}

/** "24 (d) or 30 (d, e)": the answers that bring something about, each alone. */
function answersThat(writing: BlankWriting, bringsIt: (evaluation: Evaluation) => boolean): string | undefined {
  const { form, texts, say, words } = writing;
  const nameOf = ({ question }: FormPlace, choice: string) =>
    lettersFor(question).choices.get(choice) ??
    say(texts.quoted, { text: words.questions[question.code]?.choices?.[choice] ?? choice });
  const named = form.places.flatMap((place) => {
    const choices = (place.question.choices ?? []).filter((choice) => bringsIt(evaluationOf(form, place, choice)));
    return choices.length > 0
      ? [
          `${say('{number}', { number: place.number })} (${joinedBy(
            say,
            texts.comma,
            choices.map((choice) => nameOf(place, choice)),
          )})`,
        ]
      : [];
  });
  return named.length > 0 ? joined(writing, named, 'disjunction') : undefined;
}

function joined({ locale }: BlankWriting, parts: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(parts);
}
