import { calm, from, given, told } from '../helpers.ts';
import { notSuggested, suggested, type Row } from './row.ts';

const adult = given('age', 18);
const direct = given('traded', 'asked');
const online = given('online', 'yes');
const here = given('danger', 'here');
const notSafeThere = given('left', 'not-safe-there');
const drunk = given('marks', 'intoxicated');

/** Points of the step `tonight`. */
const tonightRows: readonly Row[] = [
  suggested('where-tonight', 'today', ['exchange-asked'], adult, direct),
  suggested('where-tonight', 'today', ['danger-now'], here),
  suggested('where-tonight', 'today', ['concern-strong'], given('concern', 'strong')),
  notSuggested('where-tonight', given('slept', 'hotel'), given('mood', 'now')),

  suggested('others-tonight', 'today', ['other-child-in-danger'], given('other-child', 'yes')),
  notSuggested('others-tonight', given('other-child', 'maybe')),

  ...['not-accepted', 'asked-to-leave'].map((left) => suggested('bed-and-change', 'today', [], given('left', left))),
  notSuggested('bed-and-change', given('left', 'argument', 'not-safe-there', 'not-allowed')),

  suggested('not-back', 'today', ['unsafe-placement'], notSafeThere),
  suggested(
    'not-back',
    'today',
    ['carer-involved'],
    adult,
    given('hurt', 'scared'),
    given('person', 'parent-or-relative'),
  ),
  suggested('not-back', 'today', ['danger-now'], given('danger', 'next-place')),
  notSuggested('not-back', given('danger', 'here', 'could-reach'), given('hurt', 'hurt')),

  suggested('person-not-told', 'today', ['unsafe-placement'], adult, notSafeThere),
  suggested(
    'person-not-told',
    'today',
    ['carer-involved'],
    given('hurt', 'scared'),
    given('person', 'parent-or-relative'),
  ),
  notSuggested('person-not-told', given('danger', 'next-place')),

  suggested('do-not-pay', 'today', ['images-for-value'], online, given('online-asked', 'threats-to-share-pictures')),
  suggested('do-not-pay', 'today', ['watched-or-threatened'], adult, online, given('online-asked', 'other-threats')),
  notSuggested('do-not-pay', given('traded', 'pictures'), given('account', 'coached-or-watched')),
  notSuggested('do-not-pay', online, given('online-asked', 'pictures-for-something')),

  suggested('school-stop', 'today', ['picture-passed-on'], given('hurt', 'picture-passed-on')),
  suggested('school-stop', 'today', [], online, given('online-asked', 'threats-to-share-pictures')),
  notSuggested('school-stop', online, given('online-asked', 'pictures-sent', 'other-threats')),

  ...['bring-others', 'carry-or-sell'].map((asked) =>
    suggested('not-offender', 'today', [], given('asked-to-do', asked)),
  ),
  notSuggested('not-offender', given('asked-to-do', 'meet-people', 'be-with-someone')),

  suggested('night-watch', 'today', ['self-harm-now'], given('mood', 'now')),
  suggested('night-watch', 'today', [], given('mood', 'lately')),
  suggested('night-watch', 'today', ['medical-now'], given('care-needed', 'emergency')),
  suggested('night-watch', 'today', ['talk-not-held'], given('no-talk', 'refused')),
  suggested('night-watch', 'today', ['substance-use'], drunk),
  notSuggested('night-watch', given('substances', 'a-lot'), given('mood', 'in-the-past')),
  notSuggested('night-watch', here, given('care-needed', 'soon')),

  suggested('safety-plan', 'today', ['concern-strong'], given('concern', 'strong')),
  suggested('safety-plan', 'today', ['danger-now'], here),
  suggested('safety-plan', 'today', ['hotel-or-travel'], given('slept', 'hotel')),
  suggested('safety-plan', 'today', ['gang'], given('gang', 'yes')),
  suggested('safety-plan', 'today', ['feels-unsafe'], given('safe', 'not-sure')),
  suggested('safety-plan', 'today', ['self-harm-now'], given('mood', 'now')),
  suggested('safety-plan', 'today', ['self-harm-past'], given('mood', 'in-the-past')),
  notSuggested('safety-plan', ...calm),
  notSuggested('safety-plan', given('care-needed', 'emergency'), given('concern', 'some')),

  suggested('carer-relief', 'today', []),
  suggested('carer-relief', 'today', [], direct),
  ...['aftercare', 'none'].flatMap((care) => [
    suggested('carer-relief', 'today', [], given('care', care)),
    notSuggested('carer-relief', adult, given('care', care)),
  ]),
  suggested('carer-relief', 'today', [], adult, given('care', 'foster')),
  suggested('carer-relief', 'today', [], adult),
  notSuggested('carer-relief', notSafeThere),
  notSuggested('carer-relief', given('hurt', 'scared'), given('person', 'foster-or-kin-carer')),
];

