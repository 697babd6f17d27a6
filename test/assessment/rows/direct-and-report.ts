import { from, given, notGiven, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, where, type Row } from './row.ts';

const online = given('online', 'yes');

/** What raises the direct and the report flags. */
export const directAndReportRows: readonly Row[] = [
  ...raisedByEach('exchange', 'traded', ['yes', 'arranged-by-someone']),
  raised('exchange', given('traded', 'no'), told('brother', given('traded', 'yes'))),
  raised('exchange', given('age', 12), from('worker', given('traded', 'yes'))),
  notRaised('exchange'),
  notRaised('exchange', notGiven('traded', 'declined')),
  notRaised('exchange', given('traded', 'no')),
  notRaised('exchange', given('traded', 'asked', 'pictures', 'not-clear')),

  raised('third-party', given('traded', 'arranged-by-someone')),
  raised('third-party', given('asked-to-do', 'be-with-someone')),
  notRaised('third-party'),
  notRaised('third-party', given('traded', 'asked', 'yes', 'pictures', 'not-clear')),
  notRaised('third-party', given('asked-to-do', 'bring-others', 'carry-or-sell', 'meet-people')),

  raised('exchange-asked', given('traded', 'asked')),
  notRaised('exchange-asked'),
  notRaised('exchange-asked', given('traded', 'yes', 'pictures', 'arranged-by-someone', 'not-clear')),

  raised('images-for-value', given('traded', 'pictures')),
  ...raisedByEach('images-for-value', 'online-asked', ['pictures-for-something', 'threats-to-share-pictures'], online),
  raised('images-for-value', online, given('online-asked', 'pictures-sent', 'offered-things')),
  raised(
    'images-for-value',
    online,
    given('online-asked', 'pictures-sent'),
    told('friend', given('online-asked', 'offered-things')),
  ),
  notRaised('images-for-value'),
  notRaised('images-for-value', given('traded', 'asked', 'yes', 'arranged-by-someone', 'not-clear')),
  notRaised('images-for-value', online, given('online-asked', 'pictures-sent', 'asked-pictures', 'other-threats')),
  notRaised('images-for-value', online, given('online-asked', 'offered-things', 'asked-to-meet', 'asked-pictures')),
  notRaised('images-for-value', given('online', 'no'), given('online-asked', 'pictures-for-something')),
  notRaised('images-for-value', told('friend', given('online-asked', 'threats-to-share-pictures'))),

  raised('identified-victim', given('identified', 'victim')),
  notRaised('identified-victim'),
  notRaisedByEach('identified-victim', 'identified', ['at-risk', 'no', 'not-yet-decided']),

  raised('harm-disclosed', given('hurt', 'hurt')),
  raised('harm-disclosed', given('touched', 'yes')),
  notRaised('harm-disclosed'),
  notRaised('harm-disclosed', given('hurt', 'no'), given('touched', 'no')),
  notRaised('harm-disclosed', given('hurt', 'scared', 'not-clear', 'picture-passed-on'), given('touched', 'not-clear')),

  raised('pictures-sent', online, given('online-asked', 'pictures-sent')),
  notRaised('pictures-sent'),
  notRaised('pictures-sent', given('online', 'no'), given('online-asked', 'pictures-sent')),
  notRaised(
    'pictures-sent',
    online,
    given('online-asked', 'offered-things', 'asked-to-meet', 'asked-pictures', 'threats-to-share-pictures'),
  ),

  raised('unsafe-placement', given('left', 'not-safe-there')),
  notRaised('unsafe-placement'),
  notRaised(
    'unsafe-placement',
    given('left', 'argument', 'not-accepted', 'asked-to-leave', 'placement-or-staff', 'not-allowed', 'mix-up', 'other'),
  ),

  ...raisedByEach(
    'carer-involved',
    'person',
    ['parent-or-relative', 'foster-or-kin-carer', 'staff-or-professional'],
    given('hurt', 'scared'),
  ),
  notRaised('carer-involved'),
  notRaised(
    'carer-involved',
    given('hurt', 'scared'),
    given('person', 'partner', 'youth-in-placement', 'other-youth', 'other-adult', 'online-only', 'gang', 'not-said'),
  ),
  // Nothing was said that the person could be about, so the question is hidden.
  notRaised('carer-involved', given('person', 'parent-or-relative')),

  raised('adult-partner-under-16', given('partner', 'adult'), given('age', 15)),
  raised('adult-partner-under-16', given('partner', 'adult'), given('age', 16), from('youth', given('age', 15))),
  notRaised('adult-partner-under-16', given('partner', 'adult'), given('age', 16)),
  notRaised('adult-partner-under-16', given('partner', 'adult')),
  notRaised('adult-partner-under-16', given('partner', 'adult'), notGiven('age', 'unknown')),
  notRaised('adult-partner-under-16', given('age', 12)),
  notRaisedByEach('adult-partner-under-16', 'partner', ['no', 'near-age', 'older', 'age-not-known'], given('age', 12)),
  where({ partnerConcernUnder: 18 }, raised('adult-partner-under-16', given('partner', 'adult'), given('age', 17))),
  where({ partnerConcernUnder: 14 }, notRaised('adult-partner-under-16', given('partner', 'adult'), given('age', 14))),

  ...raisedByEach('young-sexual-health', 'health-record', ['multiple-sti', 'sti', 'pregnancy'], given('age', 13)),
  raised('young-sexual-health', given('health-record', 'sti'), given('age', 15), told('aunt', given('age', 13))),
  notRaised('young-sexual-health', given('health-record', 'multiple-sti', 'sti', 'pregnancy'), given('age', 14)),
  notRaised('young-sexual-health', given('health-record', 'multiple-sti', 'sti', 'pregnancy')),
  notRaised('young-sexual-health', given('age', 13)),
  notRaised(
    'young-sexual-health',
    given('health-record', 'missed-medicine', 'known-substance-problem'),
    given('age', 13),
  ),
  notRaised('young-sexual-health', given('health-record', 'none'), given('age', 13)),
  where({ youngChildUpTo: 14 }, raised('young-sexual-health', given('health-record', 'sti'), given('age', 14))),

  raised('other-child-possible', given('other-child', 'maybe')),
  notRaised('other-child-possible'),
  notRaisedByEach('other-child-possible', 'other-child', ['yes', 'no']),
].flat();
