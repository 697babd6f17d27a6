import spanish from '../../src/instruments/return-from-run/es.json' with { type: 'json' };
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import type { Wording } from '../../src/instrument/wording.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { begin, english, homeward, meet, prepare, returnFromRun, type HeldTalk } from '../screening/helpers.ts';

export const header = { caseReference: 'C-17', worker: 'worker 12', agency: 'Harbor & Sons <County>' };

export const recordFor = (held: HeldTalk, words: Wording = english): ScreeningRecord =>
  createRecord(held.talk, words, header);

export const longNote = `First line & <second>\nline. ${'She spoke of it again. '.repeat(440)}`.slice(0, 10_000);

/** A talk in which nearly everything happens: who said what, what was changed, what was decided. */
export function richTalk(): HeldTalk {
  const held = begin()
    .say('age', 15)
    .tell('other', 'age', 16)
    .say('report-police', 'made')
    .say('care', 'foster')
    .next()
    .say('welcome', 'relief', 'alone')
    .send({ type: 'decline', question: 'mood', response: 'declined', note: 'Looked away.' })
    .send({ type: 'decline', question: 'safe', response: 'unsafe-to-ask' })
    .send({ type: 'answer', question: 'safe', source: 'other', who: 'brother', value: 'not-safe', note: 'Whispered.' })
    .say('danger', 'none')
    .say('slept', 'friend')
    .say('slept', 'hotel', 'car')
    .send({ type: 'answer', question: 'slept', source: 'other', who: 'school nurse', value: ['car', 'outside'] })
    .say('leave', 'no')
    .say('held', 'phone')
    .say('owed', 'yes')
    .say('online', 'met')
    .say('online-asked', 'offered-things')
    .say('online', 'no')
    .say('touched', 'yes')
    .say('traded', 'yes')
    .say('when-last', 'earlier')
    .say('next', 'A bed.\nMy aunt.')
    .send({ type: 'answer', question: 'marks', value: ['brand-or-name'], note: longNote });
  return toResult(held).send(
    { type: 'raise', level: 'act-now', reason: 'A car waits outside.' },
    {
      type: 'done',
      step: 'police',
      contact: 'police',
      points: ['police-crime'],
      state: 'done',
      with: 'desk officer',
      reference: '26-11873',
    },
    { type: 'done', step: 'hotline', contact: 'child-abuse-hotline', points: ['hotline-report'], state: 'not-reached' },
    { type: 'done', step: 'papers', points: ['on-file'], state: 'done', note: 'In the blue file.' },
    { type: 'plan', text: 'Call on Friday.' },
    { type: 'finish' },
  );
}

/** A talk in which a call and an act of the worker alone were noted after its end. */
export function talkWithAdditions(): HeldTalk {
  const call = { type: 'done', step: 'hotline', contact: 'child-abuse-hotline', points: ['hotline-report'] } as const;
  return richTalk().send(
    { ...call, state: 'done', at: '2026-11-20T10:02:00.000Z' },
    { type: 'done', step: 'papers', points: ['document'], state: 'done', note: 'In the blue file, too.' },
  );
}

export function amendedTalk(): HeldTalk {
  const held = richTalk()
    .send({ type: 'reopen', by: 'worker 9', reason: 'A slip of the pen.', of: `sha256:${'0'.repeat(64)}` })
    .send({ type: 'answer', question: 'age', source: 'record', value: 14 })
    .send({ type: 'withdraw', question: 'when-last' });
  return toResult(held).send({ type: 'finish' });
}

/** By the shortest way. */
export function toResult(held: HeldTalk): HeldTalk {
  while (held.phase !== 'result') held.send(homeward(held.phase));
  return held;
}

const own = parseInstrument({ ...small, wording: { en: wordingFor(small) } });
const bilingual = withWording(returnFromRun, spanish);

export const records: readonly (readonly [what: string, record: ScreeningRecord])[] = [
  ['a whole rich talk', recordFor(richTalk())],
  ['the same, sealed', await sealRecord(recordFor(richTalk()))],
  ['a talk that has not begun', createRecord(prepare().talk, english)],
  ['a talk without an answer', createRecord(meet().talk, english)],
  ['a talk that goes on', recordFor(meet().say('leave', 'sometimes').say('held', 'none'))],
  ['a talk that was corrected', recordFor(amendedTalk())],
  ['a talk with calls noted after its end', recordFor(talkWithAdditions())],
  ['a talk that is open for a correction', recordFor(richTalk().send({ type: 'reopen', by: 'w', reason: 'A slip.' }))],
  ['an instrument of its own', recordFor(begin({ instrument: own }).say('slept', 'hotel'), own.wording['en'])],
  ['another language', recordFor(meet({ instrument: bilingual }).say('danger', 'here'), bilingual.wording['es'])],
  [
    'a question asked elsewhere',
    recordFor(
      begin({ config: { settings: { askTradedAloud: false } } })
        .say('age', 15)
        .say('traded', 'yes'),
    ),
  ],
];
