import { from, given, notGiven, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, type Row } from './row.ts';

const things = ['phone', 'money', 'clothes', 'hair-or-nails', 'other-gifts', 'second-phone'];
const notChecked = given('items-explained', 'explained-not-checked');

/** What raises the strong flags. */
export const strongRows: readonly Row[] = [
  ...raisedByEach('unexplained-items', 'items', things),
  ...raisedByEach(
    'unexplained-items',
    'items-explained',
    ['some-not-explained', 'not-explained'],
    given('items', 'clothes'),
  ),
  raised('unexplained-items', given('items', 'phone'), notGiven('items-explained', 'unknown')),
  raised(
    'unexplained-items',
    given('items', 'clothes'),
    given('items-explained', 'explained-and-checked'),
    told('school nurse', given('items-explained', 'not-explained')),
  ),
  // Explained, and nobody has checked: that is enough for clothes, and not for what costs much.
  ...raisedByEach('unexplained-items', 'items', ['phone', 'money', 'second-phone'], notChecked),
  ...notRaisedByEach('unexplained-items', 'items', ['clothes', 'hair-or-nails', 'other-gifts'], notChecked),
  raised('unexplained-items', given('items', 'clothes'), notChecked, given('account', 'means-unclear')),
  ...raisedByEach('unexplained-items', 'partner', ['older', 'adult'], given('items', 'clothes'), notChecked),
  ...notRaisedByEach(
    'unexplained-items',
    'partner',
    ['no', 'near-age', 'age-not-known'],
    given('items', 'clothes'),
    notChecked,
  ),
  notRaised('unexplained-items', given('items', 'clothes'), notChecked, given('account', 'facts-differ')),
  notRaised('unexplained-items'),
  notRaised('unexplained-items', given('items', 'none')),
  notRaised('unexplained-items', given('items', 'hotel-key', 'out-of-state-ticket')),
  notRaised('unexplained-items', given('items', 'phone'), given('items-explained', 'explained-and-checked')),
  notRaised(
    'unexplained-items',
    given('items', ...things),
    given('items-explained', 'explained-and-checked'),
    given('account', 'means-unclear'),
    given('partner', 'adult'),
    from('record', given('items-explained', 'explained-and-checked')),
    from('youth', notGiven('items-explained', 'declined')),
  ),
  notRaised('unexplained-items', given('items-explained', 'not-explained')),

  ...raisedByEach('older-partner', 'partner', ['older', 'adult']),
  notRaised('older-partner'),
  notRaisedByEach('older-partner', 'partner', ['no', 'near-age', 'age-not-known']),

  ...raisedByEach('someone-near', 'contact-seen', ['older-person-waiting', 'keeps-calling']),
  notRaised('someone-near'),
  notRaised('someone-near', given('contact-seen', 'none')),

  raised('hotel-or-travel', given('slept', 'hotel')),
  raised('hotel-or-travel', given('travel', 'other-state')),
  ...raisedByEach('hotel-or-travel', 'items', ['hotel-key', 'out-of-state-ticket']),
  ...raisedByEach(
    'hotel-or-travel',
    'stay-explained',
    ['explained-not-checked', 'not-explained'],
    given('slept', 'hotel'),
  ),
  raised(
    'hotel-or-travel',
    given('slept', 'hotel'),
    given('stay-explained', 'explained-and-checked'),
    told('aunt', given('stay-explained', 'not-explained')),
  ),
  raised('hotel-or-travel', given('travel', 'other-state'), notGiven('stay-explained', 'unknown')),
  notRaised('hotel-or-travel'),
  notRaised('hotel-or-travel', given('slept', 'hotel'), given('stay-explained', 'explained-and-checked')),
  notRaised('hotel-or-travel', given('slept', 'family', 'friend', 'shelter', 'outside', 'car', 'someone-new', 'other')),
  notRaisedByEach('hotel-or-travel', 'travel', ['no', 'other-town']),
  notRaised('hotel-or-travel', given('items', ...things)),
  notRaised('hotel-or-travel', given('stay-explained', 'not-explained')),

  ...raisedByEach('injury-or-sti', 'marks', ['bruises-or-burns', 'neck-marks', 'wrist-marks', 'untreated-injury']),
  raised('injury-or-sti', given('health-record', 'multiple-sti')),
  notRaised('injury-or-sti'),
  notRaised(
    'injury-or-sti',
    given('marks', 'brand-or-name', 'self-harm-marks', 'exhaustion', 'weight-loss', 'intoxicated', 'hard-to-wake'),
  ),
  notRaised('injury-or-sti', given('health-record', 'sti', 'pregnancy', 'missed-medicine', 'known-substance-problem')),

  ...raisedByEach('movement-controlled', 'leave', ['no']),
  ...raisedByEach('movement-controlled', 'call', ['no']),
  notRaised('movement-controlled'),
  notRaisedByEach('movement-controlled', 'leave', ['yes', 'sometimes']),
  notRaisedByEach('movement-controlled', 'call', ['yes', 'sometimes']),

  ...raisedByEach('belongings-held', 'held', ['phone', 'money', 'id'], given('leave', 'sometimes')),
  ...raisedByEach('belongings-held', 'held', ['phone', 'money', 'id'], given('call', 'no')),
  notRaised('belongings-held'),
  notRaised('belongings-held', given('leave', 'sometimes'), given('held', 'none')),
  // Whether things were held counts only where freedom was in question.
  notRaised('belongings-held', given('leave', 'yes'), given('call', 'yes'), given('held', 'phone')),
  notRaised('belongings-held', told('friend', given('held', 'phone'))),

  raised('debt', given('owed', 'yes')),
  notRaised('debt'),
  notRaised('debt', given('owed', 'no')),

  raised('watched-or-threatened', given('online', 'yes'), given('online-asked', 'other-threats')),
  raised('watched-or-threatened', given('account', 'coached-or-watched')),
  notRaised('watched-or-threatened'),
  notRaised('watched-or-threatened', given('online', 'no'), given('online-asked', 'other-threats')),
  notRaised(
    'watched-or-threatened',
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
  notRaised('watched-or-threatened', given('account', 'means-unclear', 'facts-differ')),
  notRaisedByEach('watched-or-threatened', 'account', ['fits', 'borne-out']),

  ...raisedByEach('recruited', 'asked-to-do', ['bring-others', 'meet-people']),
  notRaised('recruited'),
  notRaised('recruited', given('asked-to-do', 'none')),
  notRaised('recruited', given('asked-to-do', 'carry-or-sell', 'be-with-someone')),

  raised('made-to-carry-or-sell', given('asked-to-do', 'carry-or-sell')),
  notRaised('made-to-carry-or-sell'),
  notRaised('made-to-carry-or-sell', given('asked-to-do', 'bring-others', 'meet-people', 'be-with-someone')),

  raised('approached', given('left', 'someone-offered')),
  notRaised('approached'),
  notRaised('approached', given('left', 'not-safe-there', 'to-see-someone', 'not-allowed', 'mix-up', 'other')),

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
  notRaised('branding', given('marks', 'bruises-or-burns', 'wrist-marks', 'self-harm-marks')),

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
