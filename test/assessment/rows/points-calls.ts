import { calm, from, given, notGiven, told, type Said } from '../helpers.ts';
import { notSuggested, suggested, where, type Row } from './row.ts';

const adult = given('age', 18);
const foster = given('care', 'foster');
const online = given('online', 'yes');
const direct = given('traded', 'asked');
const touched = given('touched', 'yes');
const recent = given('when-last', 'last-five-days');
const sent = [online, given('online-asked', 'pictures-sent')];
const otherChild = given('other-child', 'yes');
const carries = given('asked-to-do', 'carry-or-sell');
const forced = [given('owed', 'yes'), given('got-by', 'work')];

/** Nobody is called for a child once the youth is 18, but what began before counts where it says so. */
const notAdult: readonly Said[] = [adult, from('youth', given('age', 17))];

/** Points of the step `police`. */
const policeRows: readonly Row[] = [
  ...['here', 'could-reach'].map((danger) => suggested('police-danger', 'now', [], given('danger', danger))),
  suggested('police-danger', 'now', [], adult, given('danger', 'here')),
  notSuggested('police-danger', given('danger', 'next-place', 'feared-elsewhere')),
  notSuggested('police-danger', given('safe', 'not-safe')),

  suggested('police-other-child', 'now', ['other-child-in-danger'], otherChild),
  suggested('police-other-child', 'now', ['other-child-in-danger'], adult, otherChild),
  notSuggested('police-other-child', given('other-child', 'maybe')),

  suggested('police-crime', 'today', ['exchange-asked'], direct),
  suggested('police-crime', 'today', ['identified-victim'], given('identified', 'victim')),
  suggested('police-crime', 'day', ['pictures-sent'], ...sent),
  suggested('police-crime', 'day', ['adult-partner-under-16'], given('age', 15), given('partner', 'adult')),
  suggested('police-crime', 'day', ['young-sexual-health'], given('age', 13), given('health-record', 'sti')),
  suggested('police-crime', 'today', [], given('age', 13), touched),
  suggested('police-crime', 'now', [], given('age', 13), touched, recent),
  suggested('police-crime', 'now', ['exchange'], given('age', 13), given('traded', 'yes'), recent),
  suggested('police-crime', 'today', ['exchange'], given('age', 14), given('traded', 'yes'), recent),
  suggested('police-crime', 'today', ['pictures-sent'], given('age', 14), touched, recent, ...sent),
  suggested('police-crime', 'today', ['exchange-asked'], ...notAdult, direct),
  suggested('police-crime', 'day', ['adult-partner-under-16'], given('age', 14), touched, given('partner', 'adult')),
  notSuggested('police-crime', given('age', 13)),
  notSuggested('police-crime', given('age', 14), touched),
  notSuggested('police-crime', touched),
  notSuggested('police-crime', given('hurt', 'hurt'), given('concern', 'strong')),
  notSuggested('police-crime', adult, direct),
  notSuggested('police-crime', adult, ...sent),
  notSuggested('police-crime', adult, direct, given('before-18', 'yes')),
  notSuggested('police-crime', given('age', 16), given('partner', 'adult')),
  ...where({ youngChildUpTo: 14 }, suggested('police-crime', 'today', [], given('age', 14), touched)),
  ...where({ youngChildUpTo: 12 }, notSuggested('police-crime', given('age', 13), touched)),

  ...['youth-in-placement', 'other-youth'].flatMap((person) => [
    suggested('young-recruiter', 'today', ['exchange-asked'], direct, given('person', person)),
    suggested('young-recruiter', 'now', ['other-child-in-danger'], otherChild, touched, given('person', person)),
    notSuggested('young-recruiter', touched, given('person', person)),
  ]),
  notSuggested('young-recruiter', direct, given('person', 'other-adult', 'partner', 'gang')),
  notSuggested('young-recruiter', adult, direct, given('person', 'other-youth')),

  suggested('police-agency', 'day', ['identified-victim'], adult, foster, given('identified', 'victim')),
  suggested('police-agency', 'day', ['third-party'], adult, foster, given('asked-to-do', 'be-with-someone')),
  suggested('police-agency', 'day', ['exchange', 'debt'], adult, foster, given('traded', 'yes'), given('owed', 'yes')),
  suggested(
    'police-agency',
    'day',
    ['exchange', 'movement-controlled'],
    adult,
    foster,
    given('traded', 'yes'),
    given('call', 'no'),
  ),
  suggested(
    'police-agency',
    'day',
    ['exchange', 'belongings-held'],
    adult,
    foster,
    given('traded', 'yes'),
    given('call', 'sometimes'),
    given('held', 'id'),
  ),
  suggested(
    'police-agency',
    'day',
    ['exchange', 'watched-or-threatened'],
    adult,
    foster,
    given('traded', 'yes'),
    given('account', 'coached-or-watched'),
  ),
  notSuggested('police-agency', adult, foster, given('traded', 'yes')),
  notSuggested('police-agency', adult, foster, direct, given('owed', 'yes')),
  notSuggested('police-agency', adult, foster, given('owed', 'yes'), given('hurt', 'hurt')),
  notSuggested('police-agency', adult, given('care', 'none'), given('identified', 'victim')),
  notSuggested('police-agency', given('age', 17), foster, given('identified', 'victim')),
  ...['kin', 'group', 'home-open-case', 'aftercare'].map((care) =>
    suggested(
      'police-agency',
      'day',
      ['identified-victim'],
      given('age', 22),
      given('care', care),
      given('identified', 'victim'),
    ),
  ),
  notSuggested('police-agency', given('age', 23), foster, given('identified', 'victim')),

  ...['made', 'by-someone-else'].map((made) => suggested('police-back', 'today', [], given('report-police', made))),
  suggested('police-back', 'today', [], given('report-police', 'made'), given('return-notice', 'ncmec-only')),
  suggested('police-back', 'today', [], given('report-police', 'made'), given('return-notice', 'not-yet')),
  suggested('police-back', 'today', [], given('report-ncmec', 'made'), given('return-notice', 'ncmec-only')),
  notSuggested('police-back', given('report-police', 'made'), given('return-notice', 'both')),
  notSuggested('police-back', given('report-police', 'made'), given('return-notice', 'police-only')),
  notSuggested(
    'police-back',
    given('report-police', 'not-made'),
    given('report-ncmec', 'made'),
    given('return-notice', 'not-yet'),
  ),
  notSuggested('police-back', given('report-police', 'not-missing')),
  notSuggested('police-back'),
];

