import { calm, from, given, notGiven, told } from '../helpers.ts';
import { notSuggested, suggested, where, type Row } from './row.ts';

const adult = given('age', 18);
const online = given('online', 'yes');
const here = given('danger', 'here');
const otherChild = given('other-child', 'yes');
const recent = given('when-last', 'last-five-days');
const touched = given('touched', 'yes');
const lately = given('mood', 'lately');
const harmed = [given('mood', 'in-the-past'), given('self-harm-done', 'yes')];
const drunk = given('marks', 'intoxicated');
const threats = [lately, online, given('online-asked', 'other-threats')];

/** Points of the step `stay`: what comes before everything else. */
const stayRows: readonly Row[] = [
  suggested('stay-with-them', 'now', ['danger-now'], here),
  suggested('stay-with-them', 'now', ['medical-now'], given('care-needed', 'emergency')),
  suggested('stay-with-them', 'now', ['self-harm-now'], given('mood', 'now')),
  suggested('stay-with-them', 'now', ['recent-sexual-contact'], touched, recent),
  suggested('stay-with-them', 'now', ['other-child-in-danger'], otherChild),
  suggested('stay-with-them', 'now', ['danger-now', 'other-child-in-danger'], adult, here, otherChild),
  notSuggested('stay-with-them', ...calm),
  notSuggested('stay-with-them', given('traded', 'yes'), given('concern', 'strong')),

  suggested('call-first', 'now', [], here),
  suggested('call-first', 'now', ['other-child-in-danger'], otherChild),
  ...['next-place', 'could-reach', 'feared-elsewhere'].map((danger) =>
    notSuggested('call-first', given('danger', danger)),
  ),
  notSuggested('call-first', given('other-child', 'maybe'), given('care-needed', 'emergency')),

  suggested('secure-the-place', 'now', ['danger-now'], given('danger', 'could-reach')),
  suggested('secure-the-place', 'now', ['danger-now'], given('safe', 'not-safe')),
  suggested('secure-the-place', 'now', ['other-child-in-danger'], otherChild),
  notSuggested('secure-the-place', given('mood', 'now'), given('danger', 'feared-elsewhere')),

  suggested('ask-danger', 'now', [], given('safe', 'not-safe')),
  suggested('ask-danger', 'now', [], given('safe', 'not-safe'), notGiven('danger', 'not-asked')),
  notSuggested('ask-danger', given('safe', 'not-safe'), here),
  notSuggested('ask-danger', given('safe', 'not-safe'), told('aunt', given('danger', 'none'))),
  notSuggested('ask-danger', given('safe', 'not-sure')),

  suggested('emergency-care', 'now', [], given('care-needed', 'emergency')),
  ...['hard-to-wake', 'neck-marks'].map((mark) => suggested('emergency-care', 'now', [], given('marks', mark))),
  notSuggested('emergency-care', given('care-needed', 'soon'), given('marks', 'wrist-marks', 'intoxicated')),
  notSuggested('emergency-care', given('body', 'a-lot')),

  suggested('ask-care', 'now', [], given('body', 'a-lot')),
  suggested('ask-care', 'now', [], given('body', 'a-lot'), notGiven('care-needed', 'not-asked')),
  notSuggested('ask-care', given('body', 'a-lot'), given('care-needed', 'not-now')),
  notSuggested('ask-care', given('body', 'a-little')),

  suggested('neck-check', 'now', ['medical-now'], given('marks', 'neck-marks')),
  notSuggested('neck-check', given('marks', 'hard-to-wake', 'wrist-marks')),
  suggested('tell-the-crew', 'now', ['medical-now'], given('marks', 'hard-to-wake')),
  notSuggested('tell-the-crew', given('marks', 'neck-marks', 'intoxicated')),

  suggested('poison-help', 'today', ['substance-use'], drunk),
  suggested('poison-help', 'now', ['substance-use'], drunk, given('care-needed', 'emergency')),
  suggested('poison-help', 'now', ['substance-use'], drunk, given('mood', 'now')),
  suggested('poison-help', 'today', ['substance-use'], drunk, here),
  notSuggested('poison-help', given('marks', 'hard-to-wake'), given('substances', 'a-lot')),

  ...['lock-away', 'lifeline'].flatMap((point) => [
    suggested(point, 'now', ['self-harm-now'], given('mood', 'now')),
    suggested(point, 'now', ['self-harm-now'], ...harmed),
    suggested(point, 'now', ['self-harm-now'], ...threats),
    suggested(point, 'today', [], lately),
    notSuggested(point, given('mood', 'in-the-past')),
    notSuggested(point, given('mood', 'no'), given('marks', 'self-harm-marks')),
  ]),
  suggested('see-the-harm', 'now', ['self-harm-now'], ...harmed),
  notSuggested('see-the-harm', given('mood', 'now')),
  notSuggested('see-the-harm', given('mood', 'now'), given('self-harm-done', 'no')),
];

