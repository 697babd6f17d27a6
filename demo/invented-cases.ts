import {
  createDraft,
  createScreening,
  returnFromRun,
  type ConfigurationInput,
  type Draft,
  type TalkHeader,
  type Value,
} from 'open-door-screening';

export type InventedCase = 'quiet' | 'worried' | 'act-now';

/** A talk in which everything was asked, and nothing gave a reason to worry. */
const quiet: Readonly<Record<string, Value>> = {
  'report-police': 'made',
  'report-ncmec': 'made',
  'how-back': 'came-back',
  'return-notice': 'both',
  age: 16,
  'earlier-runs': '0',
  care: 'none',
  'abuse-history': 'no',
  home: ['none'],
  'health-record': ['none'],
  welcome: ['relief', 'privacy', 'may-skip', 'alone'],
  needs: ['food', 'charger'],
  safe: 'safe',
  danger: ['none'],
  body: 'no',
  'care-needed': 'not-now',
  mood: 'no',
  left: ['argument'],
  'got-by': ['friends'],
  slept: ['friend'],
  travel: 'no',
  who: ['friends'],
  partner: 'near-age',
  leave: 'yes',
  call: 'yes',
  owed: 'no',
  'asked-to-do': ['none'],
  online: 'no',
  gang: 'no',
  substances: 'no',
  hurt: ['no'],
  touched: 'no',
  traded: ['no'],
  changes: 'no',
  items: ['none'],
  marks: ['none'],
  account: ['fits'],
  'other-child': 'no',
  concern: 'none',
};

/** What they hope for next, in the language of the page. */
const next: Readonly<Record<string, string>> = {
  en: 'To sleep, and to call a friend.',
  es: 'Dormir y llamar a una amiga.',
};

/** By question; the source is the one each question is for. All of it is invented. */
const answers: Readonly<Record<InventedCase, typeof quiet>> = {
  quiet,
  worried: {
    ...quiet,
    age: 15,
    'earlier-runs': '2-4',
    care: 'foster',
    left: ['to-see-someone'],
    'got-by': ['friends', 'strangers'],
    slept: ['friend', 'hotel'],
    who: ['people-new'],
    partner: 'adult',
    leave: 'sometimes',
    held: ['none'],
    substances: 'a-little',
    'substances-from': 'given-by-someone-older',
    items: ['phone'],
    'items-explained': 'not-explained',
    person: ['partner'],
    concern: 'some',
  },
  'act-now': {
    ...quiet,
    age: 15,
    'earlier-runs': '2-4',
    care: 'foster',
    safe: 'not-sure',
    danger: ['could-reach'],
    body: 'a-little',
    'care-needed': 'soon',
    left: ['someone-offered'],
    'got-by': ['strangers'],
    slept: ['hotel'],
    travel: 'other-town',
    who: ['people-new'],
    partner: 'adult',
    leave: 'no',
    held: ['phone'],
    owed: 'yes',
    hurt: ['scared'],
    touched: 'yes',
    traded: ['arranged-by-someone'],
    'when-last': 'last-five-days',
    items: ['second-phone', 'hotel-key'],
    'items-explained': 'not-explained',
    marks: ['exhaustion'],
    account: ['coached-or-watched'],
    person: ['other-adult'],
    'other-child': 'maybe',
    concern: 'strong',
  },
};

/**
 * An invented talk within the last hour, stopped on its way to the result: going on with it shows that. It is entered
 * as any talk is, so that it fits the instrument as it is now.
 */
export function inventedDraft(
  name: InventedCase,
  language: string,
  header: TalkHeader,
  config: ConfigurationInput,
): Draft {
  const now = Date.now();
  let time = now - 60 * 60_000;
  const clock = () => new Date((time = Math.min(time + 60_000, now)));
  const screening = createScreening({ instrument: returnFromRun, config, clock });
  screening.send({ type: 'start' });
  const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString().slice(0, 10);
  const away = { 'missing-since': daysAgo(4), 'returned-at': daysAgo(1) };
  const said = { ...away, ...answers[name], next: next[language]! };
  for (const [question, value] of Object.entries(said)) screening.send({ type: 'answer', question, value });
  screening.send({ type: 'result' });
  // Cards may come first. The worker has read them.
  while (!screening.getSnapshot().matches({ open: 'result' }) && screening.getSnapshot().can({ type: 'continue' }))
    screening.send({ type: 'continue' });
  return createDraft(screening.getSnapshot().context, language, header)!;
}
