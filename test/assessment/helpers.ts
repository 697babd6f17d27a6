import type { Account, Answers, Response, Source, Value } from '../../src/instrument/account.ts';
import { parseConfiguration, type ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import { defaultSources, type Question, type Setting } from '../../src/instrument/structure.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { Assessment } from '../../src/assessment/describe.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { isRaised, type Evaluation } from '../../src/assessment/facts.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';

export { returnFromRun };

/** One account on one question. */
export interface Said {
  readonly question: string;
  readonly account: Account;
}

/** Any time will do: no rule reads it. */
const someTime = '2026-11-20T10:00:00.000Z';

export const questions: ReadonlyMap<string, Question> = new Map(
  questionsOf(returnFromRun).map((question) => [question.code, question]),
);

/** An answer from the question's default source: `given('slept', 'hotel')`, `given('age', 12)`. */
export function given(code: string, ...choices: readonly (string | number)[]): Said {
  return { question: code, account: { ...blank(code), response: 'given', value: valueFor(code, choices) } };
}

/** No answer from the question's default source, and why: `notGiven('traded', 'declined')`. */
export function notGiven(code: string, response: Exclude<Response, 'given'>): Said {
  return { question: code, account: { ...blank(code), response } };
}

/** The same, said by someone else: `from('record', given('traded', 'yes'))`. */
export function from(source: Source, { question, account }: Said): Said {
  return { question, account: { ...account, source } };
}

/** The same, said by someone else: `told('brother', given('traded', 'yes'))`. */
export function told(who: string, { question, account }: Said): Said {
  return { question, account: { ...account, source: 'other', who } };
}

/** The same, entered at another time. */
export function at(time: string, { question, account }: Said): Said {
  return { question, account: { ...account, at: time } };
}

/** All that was said, by question. Who speaks twice on a question is taken at the last word. */
export function answers(...said: readonly Said[]): Answers {
  const byQuestion: Record<string, Account[]> = {};
  for (const { question, account } of said) {
    const others = (byQuestion[question] ?? []).filter(
      ({ source, who }) => source !== account.source || who !== account.who,
    );
    byQuestion[question] = [...others, account];
  }
  return byQuestion;
}

/**
 * A talk in which just enough is known and nothing is noted: six of the ten key questions, `hurt` and `traded` among
 * them. What is said after it takes the place of the same person's word in it.
 */
export const calm: readonly Said[] = [
  given('safe', 'safe'),
  given('slept', 'friend'),
  given('who', 'friends'),
  given('leave', 'yes'),
  given('hurt', 'no'),
  given('touched', 'no'),
  given('traded', 'no'),
];

/** The other key questions, with answers that raise nothing either. */
export const calmer: readonly Said[] = [
  given('got-by', 'friends'),
  given('partner', 'no'),
  given('online', 'no'),
  given('substances', 'no'),
];

export type Settings = Readonly<Record<string, Setting>>;

export function evaluated(
  said: readonly Said[],
  settings: Settings = {},
  instrument: Instrument = returnFromRun,
): Evaluation {
  return evaluate(instrument, parseConfiguration(returnFromRun, { settings }), answers(...said));
}

export function assessed(
  said: readonly Said[],
  config?: ConfigurationInput,
  locale?: string,
  startedAt?: string,
): Assessment {
  return assess(returnFromRun, answers(...said), {
    ...(config !== undefined && { config }),
    ...(locale !== undefined && { locale }),
    ...(startedAt !== undefined && { startedAt }),
  });
}

/** Codes of all raised flags, in the instrument's order. */
export function raisedFlags(evaluation: Evaluation): string[] {
  return evaluation.instrument.flags.map(({ code }) => code).filter((code) => isRaised(evaluation, code));
}

export function codesOf(list: readonly { readonly code: string }[]): string[] {
  return list.map(({ code }) => code);
}

/** In words, for the names of tests: "slept: hotel, traded (brother): yes, safe: declined". */
export function inWords(said: readonly Said[]): string {
  const words = said.map(({ question, account: { source, who, response, value } }) => {
    const isDefault = source === defaultSources[questions.get(question)!.who];
    const whose = isDefault ? '' : ` (${who ?? source})`;
    return `${question}${whose}: ${value === undefined ? response : String(value)}`;
  });
  return words.join(', ') || 'nothing';
}

function blank(code: string): Pick<Account, 'source' | 'at'> {
  const question = questions.get(code);
  if (!question) throw new Error(`There is no question "${code}".`);
  return { source: defaultSources[question.who], at: someTime };
}

function valueFor(code: string, choices: readonly (string | number)[]): Value {
  return questions.get(code)?.answer === 'several' ? (choices as readonly string[]) : choices[0]!;
}
