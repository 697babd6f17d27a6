import spanish from '../../src/instruments/return-from-run/es.json' with { type: 'json' };
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { homeward, meet, begin, english, questions, returnFromRun, type HeldTalk } from '../screening/helpers.ts';
import { small, wordingFor } from '../instrument/small.ts';

export const header = { caseReference: 'C-2026/041', worker: 'worker 12', agency: 'Harbor & Sons <County>' };

/** Words in a row that tell where something is missing: `w1 w2 w3 …`, exactly as long. */
export const numbered = (length: number, letter = 'w') =>
  Array.from({ length }, (_, index) => `${letter}${index + 1}`)
    .join(' ')
    .slice(0, length);

export const longNote = numbered(10_000);
export const arabic = 'قالت إنها نامت في سيارة مع صديقة أكبر منها، ثم اتصلت بخالتها.';
export const hebrew = 'היא אמרה שישנה במכונית וביקשה לדבר עם דודתה.';

/** Answers that keep nothing back, so that most flags are raised. */
const worst = {
  'missing-since': '2026-11-17',
  'agency-knew': '2026-11-17',
  'report-police': 'made',
  'report-police-at': '2026-11-19',
  'report-ncmec': 'made',
  'report-ncmec-at': '2026-11-19',
  'returned-at': '2026-11-20',
  'return-notice': 'not-yet',
  'earlier-runs': '5-plus',
  care: 'foster',
  'abuse-history': 'yes',
  safe: 'not-safe',
  body: 'a-lot',
  'care-needed': 'soon',
  mood: 'now',
  'self-harm-done': 'yes',
  travel: 'other-state',
  partner: 'adult',
  leave: 'no',
  call: 'no',
  owed: 'yes',
  online: 'met',
  gang: 'yes',
  substances: 'a-lot',
  'substances-from': 'wanted-something-back',
  touched: 'yes',
  'when-last': 'last-five-days',
  changes: 'yes',
  'items-explained': 'not-explained',
  'other-child': 'yes',
  concern: 'strong',
  identified: 'victim',
};

/** A talk in which all is told: every question has an answer with a note, some have the word of others beside it. */
function worstTalk(): HeldTalk {
  const held = begin().say('age', 13).next();
  for (const [question, { answer, choices = [] }] of questions) {
    if (['age', 'next', 'no-talk', 'before-18'].includes(question)) continue;
    const several = choices.filter((choice) => !['none', 'no', 'fits'].includes(choice));
    const text = answer === 'text' ? `Words on ${question}.` : choices[0];
    const value = answer === 'several' ? several : (worst[question as keyof typeof worst] ?? text);
    held.send({ type: 'answer', question, value, note: `A remark on ${question}.` });
  }
  return held
    .send({ type: 'answer', question: 'slept', source: 'other', who: 'school nurse', value: ['friend'] })
    .send({ type: 'answer', question: 'age', source: 'record', value: 14, note: 'The file has another birthday.' })
    .send({ type: 'decline', question: 'travel', response: 'declined', note: 'Looked away.' })
    .send({ type: 'answer', question: 'travel', source: 'other', who: 'brother', value: 'other-state' })
    .say('next', 'A bed.\nMy aunt.');
}

/** To the end by the shortest way, with all that a worker may decide. */
function ended(held: HeldTalk, plan = 'Call on Friday.\nBring the yellow folder.'): HeldTalk {
  while (held.phase !== 'result') held.send(homeward(held.phase));
  return held.send(
    {
      type: 'done',
      step: 'talk',
      contact: 'runaway-line',
      points: ['the-reason', 'next-time'],
      state: 'done',
      with: 'the young person',
      note: 'They chose the aunt.',
    },
    { type: 'done', step: 'papers', points: ['on-file'], state: 'not-needed', note: 'It is written in the log.' },
    { type: 'plan', text: plan },
    { type: 'finish' },
  );
}

function corrected(held: HeldTalk): HeldTalk {
  held.send(
    { type: 'reopen', by: 'worker 9', reason: 'A slip of the pen.' },
    { type: 'answer', question: 'gang', value: 'not-sure', note: 'She took it back.' },
    { type: 'answer', question: 'age', source: 'other', who: 'aunt', value: 13 },
  );
  while (held.phase !== 'result') held.send(homeward(held.phase));
  return held.send({ type: 'finish' });
}

const sealed = (held: HeldTalk, words = english, head = header) => sealRecord(createRecord(held.talk, words, head));

/** Nearly every flag, every answer with a note, corrected after its end. */
export const everything: ScreeningRecord = await sealed(corrected(ended(worstTalk())));

/** Two notes of 10,000 characters, and a plan of as many. */
export const longWinded: ScreeningRecord = await sealed(
  ended(
    meet()
      .send({ type: 'answer', question: 'slept', value: ['hotel'], note: longNote })
      .send({ type: 'answer', question: 'marks', value: ['brand-or-name'], note: numbered(10_000, 'm') }),
    numbered(10_000, 'p'),
  ),
);

export const rightToLeft: ScreeningRecord = await sealed(
  ended(
    meet()
      .send({ type: 'answer', question: 'slept', value: ['car'], note: arabic })
      .send({ type: 'answer', question: 'who', value: ['friends'], note: `${hebrew}\n${arabic}` })
      .say('next', hebrew),
    arabic,
  ),
);

/** Nothing was answered and nothing noted. */
const own = parseInstrument({ ...small, wording: { en: wordingFor(small) } });
export const nothingNoted: ScreeningRecord = await sealed(
  begin({ instrument: own }).send({ type: 'result' }, { type: 'finish' }),
  own.wording['en'],
);

/** Somebody else's screening, on the same page. */
export const another: ScreeningRecord = await sealed(
  ended(meet().send({ type: 'answer', question: 'slept', value: ['car'], note: 'Only in the other screening.' })),
  english,
  { caseReference: 'K-9', worker: 'worker 77', agency: 'Elsewhere' },
);

const bilingual = withWording(returnFromRun, spanish);
export const inSpanish: ScreeningRecord = await sealed(
  ended(meet({ instrument: bilingual }).say('danger', 'here').say('next', 'Una cama.')),
  bilingual.wording['es'],
);
