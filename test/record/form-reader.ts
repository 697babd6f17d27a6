import { evaluate } from '../../src/assessment/evaluation.ts';
import { isVisible, type Evaluation } from '../../src/assessment/facts.ts';
import { questionsByDependency } from '../../src/record/paper/form.ts';
import { holds } from '../../src/assessment/holds.ts';
import { accountsIn, choicesOf, type Account, type Answers } from '../../src/instrument/account.ts';
import type { Configuration } from '../../src/instrument/configuration.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import type { Question } from '../../src/instrument/structure.ts';
import type { Wording } from '../../src/instrument/wording.ts';
import type { FormQuestion, Sheet } from '../../src/record/paper/sheet.ts';
import { wordsOfPaper } from '../../src/record/paper/paper-words.ts';

/** The questions of a form from top to bottom. */
export function questionsOn({ sections }: Sheet): readonly FormQuestion[] {
  return sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'form' ? block.questions : []));
}

/** A question of a form by its code. */
export function onForm(sheet: Sheet, instrument: Instrument, code: string): FormQuestion {
  const number = questionsOf(instrument).findIndex((question) => question.code === code) + 1;
  return questionsOn(sheet).find((question) => question.number === number)!;
}

interface Task {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  readonly wording: Wording;
  /** What is ticked on each question, should the reader come to it. */
  readonly answers: Answers;
}

/**
 * Fills a form in as someone would who knows nothing but what is printed: from top to bottom, looking at "only if", going
 * where a ticked box says, and coming back where it says so. Returns the codes of the questions that were filled in.
 */
export function fillIn(sheet: Sheet, { instrument, configuration, wording, answers }: Task): Set<string> {
  const { texts, say } = wordsOfPaper(sheet.language);
  const printed = questionsOn(sheet);
  const codes = questionsOf(instrument);
  const asks = ({ number }: FormQuestion): Question => codes[number - 1]!;
  const placeOf = new Map(printed.map(({ number }, place) => [say(texts.goTo, { number }), place]));
  const afterResult = instrument.topics.filter(({ opensFrom }) => opensFrom).flatMap((topic) => topic.questions);
  const end = printed.findIndex((question) => afterResult.includes(asks(question)));
  placeOf.set(say(texts.blankGoToEnd, { title: texts.blankActions }), end < 0 ? printed.length : end);
  const backAfter = (question: FormQuestion) =>
    printed.findIndex(({ number }) => question.hints.includes(say(texts.blankBackAfter, { number })));

  const again = texts.blankLookAgain.split('{')[0]!;
  const done = new Set<string>();
  const written: Record<string, readonly Account[]> = {};
  const conditional = new Set(printed.filter(({ onlyIf }) => onlyIf !== undefined).map((one) => asks(one).code));
  /** What the paper says so far. A question with "only if" was asked when it was filled in; for others the rule says it. */
  const soFar = (): Evaluation => {
    const evaluation = evaluate(instrument, configuration, written);
    const asked = (code: string) => (conditional.has(code) ? done.has(code) : isVisible(evaluation, code));
    const settled = (question: Question): Question => ({
      ...question,
      when: asked(question.code) ? { all: [] } : { any: [] },
    });
    const topics = instrument.topics.map((topic) => ({ ...topic, questions: topic.questions.map(settled) }));
    return evaluate({ ...instrument, topics }, configuration, written);
  };
  const lookAgain = ({ hints }: FormQuestion) =>
    printed.filter(({ number }) =>
      hints.some((hint) => hint.startsWith(again) && hint.match(/\d+/g)!.includes(String(number))),
    );
  const fill = (question: FormQuestion): void => {
    const { code, when } = asks(question);
    // Where there is no "only if", nobody looks.
    if (question.onlyIf !== undefined && when && !holds(when, soFar())) return;
    done.add(code);
    written[code] = accountsIn(answers, code);
    for (const earlier of lookAgain(question)) if (!done.has(asks(earlier).code)) fill(earlier);
  };
  const next = (question: FormQuestion, place: number): number => {
    const { code } = asks(question);
    if (!done.has(code)) return place + 1;
    const ticked = accountsIn(answers, code)
      .filter(({ response }) => response === 'given')
      .flatMap(choicesOf)
      .map((choice) => wording.questions[code]!.choices?.[choice]);
    const leads = question.choices.flatMap(({ text, goTo }) =>
      goTo && ticked.includes(text) ? [placeOf.get(goTo)!] : [],
    );
    return leads.length > 0 ? Math.min(...leads) : place + 1;
  };
  // Of several, one that another names comes first.
  const left = questionsByDependency(instrument).flatMap((code) =>
    printed.filter((question) => asks(question).code === code && backAfter(question) >= 0),
  );
  const comeBack = (from: number, to: number): void => {
    for (let passed = from; passed < to; passed++)
      for (const question of left) if (backAfter(question) === passed) fill(question);
  };
  for (let place = 0; place < printed.length;) {
    const question = printed[place]!;
    const later = left.includes(question);
    if (!later) fill(question);
    const onwards = later ? place + 1 : next(question, place);
    if (onwards <= place) throw new Error(`question ${question.number} leads back`);
    comeBack(place, onwards);
    place = onwards;
  }
  return done;
}
