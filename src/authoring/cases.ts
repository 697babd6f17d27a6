import * as z from 'zod/mini';
import { text } from '../instrument/basic-schemas.ts';
import { evaluate } from '../assessment/evaluation.ts';
import { isRaised, type Evaluation } from '../assessment/facts.ts';
import { levelOf, matchingRules } from '../assessment/level.ts';
import { planFor } from '../assessment/plan.ts';
import type { Account, Answers, Value } from '../instrument/account.ts';
import { answerKinds } from '../instrument/answer-kinds/index.ts';
import { parseAnswers } from '../instrument/parse-answers.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Problem } from '../instrument/problems.ts';
import { questionsOf } from '../instrument/reading.ts';
import { defaultSources, type Question } from '../instrument/structure.ts';
import { comparePlans, planIn, planSchema, type Plan } from './compare-plans.ts';
import { anyTime } from './random.ts';

const codes = z.array(z.string());

/** The shape of a worked case in the data of an instrument: answers, and what has to follow from them. */
export const workedCaseSchema = z.strictObject({
  /** One line, without anybody's name: who this is, and what is special about the talk. */
  name: text,
  /** Why the experts expect this outcome. */
  why: text,
  /** The agency's configuration, where it matters. */
  config: z.optional(z.unknown()),
  answers: z.record(
    z.string(),
    z.union([z.string(), z.number(), codes, z.array(z.looseObject({}))], {
      error: 'expected a value, or a list of accounts',
    }),
  ),
  expect: z.strictObject(
    {
      level: z.string(),
      /** All flags that are raised, and no others, in any order. */
      flags: codes,
      /** All level rules that match, and no others, in any order. */
      rules: z.optional(codes),
      /** All that is suggested, in its order: by band the steps, with the points of each. */
      plan: z.optional(planSchema),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys' && issue.keys.includes('actions')
          ? 'expected "plan" in place of "actions": { "today": { "police": ["police-crime"] } }, by band, step and point'
          : undefined,
    },
  ),
});

/**
 * An account as short as its author likes: `source` is the question's default source, `response` is "given" and `at`
 * any time, unless they are said.
 */
export type CaseAccount = Partial<Account>;

/** A talk in answers, and what an agency's experts expect of it. Cases travel with the instrument, as its `cases`. */
export interface WorkedCase extends Omit<z.infer<typeof workedCaseSchema>, 'answers'> {
  /**
   * By question. `"slept": "hotel"` is a given account of the question's default source; so is a list of choices
   * (a single choice will do for a question that takes several). Or a list of accounts, for who else said what:
   * `"slept": [{ "value": "friend" }, { "source": "other", "who": "brother", "value": "hotel" }]`.
   */
  readonly answers: Readonly<Record<string, Value | readonly CaseAccount[]>>;
}

/** What came of a worked case, and how that differs from what it expects: `problems` is empty where the case holds. */
export interface CaseOutcome {
  readonly level: string;
  /** Codes of the raised flags, in the instrument's order. */
  readonly flags: readonly string[];
  /** Codes of the level rules that match, the most pressing level first. */
  readonly rules: readonly string[];
  /** All that is suggested, in its order. */
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/**
 * Runs one worked case. Paths in `problems` begin at the case: `expect.level`.
 * @throws {AnswersError} where an answer is malformed or names what the instrument does not have.
 * @throws {ConfigurationError} where the case's configuration does not fit.
 */
export function runCase(instrument: Instrument, worked: WorkedCase): CaseOutcome {
  const { expect } = worked;
  const facts = evaluateCase(instrument, worked);
  const level = levelOf(facts);
  const flags = instrument.flags.map(({ code }) => code).filter((code) => isRaised(facts, code));
  const rules = matchingRules(facts).map(({ code }) => code);
  const plan = planIn(planFor(facts));
  const problems = [
    ...(level === expect.level ? [] : [problem(['expect', 'level'], `expected "${expect.level}", "${level}" came`)]),
    ...compare('flags', expect.flags, flags),
    ...(expect.rules ? compare('rules', expect.rules, rules) : []),
    ...(expect.plan ? comparePlans(expect.plan, plan) : []),
  ];
  return { level, flags, rules, plan, problems };
}

/** The answers of a worked case, worked out with its configuration. Throws what `runCase` throws. */
export function evaluateCase(instrument: Instrument, { answers, config }: WorkedCase): Evaluation {
  return evaluate(instrument, parseConfiguration(instrument, config), answersOf(instrument, { answers }));
}

/**
 * The answers of a worked case as a talk has them, given at that time where the case says none.
 * @throws {AnswersError} where an answer is malformed or names what the instrument does not have.
 */
export function answersOf(instrument: Instrument, { answers }: Pick<WorkedCase, 'answers'>, at = anyTime): Answers {
  return parseAnswers(instrument, writtenOut(instrument, answers, at));
}

function compare(part: 'flags' | 'rules', expected: readonly string[], came: readonly string[]): Problem[] {
  const missing = expected.filter((code) => !came.includes(code));
  const surplus = came.filter((code) => !expected.includes(code));
  if (missing.length + surplus.length === 0) return [];
  const list = (values: readonly string[]) => values.map((code) => `"${code}"`).join(', ');
  const said = [
    ...(missing.length > 0 ? [`expected ${list(missing)}, which did not come`] : []),
    ...(surplus.length > 0 ? [`${list(surplus)} came, which was not expected`] : []),
  ];
  return [problem(['expect', part], said.join('; '))];
}

/** Answers as the assessment takes them: every account complete. */
function writtenOut(instrument: Instrument, answers: WorkedCase['answers'], at: string): Record<string, unknown> {
  const questions = new Map(questionsOf(instrument).map((question) => [question.code, question]));
  return Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => {
      const accounts = isAccounts(answer) ? answer : [{ value: answer }];
      return [code, accounts.map((account) => complete(account, questions.get(code), at))];
    }),
  );
}

function isAccounts(answer: Value | readonly CaseAccount[]): answer is readonly CaseAccount[] {
  return Array.isArray(answer) && answer.every((entry) => typeof entry === 'object');
}

function complete(account: CaseAccount, question: Question | undefined, at: string): CaseAccount {
  const whole = {
    source: defaultSources[question?.who ?? 'worker'],
    response: 'given',
    at,
    ...account,
  } as const;
  const takesList = question && answerKinds[question.answer].several;
  return takesList && typeof whole.value === 'string' ? { ...whole, value: [whole.value] } : whole;
}
