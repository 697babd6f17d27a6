import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { answerForms } from './answer-forms.ts';
import { digestOf } from './digest.ts';
import { enableWhenOf } from './enable-when.ts';
import type { Head } from './head.ts';
import { choiceCoding, inAddress, ownExtension, root, topicLink } from './naming.ts';
import type { Extension, Questionnaire, QuestionnaireItem } from './resources.ts';

/**
 * What was asked, as a form any FHIR program can show. It is made of the record alone, and the same for every record
 * that asked the same: an agency's settings move questions and fill words, so the version says which form it is.
 */
export function questionnaireOf(record: ScreeningRecord, head: Head): Questionnaire {
  const { instrument, words } = record;
  const item = record.topics
    // A group must hold something.
    .filter(({ questions }) => questions.length > 0)
    .map((topic): QuestionnaireItem => ({
      extension: [ownExtension('with', { valueCode: topic.with })],
      linkId: topicLink(topic.code),
      text: topic.title,
      type: 'group',
      item: topic.questions.map((question) => questionItem(question, record)),
    }));
  const form = digestOf(JSON.stringify([words.title, item])).slice(0, 12);
  return {
    resourceType: 'Questionnaire',
    ...head,
    url: `${root}/Questionnaire/${inAddress(instrument.id)}`,
    version: `${instrument.version}+${[head.language, form].filter(Boolean).join('.')}`,
    title: words.title,
    status: 'active',
    subjectType: ['Patient'],
    item,
  };
}

function questionItem(question: RecordQuestion, record: ScreeningRecord): QuestionnaireItem {
  const { code, number, label, prompt, answer, who, choices } = question;
  const { item, control } = answerForms[answer];
  const { extension: conditions = [], ...enableWhen } = enableWhenOf(question, record);
  return {
    extension: [
      // A few words, for lists.
      { url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText', valueString: label },
      ...(control ? [itemControl(control)] : []),
      ownExtension('who-answers', { valueCode: who }),
      ...conditions,
    ],
    linkId: code,
    prefix: String(number),
    text: prompt,
    ...item,
    ...enableWhen,
    ...(choices && {
      answerOption: choices.map((choice) => ({ valueCoding: choiceCoding(record, code, choice.code, choice.text) })),
    }),
  };
}

/** All choices at once, as they are on the screen and on paper. */
function itemControl(code: string): Extension {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
  };
}
