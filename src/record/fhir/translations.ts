import type { RecordQuestion } from '../record.ts';
import { languageTag } from './head.ts';
import type { Extension, Translated } from './resources.ts';

type InOther = NonNullable<RecordQuestion['alsoIn']>[number];

/** A text of a question in the other languages in which it was asked, as FHIR represents it beside the text. */
export function translated<Name extends '_text' | '_display'>(
  name: Name,
  { alsoIn = [] }: RecordQuestion,
  textIn: (words: InOther) => string | undefined,
): { [Key in Name]?: Translated } {
  const extension = alsoIn.flatMap((words): Extension[] => {
    const [lang, content] = [languageTag(words.language), textIn(words)];
    if (!lang || !content) return [];
    const parts = [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ];
    return [{ url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: parts }];
  });
  return (extension.length > 0 ? { [name]: { extension } } : {}) as { [Key in Name]?: Translated };
}