/** Step `tell-youth`: nobody is reported about without knowing it. */
const tellRows: readonly Row[] = [
  ...['here', 'next-place', 'could-reach'].flatMap((danger) => [
    suggested('tell-first', 'now', [], given('danger', danger)),
    suggested('tell-after', 'now', ['danger-now'], given('danger', danger)),
  ]),
  suggested('tell-first', 'now', ['other-child-in-danger'], otherChild),
  suggested('tell-first', 'now', [], adult, here),
  suggested('tell-first', 'today', ['other-child-possible'], adult, given('other-child', 'maybe')),
  suggested('tell-first', 'today', ['exchange-asked'], given('traded', 'asked')),
  suggested('tell-first', 'today', ['harm-disclosed'], given('hurt', 'hurt')),
  suggested('tell-first', 'now', ['harm-disclosed'], touched, recent),
  suggested('tell-first', 'today', ['concern-strong'], given('concern', 'strong')),
  suggested('tell-first', 'today', ['injury-or-sti'], given('marks', 'wrist-marks')),
  suggested('tell-first', 'today', ['branding'], given('marks', 'brand-or-name')),
  suggested('tell-first', 'today', ['movement-controlled'], given('leave', 'no')),
  suggested('tell-first', 'today', ['belongings-held'], given('call', 'sometimes'), given('held', 'id')),
  suggested('tell-first', 'today', ['debt'], given('owed', 'yes')),
  suggested('tell-first', 'today', ['watched-or-threatened'], given('account', 'coached-or-watched')),
  suggested('tell-first', 'today', [], online, given('online-asked', 'asked-pictures')),
  suggested('tell-first', 'today', ['unsafe-placement'], adult, given('left', 'not-safe-there')),
  suggested(
    'tell-first',
    'today',
    ['carer-involved'],
    adult,
    given('owed', 'yes'),
    given('person', 'staff-or-professional'),
  ),
  suggested('tell-first', 'today', ['exchange'], adult, given('care', 'aftercare'), given('traded', 'yes')),
  notSuggested('tell-first', ...calm),
  notSuggested('tell-first', given('slept', 'hotel'), given('safe', 'not-safe')),
  notSuggested('tell-first', given('danger', 'feared-elsewhere')),
  notSuggested('tell-first', online, given('online-asked', 'offered-things', 'asked-to-meet')),
  notSuggested('tell-first', adult, given('traded', 'yes'), given('care', 'none')),
  notSuggested('tell-first', adult, given('hurt', 'hurt'), given('care', 'foster')),
  notSuggested('tell-first', adult, given('marks', 'brand-or-name', 'wrist-marks'), given('leave', 'no')),
  notSuggested('tell-first', adult, online, given('online-asked', 'asked-pictures')),

  suggested('tell-after', 'today', ['danger-now', 'harm-disclosed'], given('hurt', 'hurt'), given('safe', 'not-safe')),
  suggested('tell-after', 'today', ['unsafe-placement'], given('left', 'not-safe-there')),
  suggested('tell-after', 'now', ['other-child-in-danger'], otherChild),
  suggested('tell-after', 'today', ['other-child-possible'], given('other-child', 'maybe')),
  suggested('tell-after', 'today', ['watched-or-threatened'], given('account', 'coached-or-watched')),
  suggested(
    'tell-after',
    'today',
    ['exchange', 'someone-near'],
    given('traded', 'yes'),
    given('contact-seen', 'keeps-calling'),
  ),
  suggested(
    'tell-after',
    'today',
    ['exchange', 'talk-not-held'],
    told('aunt', given('traded', 'yes')),
    given('no-talk', 'refused'),
  ),
  suggested(
    'tell-after',
    'now',
    ['harm-disclosed', 'someone-near'],
    touched,
    recent,
    given('contact-seen', 'keeps-calling'),
  ),
  notSuggested('tell-after', given('traded', 'yes')),
  notSuggested('tell-after', given('no-talk', 'refused')),
  notSuggested('tell-after', given('contact-seen', 'keeps-calling')),
  notSuggested('tell-after', adult, given('account', 'coached-or-watched')),

  suggested('ask-agreement', 'today', ['exchange', 'adult-18-plus'], adult, given('traded', 'yes')),
  suggested('ask-agreement', 'today', ['harm-disclosed', 'adult-18-plus'], adult, given('hurt', 'hurt')),
  suggested('ask-agreement', 'now', ['harm-disclosed', 'adult-18-plus'], adult, touched, recent),
  notSuggested('ask-agreement', given('traded', 'yes')),
  notSuggested('ask-agreement', adult, from('youth', given('age', 17)), given('traded', 'yes')),
  notSuggested('ask-agreement', adult, given('slept', 'hotel')),
  where({ adultFrom: 21 }, notSuggested('ask-agreement', given('age', 20), given('traded', 'yes'))),
].flat();

/** Step `exam`: some medicine works best at once. */
const examRows: readonly Row[] = [
  ...['offer-exam', 'exam-choice', 'exam-say'].flatMap((point) => [
    suggested(point, 'now', ['recent-sexual-contact'], touched, recent),
    suggested(point, 'now', ['recent-sexual-contact'], adult, given('traded', 'yes'), recent),
    notSuggested(point, touched, given('when-last', 'earlier')),
    notSuggested(point, touched),
  ]),
  suggested('ask-exam', 'today', ['exchange'], given('traded', 'yes')),
  suggested('ask-exam', 'today', [], touched, given('when-last', 'not-sure')),
  suggested('ask-exam', 'today', ['exchange'], given('traded', 'yes'), notGiven('when-last', 'declined')),
  notSuggested('ask-exam', given('traded', 'yes'), given('when-last', 'earlier')),
  notSuggested('ask-exam', touched, recent),
  notSuggested('ask-exam', touched, recent, told('aunt', given('when-last', 'not-sure'))),
  notSuggested('ask-exam', given('traded', 'pictures')),
  notSuggested('ask-exam', given('hurt', 'hurt')),
];

export const nowRows: readonly Row[] = [...stayRows, ...tellRows, ...examRows];
