import { joinedBy } from '../../languages/joined-by.ts';
import { graphOf } from '../../assessment/graph.ts';
import type { Condition } from '../../instrument/condition.ts';
import { fillWording, type Wording } from '../../instrument/wording.ts';
import { conditionInWords, type ConditionWords } from './condition-in-words.ts';
import type { Form } from './form.ts';
import type { InOther } from './sheet.ts';
import { wordsOfPaper, type PaperWords } from './paper-words.ts';

/** All that a part of the empty form is written with. */
export interface BlankWriting extends PaperWords {
  readonly form: Form;
  readonly words: Wording;
  /** The same in the language of the youth, to be said. */
  readonly second: Wording | undefined;
  readonly condition: (condition: Condition) => string;
}

export function blankWritingOf(form: Form, wording: Wording, second?: Wording): BlankWriting {
  const { instrument, configuration } = form;
  const { settings } = configuration;
  const paperWords = wordsOfPaper(wording.language, 'blank');
  const { texts, say } = paperWords;
  const words = fillWording(wording, settings);
  const { questionIndex } = graphOf(instrument);
  const conditionWords: ConditionWords = {
    ...paperWords,
    settings,
    number: (question) => (questionIndex.get(question) ?? -1) + 1,
    choice: (question, choice) => words.questions[question]?.choices?.[choice] ?? choice,
    source: (source) => words.sources[source] ?? source,
    named: (name) => instrument.conditions[name],
  };
  const inWords = (part: Condition) => conditionInWords(part, conditionWords);
  return {
    ...paperWords,
    form,
    words,
    second: second && fillWording(second, settings),
    // Several alternatives with several choices each would run together in one sentence.
    condition: (condition) =>
      'any' in condition && condition.any.length > 1
        ? say(texts.blankOneOf, { parts: joinedBy(say, texts.semicolon, condition.any.map(inWords)) })
        : inWords(condition),
  };
}

/** A text in the language of the youth, where the form has that and the text is there. */
export function inSecond(
  { second }: BlankWriting,
  textIn: (words: Wording) => string | undefined,
): InOther | undefined {
  const found = second && textIn(second);
  return found ? { language: second.language, text: found } : undefined;
}
