import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { answerForms } from './answer-forms.ts';
import { digestOf } from './digest.ts';
import { enableWhenOf } from './enable-when.ts';
import type { Head } from './head.ts';
import { choiceCoding, inAddress, nameOf, ownExtension, publishedOn, publisher, root, topicLink } from './naming.ts';
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
  const date = publishedOn[`${instrument.id} ${instrument.version}`];
  const form = digestOf(JSON.stringify([words.title, item])).slice(0, 12);
  return {
    resourceType: 'Questionnaire',
    ...head,
    url: `${root}/Questionnaire/${inAddress(instrument.id)}`,
    version: `${instrument.version}+${[head.language, form].filter(Boolean).join('.')}`,
    name: nameOf(instrument.id),
    title: words.title,
    status: 'active',
    ...(date && { date }),
    publisher,
    subjectType: ['Patient'],
    item,
  };
}

function questionItem(question: RecordQuestion, record: ScreeningRecord): QuestionnaireItem {
  const { code, number, label, prompt, answer, who, choices, range, hint } = question;
  const { item, control } = answerForms[answer];
  const { extension: conditions = [], ...enableWhen } = enableWhenOf(question, record);
  return {
    extension: [
      // A few words, for lists.
      { url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText', valueString: label },
      ...(control ? [itemControl(control)] : []),
      ...(range ? [bound('minValue', range.atLeast), bound('maxValue', range.atMost)] : []),
      ownExtension('who-answers', { valueCode: who }),
      ...conditions,
    ],
    linkId: code,
    prefix: String(number),
    text: prompt,
    ...item,
    ...enableWhen,
    ...(choices && {
      answerOption: choices.map((choice) => ({
        ...(choice.alone && { extension: [exclusive] }),
        valueCoding: choiceCoding(record, code, choice.code, choice.text),
      })),
    }),
    ...(hint && { item: [helpItem(code, hint)] }),
  };
}

/** With this choice, nothing else is chosen. */
const exclusive: Extension = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
  valueBoolean: true,
};

function bound(name: 'minValue' | 'maxValue', valueInteger: number): Extension {
  return { url: `http://hl7.org/fhir/StructureDefinition/${name}`, valueInteger };
}

/** A help for the worker, which form programs show beside the question or on demand. */
function helpItem(code: string, text: string): QuestionnaireItem {
  return { extension: [itemControl('help')], linkId: `help/${code}`, text, type: 'display' };
}

/** How an item is shown: all choices at once, as they are on the screen and on paper, or as a help. */
function itemControl(code: string): Extension {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
  };
}
