import type { AnswersToGive } from './driver.ts';

/** Nearly everything happened to a young child, but what is most direct is not said at first. */
export const saidAtFirst: AnswersToGive = {
  age: 13,
  'report-police': 'not-made',
  'report-ncmec': 'later',
  'return-notice': 'not-yet',
  'earlier-runs': '5-plus',
  care: 'foster',
  'abuse-history': 'yes',
  home: ['unstable-housing', 'relative-substance-use', 'conflict-or-rejection'],
  'health-record': ['multiple-sti', 'pregnancy', 'missed-medicine', 'known-substance-problem'],
  needs: ['food', 'doctor'],
  safe: 'not-safe',
  danger: ['here', 'next-place', 'someone-feared'],
  body: 'a-lot',
  'care-needed': 'emergency',
  mood: 'now',
  left: ['not-safe-there', 'someone-offered'],
  'got-by': ['strangers', 'favours'],
  slept: ['hotel', 'someone-new'],
  travel: 'other-state',
  who: ['people-new'],
  partner: 'adult',
  free: 'no',
  held: ['phone', 'debt'],
  'asked-to-do': 'none',
  online: 'met',
  'online-asked': 'other-threats',
  gang: 'yes',
  substances: 'a-lot',
  'substances-from': 'wanted-something-back',
  hurt: ['scared', 'hurt', 'not-clear'],
  traded: 'not-clear',
  changes: 'yes',
  next: 'A bed. My aunt.',
  items: ['phone', 'hotel-key'],
  'items-explained': 'not-explained',
  marks: ['bruises-or-burns', 'brand-or-name', 'self-harm-marks', 'hard-to-wake'],
  account: ['means-unclear', 'facts-differ', 'coached-or-watched'],
  person: ['parent-or-relative', 'gang'],
  'other-child': 'yes',
  concern: 'strong',
};

/** What the same child says when asked again, topic by topic. */
export const saidLater: AnswersToGive = {
  'asked-to-do': ['bring-others', 'carry-or-sell', 'meet-people', 'be-with-someone'],
  'online-asked': ['pictures-for-something', 'threats-to-share-pictures'],
  hurt: 'touched',
  'hurt-when': 'last-five-days',
  traded: ['asked', 'yes', 'pictures', 'arranged-by-someone'],
  'traded-when': 'last-five-days',
};

export const littleHappened: AnswersToGive = { 'other-child': 'maybe', partner: 'age-not-known' };

export const adultOfWhomLittleIsKnown: AnswersToGive = { age: 19, concern: 'some' };

export const topics = [
  'Before you talk',
  'Welcome',
  'Right now',
  'Leaving and getting by',
  'People',
  'Some harder questions',
  'Now and next',
  'After the talk',
];
