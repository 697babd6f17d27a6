import type { ScreeningRecord } from '../record.ts';
import type { RecordContact, RecordFlag, RecordPoint } from './kinds.ts';
import type { Plan } from './plan.ts';

/** What the law requires and is not done yet. */
export interface Duties {
  readonly flag: RecordFlag;
  /** What to do about it, and whom to call. */
  readonly points: readonly { readonly point: RecordPoint; readonly contact?: RecordContact | undefined }[];
}

/** Nothing where there is no open duty, or all was done that is suggested about it. */
export function dutiesOf({ assessment, paper }: ScreeningRecord, { bands }: Plan): Duties | undefined {
  const flag = assessment.flags.find(({ code }) => code === paper.duties);
  if (!flag) return undefined;
  const grounds = new Set(flag.because.map(({ question }) => question));
  const ofEpisode = new Set(paper.episode?.questions);
  /** It is based on the flag, or on nothing but what the flag is based on, the reports of this time away among it. */
  const isAbout = ({ point: { because } }: { point: RecordPoint }) =>
    because.flags.includes(flag.code) ||
    (because.flags.length + because.rules.length === 0 &&
      because.questions.some((question) => ofEpisode.has(question)) &&
      because.questions.every((question) => grounds.has(question)));
  const calls = bands.flatMap(({ steps }) => steps.flatMap((step) => step.calls));
  const about = calls.flatMap((call) => call.points.filter(isAbout).map(({ point }) => ({ point, call })));
  const open = about
    .filter(({ call }) => call.state === 'open')
    .map(({ point, call: { contact } }) => ({ point, contact }));
  return about.length > 0 && open.length === 0 ? undefined : { flag, points: open };
}
