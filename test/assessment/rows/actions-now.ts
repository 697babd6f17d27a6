import { given, notGiven } from '../helpers.ts';
import { notSuggested, suggested, type Row } from './row.ts';

const adult = given('age', 19);

/** Section 6 of the design: what the urgent flags bring, and the care that cannot wait. */
export const urgentActionRows: readonly Row[] = [
  ...['stay-with-them', 'secure-the-place', 'police-now', 'hotline-now', 'not-back-to-harm'].flatMap((action) => [
    suggested(action, ['danger-now'], given('danger', 'here')),
    suggested(action, ['danger-now'], adult, given('danger', 'here')),
    notSuggested(action, given('safe', 'not-sure')),
    notSuggested(action, given('mood', 'now'), given('care-needed', 'emergency')),
  ]),

  ...['other-child-police', 'other-child-hotline', 'possibly-harmed-too'].flatMap((action) => [
    suggested(action, ['other-child-in-danger'], given('other-child', 'yes')),
    suggested(action, ['other-child-possible'], given('other-child', 'maybe')),
    suggested(action, ['other-child-in-danger'], adult, given('other-child', 'yes')),
    notSuggested(action, given('other-child', 'no')),
  ]),

  suggested('emergency-care', ['medical-now'], given('care-needed', 'emergency')),
  notSuggested('emergency-care', given('danger', 'here')),

  ...['do-not-leave-alone', 'suicide-line-today', 'clinician-today', 'plan-or-means'].flatMap((action) => [
    suggested(action, ['self-harm-now'], given('mood', 'while-away')),
    notSuggested(action, given('mood', 'in-the-past')),
  ]),

  ...['offer-exam-today', 'exam-company', 'keep-clothes'].flatMap((action) => [
    suggested(action, ['recent-sexual-contact'], given('hurt', 'touched'), given('hurt-when', 'last-five-days')),
    suggested(action, ['recent-sexual-contact'], adult, given('traded', 'yes'), given('traded-when', 'last-five-days')),
    notSuggested(action, given('hurt', 'touched'), given('hurt-when', 'earlier')),
  ]),
];

/** When it was is not sure, or blank. */
export const examServiceRows: readonly Row[] = [
  suggested('ask-exam-service', ['exchange'], given('traded', 'yes')),
  suggested('ask-exam-service', ['exchange'], given('traded', 'yes'), notGiven('traded-when', 'declined')),
  suggested('ask-exam-service', ['exchange'], given('traded', 'yes'), given('traded-when', 'not-sure')),
  suggested('ask-exam-service', ['harm-disclosed'], given('hurt', 'touched')),
  suggested('ask-exam-service', ['harm-disclosed'], given('hurt', 'touched'), notGiven('hurt-when', 'unknown')),
  suggested('ask-exam-service', ['harm-disclosed'], given('hurt', 'touched'), given('hurt-when', 'not-sure')),
  suggested('ask-exam-service', ['exchange', 'harm-disclosed'], given('traded', 'yes'), given('hurt', 'touched')),
  notSuggested('ask-exam-service', given('traded', 'yes'), given('traded-when', 'earlier')),
  notSuggested('ask-exam-service', given('traded', 'yes'), given('traded-when', 'last-five-days')),
  notSuggested('ask-exam-service', given('hurt', 'touched'), given('hurt-when', 'earlier')),
  notSuggested('ask-exam-service', given('hurt', 'touched'), given('hurt-when', 'last-five-days')),
  notSuggested('ask-exam-service', given('hurt', 'hurt', 'scared')),
  notSuggested('ask-exam-service', given('traded', 'asked')),
  notSuggested('ask-exam-service', given('traded', 'asked'), given('traded-when', 'not-sure')),
  notSuggested('ask-exam-service', given('hurt', 'scared'), given('hurt-when', 'not-sure')),

  suggested('examine-marks', ['injury-or-sti'], given('marks', 'neck-or-wrist-marks')),
  notSuggested('examine-marks', given('marks', 'bruises-or-burns', 'untreated-injury')),
];
