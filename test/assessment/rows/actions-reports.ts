import { from, given } from '../helpers.ts';
import { notSuggested, suggested, type Row } from './row.ts';

const adult = given('age', 18);
const notQuiteAdult = [adult, from('youth', given('age', 17))];

/** Section 6 of the design: the duties and reports, for a youth under 18 and from 18 on. */
export const dutyRows: readonly Row[] = [
  ...(['later', 'not-made'] as const).flatMap((choice) => [
    suggested('duty-police', ['duty-open'], given('report-police', choice)),
    suggested('duty-ncmec', ['duty-open'], given('report-ncmec', choice)),
  ]),
  notSuggested('duty-police', given('report-ncmec', 'not-made'), given('return-notice', 'one')),
  notSuggested('duty-ncmec', given('report-police', 'not-made'), given('return-notice', 'one')),
  ...['duty-return-police', 'duty-return-ncmec'].flatMap((action) => [
    suggested(action, ['duty-open'], given('return-notice', 'one')),
    suggested(action, ['duty-open'], given('return-notice', 'not-yet')),
    notSuggested(action, given('return-notice', 'both')),
    notSuggested(action, given('report-police', 'not-made')),
  ]),

  ...(['within-24h', 'later', 'by-someone-else'] as const).flatMap((choice) => [
    suggested('close-with-police', ['current-run'], given('report-police', choice)),
    suggested('close-with-ncmec', ['current-run'], given('report-ncmec', choice)),
  ]),
  ...(['back-before-report', 'not-made'] as const).flatMap((choice) => [
    notSuggested('close-with-police', given('report-police', choice)),
    notSuggested('close-with-ncmec', given('report-ncmec', choice)),
  ]),
  notSuggested('close-with-police', given('report-ncmec', 'within-24h')),
  notSuggested('close-with-ncmec', given('report-police', 'within-24h')),
];

const directActions = [
  'where-tonight',
  'report-police',
  'report-ncmec',
  'child-advocacy-center',
  'multidisciplinary-team',
  'trafficking-hotline',
];

export const reportActionRows: readonly Row[] = [
  ...[...directActions, 'report-hotline'].flatMap((action) => [
    suggested(action, ['exchange'], given('traded', 'yes')),
    suggested(action, ['exchange-asked'], given('traded', 'asked')),
    suggested(action, ['exchange', 'third-party'], given('traded', 'arranged-by-someone')),
    suggested(action, ['images-for-value'], ...notQuiteAdult, given('traded', 'pictures')),
    notSuggested(action, adult, given('traded', 'yes')),
    notSuggested(action, given('slept', 'hotel'), given('danger', 'here')),
  ]),
  ...directActions.map((action) => notSuggested(action, given('hurt', 'hurt'))),
  suggested('report-hotline', ['harm-disclosed'], given('hurt', 'hurt')),
  suggested(
    'report-hotline',
    ['third-party', 'unsafe-placement'],
    given('left', 'not-safe-there'),
    given('asked-to-do', 'be-with-someone'),
  ),
  notSuggested('report-hotline', adult, given('hurt', 'hurt')),

  ...['no-return-before-check', 'licensing-report', 'person-not-told'].flatMap((action) => [
    suggested(action, ['unsafe-placement'], given('left', 'not-safe-there')),
    suggested(action, ['carer-involved'], given('traded', 'asked'), given('person', 'foster-or-kin-carer')),
    notSuggested(action, given('hurt', 'hurt')),
    suggested(action, ['unsafe-placement'], adult, given('left', 'not-safe-there')),
    notSuggested(action, given('traded', 'yes')),
  ]),

  ...['adult-advocate', 'adult-choice', 'adult-state-law'].flatMap((action) => [
    suggested(action, ['exchange', 'adult-18-plus'], adult, given('traded', 'yes')),
    suggested(action, ['harm-disclosed', 'adult-18-plus'], adult, given('hurt', 'hurt')),
    suggested(action, ['unsafe-placement', 'adult-18-plus'], adult, given('left', 'not-safe-there')),
    suggested(
      action,
      ['carer-involved', 'adult-18-plus'],
      adult,
      given('hurt', 'scared'),
      given('person', 'partner', 'staff-or-professional'),
    ),
    notSuggested(action, adult, given('other-child', 'maybe')),
    notSuggested(action, given('traded', 'yes'), given('hurt', 'hurt')),
    notSuggested(action, ...notQuiteAdult, given('traded', 'yes')),
    notSuggested(action, adult, given('slept', 'hotel')),
  ]),
];

export const imageRows: readonly Row[] = [
  ...['images-cybertipline', 'images-take-it-down', 'images-keep-device'].flatMap((action) => [
    suggested(action, ['images-for-value'], given('traded', 'pictures')),
    suggested(action, ['online-approach'], given('online', 'yes'), given('online-asked', 'pictures-sent')),
    notSuggested(action, given('online', 'met'), given('online-asked', 'asked-pictures', 'other-threats')),
    notSuggested(action, given('online', 'no'), given('online-asked', 'pictures-sent')),
  ]),
  notSuggested('images-cybertipline', adult, given('traded', 'pictures')),
  // Pictures from before they turned 18 can still be taken down.
  suggested('images-take-it-down', ['images-for-value'], adult, given('traded', 'pictures')),
  suggested('images-keep-device', ['images-for-value'], adult, given('traded', 'pictures')),
];
