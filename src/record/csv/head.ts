import type { ScreeningRecord } from '../record.ts';

/** The columns of a record that do not depend on its questions, by name; see `toCSV`. */
export const headColumns: Readonly<Record<string, (record: ScreeningRecord) => string | number | undefined>> = {
  caseReference: ({ caseReference }) => caseReference,
  agency: ({ agency }) => agency,
  worker: ({ worker }) => worker,
  instrument: ({ instrument }) => instrument.id,
  version: ({ instrument }) => instrument.version,
  language: ({ language }) => language,
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
  actionsDone: ({ actionsDone }) => actionsDone.map(({ action, at }) => `${action}@${at}`).join(';'),
  plan: ({ plan }) => plan,
  amendments: ({ amendments }) => amendments.length,
  fingerprint: ({ fingerprint }) => fingerprint,
};