/** Step `follow-up`. */
const followUpRows: readonly Row[] = [
  suggested('contact-again', 'days3', ['gang'], ...calm, given('gang', 'yes')),
  suggested('contact-again', 'day', ['exchange-asked', 'adult-18-plus'], ...calm, adult, direct),
  suggested('contact-again', 'day', ['exchange-asked'], ...calm, direct),
  suggested('contact-again', 'day', ['danger-now'], ...calm, here),
  suggested('contact-again', 'day', ['self-harm-past'], ...calm, given('mood', 'lately')),
  suggested('contact-again', 'day', ['talk-not-held'], ...calm, given('no-talk', 'refused')),
  suggested('contact-again', 'days3', ['harm-disclosed'], ...calm, given('hurt', 'hurt')),
  suggested('contact-again', 'days3', ['not-enough-information']),
  notSuggested('contact-again', ...calm),

  suggested('try-again', 'day', ['talk-not-held'], given('no-talk', 'gone-again')),
  notSuggested('try-again'),

  suggested('ask-again', 'days3', ['not-enough-information']),
  suggested('ask-again', 'days3', ['unclear-answer'], ...calm, given('gang', 'not-sure')),
  suggested('ask-again', 'days3', ['accounts-differ'], ...calm, given('account', 'facts-differ')),
  suggested('ask-again', 'days3', ['partner-age-unknown'], ...calm, given('partner', 'age-not-known')),
  notSuggested('ask-again', ...calm, given('gang', 'yes')),

  suggested('ask-others', 'days3', ['not-enough-information']),
  suggested('ask-others', 'days3', ['behavior-changed'], ...calm, told('teacher', given('changes-seen', 'school'))),
  suggested('ask-others', 'days3', ['talk-not-held'], ...calm, given('no-talk', 'refused')),
  notSuggested('ask-others', ...calm, given('gang', 'not-sure')),

  suggested('review', 'week', ['concern-strong'], ...calm, given('concern', 'strong')),
  suggested('review', 'week', ['medical-now'], ...calm, given('care-needed', 'emergency')),
  suggested('review', 'week', ['concern-some'], ...calm, given('concern', 'some')),
  notSuggested('review', ...calm),
];

/** Steps `talk` and `papers`. */
const alwaysRows: readonly Row[] = [
  ...['not-accepted', 'asked-to-leave', 'not-safe-there', 'not-allowed'].map((left) =>
    suggested('the-reason', 'days3', [], given('left', left)),
  ),
  suggested('the-reason', 'week', [], given('left', 'argument', 'school', 'mix-up')),
  suggested('the-reason', 'week', []),
  suggested('next-time', 'today', [], here),
  suggested('next-time', 'today', [], given('earlier-runs', '1'), given('last-run', 'within-30-days')),
  suggested('next-time', 'week', [], given('danger', 'could-reach', 'next-place'), given('earlier-runs', '5-plus')),
  suggested('their-wish', 'week', [], given('next', 'A bed')),
  suggested('their-wish', 'week', [], adult, given('next', 'A bed')),
  suggested('their-wish', 'week', [], direct, given('next', 'A bed')),
  suggested('their-wish', 'today', [], adult, direct, told('aunt', given('next', 'A bed'))),
  notSuggested('their-wish', adult, direct),
  suggested('prevention', 'open', [], ...calm),
  suggested('next-talk', 'open', [], here),

  suggested('find-age', 'day', ['age-unknown']),
  notSuggested('find-age', from('youth', given('age', 15))),

  suggested('late-note', 'today', [], given('care', 'group'), given('report-ncmec', 'not-made')),
  suggested(
    'late-note',
    'today',
    [],
    given('care', 'kin'),
    given('agency-knew', '2026-11-20'),
    given('report-police', 'made'),
    given('report-police-at', '2026-11-23'),
  ),
  notSuggested('late-note', given('care', 'aftercare'), given('report-ncmec', 'not-made')),
  notSuggested('late-note', given('care', 'foster'), given('report-police', 'made')),

  ...['report-police', 'report-ncmec'].map((report) =>
    suggested('never-missing', 'today', [], given(report, 'not-missing')),
  ),
  notSuggested('never-missing', given('report-police', 'not-made'), given('report-ncmec', 'back-before-report')),

  suggested('document', 'day', ['exchange-asked'], direct),
  suggested('document', 'day', ['hotel-or-travel'], adult, given('slept', 'hotel')),
  suggested('document', 'today', ['hotel-or-travel'], here, given('slept', 'hotel')),
  notSuggested('document', here),
  notSuggested('document', given('gang', 'yes'), given('concern', 'some')),

  ...['foster', 'kin', 'group', 'home-open-case'].flatMap((care) => [
    suggested('notices', 'day', [], given('care', care)),
    notSuggested('notices', adult, given('care', care)),
  ]),
  ...['aftercare', 'none'].map((care) => notSuggested('notices', given('care', care))),
  ...['foster', 'kin', 'group'].flatMap((care) => [
    suggested('notices-18', 'week', [], adult, given('care', care)),
    notSuggested('notices-18', given('care', care)),
  ]),
  ...['home-open-case', 'aftercare', 'none'].map((care) => notSuggested('notices-18', adult, given('care', care))),

  suggested('on-file', 'days3', [], given('care', 'home-open-case')),
  suggested('on-file', 'week', [], given('care', 'none')),
  suggested('picture-updated', 'open', [], ...calm),
];

export const afterRows: readonly Row[] = [...tonightRows, ...followUpRows, ...alwaysRows];
