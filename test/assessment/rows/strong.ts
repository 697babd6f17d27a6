import { from, given, notGiven, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, type Row } from './row.ts';

/** Section 4 of the design: what raises the strong flags. */
export const strongRows: readonly Row[] = [
  ...raisedByEach('unexplained-items', 'items', ['phone', 'money', 'clothes', 'hair-or-nails', 'second-phone']),
  ...raisedByEach(
    'unexplained-items',
    'items-explained',
    ['explained-not-checked', 'some-not-explained', 'not-explained'],
    given('items', 'phone'),
  ),
  raised('unexplained-items', given('items', 'phone'), notGiven('items-explained', 'unknown')),
  raised(
    'unexplained-items',
    given('items', 'phone'),
    given('items-explained', 'explained-and-checked'),
    told('school nurse', given('items-explained', 'not-explained')),
  ),
  notRaised('unexplained-items'),
  notRaised('unexplained-items', given('items', 'none')),
  notRaised('unexplained-items', given('items', 'hotel-key', 'out-of-state-ticket')),
  notRaised('unexplained-items', given('items', 'phone'), given('items-explained', 'explained-and-checked')),
  notRaised(
    'unexplained-items',
    given('items', 'phone', 'money', 'clothes', 'hair-or-nails', 'second-phone'),
    given('items-explained', 'explained-and-checked'),
    from('record', given('items-explained', 'explained-and-checked')),
    from('youth', notGiven('items-explained', 'declined')),
  ),
  notRaised('unexplained-items', given('items-explained', 'not-explained')),

  ...raisedByEach('older-partner', 'partner', ['older', 'adult']),
  notRaised('older-partner'),
  notRaisedByEach('older-partner', 'partner', ['no', 'near-age', 'age-not-known']),

  raised('hotel-or-travel', given('slept', 'hotel')),
  raised('hotel-or-travel', given('travel', 'other-state')),
  ...raisedByEach('hotel-or-travel', 'items', ['hotel-key', 'out-of-state-ticket']),
  notRaised('hotel-or-travel'),
  notRaised('hotel-or-travel', given('slept', 'family', 'friend', 'shelter', 'outside', 'car', 'someone-new', 'other')),
  notRaisedByEach('hotel-or-travel', 'travel', ['no', 'other-town']),
  notRaised('hotel-or-travel', given('items', 'phone', 'money', 'clothes', 'hair-or-nails', 'second-phone')),

  ...raisedByEach('injury-or-sti', 'marks', ['bruises-or-burns', 'neck-or-wrist-marks', 'untreated-injury']),
  raised('injury-or-sti', given('health-record', 'multiple-sti')),
  notRaised('injury-or-sti'),
  notRaised(
    'injury-or-sti',
    given('marks', 'brand-or-name', 'self-harm-marks', 'exhaustion', 'weight-loss', 'intoxicated', 'hard-to-wake'),
  ),
  notRaised('injury-or-sti', given('health-record', 'sti', 'pregnancy', 'missed-medicine', 'known-substance-problem')),

  raised('controlled', given('free', 'no')),
  ...raisedByEach('controlled', 'held', ['phone', 'money', 'id', 'debt'], given('free', 'sometimes')),
  raised('controlled', given('online', 'yes'), given('online-asked', 'other-threats')),
  raised('controlled', given('account', 'coached-or-watched')),
  notRaised('controlled'),
  notRaisedByEach('controlled', 'free', ['yes', 'sometimes']),
  notRaised('controlled', given('free', 'sometimes'), given('held', 'none')),
  // Whether things were held counts only where freedom was in question.
  notRaised('controlled', given('free', 'yes'), given('held', 'phone')),
  notRaised('controlled', told('friend', given('held', 'phone'))),
  notRaised('controlled', given('online', 'no'), given('online-asked', 'other-threats')),
  notRaised(
    'controlled',
    given('online', 'yes'),
    given(
      'online-asked',
      'offered-things',
      'asked-to-meet',
      'asked-pictures',
      'pictures-sent',
      'pictures-for-something',
      'threats-to-share-pictures',
    ),
  ),
  notRaised('controlled', given('account', 'means-unclear', 'facts-differ')),

  ...raisedByEach('recruited', 'asked-to-do', ['bring-others', 'meet-people']),
  notRaised('recruited'),
  notRaised('recruited', given('asked-to-do', 'none')),
  notRaised('recruited', given('asked-to-do', 'carry-or-sell', 'be-with-someone')),

  raised('made-to-carry-or-sell', given('asked-to-do', 'carry-or-sell')),
  notRaised('made-to-carry-or-sell'),
  notRaised('made-to-carry-or-sell', given('asked-to-do', 'bring-others', 'meet-people', 'be-with-someone')),

  raised('approached', given('left', 'someone-offered')),
  notRaised('approached'),
  notRaised('approached', given('left', 'not-safe-there', 'to-see-someone', 'other')),

  raised('online-approach', given('online', 'met')),
  ...raisedByEach(
    'online-approach',
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
  notRaised('online-approach'),
  notRaisedByEach('online-approach', 'online', ['no', 'yes']),
  notRaised('online-approach', given('online', 'yes'), given('online-asked', 'none')),
  notRaised('online-approach', given('online', 'no'), given('online-asked', 'asked-to-meet')),

  raised('branding', given('marks', 'brand-or-name')),
  notRaised('branding'),
  notRaised('branding', given('marks', 'bruises-or-burns', 'self-harm-marks')),

  ...raisedByEach(
    'drugs-supplied',
    'substances-from',
    ['given-by-someone-older', 'wanted-something-back'],
    given('substances', 'a-little'),
  ),
  notRaised('drugs-supplied'),
  notRaisedByEach('drugs-supplied', 'substances-from', ['own', 'shared-with-friends'], given('substances', 'a-lot')),
  notRaised('drugs-supplied', given('substances', 'no'), given('substances-from', 'wanted-something-back')),

  raised('means-unexplained', given('account', 'means-unclear')),
  raised('means-unexplained', given('got-by', 'favours')),
  notRaised('means-unexplained'),
  notRaised('means-unexplained', given('account', 'facts-differ', 'coached-or-watched')),
  notRaised('means-unexplained', given('account', 'fits')),
  notRaised(
    'means-unexplained',
    given('got-by', 'friends', 'family', 'own-money', 'work', 'shelter', 'strangers', 'went-without', 'other'),
  ),
].flat();
