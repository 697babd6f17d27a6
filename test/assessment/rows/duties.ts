import { from, given, notGiven, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, where, type Row } from './row.ts';

const flag = 'duty-open';
const foster = given('care', 'foster');
const bothTold = given('return-notice', 'both');
const knew = given('agency-knew', '2026-11-20T09:00-05:00');

/** One report was made, and the time of it. */
function reported(report: 'police' | 'ncmec', at: string) {
  return [given(`report-${report}`, 'made'), given(`report-${report}-at`, at), bothTold];
}

/** When nobody was notified that they are back, or a report was late. */
export const dutyRows: readonly Row[] = [
  notRaised(flag),

  // A report was made, and nobody is known to have reported the return.
  ...raisedByEach(flag, 'report-police', ['made', 'by-someone-else']),
  ...raisedByEach(flag, 'report-ncmec', ['made', 'by-someone-else']),
  ...notRaisedByEach(flag, 'report-police', ['back-before-report', 'not-made', 'not-missing']),
  ...notRaisedByEach(flag, 'report-ncmec', ['back-before-report', 'not-made', 'not-missing']),
  ...['police', 'ncmec'].flatMap((report) => {
    const other = report === 'police' ? 'ncmec' : 'police';
    const made = given(`report-${report}`, 'made');
    const none = given(`report-${other}`, 'not-made');
    return [
      notRaised(flag, made, bothTold),
      notRaised(flag, made, none, given('return-notice', `${report}-only`)),
      raised(flag, made, none, given('return-notice', `${other}-only`)),
      raised(flag, made, none, given('return-notice', 'not-yet')),
      raised(flag, given(`report-${report}`, 'by-someone-else'), none, given('return-notice', 'not-yet')),
      raised(flag, made, none, notGiven('return-notice', 'unknown')),
      // Nothing is known of the other report, which may well have been made.
      raised(flag, made, given('return-notice', `${report}-only`)),
      raised(flag, made, bothTold, told('shelter', given('return-notice', 'not-yet'))),
      ...['back-before-report', 'not-missing'].map((choice) =>
        notRaised(flag, made, given(`report-${other}`, choice), given('return-notice', `${report}-only`)),
      ),
    ];
  }),

  // A report that was not made, or late, is a duty of an agency that has the youth in care.
  ...['foster', 'kin', 'group', 'home-open-case'].flatMap((care) => [
    raised(flag, given('care', care), given('report-police', 'not-made')),
    raised(flag, given('care', care), given('report-ncmec', 'not-made')),
  ]),
  ...['aftercare', 'none'].map((care) => notRaised(flag, given('care', care), given('report-police', 'not-made'))),
  ...['back-before-report', 'not-missing'].map((choice) => notRaised(flag, foster, given('report-police', choice))),
  ...(['police', 'ncmec'] as const).flatMap((report) => [
    raised(flag, foster, knew, ...reported(report, '2026-11-21T09:01-05:00')),
    notRaised(flag, foster, knew, ...reported(report, '2026-11-21T09:00-05:00')),
    // The same instant, written in another zone.
    notRaised(flag, foster, knew, ...reported(report, '2026-11-21T06:00-08:00')),
    raised(flag, foster, knew, ...reported(report, '2026-11-21T06:01-08:00')),
    // Some time on that day: it may have been within the hours.
    notRaised(flag, foster, knew, ...reported(report, '2026-11-21')),
    raised(flag, foster, knew, ...reported(report, '2026-11-22')),
    notRaised(flag, given('care', 'none'), knew, ...reported(report, '2026-11-30')),
    notRaised(flag, foster, ...reported(report, '2026-11-30')),
    // Where the agency has not noted when it knew, from when they were last seen.
    raised(flag, foster, given('missing-since', '2026-11-18'), ...reported(report, '2026-11-30')),
    notRaised(flag, foster, knew, given('missing-since', '2026-11-01'), ...reported(report, '2026-11-20T20:00-05:00')),
    // Any pair counts.
    raised(
      flag,
      foster,
      knew,
      from('worker', given('agency-knew', '2026-11-18')),
      ...reported(report, '2026-11-20T20:00-05:00'),
    ),
    ...where(
      { missingReportWithinHours: 2 },
      raised(flag, foster, knew, ...reported(report, '2026-11-20T11:01-05:00')),
      notRaised(flag, foster, knew, ...reported(report, '2026-11-20T11:00-05:00')),
    ),
  ]),
  // The time of a report that was not made is hidden.
  notRaised(flag, foster, knew, given('report-police', 'not-missing'), given('report-police-at', '2026-11-30')),
];
