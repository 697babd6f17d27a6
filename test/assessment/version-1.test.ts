import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../../src/authoring/cases.ts';
import { returnFromRunCases } from '../../src/authoring/return-from-run.ts';
import { holds } from '../../src/assessment/holds.ts';
import { planFor } from '../../src/assessment/plan.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { codesOf, returnFromRun } from './helpers.ts';
import before from './version-1.json' with { type: 'json' };

/** What takes the place of each action of version 1: one of these points. */
const pointsFor: Readonly<Record<string, readonly string[]>> = {
  'stay-with-them': ['stay-with-them'],
  'secure-the-place': ['secure-the-place'],
  'emergency-care': ['emergency-care', 'ask-care'],
  'do-not-leave-alone': ['stay-with-them'],
  'suicide-line-today': ['lifeline'],
  'plan-or-means': ['lock-away'],
  'clinician-today': ['clinician-today'],
  'mental-health': ['trauma-talk', 'clinician-today'],
  clinic: ['care-soon', 'medical-check'],
  'examine-marks': ['marks-today', 'neck-check'],
  'substance-services': ['substances'],
  'police-now': ['police-danger'],
  'other-child-police': ['police-other-child'],
  'report-police': ['police-crime'],
  'duty-police': ['late-note'],
  'duty-return-police': ['police-back'],
  'close-with-police': ['police-back'],
  'hotline-now': ['hotline-danger'],
  'other-child-hotline': ['hotline-other-child'],
  'report-hotline': ['hotline-report'],
  'criminal-exploitation-report': ['hotline-carry'],
  'hotline-if-threshold': ['hotline-ask'],
  'report-ncmec': ['cybertip'],
  'images-cybertipline': ['cybertip'],
  'images-keep-device': ['pictures-keep'],
  'images-take-it-down': ['pictures-down'],
  'duty-ncmec': ['late-note'],
  'duty-return-ncmec': ['ncmec-back'],
  'close-with-ncmec': ['ncmec-back'],
  'offer-exam-today': ['offer-exam'],
  'exam-company': ['exam-say'],
  'keep-clothes': ['exam-choice'],
  'ask-exam-service': ['ask-exam'],
  'not-back-to-harm': ['not-back'],
  'no-return-before-check': ['not-back'],
  'person-not-told': ['person-not-told'],
  'where-tonight': ['where-tonight'],
  'plan-for-safety': ['safety-plan'],
  'possibly-harmed-too': ['not-offender'],
  'supervisor-today': ['supervisor-today'],
  'share-concern': ['supervisor-today'],
  'licensing-report': ['licensing'],
  'document-cause': ['document'],
  'legal-notices': ['notices', 'notices-18'],
  'child-advocacy-center': ['forensic-interview'],
  'multidisciplinary-team': ['one-team'],
  'specialized-services': ['assessment'],
  'adult-advocate': ['advocate'],
  'adult-choice': ['ask-agreement'],
  'adult-state-law': [],
  'trafficking-hotline': ['advice-line'],
  'criminal-exploitation-check': ['advice-line'],
  'contact-again': ['contact-again'],
  review: ['review'],
  'ask-again': ['ask-again'],
  'tell-before-reporting': ['tell-first'],
  'answer-the-reason': ['the-reason'],
  'trusted-adult': ['next-time'],
  'next-run-plan': ['next-time'],
  'prevention-talk': ['prevention'],
  'next-talk': ['next-talk'],
};

/** What is brought no more, while this holds, and why. */
interface Left {
  readonly action: string;
  readonly while: Condition;
  readonly reason: string;
}

const told = (...choices: string[]): Condition => ({ question: 'return-notice', has: choices });
const dangerIsBlank: Condition = { not: { question: 'danger', answered: true } };
const askFirst = 'Nobody has asked what the danger is: the first thing to do is to ask (`ask-danger`).';
const onceTold = 'They were told that the young person is back: `return-notice` says who was.';

