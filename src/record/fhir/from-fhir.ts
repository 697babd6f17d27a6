import type { Answers } from '../../instrument/account.ts';
import { answerKinds } from '../../instrument/answer-kinds/index.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { keepToLimits } from '../../instrument/limits.ts';
import { parseAnswers } from '../../instrument/parse-answers.ts';
import { AnswersError, problem, type Problem } from '../../instrument/problems.ts';
import { defaultSources, type Question } from '../../instrument/structure.ts';
import { questionsByCode } from '../../instrument/survey.ts';
import { isTime } from '../../instrument/account.ts';
import { returnFromRun } from '../../instruments/return-from-run/index.ts';
import { listOf, namedIn, objectOf, resourcesIn, textOf, valueOf, type Data } from './reading.ts';

/** How a response is read. */
export interface FromFHIROptions {
  /** What was asked; the built-in instrument without it. */
  readonly instrument?: Instrument | undefined;
  /** When plain answers were given, where the response does not say (`authored`): ISO 8601, with `Z` or an offset. */
  readonly at?: string | undefined;
}

/**
 * The answers in a QuestionnaireResponse of FHIR R4, or in a Bundle that holds one, to be assessed:
 * - from a Bundle or response of `toFHIR`, every account as it was: whose word, the value or why there is none, the note
 *   and the time
 * - from a form program that was given our Questionnaire, each answer as the word of whom the question is for. Why there
 *   is none is read from `data-absent-reason`
 *
 * Several items of one linkId are read together where the question takes several answers. Nothing is guessed or corrected,
 * and nothing that does not fit is left out silently. What a correction replaced is not among the answers.
 * @throws {AnswersError} that lists every problem with its path.
 */
export function fromFHIR(data: unknown, { instrument = returnFromRun, at }: FromFHIROptions = {}): Answers {
  keepToLimits(data, AnswersError, 'The FHIR data');
  const response = responseIn(data);
  const time = at ?? timeOf(response);
  const questions = questionsByCode(instrument);
  const answers = new Map<string, object[]>();
  const add = (code: string, accounts: readonly object[]) =>
    accounts.length > 0 && answers.set(code, [...(answers.get(code) ?? []), ...accounts]);
  for (const account of namedIn(response, 'account')) {
    const code = textOf(valueOf(namedPart(account, 'question')));
    add(code, [accountIn(account, questions.get(code))]);
  }
  const byCode = itemsByCode(response);
  const twice = [...byCode].flatMap(([code, items]) => twiceIn(items, questions.get(code)));
  if (twice.length > 0) throw new AnswersError('The FHIR data', twice);
  for (const [code, items] of byCode) {
    const question = questions.get(code);
    const accounts = items.flatMap((item) => namedIn(item, 'account'));
    add(
      code,
      accounts.length > 0 ? accounts.map((one) => accountIn(one, question)) : plainAnswer(items, question, time),
    );
  }
  return parseAnswers(instrument, Object.fromEntries(answers));
}

function responseIn(data: unknown): Data {
  const found = resourcesIn(data).filter(({ resourceType }) => resourceType === 'QuestionnaireResponse');
  if (found.length === 1) return found[0]!;
  throw new AnswersError('The FHIR data', [problem([], `expected one QuestionnaireResponse, found ${found.length}`)]);
}

/** A FHIR dateTime may be a date alone. */
function timeOf(response: Data): string | undefined {
  return [response['authored'], objectOf(response['meta'])['lastUpdated']].map(textOf).find(isTime);
}

/** The items that hold something, by the question they answer; one may be in an item or in an answer of another. */
function itemsByCode(holder: Data, found = new Map<string, Data[]>()): ReadonlyMap<string, readonly Data[]> {
  for (const item of listOf(holder['item'])) {
    const code = textOf(item['linkId']);
    const answers = listOf(item['answer']);
    if (answers.length > 0 || listOf(item['extension']).length > 0) found.set(code, [...(found.get(code) ?? []), item]);
    itemsByCode(item, found);
    for (const answer of answers) itemsByCode(answer, found);
  }
  return found;
}

/** Items of one question are read together where nothing of them is lost by that: all accounts, or several answers. */
function twiceIn(items: readonly Data[], question: Question | undefined): Problem[] {
  const parts = items.map(partOf).filter((part) => part !== undefined);
  const areAll = (part: (typeof parts)[number]) => parts.every((one) => one === part);
  // An unknown question is named with the others that do not fit the instrument.
  if (!question || parts.length < 2 || areAll('accounts')) return [];
  const takesSeveral = question.answer === 'several';
  if (takesSeveral && areAll('answers')) return [];
  const expected = takesSeveral ? 'all its answers' : 'one answer';
  const { code } = question;
  return [problem([code], `the linkId "${code}" is there twice, expected one item with ${expected}`)];
}

/** What of an item is read. */
function partOf(item: Data): 'accounts' | 'answers' | 'absent' | undefined {
  if (namedIn(item, 'account').length > 0) return 'accounts';
  if (valuesIn(item).length > 0) return 'answers';
  return absentReason(item) === undefined ? undefined : 'absent';
}

/** An account as `toFHIR` writes it. */
function accountIn(account: Data, question: Question | undefined): object {
  const parts = listOf(account['extension']);
  const part = (name: string) => valueOf(namedPart(account, name));
  const values = parts.filter(({ url }) => url === 'value').map((one) => inPlace(valueOf(one), question));
  const [who, note] = [part('who'), part('note')];
  return {
    source: part('source'),
    ...(who !== undefined && { who }),
    response: part('response'),
    ...(values.length > 0 && { value: asOne(values, question) }),
    ...(note !== undefined && { note }),
    at: part('at'),
  };
}

/** An answer without our extension: the word of whom the question is for. */
function plainAnswer(items: readonly Data[], question: Question | undefined, at: string | undefined): object[] {
  const values = items.flatMap(valuesIn);
  const response = values.length > 0 ? 'given' : items.map(absentReason).find(Boolean);
  if (response === undefined) return [];
  if (at === undefined)
    throw new AnswersError('The FHIR data', [
      problem(['authored'], 'expected a time with `Z` or an offset; or say in the options when it was, as `at`'),
    ]);
  const source = defaultSources[question?.who ?? 'known'];
  const value = asOne(
    values.map((one) => inPlace(one, question)),
    question,
  );
  return [{ source, response, ...(response === 'given' && { value }), at }];
}

function valuesIn(item: Data): readonly unknown[] {
  return listOf(item['answer'])
    .map(valueOf)
    .filter((value) => value !== undefined);
}

/** The same as the instrument writes it: a moment loses its seconds. */
function inPlace(value: unknown, question: Question | undefined): unknown {
  const exact = question && answerKinds[question.answer].exact;
  return exact && typeof value === 'string' ? exact(value) : value;
}

/** Several answers to a question that takes one are no value, and said to be none. */
function asOne(values: readonly unknown[], question: Question | undefined): unknown {
  return question?.answer === 'several' || values.length > 1 ? [...new Set(values)] : values[0];
}

const responses: Readonly<Record<string, string>> = {
  'asked-declined': 'declined',
  'asked-unknown': 'unknown',
  unknown: 'unknown',
  'not-asked': 'not-asked',
};

function absentReason(item: Data): string | undefined {
  const isReason = ({ url }: Data) => url === 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
  const stated = [item, ...listOf(item['answer'])].flatMap((part) => listOf(part['extension'])).find(isReason);
  return stated && responses[textOf(valueOf(stated))];
}

function namedPart(account: Data, name: string): Data {
  return listOf(account['extension']).find(({ url }) => url === name) ?? {};
}
