import type { Account } from '../../instrument/account.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { answerForms } from './answer-forms.ts';
import { momentOf } from './moments.ts';
import { ownExtension, ownSystem } from './naming.ts';
import type { Coding, Extension, ResponseAnswer } from './resources.ts';

/** What an account's extension says besides: the question, where the account is outside of its item, and when another replaced it. */
interface Beside {
  readonly question?: string;
  readonly replacedAt?: string;
}

/**
 * One account, whole: whose word it is, the values or why there is none, the note, and when it was entered. FHIR has one
 * `source` for a whole QuestionnaireResponse, and none for an answer.
 */
export function accountExtension(
  account: Account,
  question: RecordQuestion,
  record: ScreeningRecord,
  beside: Beside = {},
  name = 'account',
): Extension {
  const { source, who, response, note, at } = account;
  const { sources, responses } = record.words;
  const parts: Extension[] = [
    { url: 'source', valueCoding: ownCoding('sources', source, sources) },
    { url: 'response', valueCoding: ownCoding('responses', response, responses) },
    ...valuesOf(account, question, record).map((value) => ({ url: 'value', ...value })),
    { url: 'at', valueDateTime: momentOf(at) },
  ];
  if (beside.question !== undefined) parts.unshift({ url: 'question', valueString: beside.question });
  if (who !== undefined) parts.push({ url: 'who', valueString: who });
  if (note !== undefined) parts.push({ url: 'note', valueString: note });
  if (beside.replacedAt !== undefined) parts.push({ url: 'replaced-at', valueDateTime: momentOf(beside.replacedAt) });
  return ownExtension(name, { extension: parts });
}

/** What an account gives, each value as an answer. */
export function valuesOf({ value }: Account, question: RecordQuestion, record: ScreeningRecord): ResponseAnswer[] {
  const values = value === undefined ? [] : [value].flat();
  // What an older version of the question took may be a number where this one takes none.
  return values.map((one) =>
    typeof one === 'number' ? { valueInteger: one } : answerForms[question.answer].valueOf(one, question, record),
  );
}

function ownCoding(system: string, code: string, words: Readonly<Record<string, string>>): Coding {
  const display = Object.hasOwn(words, code) ? words[code] : undefined;
  return { system: ownSystem(system), code, ...(display && { display }) };
}
