import { from, given, notGiven, questions, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, where, type Row } from './row.ts';

/** Section 4 of the design: what raises the info flags, but for `accounts-differ` and `not-enough-information`. */
export const infoRows: readonly Row[] = [
  ...raisedByEach('duty-open', 'report-police', ['later', 'not-made']),
  ...raisedByEach('duty-open', 'report-ncmec', ['later', 'not-made']),
  ...raisedByEach('duty-open', 'return-notice', ['one', 'not-yet']),
  notRaised('duty-open'),
  notRaisedByEach('duty-open', 'report-police', ['within-24h', 'by-someone-else', 'back-before-report']),
  notRaisedByEach('duty-open', 'report-ncmec', ['within-24h', 'by-someone-else', 'back-before-report']),
  notRaised('duty-open', given('return-notice', 'both')),

  ...raisedByEach('feels-unsafe', 'safe', ['not-sure', 'not-safe']),
  notRaised('feels-unsafe'),
  notRaised('feels-unsafe', given('safe', 'safe')),

  raised('care-soon', given('care-needed', 'soon')),
  ...raisedByEach('care-soon', 'health-record', ['pregnancy', 'missed-medicine']),
  notRaised('care-soon'),
  notRaisedByEach('care-soon', 'care-needed', ['emergency', 'not-now']),
  notRaised('care-soon', given('health-record', 'multiple-sti', 'sti', 'known-substance-problem')),

  raised('self-harm-past', given('mood', 'in-the-past')),
  raised('self-harm-past', given('marks', 'self-harm-marks')),
  notRaised('self-harm-past'),
  notRaisedByEach('self-harm-past', 'mood', ['no', 'while-away', 'now']),
  notRaised('self-harm-past', given('marks', 'bruises-or-burns', 'brand-or-name', 'exhaustion')),

  raised('partner-age-unknown', given('partner', 'age-not-known')),
  notRaised('partner-age-unknown'),
  notRaisedByEach('partner-age-unknown', 'partner', ['no', 'near-age', 'older', 'adult']),

  raised('unclear-answer', given('hurt', 'not-clear')),
  raised('unclear-answer', given('traded', 'not-clear')),
  notRaised('unclear-answer'),
  notRaised('unclear-answer', given('hurt', 'scared', 'hurt', 'touched')),
  notRaised('unclear-answer', given('traded', 'asked', 'yes', 'pictures', 'arranged-by-someone')),

  raised('adult-18-plus', given('age', 18)),
  raised('adult-18-plus', given('age', 19), from('youth', given('age', 18)), told('aunt', notGiven('age', 'unknown'))),
  notRaised('adult-18-plus'),
  notRaised('adult-18-plus', notGiven('age', 'unknown')),
  notRaised('adult-18-plus', given('age', 17)),
  notRaised('adult-18-plus', given('age', 19), from('youth', given('age', 17))),
  where({ adultFrom: 21 }, notRaised('adult-18-plus', given('age', 20)), raised('adult-18-plus', given('age', 21))),

  raised('concern-some', given('concern', 'some')),
  notRaised('concern-some'),
  notRaisedByEach('concern-some', 'concern', ['none', 'strong']),
  raised('concern-strong', given('concern', 'strong')),
  notRaised('concern-strong'),
  notRaisedByEach('concern-strong', 'concern', ['none', 'some']),
].flat();

/** Every question asked of the youth, text aside, with what has to be said for it to be there. */
const asked = {
  needs: [],
  safe: [],
  body: [],
  mood: [],
  left: [],
  'got-by': [],
  slept: [],
  travel: [],
  who: [],
  partner: [],
  free: [],
  held: [given('free', 'sometimes')],
  'asked-to-do': [],
  online: [],
  'online-asked': [given('online', 'yes')],
  gang: [],
  substances: [],
  'substances-from': [given('substances', 'a-little')],
  hurt: [],
  'hurt-when': [given('hurt', 'touched')],
  traded: [],
  'traded-when': [given('traded', 'yes')],
  changes: [],
};

export const accountsDifferRows: readonly Row[] = [
  raised('accounts-differ', given('account', 'facts-differ')),
  notRaised('accounts-differ'),
  notRaised('accounts-differ', given('account', 'fits')),
  notRaised('accounts-differ', given('account', 'means-unclear', 'coached-or-watched')),
  ...Object.entries(asked).flatMap(([question, before]) => {
    const [first = '', second = ''] = questions.get(question)?.choices ?? [];
    return [
      raised('accounts-differ', ...before, given(question, first), told('brother', given(question, second))),
      notRaised('accounts-differ', ...before, given(question, first), told('brother', given(question, first))),
    ];
  }),
  // Between any two tellers, the youth among them or not.
  raised('accounts-differ', told('brother', given('free', 'yes')), told('teacher', given('free', 'no'))),
  raised(
    'accounts-differ',
    given('slept', 'friend', 'car'),
    told('brother', given('slept', 'friend')),
    from('record', given('slept', 'car')),
  ),
  // One choice in common is enough.
  notRaised('accounts-differ', given('slept', 'friend', 'car'), told('brother', given('slept', 'car', 'hotel'))),
  notRaised('accounts-differ', given('free', 'yes'), told('brother', notGiven('free', 'unknown'))),
  // Not on a hidden question, not on one that is not asked of the youth, not on text.
  notRaised('accounts-differ', given('free', 'yes'), given('held', 'id'), told('brother', given('held', 'none'))),
  notRaised('accounts-differ', given('care', 'kin'), from('youth', given('care', 'none'))),
  notRaised('accounts-differ', given('marks', 'none'), told('nurse', given('marks', 'weight-loss'))),
  notRaised('accounts-differ', given('age', 15), from('youth', given('age', 16))),
  notRaised('accounts-differ', given('next', 'A bed'), told('brother', given('next', 'A phone'))),
];
