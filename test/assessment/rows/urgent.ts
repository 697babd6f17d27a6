import { from, given, notGiven, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, type Row } from './row.ts';

/** Section 4 of the design: what raises the urgent flags. */
export const urgentRows: readonly Row[] = [
  ...raisedByEach('danger-now', 'danger', ['here', 'next-place', 'someone-feared']),
  raised('danger-now', given('danger', 'none'), told('brother', given('danger', 'here'))),
  raised('danger-now', given('safe', 'not-safe')),
  raised('danger-now', given('safe', 'safe'), told('brother', given('safe', 'not-safe'))),
  raised('danger-now', given('safe', 'not-safe'), notGiven('danger', 'unknown')),
  notRaised('danger-now'),
  notRaised('danger-now', given('danger', 'none')),
  notRaised('danger-now', given('safe', 'not-safe'), given('danger', 'none')),
  notRaised('danger-now', given('safe', 'not-safe'), from('record', given('danger', 'none'))),
  notRaisedByEach('danger-now', 'safe', ['safe', 'not-sure']),

  raised('medical-now', given('care-needed', 'emergency')),
  raised('medical-now', given('marks', 'hard-to-wake')),
  raised('medical-now', given('body', 'a-lot')),
  raised('medical-now', given('body', 'a-lot'), notGiven('care-needed', 'not-asked')),
  raised('medical-now', given('body', 'a-lot'), given('care-needed', 'emergency')),
  notRaised('medical-now'),
  notRaisedByEach('medical-now', 'body', ['no', 'a-little']),
  notRaisedByEach('medical-now', 'care-needed', ['soon', 'not-now']),
  notRaisedByEach('medical-now', 'care-needed', ['soon', 'not-now'], given('body', 'a-lot')),
  notRaised('medical-now', given('body', 'a-lot'), from('other', given('care-needed', 'not-now'))),
  notRaised('medical-now', given('marks', 'intoxicated', 'exhaustion')),

  ...raisedByEach('self-harm-now', 'mood', ['while-away', 'now']),
  raised('self-harm-now', given('mood', 'no'), from('record', given('mood', 'now'))),
  notRaised('self-harm-now'),
  notRaisedByEach('self-harm-now', 'mood', ['no', 'in-the-past']),

  raised('recent-sexual-contact', given('traded', 'yes'), given('traded-when', 'last-five-days')),
  raised('recent-sexual-contact', given('hurt', 'touched'), given('hurt-when', 'last-five-days')),
  notRaised('recent-sexual-contact'),
  notRaisedByEach('recent-sexual-contact', 'traded-when', ['earlier', 'not-sure'], given('traded', 'yes')),
  notRaisedByEach('recent-sexual-contact', 'hurt-when', ['earlier', 'not-sure'], given('hurt', 'touched')),
  notRaised('recent-sexual-contact', given('traded', 'asked'), given('traded-when', 'last-five-days')),
  notRaised('recent-sexual-contact', given('hurt', 'hurt'), given('hurt-when', 'last-five-days')),

  raised('other-child-in-danger', given('other-child', 'yes')),
  notRaised('other-child-in-danger'),
  notRaisedByEach('other-child-in-danger', 'other-child', ['maybe', 'no']),
].flat();
