import { standingOf, type ScreeningRecord } from 'open-door-screening/headless';
import type { KeptRecord } from './vault.ts';

/** One call or act that is not done yet, of one record. */
export interface OpenCall {
  readonly record: string;
  readonly version: number;
  readonly caseReference: string;
  readonly isInvented: boolean;
  /** Of its words, which are those of the record. */
  readonly language: string;
  readonly step: string;
  readonly title: string;
  readonly band: string;
  readonly contact?: Contact | undefined;
  readonly points: readonly { readonly code: string; readonly text: string; readonly law?: string | undefined }[];
  /** The law asks for one of its points. */
  readonly isDuty: boolean;
  /** When its clock started. */
  readonly from?: string | undefined;
  /** When the first of its points is due; bands without a deadline come by their order. */
  readonly dueAt?: string | undefined;
  /** How often nobody was reached, and when last. */
  readonly tries: number;
  readonly triedAt?: string | undefined;
}

type Step = ScreeningRecord['assessment']['steps'][number];
type Contact = NonNullable<Step['contact']>;

interface Call {
  readonly contact: Contact | undefined;
  readonly points: Step['points'];
}

/** What is still to be done about a record: call by call, for each is made and noted by itself. */
export function openCalls({ record, version, caseReference, isInvented }: KeptRecord): OpenCall[] {
  const { assessment, stepsDone, language } = record;
  return assessment.steps.flatMap((step) =>
    callsOf(step).flatMap(({ contact, points }) => {
      const standing = standingOf(step.code, { points }, stepsDone);
      if (standing.isDone) return [];
      const closed = new Set(
        standing.entries.filter(({ entry }) => entry.state !== 'not-reached').flatMap(({ entry }) => entry.points),
      );
      const open = points.filter(({ code }) => !closed.has(code));
      return {
        record: record.id,
        version,
        caseReference,
        isInvented,
        language,
        step: step.code,
        title: step.title,
        band: firstBand(open),
        contact,
        points: open.map(({ code, text, ground }) => ({ code, text, law: ground })),
        isDuty: open.some(({ ground }) => ground !== undefined),
        from: earliest(open.flatMap(({ from = [] }) => from)),
        dueAt: earliest(open.flatMap(({ dueAt = [] }) => dueAt)),
        tries: standing.tries,
        triedAt: standing.entries.findLast(({ entry }) => entry.state === 'not-reached')?.entry.at,
      };
    }),
  );
}

/** Both are written in UTC, in one form. */
function earliest(times: readonly string[]): string | undefined {
  return times.toSorted()[0];
}

/** The points of a step by whom they go to. */
function callsOf({ contact, points }: Step): Call[] {
  const calls = new Map<string | undefined, Call>();
  for (const point of points) {
    const whom = point.contact ?? contact;
    const call = calls.get(whom?.code) ?? { contact: whom, points: [] };
    calls.set(whom?.code, { ...call, points: [...call.points, point] });
  }
  return [...calls.values()];
}

const bands = ['now', 'today', 'day', 'days3', 'week', 'open', 'none'];

function firstBand(points: readonly { readonly band: string }[]): string {
  return points.map(({ band }) => band).toSorted((left, right) => bands.indexOf(left) - bands.indexOf(right))[0]!;
}

/** What is due first comes first: now and today before every hour, then by the hour, then what has none. */
export function byDueTime(left: OpenCall, right: OpenCall): number {
  return sortKey(left).localeCompare(sortKey(right));
}

function sortKey({ band, dueAt, from = '' }: OpenCall): string {
  if (band === 'now' || band === 'today') return `${bands.indexOf(band)} ${from}`;
  return dueAt ? `2 ${dueAt}` : `3 ${bands.indexOf(band)} ${from}`;
}
