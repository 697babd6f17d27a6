import { from, given, notGiven, questions, told } from '../helpers.ts';
import { notRaised, notRaisedByEach, raised, raisedByEach, where, type Row } from './row.ts';

/** What raises the info flags, but for those that have a file of their own. */
export const infoRows: readonly Row[] = [
  ...raisedByEach('feels-unsafe', 'safe', ['not-sure', 'not-safe']),
  raised('feels-unsafe', given('danger', 'feared-elsewhere')),
  notRaised('feels-unsafe'),
  notRaised('feels-unsafe', given('safe', 'safe')),
  notRaised('feels-unsafe', given('danger', 'here', 'next-place', 'could-reach')),

  raised('care-soon', given('care-needed', 'soon')),
  raised('care-soon', given('body', 'a-lot'), given('care-needed', 'not-now')),
  ...raisedByEach('care-soon', 'marks', ['exhaustion', 'weight-loss']),
  ...raisedByEach('care-soon', 'health-record', ['sti', 'multiple-sti', 'pregnancy', 'missed-medicine']),
  notRaised('care-soon'),
  notRaisedByEach('care-soon', 'care-needed', ['emergency', 'not-now']),
  notRaisedByEach('care-soon', 'body', ['no', 'a-little']),
  notRaised('care-soon', given('marks', 'bruises-or-burns', 'neck-marks', 'self-harm-marks', 'intoxicated')),
  notRaised('care-soon', given('health-record', 'known-substance-problem')),

  ...raisedByEach('self-harm-past', 'mood', ['in-the-past', 'lately']),
  raised('self-harm-past', given('marks', 'self-harm-marks')),
  notRaised('self-harm-past'),
  notRaisedByEach('self-harm-past', 'mood', ['no', 'now']),
  notRaised('self-harm-past', given('marks', 'bruises-or-burns', 'brand-or-name', 'exhaustion')),

  raised('partner-age-unknown', given('partner', 'age-not-known')),
  notRaised('partner-age-unknown'),
  notRaisedByEach('partner-age-unknown', 'partner', ['no', 'near-age', 'older', 'adult']),

  ...raisedByEach('unclear-answer', 'hurt', ['not-clear']),
  ...raisedByEach('unclear-answer', 'touched', ['not-clear']),
  ...raisedByEach('unclear-answer', 'traded', ['not-clear']),
  ...raisedByEach('unclear-answer', 'gang', ['not-sure']),
  notRaised('unclear-answer'),
  notRaised('unclear-answer', given('hurt', 'scared', 'hurt', 'picture-passed-on'), given('touched', 'yes')),
  notRaised('unclear-answer', given('traded', 'asked', 'yes', 'pictures', 'arranged-by-someone'), given('gang', 'yes')),

  ...raisedByEach('behavior-changed', 'changes-seen', ['mood-or-sleep', 'school', 'secret-phone', 'new-older-friends']),
  notRaised('behavior-changed'),
  notRaised('behavior-changed', given('changes-seen', 'withdrawn')),

  raised('adult-18-plus', given('age', 18)),
  raised('adult-18-plus', given('age', 19), from('youth', given('age', 18)), told('aunt', notGiven('age', 'unknown'))),
  notRaised('adult-18-plus'),
  notRaised('adult-18-plus', notGiven('age', 'unknown')),
  notRaised('adult-18-plus', given('age', 17)),
  notRaised('adult-18-plus', given('age', 19), from('youth', given('age', 17))),
  where({ adultFrom: 21 }, notRaised('adult-18-plus', given('age', 20)), raised('adult-18-plus', given('age', 21))),

  raised('age-unknown'),
  raised('age-unknown', notGiven('age', 'unknown')),
  notRaised('age-unknown', given('age', 15)),
  notRaised('age-unknown', notGiven('age', 'unknown'), from('youth', given('age', 15))),

  raised('concern-some', given('concern', 'some')),
  notRaised('concern-some'),
  notRaisedByEach('concern-some', 'concern', ['none', 'strong']),
  raised('concern-strong', given('concern', 'strong')),
  notRaised('concern-strong'),
  notRaisedByEach('concern-strong', 'concern', ['none', 'some']),

  raised('identified-at-risk', given('identified', 'at-risk')),
  notRaised('identified-at-risk'),
  notRaisedByEach('identified-at-risk', 'identified', ['victim', 'no', 'not-yet-decided']),

  raised('picture-passed-on', given('hurt', 'picture-passed-on')),
  notRaised('picture-passed-on'),
  notRaised('picture-passed-on', given('hurt', 'scared', 'hurt', 'not-clear')),

  ...raisedByEach('talk-not-held', 'no-talk', ['refused', 'gone-again', 'too-tired-or-ill', 'not-safe-here', 'other']),
  notRaised('talk-not-held'),
  notRaised('talk-not-held', notGiven('no-talk', 'unknown')),
].flat();

/** Every question asked of the youth on which two people ought to say the same, with what has to be said for it to be there. */
const asked = {
  safe: [],
  body: [],
  mood: [],
  'self-harm-done': [given('mood', 'now')],
  'got-by': [],
  slept: [],
  travel: [],
  who: [],
  partner: [],
  leave: [],
  call: [],
  held: [given('leave', 'sometimes')],
  owed: [],
  'asked-to-do': [],
  online: [],
  'online-asked': [given('online', 'yes')],
  gang: [],
  substances: [],
  'substances-from': [given('substances', 'a-little')],
  hurt: [],
  touched: [],
  traded: [],
  'when-last': [given('touched', 'yes')],
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
  // Two people seldom name the same of what was needed, and of what was going on.
  ...['needs', 'left'].map((question) => {
    const [first = '', second = ''] = questions.get(question)?.choices ?? [];
    return notRaised('accounts-differ', given(question, first), told('brother', given(question, second)));
  }),
  // Between any two tellers, the youth among them or not.
  raised('accounts-differ', told('brother', given('leave', 'yes')), told('teacher', given('leave', 'no'))),
  raised(
    'accounts-differ',
    given('slept', 'friend', 'car'),
    told('brother', given('slept', 'friend')),
    from('record', given('slept', 'car')),
  ),
  // One choice in common is enough.
  notRaised('accounts-differ', given('slept', 'friend', 'car'), told('brother', given('slept', 'car', 'hotel'))),
  notRaised('accounts-differ', given('leave', 'yes'), told('brother', notGiven('leave', 'unknown'))),
  // Not on a hidden question, not on one that is not asked of the youth, not on text or moments.
  notRaised('accounts-differ', given('leave', 'yes'), given('held', 'id'), told('brother', given('held', 'none'))),
  notRaised('accounts-differ', given('care', 'kin'), from('youth', given('care', 'none'))),
  notRaised('accounts-differ', given('marks', 'none'), told('nurse', given('marks', 'weight-loss'))),
  notRaised('accounts-differ', given('age', 15), from('youth', given('age', 16))),
  notRaised('accounts-differ', given('next', 'A bed'), told('brother', given('next', 'A phone'))),
  notRaised(
    'accounts-differ',
    given('missing-since', '2026-11-01'),
    from('youth', given('missing-since', '2026-11-02')),
  ),
];
