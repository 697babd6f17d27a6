import type { StepDone } from '../../screening/talk.ts';
import type { ScreeningRecord } from '../record.ts';
import { asOf } from '../versions.ts';
import { joinedCells } from './account.ts';

/** The columns of a record that do not depend on its questions, by name; see `toCSV`. */
export const headColumns: Readonly<Record<string, (record: ScreeningRecord) => string | number | undefined>> = {
  caseReference: ({ caseReference }) => caseReference,
  agency: ({ agency }) => agency,
  worker: ({ worker }) => worker,
  id: ({ id }) => id,
  asOf,
  instrument: ({ instrument }) => instrument.id,
  version: ({ instrument }) => instrument.version,
  language: ({ language }) => language,
  heldIn: ({ heldIn }) => heldIn?.map(({ languages }) => languages.join('+')).join(';'),
  path: ({ path }) => path,
  settings: ({ settings }) =>
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  startedAt: ({ sessions }) => sessions[0]?.startedAt,
  completedAt: ({ completedAt }) => completedAt,
  sessions: ({ sessions }) => sessions.length,
  'level.computed': ({ level }) => level.computed,
  'level.final': ({ level }) => level.final,
  'level.raised': ({ level }) => level.raised?.reason,
  flags: ({ assessment }) => assessment.flags.map(({ code }) => code).join(';'),
  daysAway: ({ paper }) => paper.episode?.daysAway,
  steps: ({ assessment }) => assessment.steps.map(stepCell).join(';'),
  stepsDone: ({ stepsDone }) =>
    stepsDone.map((done) => `${pointsOf(done.step, done.points)}:${done.state}@${done.at}`).join(';'),
  'stepsDone.contact': ({ stepsDone }) => besideEach(stepsDone, 'contact'),
  'stepsDone.with': ({ stepsDone }) => besideEach(stepsDone, 'with'),
  'stepsDone.reference': ({ stepsDone }) => besideEach(stepsDone, 'reference'),
  'stepsDone.note': ({ stepsDone }) => besideEach(stepsDone, 'note'),
  'stepsDone.addedAt': ({ stepsDone }) => besideEach(stepsDone, 'addedAt'),
  plan: ({ plan }) => plan,
  amendments: ({ amendments }) => amendments.length,
  fingerprint: ({ fingerprint }) => fingerprint,
};

type Step = ScreeningRecord['assessment']['steps'][number];

/** A record of format 2 had no bands. */
function stepCell({ code, points, band }: Step): string {
  const codes = points.map((point) => point.code);
  return pointsOf(code, codes) + (band === 'none' ? '' : `:${band}`);
}

function pointsOf(step: string, points: readonly string[]): string {
  return `${step}/${points.join('+')}`;
}

/** What each entry says there, in the order of `stepsDone`; blank where none says anything. */
function besideEach(
  stepsDone: readonly StepDone[],
  part: 'contact' | 'with' | 'reference' | 'note' | 'addedAt',
): string {
  if (stepsDone.every((done) => done[part] === undefined)) return '';
  return joinedCells(stepsDone.map((done) => done[part] ?? ''));
}
