import { evaluate } from '../../src/assessment/evaluation.ts';
import type { Account, Answers, Value } from '../../src/instrument/account.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { withWording } from '../../src/instrument/parse-instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import { defaultSources } from '../../src/instrument/structure.ts';
import cases from '../../src/instruments/return-from-run/cases.json' with { type: 'json' };
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { newTalk } from '../../src/screening/moving.ts';
import type { StepDone, Talk } from '../../src/screening/talk.ts';
import { returnFromRun } from '../screening/helpers.ts';

registerLanguage(spanish);
const bilingual = withWording(returnFromRun, spanish.returnFromRun);
const questions = new Map(questionsOf(returnFromRun).map((question) => [question.code, question]));

export const caseNames = cases.map(({ name }) => name);

/** What else a record of a worked case has. */
export interface CaseOptions {
  readonly language?: string;
  readonly stepsDone?: readonly StepDone[];
  readonly plan?: string;
  readonly answers?: Answers;
  /** The agency's contacts, whose numbers the guide leaves open. */
  readonly contacts?: Readonly<Record<string, { readonly phone: string }>>;
}

/** The record of a finished talk that came out as a worked case of the instrument. */
export function recordOfCase(name: string, options: CaseOptions = {}): ScreeningRecord {
  const { language = 'en', stepsDone = [], plan = '', answers = {}, contacts } = options;
  const { answers: short } = cases.find((one) => one.name === name)!;
  const all = {
    ...Object.fromEntries(Object.entries(short).map(([code, answer]) => [code, written(code, answer)])),
    ...answers,
  };
  const configuration = contacts ? parseConfiguration(bilingual, { contacts }) : defaultConfiguration(bilingual);
  const start = { instrument: bilingual, configuration, path: 'full', clock: () => new Date(0) };
  const talk: Talk = {
    ...newTalk(start, evaluate(bilingual, configuration, all)),
    sessions: [{ startedAt: '2026-11-20T21:10:00Z', endedAt: '2026-11-20T22:00:00Z', place: 'Office' }],
    completedAt: '2026-11-20T22:00:00Z',
    stepsDone,
    plan,
  };
  const header = { caseReference: '2026-041', worker: 'Worker 12', agency: 'Harbor County' };
  return createRecord(talk, bilingual.wording[language]!, header);
}

/** A case says no more than is needed: a value, or accounts with what differs from the usual. */
function written(code: string, answer: unknown): Account[] {
  const { who, answer: kind } = questions.get(code)!;
  const isAccounts = Array.isArray(answer) && answer.every((entry) => typeof entry === 'object');
  const accounts = (isAccounts ? answer : [{ value: answer as Value }]) as Partial<Account>[];
  return accounts.map((account) => {
    const { value } = account;
    const whole = { source: defaultSources[who], response: 'given', at: '2026-11-20T21:30:00Z', ...account };
    return (kind === 'several' && typeof value === 'string' ? { ...whole, value: [value] } : whole) as Account;
  });
}
