import type * as z from 'zod/mini';
import type { FlagClass } from '../instrument/structure.ts';
import { idOfOld, stepDoneOf, withSteps } from '../screening/draft-format-1.ts';
import type { recordSchema2 } from './format-2.ts';
import { listedOf } from './listed.ts';
import type { ScreeningRecord } from './record.ts';

type Record2 = z.infer<typeof recordSchema2>;
type Action = Record2['assessment']['actions'][number];

/** A record of format 2 in the shape of this one: an action is a step with one point of the same code, in its words. */
export function upgradeRecord2(old: Record2): ScreeningRecord {
  const { actionsDone, amendments, assessment, paper, ...same } = old;
  const { actions, ...assessed } = assessment;
  const { notForPolice: _, flagsForPolice: __, ...onPaper } = paper;
  const contacts = new Map(actions.map(({ code, contact }) => [code, contact?.code]));
  return {
    ...same,
    format: 3,
    id: idOfOld(old),
    timeZone: 'UTC',
    assessment: { ...assessed, steps: actions.map((action) => stepOf(action, old)) },
    withdrawn: { flags: [], steps: [] },
    stepsDone: actionsDone.map((done) => stepDoneOf(done, contacts.get(done.action))),
    amendments: amendments.map(withSteps),
    paper: { ...onPaper, police: policeOf(old) },
  };
}

function stepOf(action: Action, record: Record2): ScreeningRecord['assessment']['steps'][number] {
  const { code, text, contact } = action;
  const dueAt = dueAtOf(action, record);
  return {
    code,
    kind: contact ? 'call' : 'talk',
    // A step had no title of its own.
    title: text,
    band: 'none',
    ...(contact && { contact }),
    points: [{ code, text, band: 'none', because: becauseOf(action, record), ...(dueAt !== undefined && { dueAt }) }],
  };
}

/** Where no flag brought an action, its level did: the rules that gave it. */
function becauseOf({ because, always }: Action, { assessment: { flags, reasons } }: Record2) {
  const raised = because.filter((code) => flags.some((flag) => flag.code === code));
  const rules = reasons.filter(({ level }) => !always && because.includes(level)).map(({ rule }) => rule);
  return { flags: raised, rules: raised.length > 0 ? [] : rules, questions: [] };
}

/** Hours that ran from no account run from the beginning of the talk. */
function dueAtOf({ dueAt, dueWithinHours }: Action, { sessions: [first] }: Record2): string | undefined {
  if (dueAt !== undefined || dueWithinHours === undefined || !first) return dueAt;
  return new Date(Date.parse(first.startedAt) + dueWithinHours * 3_600_000).toISOString();
}

const classesForPolice: readonly FlagClass[] = ['urgent', 'direct', 'report', 'strong'];

/** What the page for law enforcement held: all but what it left out and what the youth wishes for, and every note. */
function policeOf({ topics, paper, assessment }: Record2): ScreeningRecord['paper']['police'] {
  const leftOut = new Map(paper.notForPolice.map(({ question, choices }) => [question, choices ?? 'all']));
  const questions = topics
    .flatMap((topic) => topic.questions)
    .filter(({ code }) => code !== paper.wishes && leftOut.get(code) !== 'all')
    .toSorted((left, right) => left.number - right.number)
    .map(({ code, choices = [] }) => {
      const held = leftOut.get(code);
      const included = choices.map((choice) => choice.code).filter((choice) => !held?.includes(choice));
      return { question: code, ...(held && { choices: included }) };
    });
  const flags = assessment.flags
    .filter((flag) => classesForPolice.includes(flag.class) && paper.flagsForPolice.includes(flag.code))
    .filter(({ because }) => because.some((account) => listedOf(questions, account.question, account)));
  return { questions, flags: flags.map(({ code }) => code), notes: assessment.notes.map(({ code }) => code) };
}
