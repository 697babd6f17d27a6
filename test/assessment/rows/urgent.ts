import { from, given, notGiven, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, type Row } from './row.ts';

const touched = given('touched', 'yes');
const lately = given('mood', 'lately');
const online = given('online', 'yes');

/** What raises the urgent flags. */
export const urgentRows: readonly Row[] = [
  ...raisedByEach('danger-now', 'danger', ['here', 'next-place', 'could-reach']),
  raised('danger-now', given('danger', 'none'), told('brother', given('danger', 'here'))),
  raised('danger-now', from('youth', given('danger', 'could-reach'))),
  raised('danger-now', given('safe', 'not-safe')),
  raised('danger-now', given('safe', 'safe'), told('brother', given('safe', 'not-safe'))),
  raised('danger-now', given('safe', 'not-safe'), notGiven('danger', 'unknown')),
  notRaised('danger-now'),
  notRaisedByEach('danger-now', 'danger', ['none', 'feared-elsewhere']),
  notRaised('danger-now', given('safe', 'not-safe'), given('danger', 'none')),
  notRaised('danger-now', given('safe', 'not-safe'), given('danger', 'feared-elsewhere')),
  notRaised('danger-now', given('safe', 'not-safe'), from('record', given('danger', 'none'))),
  notRaisedByEach('danger-now', 'safe', ['safe', 'not-sure']),

  raised('medical-now', given('care-needed', 'emergency')),
  ...raisedByEach('medical-now', 'marks', ['hard-to-wake', 'neck-marks']),
  raised('medical-now', given('body', 'a-lot')),
  raised('medical-now', given('body', 'a-lot'), notGiven('care-needed', 'not-asked')),
  raised('medical-now', given('body', 'a-lot'), given('care-needed', 'emergency')),
  notRaised('medical-now'),
  notRaisedByEach('medical-now', 'body', ['no', 'a-little']),
  notRaisedByEach('medical-now', 'care-needed', ['soon', 'not-now']),
  notRaisedByEach('medical-now', 'care-needed', ['soon', 'not-now'], given('body', 'a-lot')),
  notRaised('medical-now', given('body', 'a-lot'), from('other', given('care-needed', 'not-now'))),
  notRaised('medical-now', given('marks', 'intoxicated', 'exhaustion', 'wrist-marks', 'bruises-or-burns')),

  raised('self-harm-now', given('mood', 'now')),
  raised('self-harm-now', given('mood', 'no'), from('record', given('mood', 'now'))),
  ...['in-the-past', 'lately', 'now'].map((mood) =>
    raised('self-harm-now', given('mood', mood), given('self-harm-done', 'yes')),
  ),
  ...raisedByEach('self-harm-now', 'online-asked', ['threats-to-share-pictures', 'other-threats'], lately, online),
  notRaised('self-harm-now'),
  notRaisedByEach('self-harm-now', 'mood', ['no', 'in-the-past', 'lately']),
  notRaised('self-harm-now', lately, given('self-harm-done', 'no')),
  notRaised('self-harm-now', given('self-harm-done', 'yes')),
  notRaised('self-harm-now', given('mood', 'no'), given('self-harm-done', 'yes')),
  notRaised('self-harm-now', given('mood', 'in-the-past'), online, given('online-asked', 'threats-to-share-pictures')),
  notRaised('self-harm-now', online, given('online-asked', 'other-threats')),
  notRaised(
    'self-harm-now',
    lately,
    online,
    given(
      'online-asked',
      'offered-things',
      'asked-to-meet',
      'asked-pictures',
      'pictures-sent',
      'pictures-for-something',
    ),
  ),

  raised('recent-sexual-contact', given('traded', 'yes'), given('when-last', 'last-five-days')),
  raised('recent-sexual-contact', touched, given('when-last', 'last-five-days')),
  notRaised('recent-sexual-contact'),
  notRaisedByEach('recent-sexual-contact', 'when-last', ['earlier', 'not-sure'], given('traded', 'yes')),
  notRaisedByEach('recent-sexual-contact', 'when-last', ['earlier', 'not-sure'], touched),
  notRaised('recent-sexual-contact', given('traded', 'asked'), given('when-last', 'last-five-days')),
  notRaised('recent-sexual-contact', given('hurt', 'hurt'), given('when-last', 'last-five-days')),

  raised('other-child-in-danger', given('other-child', 'yes')),
  notRaised('other-child-in-danger'),
  notRaisedByEach('other-child-in-danger', 'other-child', ['maybe', 'no']),
].flat();
