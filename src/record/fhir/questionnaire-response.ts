import { accountsIn, type Account, type Response } from '../../instrument/account.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { accountExtension, valuesOf } from './account-extension.ts';
import { placesIn, formAnswers } from './answers.ts';
import type { Frame } from './frame.ts';
import { topicLink } from './naming.ts';
import { responseNarrative } from './response-narrative.ts';
import { questionIn } from './show-when.ts';
import { translated } from './translations.ts';
import type { Extension, Questionnaire, QuestionnaireResponse, ResponseAnswer, ResponseItem } from './resources.ts';

/**
 * What was said, in three layers, each of which can be read alone:
 * - `answer`: what any reader of FHIR takes from a response, with nothing in it a strict one would refuse. Where several
 *   people answer a question that takes one answer, it is the word of whom the question is for.
 * - the extension `account`, on the item: every account on the question, whole. On the response itself it holds what has
 *   no place in the form: accounts on questions that are hidden now, or that are there only by a word that is no `answer`.
 * - the text: every account that counts, in words, disagreeing ones side by side.
 *
 * The extension `replaced-account` holds what was said before and then changed or withdrawn.
 */
export function questionnaireResponseOf(
  record: ScreeningRecord,
  questionnaire: Questionnaire,
  { head, subject, author, authored, identifier }: Frame,
): QuestionnaireResponse {
  const hasPlace = placesIn(record);
  const item = record.topics.flatMap(({ code, title, questions }): ResponseItem[] => {
    const items = questions
      .filter((question) => hasPlace(question) && accountsIn(record.answers, question.code).length > 0)
      .map((question) => responseItem(question, record));
    return items.length > 0 ? [{ linkId: topicLink(code), text: title, item: items }] : [];
  });
  const extension = [...withoutPlace(record, hasPlace), ...replaced(record)];
  return {
    resourceType: 'QuestionnaireResponse',
    ...head,
    text: responseNarrative(record),
    ...(extension.length > 0 && { extension }),
    identifier,
    questionnaire: `${questionnaire.url}|${questionnaire.version}`,
    status: statusOf(record),
    subject,
    ...(authored && { authored }),
    ...(author && { author }),
    ...(item.length > 0 && { item }),
  };
}

function statusOf({ completedAt, amendments }: ScreeningRecord): QuestionnaireResponse['status'] {
  if (!completedAt) return 'in-progress';
  return amendments.length > 0 ? 'amended' : 'completed';
}

function responseItem(question: RecordQuestion, record: ScreeningRecord): ResponseItem {
  const accounts = accountsIn(record.answers, question.code);
  const answer = withoutRepeats(
    formAnswers(question, record).flatMap((account) => valuesOf(account, question, record)),
  );
  return {
    extension: [
      ...(answer.length === 0 ? absentReason(accounts) : []),
      ...accounts.map((account) => accountExtension(account, question, record)),
    ],
    linkId: question.code,
    text: question.prompt,
    ...translated('_text', question, ({ prompt }) => prompt),
    ...(answer.length > 0 && { answer }),
  };
}

function withoutRepeats(answers: readonly ResponseAnswer[]): ResponseAnswer[] {
  return [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()];
}

/** As near as FHIR's own codes come; the account beside it distinguishes "not safe to ask" from "not asked". */
const absentReasons: Readonly<Record<Exclude<Response, 'given'>, string>> = {
  declined: 'asked-declined',
  unknown: 'asked-unknown',
  'not-asked': 'not-asked',
  'unsafe-to-ask': 'not-asked',
};

function absentReason([account]: readonly Account[]): Extension[] {
  if (!account || account.response === 'given') return [];
  const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
  return [{ url, valueCode: absentReasons[account.response] }];
}

function withoutPlace(record: ScreeningRecord, hasPlace: (question: RecordQuestion) => boolean): Extension[] {
  return record.topics
    .flatMap(({ questions }) => questions)
    .filter((question) => !hasPlace(question))
    .flatMap((question) =>
      accountsIn(record.answers, question.code).map((account) =>
        accountExtension(account, question, record, { question: question.code }),
      ),
    );
}

function replaced(record: ScreeningRecord): Extension[] {
  return record.history.flatMap(({ question: code, replacedAt, ...account }) => {
    const question = questionIn(record, code);
    return question
      ? [accountExtension(account, question, record, { question: code, replacedAt }, 'replaced-account')]
      : [];
  });
}
