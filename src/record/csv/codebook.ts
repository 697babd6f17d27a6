import { sources, responses } from '../../instrument/account.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { returnFromRun } from '../../instruments/return-from-run/index.ts';
import spanish from '../../instruments/return-from-run/es.json' with { type: 'json' };
import type { Question } from '../../instrument/structure.ts';
import { fillWording, type Wording } from '../../instrument/wording.ts';
import { csvRow } from './cell.ts';
import type { CellOptions } from './rows.ts';

/** The same text in each language of an instrument, by language: "en", "es". */
export type Texts = Readonly<Record<string, string>>;

/** A code of a table, and what it means. */
export interface CodeMeaning {
  readonly code: string;
  readonly text: Texts;
}

/** A question of a table. */
export interface CodebookQuestion {
  readonly question: string;
  /** Its place in the instrument, counted from 1. */
  readonly number: number;
  readonly topic: string;
  /** Whose word the answer is by default. */
  readonly who: Question['who'];
  readonly type: Question['answer'];
  /** The least and the most a number may be. */
  readonly range?: { readonly atLeast: number; readonly atMost: number };
  /** A few words, for the head of a column. */
  readonly label: Texts;
  /** As it is asked. */
  readonly text: Texts;
  readonly choices?: readonly CodeMeaning[];
}

/** What the columns and codes of exported tables mean, in every language of the instrument. */
export interface Codebook {
  readonly instrument: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly questions: readonly CodebookQuestion[];
  readonly flags: readonly CodeMeaning[];
  /** From the most to the least pressing. */
  readonly levels: readonly CodeMeaning[];
  readonly steps: readonly CodeMeaning[];
  readonly sources: readonly CodeMeaning[];
  readonly responses: readonly CodeMeaning[];
}

/**
 * The code book of an instrument, as data that can be written as JSON; the built-in one in English and Spanish. Where a
 * text holds a setting, it has the instrument's default.
 */
export function codebook(instrument: Instrument = inBothLanguages()): Codebook {
  const { id, version, topics, flags, levels, steps } = instrument;
  const defaults = Object.fromEntries(
    Object.entries(instrument.settings).map(([name, setting]) => [name, setting.default]),
  );
  const wordings = Object.entries(instrument.wording).map(
    ([language, wording]) => [language, fillWording(wording, defaults)] as const,
  );
  const texts = (read: (words: Wording) => string | undefined): Texts =>
    Object.fromEntries(wordings.map(([language, words]) => [language, read(words) ?? '']));
  const meanings = (codes: readonly string[], read: (words: Wording, code: string) => string | undefined) =>
    codes.map((code): CodeMeaning => ({ code, text: texts((words) => read(words, code)) }));
  const placed = topics.flatMap(({ code: topic, questions }) => questions.map((question) => ({ topic, question })));
  return {
    instrument: id,
    version,
    languages: wordings.map(([language]) => language),
    questions: placed.map(({ topic, question: { code, who, answer, range, choices } }, index) => ({
      question: code,
      number: index + 1,
      topic,
      who,
      type: answer,
      ...(range && { range }),
      label: texts((words) => words.questions[code]?.label),
      text: texts((words) => words.questions[code]?.prompt),
      ...(choices && { choices: meanings(choices, (words, choice) => words.questions[code]?.choices?.[choice]) }),
    })),
    flags: meanings(
      flags.map(({ code }) => code),
      (words, code) => words.flags[code]?.label,
    ),
    levels: meanings(levels, (words, code) => words.levels[code]?.name),
    steps: meanings(
      steps.map(({ code }) => code),
      (words, code) => words.steps[code],
    ),
    sources: meanings(sources, (words, code) => words.sources[code]),
    responses: meanings(responses, (words, code) => words.responses[code]),
  };
}

/**
 * The code book as CSV. `kind` says what a row is: a `question`, a `choice` of the question named beside it, a `flag`, a
 * `level`, a `step`, whose word an account is (`source`), or how a question was responded to (`response`).
 */
export function codebookToCSV(book: Codebook = codebook(), { guard = true }: Pick<CellOptions, 'guard'> = {}): string {
  const { languages, questions } = book;
  const head = ['kind', 'code', 'question', 'number', 'topic', 'who', 'type', 'atLeast', 'atMost'];
  const inEach = (texts?: Texts) => languages.map((language) => texts?.[language] ?? '');
  const meaning = (kind: string, { code, text }: CodeMeaning, question = '') => [
    kind,
    code,
    question,
    ...Array.from({ length: 6 }, () => ''),
    ...inEach(),
    ...inEach(text),
  ];
  const rows = [
    [...head, ...languages.map((language) => `label.${language}`), ...languages.map((language) => `text.${language}`)],
    ...questions.flatMap(({ question, number, topic, who, type, range, label, text, choices = [] }) => [
      [
        'question',
        question,
        question,
        String(number),
        topic,
        who,
        type,
        String(range?.atLeast ?? ''),
        String(range?.atMost ?? ''),
        ...inEach(label),
        ...inEach(text),
      ],
      ...choices.map((choice) => meaning('choice', choice, question)),
    ]),
    ...(['flags', 'levels', 'steps', 'sources', 'responses'] as const).flatMap((list) =>
      book[list].map((entry) => meaning(list.replace(/s$/, ''), entry)),
    ),
  ];
  return (guard ? '\uFEFF' : '') + rows.map((cells) => csvRow(cells, guard)).join('');
}

/** The built-in instrument speaks Spanish once it is added; its words are checked by the tests of the package. */
function inBothLanguages(): Instrument {
  return { ...returnFromRun, wording: { ...returnFromRun.wording, es: spanish } };
}