/** Step `hotline`. */
const hotlineRows: readonly Row[] = [
  ...['here', 'next-place', 'could-reach'].map((danger) =>
    suggested('hotline-danger', 'now', [], given('danger', danger)),
  ),
  notSuggested('hotline-danger', given('danger', 'feared-elsewhere')),
  notSuggested('hotline-danger', given('safe', 'not-safe')),
  notSuggested('hotline-danger', adult, given('danger', 'here')),

  suggested('hotline-other-child', 'now', ['other-child-in-danger'], otherChild),
  suggested('hotline-other-child', 'today', ['other-child-possible'], adult, given('other-child', 'maybe')),
  notSuggested('hotline-other-child', given('other-child', 'no')),

  suggested('hotline-report', 'today', ['exchange-asked'], direct),
  suggested('hotline-report', 'today', ['harm-disclosed'], given('hurt', 'hurt')),
  suggested('hotline-report', 'today', ['harm-disclosed'], given('age', 14), touched, recent),
  suggested('hotline-report', 'now', ['harm-disclosed'], given('age', 13), touched, recent),
  suggested('hotline-report', 'today', ['harm-disclosed'], given('age', 13), touched),
  notSuggested('hotline-report', given('concern', 'strong'), given('slept', 'hotel')),
  notSuggested('hotline-report', adult, given('hurt', 'hurt')),
  notSuggested('hotline-report', adult, direct),

  suggested('hotline-carry', 'today', ['made-to-carry-or-sell', 'concern-strong'], carries, given('concern', 'strong')),
  suggested('hotline-carry', 'today', ['debt', 'made-to-carry-or-sell'], carries, given('owed', 'yes')),
  notSuggested('hotline-carry', carries),
  notSuggested('hotline-carry', given('concern', 'strong')),
  notSuggested('hotline-carry', adult, carries, given('concern', 'strong')),

  suggested('hotline-ask', 'today', ['concern-strong'], given('concern', 'strong')),
  suggested('hotline-ask', 'today', ['injury-or-sti'], given('marks', 'bruises-or-burns')),
  suggested('hotline-ask', 'today', ['branding'], given('marks', 'brand-or-name')),
  suggested('hotline-ask', 'today', ['movement-controlled'], given('leave', 'no')),
  suggested('hotline-ask', 'today', ['belongings-held'], given('leave', 'sometimes'), given('held', 'money')),
  suggested('hotline-ask', 'today', ['debt'], given('owed', 'yes')),
  suggested('hotline-ask', 'today', ['watched-or-threatened'], given('account', 'coached-or-watched')),
  notSuggested('hotline-ask', given('slept', 'hotel')),
  notSuggested('hotline-ask', given('concern', 'strong'), given('hurt', 'hurt')),
  notSuggested('hotline-ask', given('owed', 'yes'), direct),
  notSuggested('hotline-ask', adult, given('concern', 'strong')),
];

