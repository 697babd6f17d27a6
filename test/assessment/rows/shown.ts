import { from, given, notGiven, told } from '../helpers.ts';
import { notShown, shown, shownByEach, where, type Row } from './row.ts';

const onlineAsked = [
  'offered-things',
  'asked-to-meet',
  'asked-pictures',
  'pictures-sent',
  'pictures-for-something',
  'threats-to-share-pictures',
  'other-threats',
];
const adult = given('age', 18);

/** When a question that depends on others is there. */
export const shownRows: readonly Row[] = [
  ...['report-police', 'report-ncmec'].flatMap((report) => [
    ...[`${report}-at`, `${report}-number`].flatMap((detail) => [
      ...shownByEach(detail, report, ['made', 'by-someone-else']),
      notShown(detail),
      ...['back-before-report', 'not-made', 'not-missing'].map((choice) => notShown(detail, given(report, choice))),
    ]),
    ...shownByEach('return-notice', report, ['made', 'by-someone-else']),
    ...['back-before-report', 'not-made', 'not-missing'].map((choice) =>
      notShown('return-notice', given(report, choice)),
    ),
  ]),
  notShown('return-notice'),

  ...shownByEach('last-run', 'earlier-runs', ['1', '2-4', '5-plus']),
  notShown('last-run'),
  notShown('last-run', given('earlier-runs', '0')),

  ...shownByEach('self-harm-done', 'mood', ['in-the-past', 'lately', 'now']),
  notShown('self-harm-done'),
  notShown('self-harm-done', given('mood', 'no')),

  ...shownByEach('held', 'leave', ['sometimes', 'no']),
  ...shownByEach('held', 'call', ['sometimes', 'no']),
  shown('held', given('leave', 'yes'), from('worker', given('leave', 'no'))),
  notShown('held'),
  notShown('held', given('leave', 'yes'), given('call', 'yes')),
  notShown('held', notGiven('leave', 'declined')),

  ...shownByEach('online-asked', 'online', ['yes', 'met']),
  notShown('online-asked'),
  notShown('online-asked', given('online', 'no')),

  ...shownByEach('substances-from', 'substances', ['a-little', 'a-lot']),
  notShown('substances-from'),
  notShown('substances-from', given('substances', 'no')),

  shown('traded'),
  shown('traded', given('age', 8)),
  shown('when-last', given('touched', 'yes')),
  shown('when-last', given('touched', 'no'), told('brother', given('touched', 'yes'))),
  ...shownByEach('when-last', 'traded', ['yes', 'arranged-by-someone']),
  notShown('when-last'),
  notShown('when-last', given('touched', 'no')),
  notShown('when-last', given('touched', 'not-clear')),
  notShown('when-last', given('traded', 'no')),
  notShown('when-last', given('traded', 'asked', 'pictures', 'not-clear')),

  ...shownByEach('items-explained', 'items', [
    'phone',
    'money',
    'clothes',
    'hair-or-nails',
    'other-gifts',
    'second-phone',
  ]),
  notShown('items-explained'),
  notShown('items-explained', given('items', 'none')),
  notShown('items-explained', given('items', 'hotel-key', 'out-of-state-ticket')),

  ...shownByEach('stay-explained', 'slept', ['hotel']),
  ...shownByEach('stay-explained', 'travel', ['other-state']),
  ...shownByEach('stay-explained', 'items', ['hotel-key', 'out-of-state-ticket']),
  notShown('stay-explained'),
  notShown('stay-explained', given('slept', 'family', 'friend', 'someone-new'), given('travel', 'other-town')),
  notShown('stay-explained', given('items', 'phone', 'second-phone')),

  ...shownByEach('person', 'hurt', ['scared', 'hurt']),
  ...shownByEach('person', 'touched', ['yes']),
  ...shownByEach('person', 'traded', ['asked', 'yes', 'pictures', 'arranged-by-someone']),
  ...shownByEach('person', 'asked-to-do', ['bring-others', 'carry-or-sell', 'meet-people', 'be-with-someone']),
  ...shownByEach('person', 'online-asked', onlineAsked, given('online', 'yes')),
  ...shownByEach('person', 'left', ['not-safe-there']),
  ...shownByEach('person', 'leave', ['no']),
  ...shownByEach('person', 'held', ['phone', 'money', 'id'], given('call', 'sometimes')),
  ...shownByEach('person', 'owed', ['yes']),
  notShown('person'),
  notShown('person', given('hurt', 'no')),
  notShown('person', given('hurt', 'not-clear', 'picture-passed-on')),
  notShown('person', given('touched', 'not-clear')),
  notShown('person', given('traded', 'no')),
  notShown('person', given('traded', 'not-clear')),
  notShown('person', given('asked-to-do', 'none')),
  notShown('person', given('online', 'yes'), given('online-asked', 'none')),
  notShown('person', given('left', 'argument', 'not-accepted', 'someone-offered')),
  notShown('person', given('leave', 'sometimes'), given('held', 'none')),
  notShown('person', given('owed', 'no')),

  ...shownByEach('before-18', 'traded', ['asked', 'yes', 'pictures', 'arranged-by-someone'], adult),
  ...shownByEach('before-18', 'asked-to-do', ['be-with-someone'], adult),
  ...shownByEach(
    'before-18',
    'online-asked',
    ['pictures-sent', 'pictures-for-something', 'threats-to-share-pictures'],
    adult,
    given('online', 'yes'),
  ),
  ...shownByEach('before-18', 'identified', ['victim'], adult),
  notShown('before-18', adult),
  notShown('before-18', given('traded', 'yes')),
  notShown('before-18', given('age', 17), given('traded', 'yes')),
  notShown('before-18', adult, from('youth', given('age', 17)), given('traded', 'yes')),
  notShown('before-18', adult, given('traded', 'not-clear'), given('identified', 'at-risk')),
  notShown('before-18', adult, given('asked-to-do', 'bring-others', 'carry-or-sell', 'meet-people')),
  notShown(
    'before-18',
    adult,
    given('online', 'yes'),
    given('online-asked', 'offered-things', 'asked-to-meet', 'asked-pictures', 'other-threats'),
  ),
  ...where({ adultFrom: 19 }, notShown('before-18', adult, given('traded', 'yes'))),
];