const left: readonly Left[] = [
  { action: 'close-with-police', while: told('both', 'police-only'), reason: onceTold },
  { action: 'close-with-ncmec', while: told('both', 'ncmec-only'), reason: onceTold },
  { action: 'duty-return-police', while: told('both', 'police-only'), reason: onceTold },
  {
    action: 'duty-return-ncmec',
    while: { question: 'report-ncmec', has: ['not-made'] },
    reason: 'No report was made there, so nobody waits to hear that they are back.',
  },
  { action: 'police-now', while: dangerIsBlank, reason: askFirst },
  { action: 'hotline-now', while: dangerIsBlank, reason: askFirst },
  { action: 'not-back-to-harm', while: dangerIsBlank, reason: askFirst },
  {
    action: 'police-now',
    while: { question: 'danger', has: ['next-place'] },
    reason: 'The danger is where they go next: they are not sent there, and the hotline hears of it.',
  },
  {
    action: 'other-child-police',
    while: { question: 'other-child', has: ['maybe'] },
    reason: 'A maybe goes to the hotline, which decides; the police are for a child who is known to be in danger.',
  },
  {
    action: 'possibly-harmed-too',
    while: { not: { question: 'asked-to-do', has: ['bring-others', 'carry-or-sell'] } },
    reason:
      'It is said of a youth who was made to bring others or to carry, not of everyone who speaks of another child.',
  },
  {
    action: 'tell-before-reporting',
    while: { not: { condition: 'telling' } },
    reason: 'Nothing is reported, so there is nothing to tell first; an adult is asked before each report.',
  },
  {
    action: 'legal-notices',
    while: { not: { question: 'care', has: ['foster', 'kin', 'group', 'home-open-case'] } },
    reason: 'Nobody has them in care: there is no court or guardian ad litem to notify.',
  },
  {
    action: 'adult-state-law',
    while: { flag: 'adult-18-plus' },
    reason: 'It is in the note `adult-agreement`, which every result for an adult has.',
  },
  {
    action: 'hotline-if-threshold',
    while: { not: { condition: 'suspicion' } },
    reason: 'One sign that is no mark, no brand and no being held is none that a hotline takes a report on.',
  },
  {
    action: 'plan-for-safety',
    while: { flag: 'care-soon' },
    reason: 'A need for care alone is met by care.',
  },
];

/** Who is called no more for an action that has its point, and who in their place. */
const otherRecipients: Readonly<Record<string, { readonly instead: string; readonly reason: string }>> = {
  'report-ncmec': {
    instead: 'cybertipline',
    reason: 'What was done goes to the CyberTipline, the door of NCMEC for it.',
  },
  'duty-ncmec': {
    instead: 'supervisor',
    reason: 'No missing report is made for someone who is back: why it was late is written down, with the supervisor.',
  },
};

describe('what version 1 suggested for its worked cases', () => {
  const used = new Set<Left | string>();
  const recipients: Readonly<Record<string, string>> = before.recipients;

  it.each(Object.entries(before.cases))('is still suggested, or left with a reason: %s', (name, actions) => {
    const facts = evaluateCase(
      returnFromRun,
      returnFromRunCases.find((worked) => worked.name === name)!,
    );
    const plan = planFor(facts);
    const points = new Set(plan.flatMap((step) => step.points.map(({ point }) => point.code)));
    const called = new Set(plan.flatMap((step) => step.points.map(({ point }) => point.contact ?? step.contact)));

    for (const action of actions) {
      if (!pointsFor[action]!.some((point) => points.has(point))) {
        const excuse = left.find((one) => one.action === action && holds(one.while, facts));
        expect(excuse, `${action} is lost`).toBeDefined();
        used.add(excuse!);
        continue;
      }
      const recipient = recipients[action];
      if (recipient === undefined || called.has(recipient)) continue;
      expect(called, `nobody is called for ${action}`).toContain(otherRecipients[action]?.instead);
      used.add(action);
    }
  });

  it('has no reason that is not needed', () => {
    expect(left.filter((one) => !used.has(one)).map(({ action, reason }) => `${action}: ${reason}`)).toEqual([]);
    expect(Object.keys(otherRecipients).filter((action) => !used.has(action))).toEqual([]);
  });

  it('is known for every action of its worked cases, and names points there are', () => {
    const points = returnFromRun.steps.flatMap((step) => codesOf(step.points));

    expect(Object.keys(before.cases)).toHaveLength(42);
    expect(new Set(Object.values(before.cases).flat())).toEqual(new Set(Object.keys(pointsFor)));
    expect(
      Object.values(pointsFor)
        .flat()
        .filter((point) => !points.includes(point)),
    ).toEqual([]);
  });
});