/** Step `supervisor`. */
const supervisorRows: readonly Row[] = [
  suggested('supervisor-today', 'today', ['exchange-asked'], direct),
  suggested('supervisor-today', 'today', ['hotel-or-travel'], given('slept', 'hotel')),
  suggested(
    'supervisor-today',
    'today',
    ['repeat-running', 'withdrawal', 'gang'],
    given('gang', 'yes'),
    given('changes', 'yes'),
    given('earlier-runs', '1'),
  ),
  suggested('supervisor-today', 'today', ['identified-at-risk'], given('identified', 'at-risk')),
  suggested('supervisor-today', 'today', ['concern-some'], given('concern', 'some')),
  suggested(
    'supervisor-today',
    'today',
    ['away-again-soon'],
    given('earlier-runs', '1'),
    given('last-run', 'within-30-days'),
  ),
  suggested('supervisor-today', 'today', ['picture-passed-on'], given('hurt', 'picture-passed-on')),
  suggested('supervisor-today', 'today', [], foster, given('report-police', 'not-made')),
  suggested('supervisor-today', 'today', ['danger-now'], given('danger', 'here')),
  notSuggested('supervisor-today', ...calm, given('gang', 'yes'), given('changes', 'yes')),
  notSuggested('supervisor-today', given('report-police', 'made')),
  notSuggested('supervisor-today', given('care', 'none'), given('report-police', 'not-made')),

  suggested('decide-18', 'today', ['exchange-asked'], adult, foster, direct),
  notSuggested('decide-18', foster, direct),
  notSuggested('decide-18', adult, given('care', 'none'), direct),
  notSuggested('decide-18', adult, foster, given('hurt', 'hurt')),

  suggested('ask-before-18', 'day', [], adult, direct, given('before-18', 'yes')),
  notSuggested('ask-before-18', adult, direct, given('before-18', 'not-known')),
  notSuggested('ask-before-18', adult, direct),
  notSuggested('ask-before-18', ...notAdult, direct, given('before-18', 'yes')),

  ...['older', 'adult'].map((partner) =>
    suggested('partner-law', 'today', ['older-partner'], given('partner', partner)),
  ),
  notSuggested('partner-law', given('partner', 'near-age')),
  notSuggested('partner-law', adult, given('partner', 'adult')),

  suggested('licensing', 'today', ['unsafe-placement'], given('left', 'not-safe-there')),
  suggested(
    'licensing',
    'today',
    ['carer-involved'],
    adult,
    given('hurt', 'scared'),
    given('person', 'foster-or-kin-carer'),
  ),
  notSuggested('licensing', given('left', 'not-accepted'), given('hurt', 'hurt')),

  suggested('hhs-notice', 'day', ['exchange-asked'], direct),
  suggested('hhs-notice', 'day', ['debt'], ...forced),
  suggested('hhs-notice', 'day', ['movement-controlled', 'made-to-carry-or-sell'], given('leave', 'no'), carries),
  notSuggested('hhs-notice', given('owed', 'yes')),
  notSuggested('hhs-notice', carries),
  notSuggested('hhs-notice', given('got-by', 'work')),
  notSuggested('hhs-notice', given('hurt', 'hurt')),
  notSuggested('hhs-notice', adult, direct),
  notSuggested('hhs-notice', adult, ...forced),
];

