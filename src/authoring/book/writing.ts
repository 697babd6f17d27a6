import { amount } from '../../assessment/holds.ts';
import type { Amount, Condition } from '../../instrument/condition.ts';
import { defaultConfiguration } from '../../instrument/configuration.ts';
import { wordingFor, type Instrument } from '../../instrument/instrument.ts';
import { readsOf, within } from '../../instrument/reading.ts';
import { namedIn } from '../../instrument/survey.ts';
import type { Wording } from '../../instrument/wording.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import type { Say } from '../../languages/say.ts';
import { conditionInWords, type ConditionWords } from '../../record/paper/condition-in-words.ts';
import { wordsOfPaper } from '../../record/paper/paper-words.ts';
import { inBook } from './pack-words.ts';
import type { Link, Text } from './text.ts';
import { bookLanguage, bookWords, type BookWords } from './words.ts';

/** All that a part of the book is written with. */
export interface Writing {
  readonly instrument: Instrument;
  /** The instrument's words, with the settings as they are where an agency has set nothing. */
  readonly words: Wording;
  readonly texts: BookWords;
  readonly say: Say;
  /** "a, b", as the instrument's language lists them. */
  readonly listed: (parts: readonly string[]) => string;
  readonly condition: (condition: Condition) => Text;
  /** What reads a question, a flag or a condition with a name: signs, rules, points. */
  readonly readersOf: (kind: 'questions' | 'flags' | 'named', code: string) => Link[];
}

export function writingOf(instrument: Instrument, language: string): Writing {
  const { settings } = defaultConfiguration(instrument);
  const words = inBook(instrument, wordingFor(instrument, language));
  const texts = bookWords(words.language);
  const paper = wordsOfPaper(bookLanguage(words.language), 'book');
  const number = (value: Amount) => amount(value, settings);
  const source = (code: string) => words.sources[code] ?? code;

  /** What has an item of its own in the book is named, and not written out. */
  const refer = (condition: Condition): string | undefined => {
    if ('condition' in condition) return paper.say(texts.named, { name: condition.condition });
    if ('setting' in condition) return paper.say(texts.setting, { setting: condition.setting });
    if ('ruleOfLevel' in condition)
      return paper.say(texts.ruleOfLevel, {
        level: words.levels[condition.ruleOfLevel]?.name ?? condition.ruleOfLevel,
      });
    if ('flag' in condition)
      return paper.say(condition.by ? texts.flagBy : texts.flag, {
        flag: words.flags[condition.flag]?.label ?? condition.flag,
        source: source(condition.by ?? ''),
      });
    if ('flagsOfClass' in condition)
      return paper.say(condition.by ? texts.flagsOfClassBy : texts.flagsOfClass, {
        class: words.flagClasses[condition.flagsOfClass] ?? condition.flagsOfClass,
        least: number(condition.atLeast),
        source: source(condition.by ?? ''),
      });
    return undefined;
  };
  const conditionWords: ConditionWords = {
    ...paper,
    settings,
    number: (question) => paper.say(texts.question, { label: words.questions[question]?.label ?? question }),
    choice: (question, choice) => words.questions[question]?.choices?.[choice] ?? choice,
    source,
    named: () => undefined,
    refer,
  };

  const inWords = (condition: Condition): Text => {
    if ('all' in condition) return outline(texts.allOf, condition.all) ?? leaf(condition);
    if ('any' in condition) return outline(texts.oneOf, condition.any) ?? leaf(condition);
    if ('count' in condition)
      return {
        head:
          condition.atLeast === undefined
            ? paper.say(texts.fewer, { most: number(condition.fewerThan!) })
            : paper.say(texts.atLeast, { least: number(condition.atLeast) }),
        parts: condition.count.map(inWords),
      };
    if ('not' in condition) {
      const { not } = condition;
      if ('all' in not) return outline(texts.notAllOf, not.all) ?? leaf(condition);
      if ('any' in not) return outline(texts.noneOf, not.any) ?? leaf(condition);
    }
    return leaf(condition);
  };
  const leaf = (condition: Condition) => conditionInWords(condition, conditionWords);
  /** A list, where there is more than one part. */
  const outline = (head: string, conditions: readonly Condition[]): Text | undefined =>
    conditions.length > 1 ? { head, parts: conditions.map(inWords) } : undefined;

  const { comma } = wordsOfPaper(words.language, 'book').texts;
  const listed = (parts: readonly string[]) => joinedBy(paper.say, comma, parts);
  return {
    instrument,
    words,
    texts,
    say: paper.say,
    listed,
    condition: inWords,
    readersOf: readersIn(instrument, words),
  };
}

/** Whatever has a condition, as a link to it, with what its condition reads itself. */
function readersIn(instrument: Instrument, words: Wording): Writing['readersOf'] {
  const named = namedIn(instrument);
  const conditions = [
    ...instrument.topics.flatMap(({ questions }) =>
      questions.flatMap(({ code, when, moves }) =>
        [when, moves?.when].map((condition) => [`q-${code}`, words.questions[code]?.label ?? code, condition] as const),
      ),
    ),
    ...instrument.flags.map(({ code, when }) => [`flag-${code}`, words.flags[code]?.label ?? code, when] as const),
    ...instrument.rules.map(({ code, when }) => [`rule-${code}`, words.rules[code] ?? code, when] as const),
    ...instrument.steps.flatMap(({ points }) =>
      points.flatMap(({ code, when, by }) => {
        const text = words.points[code]?.text ?? code;
        const bands = typeof by === 'string' ? [] : by.map((band) => band.when);
        return [when, ...bands].map((condition) => [`point-${code}`, text, condition] as const);
      }),
    ),
    ...Object.entries(named).map(([name, condition]) => [`condition-${name}`, name, condition] as const),
  ].flatMap(([to, text, condition]) => (condition ? [{ link: { to, text }, condition }] : []));
  const reads = conditions.map(({ link, condition }) => {
    const names = [...within(condition)].flatMap(([, part]) => ('condition' in part ? [part.condition] : []));
    const { questions, flags } = readsOf([condition], named);
    return { link, read: { questions, flags, named: new Set(names) } };
  });
  return (kind, code) => {
    const found = reads.filter(({ read }) => read[kind].has(code));
    return [...new Map(found.map(({ link }) => [link.to, link])).values()];
  };
}
