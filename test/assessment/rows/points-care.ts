import { calm, from, given, notGiven, told } from '../helpers.ts';
import { notSuggested, suggested, type Row } from './row.ts';

const adult = given('age', 18);
const direct = given('traded', 'asked');
const recent = [given('touched', 'yes'), given('when-last', 'last-five-days')];

/** Points of the steps `clinic` and `mental-health`. */
export const careRows: readonly Row[] = [
  ...['bruises-or-burns', 'wrist-marks', 'untreated-injury'].map((mark) =>
    suggested('marks-today', 'today', ['injury-or-sti'], given('marks', mark)),
  ),
  notSuggested('marks-today', given('marks', 'neck-marks', 'brand-or-name', 'self-harm-marks')),
  notSuggested('marks-today', given('health-record', 'multiple-sti')),

  suggested('care-soon', 'day', ['care-soon'], given('care-needed', 'soon')),
  suggested('care-soon', 'day', ['care-soon'], given('marks', 'exhaustion')),
  notSuggested('care-soon', ...calm, given('care-needed', 'emergency')),

  suggested('name-it', 'today', ['care-soon'], given('health-record', 'pregnancy')),
  suggested('name-it', 'day', ['care-soon'], given('health-record', 'missed-medicine')),
  suggested('name-it', 'today', ['care-soon'], given('health-record', 'missed-medicine', 'pregnancy')),
  notSuggested('name-it', given('health-record', 'sti', 'multiple-sti')),
  notSuggested('name-it', given('care-needed', 'soon')),

  suggested('medical-check', 'days3', ['exchange-asked'], direct),
  suggested('medical-check', 'days3', ['exchange-asked'], adult, direct),
  suggested('medical-check', 'days3', ['concern-strong'], given('concern', 'strong')),
  notSuggested('medical-check', given('slept', 'hotel'), given('danger', 'here')),

  suggested('substances', 'week', ['substance-use'], given('substances', 'a-lot')),
  suggested(
    'substances',
    'week',
    ['drugs-supplied'],
    given('substances', 'a-little'),
    given('substances-from', 'wanted-something-back'),
  ),
  notSuggested('substances', given('substances', 'a-little'), given('substances-from', 'own')),

  suggested('clinician-today', 'today', ['self-harm-now'], given('mood', 'now')),
  suggested(
    'clinician-today',
    'today',
    ['self-harm-now'],
    given('mood', 'in-the-past'),
    given('self-harm-done', 'yes'),
  ),
  suggested('clinician-today', 'today', [], given('mood', 'lately')),
  notSuggested('clinician-today', given('mood', 'in-the-past'), given('marks', 'self-harm-marks')),

  suggested('ask-mood', 'today', ['exchange-asked'], direct),
  suggested('ask-mood', 'today', ['danger-now'], given('danger', 'here')),
  suggested('ask-mood', 'today', ['exchange-asked'], direct, notGiven('mood', 'declined')),
  notSuggested('ask-mood', direct, given('mood', 'no')),
  notSuggested('ask-mood', given('danger', 'here'), told('aunt', given('mood', 'no'))),
  notSuggested('ask-mood', given('slept', 'hotel')),

  suggested('trauma-talk', 'week', ['exchange-asked'], direct),
  suggested('trauma-talk', 'days3', ['harm-disclosed'], ...recent),
  suggested('trauma-talk', 'days3', ['self-harm-past'], given('marks', 'self-harm-marks')),
  suggested('trauma-talk', 'days3', ['exchange-asked', 'self-harm-past'], direct, given('mood', 'in-the-past')),
  suggested('trauma-talk', 'week', ['withdrawal'], given('changes', 'yes')),
  suggested('trauma-talk', 'week', ['frightened'], given('hurt', 'scared')),
  suggested('trauma-talk', 'week', ['sexual-abuse-history'], from('record', given('abuse-history', 'yes'))),
  notSuggested('trauma-talk', given('slept', 'hotel'), given('gang', 'yes')),
  notSuggested('trauma-talk', given('danger', 'here')),
];