/** Step `ncmec`. */
const ncmecRows: readonly Row[] = [
  ...['made', 'by-someone-else'].map((made) => suggested('ncmec-back', 'today', [], given('report-ncmec', made))),
  suggested('ncmec-back', 'today', [], given('report-ncmec', 'made'), given('return-notice', 'police-only')),
  suggested('ncmec-back', 'today', [], given('report-ncmec', 'made'), given('return-notice', 'not-yet')),
  suggested('ncmec-back', 'today', [], given('report-police', 'made'), given('return-notice', 'police-only')),
  notSuggested('ncmec-back', given('report-ncmec', 'made'), given('return-notice', 'both')),
  notSuggested('ncmec-back', given('report-ncmec', 'made'), given('return-notice', 'ncmec-only')),
  notSuggested(
    'ncmec-back',
    given('report-ncmec', 'not-made'),
    given('report-police', 'made'),
    given('return-notice', 'not-yet'),
  ),
  notSuggested('ncmec-back'),

  suggested('ncmec-other', 'today', ['other-child-in-danger'], adult, otherChild),
  notSuggested('ncmec-other', given('other-child', 'maybe')),

  suggested('cybertip', 'day', ['exchange-asked'], direct),
  suggested('cybertip', 'today', ['images-for-value'], given('traded', 'pictures')),
  suggested('cybertip', 'today', ['pictures-sent'], ...sent),
  suggested('cybertip', 'day', [], online, given('online-asked', 'asked-pictures')),
  suggested('cybertip', 'today', ['exchange-asked'], direct, given('hurt', 'picture-passed-on')),
  notSuggested('cybertip', online, given('online-asked', 'offered-things', 'asked-to-meet')),
  notSuggested('cybertip', given('hurt', 'picture-passed-on')),
  notSuggested('cybertip', adult, given('traded', 'pictures')),

  ...(
    [
      ['pictures-keep', 'today'],
      ['pictures-down', 'day'],
    ] as const
  ).flatMap(([point, band]) => [
    suggested(point, band, ['images-for-value'], given('traded', 'pictures')),
    suggested(point, band, ['pictures-sent'], ...sent),
    suggested(point, band, ['picture-passed-on'], given('hurt', 'picture-passed-on')),
    suggested(point, band, ['images-for-value'], adult, given('traded', 'pictures'), given('before-18', 'yes')),
    notSuggested(point, adult, given('traded', 'pictures')),
    notSuggested(point, adult, given('traded', 'pictures'), given('before-18', 'not-known')),
    notSuggested(point, direct),
    notSuggested(point, online, given('online-asked', 'asked-pictures')),
  ]),
];

/** Steps `interview`, `specialist` and `advice`. */
const expertRows: readonly Row[] = [
  suggested('forensic-interview', 'day', ['exchange-asked'], direct),
  suggested('forensic-interview', 'day', ['harm-disclosed'], given('hurt', 'hurt')),
  suggested('forensic-interview', 'day', ['pictures-sent'], ...sent),
  suggested('forensic-interview', 'day', ['adult-partner-under-16'], given('age', 15), given('partner', 'adult')),
  notSuggested('forensic-interview', given('left', 'not-safe-there'), given('concern', 'strong')),
  notSuggested('forensic-interview', adult, direct, given('hurt', 'hurt')),

  suggested('one-team', 'days3', ['exchange-asked'], direct),
  notSuggested('one-team', given('hurt', 'hurt')),
  notSuggested('one-team', adult, direct),

  suggested('assessment', 'days3', ['exchange-asked'], adult, direct),
  suggested('assessment', 'days3', ['hotel-or-travel'], given('slept', 'hotel')),
  suggested(
    'assessment',
    'days3',
    ['repeat-running', 'withdrawal', 'gang'],
    given('gang', 'yes'),
    given('changes', 'yes'),
    given('earlier-runs', '1'),
  ),
  suggested('assessment', 'days3', ['identified-at-risk'], given('identified', 'at-risk')),
  suggested('assessment', 'days3', ['concern-strong'], given('concern', 'strong')),
  notSuggested('assessment', given('gang', 'yes'), given('changes', 'yes')),
  notSuggested('assessment', given('danger', 'here')),

  suggested('advocate', 'today', ['exchange-asked'], direct),
  suggested('advocate', 'today', ['recent-sexual-contact'], touched, recent),
  suggested('advocate', 'today', ['harm-disclosed', 'adult-18-plus'], adult, given('hurt', 'hurt')),
  suggested('advocate', 'today', ['adult-18-plus', 'concern-strong'], adult, given('concern', 'strong')),
  notSuggested('advocate', given('hurt', 'hurt'), given('concern', 'strong')),
  notSuggested('advocate', adult, given('slept', 'hotel')),

  suggested('advice-line', 'day', ['exchange-asked'], adult, direct),
  suggested('advice-line', 'day', ['concern-strong'], given('concern', 'strong')),
  suggested('advice-line', 'day', ['made-to-carry-or-sell'], carries),
  notSuggested(
    'advice-line',
    given('slept', 'hotel'),
    notGiven('traded', 'declined'),
    told('aunt', given('safe', 'not-safe')),
  ),
];

export const callRows: readonly Row[] = [...policeRows, ...hotlineRows, ...supervisorRows, ...ncmecRows, ...expertRows];
