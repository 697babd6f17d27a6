import { from, given, notGiven, told } from '../helpers.ts';
import { notShown, shown, shownByEach, type Row } from './row.ts';

/** Section 3 of the design: when a follow-up question is there. */
export const shownRows: readonly Row[] = [
  ...shownByEach('held', 'free', ['sometimes', 'no']),
  shown('held', given('free', 'yes'), from('worker', given('free', 'no'))),
  notShown('held'),
  notShown('held', given('free', 'yes')),
  notShown('held', notGiven('free', 'declined')),

  ...shownByEach('online-asked', 'online', ['yes', 'met']),
  notShown('online-asked'),
  notShown('online-asked', given('online', 'no')),

  ...shownByEach('substances-from', 'substances', ['a-little', 'a-lot']),
  notShown('substances-from'),
  notShown('substances-from', given('substances', 'no')),

  shown('hurt-when', given('hurt', 'touched')),
  shown('hurt-when', given('hurt', 'no'), told('brother', given('hurt', 'scared', 'touched'))),
  notShown('hurt-when'),
  notShown('hurt-when', given('hurt', 'no')),
  notShown('hurt-when', given('hurt', 'scared', 'hurt', 'not-clear')),

  shown('traded'),
  shown('traded', given('age', 8)),
  ...shownByEach('traded-when', 'traded', ['yes', 'arranged-by-someone']),
  notShown('traded-when'),
  notShown('traded-when', given('traded', 'no')),
  notShown('traded-when', given('traded', 'asked', 'pictures', 'not-clear')),

  ...shownByEach('items-explained', 'items', ['phone', 'money', 'clothes', 'hair-or-nails', 'second-phone']),
  notShown('items-explained'),
  notShown('items-explained', given('items', 'none')),
  notShown('items-explained', given('items', 'hotel-key', 'out-of-state-ticket')),

  ...shownByEach('person', 'hurt', ['scared', 'hurt', 'touched']),
  ...shownByEach('person', 'traded', ['asked', 'yes', 'pictures', 'arranged-by-someone']),
  ...shownByEach('person', 'asked-to-do', ['bring-others', 'carry-or-sell', 'meet-people', 'be-with-someone']),
  ...shownByEach(
    'person',
    'online-asked',
    [
      'offered-things',
      'asked-to-meet',
      'asked-pictures',
      'pictures-sent',
      'pictures-for-something',
      'threats-to-share-pictures',
      'other-threats',
    ],
    given('online', 'yes'),
  ),
  shown('person', given('left', 'not-safe-there')),
  notShown('person'),
  notShown('person', given('hurt', 'no')),
  notShown('person', given('hurt', 'not-clear')),
  notShown('person', given('traded', 'no')),
  notShown('person', given('traded', 'not-clear')),
  notShown('person', given('asked-to-do', 'none')),
  notShown('person', given('online', 'yes'), given('online-asked', 'none')),
  // What is kept on a hidden question shows nothing.
  notShown('person', given('online', 'no'), given('online-asked', 'other-threats')),
  notShown(
    'person',
    given(
      'left',
      'argument',
      'not-accepted',
      'asked-to-leave',
      'placement-or-staff',
      'school',
      'to-see-someone',
      'someone-offered',
      'not-sure',
      'other',
    ),
  ),
];
