import { sources } from '../../instrument/account.ts';
import { answerKinds, type AnswerKind } from '../../instrument/answer-kinds/index.ts';
import { lettersFor, noAnswers } from '../../instrument/letters.ts';
import { defaultSources, type Question } from '../../instrument/structure.ts';
import { promptAt } from '../../screening/route.ts';
import { graphOf } from '../../assessment/graph.ts';
import { inSecond, type BlankWriting } from './blank-writing.ts';
import { isAlways } from './decided-condition.ts';
import type { FormPlace } from './form.ts';
import { destinations } from './go-to.ts';
import type { FormChoice, FormQuestion } from './sheet.ts';

/** A question as it is filled in by hand. */
export function blankQuestion(writing: BlankWriting, place: FormPlace): FormQuestion {
  const { form, texts, say, words, condition } = writing;
  const { question, number, when, topic } = place;
  const own = defaultSources[question.who];
  const letters = lettersFor(question);
  const prompt = isAloud(writing, place)
    ? inSecond(writing, (other) => promptAt(form.instrument, other, question.code, topic.code))
    : undefined;
  return {
    number,
    mark: say('{number}.', { number }),
    prompt: promptAt(form.instrument, words, question.code, topic.code),
    aloud: isAloud(writing, place),
    ...(prompt && {
      also: { prompt, softer: inSecond(writing, (other) => other.questions[question.code]?.followUp) },
    }),
    ...(!isAlways(when) && { onlyIf: say(texts.onlyIf, { condition: condition(when) }) }),
    hints: hintsOf(writing, place),
    choices: choicesOf(writing, place),
    noAnswer: noAnswers.map((code) => ({ letter: letters.noAnswers.get(code), text: words.responses[code] ?? code })),
    whose: say(texts.blankWhose, { source: words.sources[own] ?? own }),
    sources: sources
      .filter((source) => source !== own)
      .map((source) => (source === 'other' ? texts.blankTeller : (words.sources[source] ?? source))),
    lines: linesFor(question),
    ...(question.answer === 'moment' && { lineLabel: texts.blankMoment }),
    ...(question.answer !== 'text' && { note: texts.blankNote }),
  };
}

/** Beside the choices of a question, if it has some. A text from the file is a name or a number. */
function linesFor({ answer, who }: Question): number {
  const lines: Readonly<Record<AnswerKind, number>> = {
    one: 0,
    several: 0,
    number: 1,
    moment: 1,
    text: who === 'known' ? 1 : 3,
  };
  return lines[answer];
}

function choicesOf(writing: BlankWriting, place: FormPlace): FormChoice[] {
  const { form, texts, say, words } = writing;
  const { code, choices = [] } = place.question;
  const letters = lettersFor(place.question);
  const leads = destinations(form, place);
  const goTo = (choice: string) => {
    const next = leads.get(choice);
    return next ? say(texts.goTo, { number: next.number }) : say(texts.blankGoToEnd, { title: texts.blankActions });
  };
  return choices.map((choice) => ({
    letter: letters.choices.get(choice),
    text: words.questions[code]?.choices?.[choice] ?? choice,
    ...(isAloud(writing, place) && { also: inSecond(writing, (other) => other.questions[code]?.choices?.[choice]) }),
    ...(leads.size > 0 && { goTo: goTo(choice) }),
  }));
}

function hintsOf(writing: BlankWriting, place: FormPlace): string[] {
  const { texts, say, locale, words, condition, form } = writing;
  const { question, backAfter, lookAgain, moves, topic } = place;
  const { hint, followUp, listenFor, moved = '' } = words.questions[question.code] ?? {};
  const aloud = isAloud(writing, place);
  const elsewhere =
    moves &&
    say(texts.blankMoved, { condition: condition(moves.when), topic: words.topics[moves.to]?.title ?? moves.to });
  const notAloud = hasMoved(form, place) && topic.with === 'worker';
  return [
    backAfter !== undefined && say(texts.blankBackAfter, { number: backAfter }),
    elsewhere && `${elsewhere} ${moved}`,
    notAloud && texts.blankNotAloud,
    question.later && texts.blankLater,
    answerKinds[question.answer].several && texts.blankSeveral,
    hint,
    lookAgain && say(texts.blankLookAgain, { numbers: new Intl.ListFormat(locale).format(lookAgain.map(String)) }),
    aloud && followUp && `${texts.blankSoftly}: ${followUp}`,
    aloud && listenFor && `${texts.blankListenFor}: ${listenFor}`,
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}

/** A question that has moved is for the worker to answer. */
function isAloud({ form }: BlankWriting, place: FormPlace): boolean {
  return place.question.who === 'asked' && place.topic.with === 'youth' && !hasMoved(form, place);
}

function hasMoved({ instrument }: BlankWriting['form'], { question, topic }: FormPlace): boolean {
  return graphOf(instrument).homes.get(question.code)?.code !== topic.code;
}
