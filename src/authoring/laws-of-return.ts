import { holds } from '../assessment/holds.ts';
import type { Condition } from '../instrument/condition.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { namedIn } from '../instrument/survey.ts';
import { effectOf } from './effect.ts';
import type { Law } from './law.ts';

/** Points of an instrument that retains the codes of `return-from-run`, and when they have to be there, or must not. */
interface Owed {
  readonly property: string;
  readonly owes: readonly {
    readonly when: Condition;
    readonly shown?: readonly string[];
    readonly hidden?: readonly string[];
  }[];
}

const direct: Condition = { flagsOfClass: 'direct', atLeast: 1 };

/** Everyone who has to know that they are back was notified, or no report was made. */
function isNotified(report: string): Condition {
  const all = (question: string, ...choices: string[]): Condition => ({
    all: [{ question, answered: true }, { not: { question, hasOtherThan: choices } }],
  });
  return {
    any: [
      all('return-notice', 'both'),
      {
        all: [{ question: report, answered: true }, { not: { question: report, has: ['made', 'by-someone-else'] } }],
      },
    ],
  };
}

const owed: readonly Owed[] = [
  {
    property:
      'What a report needs beside it is there: supervisor, file, safety, care and a next contact; and each recipient.',
    owes: [
      {
        when: { ruleOfLevel: 'report-and-refer' },
        shown: [
          'supervisor-today',
          'document',
          'assessment',
          'advice-line',
          'where-tonight',
          'safety-plan',
          'contact-again',
          'medical-check',
          'trauma-talk',
        ],
      },
      {
        when: { all: [direct, { not: { condition: 'adult' } }] },
        shown: [
          'police-crime',
          'hotline-report',
          'cybertip',
          'forensic-interview',
          'one-team',
          'advocate',
          'hhs-notice',
        ],
      },
      { when: { condition: 'home-unsafe' }, shown: ['not-back', 'person-not-told', 'licensing'] },
    ],
  },
  {
    property: 'Nobody who was told that they are back, or never had a report, is to be told.',
    owes: [
      { when: isNotified('report-police'), hidden: ['police-back'] },
      { when: isNotified('report-ncmec'), hidden: ['ncmec-back'] },
    ],
  },
];

/** Points that make a report: every point of these steps, but for those that do not. */
const reports = {
  steps: ['police', 'hotline', 'interview'],
  points: ['cybertip', 'hhs-notice', 'licensing'],
  butFor: ['police-back'],
};

/** The points that may come before the week at the last level, beside what is suggested at every return. */
const calm = { always: ['tonight', 'talk', 'papers'], points: ['police-back', 'ncmec-back', 'supervisor-today'] };

/** Laws for `return-from-run`, and for every instrument that was made from it and retains the codes a law names. */
export const lawsOfReturn: readonly Law[] = [
  ...owed.map(({ property, owes }): Law => ({
    property,
    concerns: (instrument) =>
      hasPoints(
        instrument,
        owes.flatMap(({ shown = [], hidden = [] }) => [...shown, ...hidden]),
      ) && ['adult', 'home-unsafe'].every((name) => Object.hasOwn(namedIn(instrument), name)),
    breach(change) {
      const { points } = effectOf(change).after;
      for (const { when, shown = [], hidden = [] } of owes) {
        if (!holds(when, change.after)) continue;
        const missing = shown.find((code) => !points.has(code));
        if (missing !== undefined) return `the point "${missing}" is missing`;
        const surplus = hidden.find((code) => points.has(code));
        if (surplus !== undefined) return `the point "${surplus}" is suggested`;
      }
      return undefined;
    },
  })),
  {
    property:
      'The young person is told before any report is made, and before that nothing comes but staying with them.',
    concerns: ({ steps }) => ['stay', 'tell-youth', ...reports.steps].every((code) => has(steps, code)),
    ofOutcome: true,
    breach(change) {
      const { plan } = effectOf(change).after;
      const notifiedAt = plan.findIndex(({ code }) => code === 'tell-youth');
      for (const [index, { code, points }] of plan.entries()) {
        if (index < notifiedAt && code !== 'stay') return `the step "${code}" comes before "tell-youth"`;
        const report = points.find(({ point }) => isReport(code, point.code));
        if (report && (notifiedAt < 0 || index < notifiedAt))
          return `the point "${report.point.code}" is suggested before the young person is told`;
      }
      return undefined;
    },
  },
  {
    property:
      'At the last level nothing comes before the week but what every return needs, what is written down, and the calls that they are back.',
    concerns: (instrument) =>
      hasPoints(instrument, [...calm.points, 'late-note', 'carer-relief']) &&
      calm.always.every((code) => has(instrument.steps, code)),
    ofOutcome: true,
    breach(change) {
      const { level, plan, points } = effectOf(change).after;
      if (level !== change.after.instrument.levels.at(-1)) return undefined;
      if (points.has('supervisor-today') && !points.has('late-note'))
        return 'the supervisor is called without a late report';
      for (const { code, band, points: shown } of plan) {
        if (code === 'tonight' && shown.length > 1) return `${shown.length} points are for tonight`;
        if (band === 'week' || band === 'open' || calm.always.includes(code)) continue;
        const surplus = shown.find(({ point }) => !calm.points.includes(point.code));
        if (surplus) return `the point "${surplus.point.code}" is in "${band}"`;
      }
      return undefined;
    },
  },
];

function isReport(step: string, point: string): boolean {
  return (reports.steps.includes(step) && !reports.butFor.includes(point)) || reports.points.includes(point);
}

function has(list: readonly { readonly code: string }[], code: string): boolean {
  return list.some((item) => item.code === code);
}

function hasPoints({ steps }: Instrument, codes: readonly string[]): boolean {
  const points = steps.flatMap((step) => step.points);
  return codes.every((code) => has(points, code));
}
