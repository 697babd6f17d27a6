import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { choiceCoding, ownExtension } from './naming.ts';
import type { EnableWhen, QuestionnaireItem } from './resources.ts';
import { sortedJSON } from '../../instrument/digest.ts';
import { asksWho, showWhen, type AnswerTest, type ShowWhen } from './show-when.ts';

const enableWhenExpression = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';

/**
 * A question's condition in a Questionnaire:
 * - `enableWhen` where it is one list of tests, all or any of which must hold: every form reads it
 * - the expression of SDC (Structured Data Capture) where it is more than that; a form that does not know it shows the
 *   question, which is the safe side
 * - where a form can say it only in part, or not at all, the condition is added as it is in the instrument
 */
export function enableWhenOf({ when }: RecordQuestion, record: ScreeningRecord): Partial<QuestionnaireItem> {
  if (!when) return {};
  const said = showWhen(when, record);
  const shown = said && simplified(said);
  const whole = { valueString: sortedJSON(when) };
  const original = !shown || asksWho(when) ? [ownExtension('condition', whole)] : [];
  const list = shown && asList(shown, record);
  const expression = shown && !list && !holdsAlways(shown) ? asExpression(shown) : undefined;
  const extension = [
    ...original,
    ...(expression
      ? [{ url: enableWhenExpression, valueExpression: { language: 'text/fhirpath', expression } as const }]
      : []),
  ];
  return { ...(extension.length > 0 && { extension }), ...list };
}

function holdsAlways(shown: ShowWhen): boolean {
  return 'all' in shown && shown.all.length === 0;
}

/** The same, with lists in lists of their kind opened, and what holds always or never taken out. */
function simplified(shown: ShowWhen): ShowWhen {
  if ('all' in shown) {
    const all = shown.all.map(simplified).flatMap((part) => ('all' in part ? part.all : [part]));
    if (all.some((part) => 'any' in part && part.any.length === 0)) return { any: [] };
    return all.length === 1 ? all[0]! : { all };
  }
  if ('any' in shown) {
    const any = shown.any.map(simplified).flatMap((part) => ('any' in part ? part.any : [part]));
    if (any.some(holdsAlways)) return { all: [] };
    return any.length === 1 ? any[0]! : { any };
  }
  if ('not' in shown) return { not: simplified(shown.not) };
  return 'of' in shown ? { ...shown, of: shown.of.map(simplified) } : shown;
}

function asList(shown: ShowWhen, record: ScreeningRecord): Partial<QuestionnaireItem> | undefined {
  const tests = 'all' in shown ? shown.all : 'any' in shown ? shown.any : [shown];
  if (tests.length === 0 || !tests.every(isTest)) return undefined;
  return {
    enableWhen: tests.map((test) => asEnableWhen(test, record)),
    ...(tests.length > 1 && { enableBehavior: 'all' in shown ? 'all' : 'any' }),
  };
}

/** An answer is compared with whole numbers only, as it is one. */
function isTest(shown: ShowWhen): shown is AnswerTest {
  return 'operator' in shown && !('number' in shown && !Number.isInteger(shown.number));
}

function asEnableWhen(test: AnswerTest, record: ScreeningRecord): EnableWhen {
  const { question, operator } = test;
  if ('choice' in test) return { question, operator, answerCoding: choiceCoding(record, question, test.choice) };
  return 'number' in test
    ? { question, operator, answerInteger: test.number }
    : { question, operator, answerBoolean: true };
}

/** In FHIRPath, over the QuestionnaireResponse as it is being filled in. */
function asExpression(shown: ShowWhen): string {
  if ('all' in shown) return joined(shown.all, 'and', 'true');
  if ('any' in shown) return joined(shown.any, 'or', 'false');
  if ('not' in shown) return `${asExpression(shown.not)}.not()`;
  if ('of' in shown) {
    const ones = shown.of.map((part) => `iif(${asExpression(part)}, 1, 0)`);
    return `((${ones.join(' + ') || '0'}) >= ${shown.atLeast})`;
  }
  // Not `repeat(item)`: some programs do not know it, and every question is in a topic.
  const answers = `%resource.item.item.where(linkId = ${quoted(shown.question)}).answer`;
  if ('choice' in shown) return `${answers}.value.where(code = ${quoted(shown.choice)}).exists()`;
  return 'number' in shown
    ? `${answers}.value.where($this ${shown.operator} ${shown.number}).exists()`
    : `${answers}.exists()`;
}

function joined(parts: readonly ShowWhen[], word: 'and' | 'or', empty: string): string {
  return parts.length === 0 ? empty : `(${parts.map(asExpression).join(` ${word} `)})`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
}
