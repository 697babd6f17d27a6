import { from, given } from '../helpers.ts';
import { notSuggested, suggested, type Row } from './row.ts';

const adult = given('age', 18);

/** Section 6 of the design: what strong signs, vulnerability and open ends bring. */
export const followUpRows: readonly Row[] = [
  suggested('hotline-if-threshold', ['hotel-or-travel'], given('slept', 'hotel')),
  suggested(
    'hotline-if-threshold',
    ['hotel-or-travel', 'branding'],
    given('slept', 'hotel'),
    given('marks', 'brand-or-name'),
  ),
  suggested('hotline-if-threshold', ['concern-strong'], given('concern', 'strong')),
  notSuggested('hotline-if-threshold', given('gang', 'yes')),
  notSuggested('hotline-if-threshold', given('concern', 'some')),
  // It gives way to the report, where a direct or a report flag asks for that.
  notSuggested('hotline-if-threshold', given('slept', 'hotel'), given('traded', 'asked')),
  notSuggested('hotline-if-threshold', given('concern', 'strong'), given('hurt', 'hurt')),
  notSuggested('hotline-if-threshold', adult, given('slept', 'hotel')),
  suggested(
    'hotline-if-threshold',
    ['hotel-or-travel'],
    adult,
    from('youth', given('age', 17)),
    given('slept', 'hotel'),
  ),

  ...['supervisor-today', 'document-cause'].flatMap((action) => [
    suggested(action, ['hotel-or-travel'], given('slept', 'hotel')),
    suggested(action, ['hotel-or-travel', 'branding'], given('slept', 'hotel'), given('marks', 'brand-or-name')),
    suggested(action, ['concern-strong'], given('concern', 'strong')),
    suggested(action, ['exchange'], given('traded', 'yes')),
    suggested(action, ['harm-disclosed'], given('hurt', 'hurt')),
    suggested(action, ['other-child-in-danger'], given('other-child', 'yes')),
    // A worse sign adds: it takes nothing away.
    suggested(action, ['exchange-asked', 'hotel-or-travel'], given('slept', 'hotel'), given('traded', 'asked')),
    suggested(action, ['harm-disclosed', 'concern-strong'], given('concern', 'strong'), given('hurt', 'hurt')),
    suggested(action, ['hotel-or-travel'], adult, given('slept', 'hotel')),
    suggested(action, ['exchange'], adult, given('traded', 'yes')),
    notSuggested(action, given('gang', 'yes')),
    notSuggested(action, given('concern', 'some')),
  ]),
  suggested('supervisor-today', ['medical-now'], given('care-needed', 'emergency')),
  notSuggested('document-cause', given('care-needed', 'emergency')),

  suggested('criminal-exploitation-check', ['made-to-carry-or-sell'], given('asked-to-do', 'carry-or-sell')),
  notSuggested('criminal-exploitation-check', given('asked-to-do', 'bring-others')),
  suggested('criminal-exploitation-report', ['made-to-carry-or-sell'], given('asked-to-do', 'carry-or-sell')),
  notSuggested('criminal-exploitation-report', given('asked-to-do', 'bring-others')),
  notSuggested('criminal-exploitation-report', adult, given('asked-to-do', 'carry-or-sell')),

  ...['contact-again', 'review', 'plan-for-safety'].flatMap((action) => [
    suggested(action, ['danger-now'], given('danger', 'here')),
    suggested(action, ['exchange'], given('traded', 'yes')),
    suggested(action, ['exchange'], adult, given('traded', 'yes')),
    suggested(action, ['harm-disclosed'], given('hurt', 'hurt')),
    suggested(action, ['hotel-or-travel'], given('slept', 'hotel')),
    suggested(action, ['gang'], given('gang', 'yes')),
    suggested(action, ['withdrawal', 'gang'], given('gang', 'yes'), given('changes', 'yes')),
    suggested(action, ['feels-unsafe'], given('safe', 'not-sure')),
    suggested(action, ['care-soon'], given('care-needed', 'soon')),
    suggested(action, ['self-harm-past'], given('mood', 'in-the-past')),
    suggested(action, ['concern-strong'], given('concern', 'strong')),
    notSuggested(action, given('concern', 'some')),
    notSuggested(action, given('partner', 'age-not-known')),
  ]),

  // All that leads to report-and-refer, and a direct sign at every age.
  ...['specialized-services', 'clinic', 'mental-health'].flatMap((action) => [
    suggested(action, ['exchange'], given('traded', 'yes')),
    suggested(action, ['exchange'], adult, given('traded', 'yes')),
    suggested(action, ['harm-disclosed'], given('hurt', 'hurt')),
    suggested(action, ['hotel-or-travel', 'branding'], given('slept', 'hotel'), given('marks', 'brand-or-name')),
    suggested(
      action,
      ['hotel-or-travel', 'repeat-running', 'gang'],
      given('slept', 'hotel'),
      given('earlier-runs', '1'),
      given('gang', 'yes'),
    ),
    suggested(action, ['hotel-or-travel'], given('age', 13), given('slept', 'hotel')),
    suggested(action, ['other-child-in-danger'], given('other-child', 'yes')),
    suggested(action, ['concern-strong'], given('concern', 'strong')),
    notSuggested(action, given('age', 14), given('slept', 'hotel'), given('gang', 'yes')),
    notSuggested(action, given('earlier-runs', '1'), given('gang', 'yes')),
    notSuggested(action, given('age', 13), given('danger', 'here')),
    notSuggested(action, given('concern', 'some')),
  ]),

  suggested('clinic', ['care-soon'], given('care-needed', 'soon')),
  notSuggested('clinic', given('mood', 'in-the-past')),
  notSuggested('specialized-services', given('mood', 'in-the-past'), given('care-needed', 'soon')),
  suggested('mental-health', ['self-harm-past'], given('mood', 'in-the-past')),
  suggested('mental-health', ['withdrawal'], given('changes', 'yes')),
  suggested('mental-health', ['frightened'], given('hurt', 'scared')),
  suggested('mental-health', ['sexual-abuse-history'], given('abuse-history', 'yes')),
  notSuggested('mental-health', given('gang', 'yes')),
  suggested('substance-services', ['substance-use'], given('substances', 'a-lot')),
  suggested(
    'substance-services',
    ['drugs-supplied'],
    given('substances', 'a-little'),
    given('substances-from', 'wanted-something-back'),
  ),
  notSuggested('substance-services', given('substances', 'a-little')),

  suggested('ask-again', ['not-enough-information']),
  suggested('ask-again', ['unclear-answer'], given('traded', 'not-clear', 'asked')),
  suggested('ask-again', ['accounts-differ'], given('traded', 'asked'), given('account', 'facts-differ')),
  suggested('ask-again', ['partner-age-unknown'], given('traded', 'asked'), given('partner', 'age-not-known')),
  notSuggested('ask-again', given('traded', 'asked')),

  suggested('share-concern', ['concern-some'], given('concern', 'some')),
  notSuggested('share-concern', given('concern', 'none')),
];
