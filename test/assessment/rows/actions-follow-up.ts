import { from, given } from '../helpers.ts';
import { notSuggested, suggested, type Row } from './row.ts';

const adult = given('age', 18);

/** Section 6 of the design: what strong signs, vulnerability and open ends bring. */
export const followUpRows: readonly Row[] = [
  ...['supervisor-today', 'hotline-if-threshold', 'document-cause'].flatMap((action) => [
    suggested(action, ['hotel-or-travel'], given('slept', 'hotel')),
    suggested(action, ['hotel-or-travel', 'branding'], given('slept', 'hotel'), given('marks', 'brand-or-name')),
    suggested(action, ['concern-strong'], given('concern', 'strong')),
    notSuggested(action, given('gang', 'yes')),
    notSuggested(action, given('concern', 'some')),
    // Not where a direct or a report flag asks for more.
    notSuggested(action, given('slept', 'hotel'), given('traded', 'asked')),
    notSuggested(action, given('concern', 'strong'), given('hurt', 'hurt')),
  ]),
  suggested('supervisor-today', ['hotel-or-travel'], adult, given('slept', 'hotel')),
  suggested('document-cause', ['hotel-or-travel'], adult, given('slept', 'hotel')),
  notSuggested('hotline-if-threshold', adult, given('slept', 'hotel')),
  suggested(
    'hotline-if-threshold',
    ['hotel-or-travel'],
    adult,
    from('youth', given('age', 17)),
    given('slept', 'hotel'),
  ),

  suggested('criminal-exploitation-check', ['made-to-carry-or-sell'], given('asked-to-do', 'carry-or-sell')),
  notSuggested('criminal-exploitation-check', given('asked-to-do', 'bring-others')),
  suggested('criminal-exploitation-report', ['made-to-carry-or-sell'], given('asked-to-do', 'carry-or-sell')),
  notSuggested('criminal-exploitation-report', given('asked-to-do', 'bring-others')),
  notSuggested('criminal-exploitation-report', adult, given('asked-to-do', 'carry-or-sell')),

  ...['contact-again', 'review', 'plan-for-safety'].flatMap((action) => [
    suggested(action, ['gang'], given('gang', 'yes')),
    suggested(action, ['withdrawal', 'gang'], given('gang', 'yes'), given('changes', 'yes')),
    suggested(action, ['feels-unsafe'], given('safe', 'not-sure')),
    suggested(action, ['care-soon'], given('care-needed', 'soon')),
    suggested(action, ['self-harm-past'], given('mood', 'in-the-past')),
    notSuggested(action, given('slept', 'hotel')),
    notSuggested(action, given('partner', 'age-not-known')),
  ]),

  suggested('clinic', ['care-soon'], given('care-needed', 'soon')),
  notSuggested('clinic', given('mood', 'in-the-past')),
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
