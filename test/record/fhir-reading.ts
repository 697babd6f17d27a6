import { evalFhirPathTyped, toTypedValue } from '@medplum/core';
import type { Account, QuestionAccount } from '../../src/instrument/account.ts';
import type {
  Coding,
  EnableWhen,
  Extension,
  FHIRBundle,
  FHIRResource,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
} from '../../src/record/fhir/resources.ts';

export function resourcesOf<Type extends FHIRResource['resourceType']>(bundle: FHIRBundle, type: Type) {
  return bundle.entry
    .map(({ resource }) => resource)
    .filter((resource): resource is Extract<FHIRResource, { resourceType: Type }> => resource.resourceType === type);
}

/** Those that are not withdrawn. */
export function inEffect<Type extends FHIRResource['resourceType']>(bundle: FHIRBundle, type: Type) {
  const withdrawn = ['inactive', 'entered-in-error'];
  return resourcesOf(bundle, type).filter((resource) => !('status' in resource && withdrawn.includes(resource.status)));
}

export const formIn = (bundle: FHIRBundle): Questionnaire => resourcesOf(bundle, 'Questionnaire')[0]!;
export const responseIn = (bundle: FHIRBundle): QuestionnaireResponse =>
  resourcesOf(bundle, 'QuestionnaireResponse')[0]!;

/** References in a Bundle that lead to none of its entries, or to one of another type than they say. */
export function lostReferences(bundle: FHIRBundle): string[] {
  const entries = new Set(bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
  const lost: string[] = [];
  JSON.stringify(bundle, (_key, value: { reference?: unknown; type?: string } | null) => {
    if (typeof value?.reference === 'string') {
      if (!entries.has(value.reference)) lost.push(value.reference);
      if (value.type && value.reference.split('/')[0] !== value.type)
        lost.push(`${value.reference} is no ${value.type}`);
    }
    return value;
  });
  const { questionnaire } = responseIn(bundle);
  const form = formIn(bundle);
  if (questionnaire !== `${form.url}|${form.version}`) lost.push(questionnaire);
  return lost;
}

/** What a strict reader has against a response: every item must be one of the form's, in its place, shown, and rightly answered. */
export function strictProblems(bundle: FHIRBundle): string[] {
  const response = responseIn(bundle);
  return itemProblems(response.item ?? [], formIn(bundle).item, response);
}

function itemProblems(
  items: readonly ResponseItem[],
  form: readonly QuestionnaireItem[],
  response: QuestionnaireResponse,
): string[] {
  const places = items.map(({ linkId }) => form.findIndex((one) => one.linkId === linkId));
  const wrongPlace = places.some((place, index) => place < 0 || (index > 0 && place <= places[index - 1]!));
  if (wrongPlace) return [`${items.map(({ linkId }) => linkId).join()}: not as they are in the form`];
  return items.flatMap((item, index) => {
    const asked = form[places[index]!]!;
    const { linkId, answer = [], item: inner = [] } = item;
    return [
      ...(asked.text === item.text ? [] : [`${linkId}: in other words`]),
      ...(isEnabled(asked, response) ? [] : [`${linkId}: not shown`]),
      ...(answer.length > 1 && !asked.repeats ? [`${linkId}: ${answer.length} answers to one question`] : []),
      ...(new Set(answer.map((one) => JSON.stringify(one))).size === answer.length
        ? []
        : [`${linkId}: an answer twice`]),
      ...answer.filter((one) => !fits(one, asked)).map((one) => `${linkId}: no answer ${JSON.stringify(one)}`),
      ...itemProblems(inner, asked.item ?? [], response),
    ];
  });
}

function fits(answer: ResponseAnswer, { type, answerOption = [] }: QuestionnaireItem): boolean {
  if (type === 'integer') return Number.isInteger(answer.valueInteger);
  if (type === 'dateTime') return typeof answer.valueDateTime === 'string';
  if (type === 'text') return typeof answer.valueString === 'string';
  const { valueCoding } = answer;
  return valueCoding !== undefined && answerOption.some((option) => same(option.valueCoding, valueCoding));
}

const same = (left: Coding | undefined, right: Coding | undefined) =>
  left?.system === right?.system && left?.code === right?.code;

export function isEnabled(item: QuestionnaireItem, response: QuestionnaireResponse): boolean {
  const { enableWhen = [], enableBehavior } = item;
  const expression = item.extension?.find(({ valueExpression }) => valueExpression)?.valueExpression?.expression;
  if (expression !== undefined) {
    const variables = { '%resource': toTypedValue(response) };
    const [result] = evalFhirPathTyped(expression, [toTypedValue(response)], variables);
    return result?.value === true;
  }
  if (enableWhen.length === 0) return true;
  const tests = enableWhen.map((test) => holds(test, answersTo(test.question, response.item ?? [])));
  return enableBehavior === 'all' ? tests.every(Boolean) : tests.some(Boolean);
}

function holds({ operator, ...test }: EnableWhen, answers: readonly ResponseAnswer[]): boolean {
  if (operator === 'exists') return answers.length > 0 === test.answerBoolean;
  return answers.some(({ valueCoding, valueInteger = Number.NaN }) => {
    const bound = test.answerInteger ?? Number.NaN;
    if (operator === '=') return same(valueCoding, test.answerCoding);
    if (operator === '>=') return valueInteger >= bound;
    return operator === '<=' ? valueInteger <= bound : valueInteger < bound;
  });
}

export function answersTo(question: string, items: readonly ResponseItem[]): readonly ResponseAnswer[] {
  return items.flatMap(({ linkId, answer = [], item = [] }) =>
    linkId === question ? answer : answersTo(question, item),
  );
}

/** Every account in a response, on its item or without a place. */
export function accountsOf(response: QuestionnaireResponse, form: Questionnaire): QuestionAccount[] {
  const several = new Set(
    form.item.flatMap(({ item = [] }) => item.filter((one) => one.repeats).map((one) => one.linkId)),
  );
  const onItems = (response.item ?? [])
    .flatMap(({ item = [] }) => item)
    .flatMap(({ linkId, extension }) => named(extension, 'account').map((one) => readAccount(one, several, linkId)));
  return [...onItems, ...named(response.extension, 'account').map((one) => readAccount(one, several))];
}

export function named(extensions: readonly Extension[] = [], name: string): Extension[] {
  return extensions.filter(({ url }) => url.endsWith(`/StructureDefinition/${name}`));
}

function readAccount({ extension = [] }: Extension, several: ReadonlySet<string>, onItem?: string): QuestionAccount {
  const part = (url: string) => extension.find((one) => one.url === url);
  const question = onItem ?? part('question')!.valueString!;
  const values = extension
    .filter(({ url }) => url === 'value')
    .map(
      ({ valueCoding, valueInteger, valueDateTime, valueString }) =>
        valueCoding?.code ?? valueInteger ?? (valueDateTime ? momentOf(valueDateTime) : valueString!),
    );
  const value = several.has(question) ? (values as string[]) : values[0];
  const who = part('who')?.valueString;
  const note = part('note')?.valueString;
  return {
    question,
    source: part('source')!.valueCoding!.code as Account['source'],
    ...(who !== undefined && { who }),
    response: part('response')!.valueCoding!.code as Account['response'],
    ...(values.length > 0 && { value }),
    ...(note !== undefined && { note }),
    at: part('at')!.valueDateTime!,
  };
}

/** FHIR writes seconds, a moment has none. */
function momentOf(dateTime: string): string {
  return dateTime.replace(/(T\d\d:\d\d):00(?=[Z+-])/, '$1');
}
