import { graphOf } from '../../assessment/graph.ts';
import type { Condition } from '../../instrument/condition.ts';
import { fillWording, type Wording } from '../../instrument/wording.ts';
import { conditionInWords, type ConditionWords } from './condition-in-words.ts';
import type { Form } from './form.ts';
import { paperTextsIn, type PaperTexts } from './texts/index.ts';

/** All that a part of the empty form is written with. */
export interface BlankWriting {
  readonly form: Form;
  readonly texts: PaperTexts;
  readonly words: Wording;
  readonly condition: (condition: Condition) => string;
}

export function blankWritingOf(form: Form, wording: Wording): BlankWriting {
  const { instrument, configuration } = form;
  const { settings } = configuration;
  const texts = paperTextsIn(wording.language);
  const words = fillWording(wording, settings);
  const { questionIndex } = graphOf(instrument);
  const conditionWords: ConditionWords = {
    texts,
    settings,
    number: (question) => (questionIndex.get(question) ?? -1) + 1,
    choice: (question, choice) => words.questions[question]?.choices?.[choice] ?? choice,
    source: (source) => words.sources[source] ?? source,
    named: (name) => instrument.conditions[name],
  };
  const say = (part: Condition) => conditionInWords(part, conditionWords);
  return {
    form,
    texts,
    words,
    // Several alternatives with several choices each would run together in one sentence.
    condition: (condition) =>
      'any' in condition && condition.any.length > 1
        ? texts.blankOneOf(condition.any.map(say).join('; '))
        : say(condition),
  };
}
