import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { isRaised } from '../../src/assessment/facts.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import { paper as paperEnglish } from '../../src/languages/en/paper.ts';
import spanish from '../../src/languages/es/index.ts';
import { paper as paperSpanish } from '../../src/languages/es/paper.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { sayIn } from '../../src/languages/say.ts';
import { forPolice, policeHolds } from '../../src/record/paper/for-police.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { createRecord, type ScreeningRecord } from '../../src/record/record.ts';
import { toText } from '../../src/record/to-text.ts';
import { fill, fillWording, type Wording } from '../../src/instrument/wording.ts';
import { caseNames, recordOfCase } from '../paper/case-records.ts';
import { begin, english, questions, returnFromRun, type HeldTalk } from '../screening/helpers.ts';

const words = fillWording(english, { examWindowDays: 5, partnerYears: 4, missingReportWithinHours: 24 });

/** All that is on the page for law enforcement, as one text, also with all notes. */
function pageOf(held: HeldTalk, notes = false): string {
  return written(createRecord(held.talk, english), notes);
}

registerLanguage(spanish);

function written(record: ScreeningRecord, notes = false): string {
  return JSON.stringify(recordSheet(record, { kind: 'police', notes }).sections);
}

const label = (flag: string) => words.flags[flag]!.label;
const choice = (question: string, code: string) => words.questions[question]!.choices![code]!;

const languages = [
  { words: english, texts: paperEnglish },
  { words: spanish.returnFromRun, texts: paperSpanish },
] as const;

/** A talk in which just enough is known, and nothing is noted. */
const calm = () =>
  begin()
    .say('age', 16)
    .say('care', 'none')
    .say('safe', 'safe')
    .say('got-by', 'friends')
    .say('slept', 'friend')
    .say('who', 'friends')
    .say('leave', 'yes')
    .say('online', 'no')
    .say('substances', 'no')
    .say('hurt', 'no')
    .say('touched', 'no')
    .say('traded', 'no');

function declined(): HeldTalk {
  const held = begin();
  for (const { code, who } of questionsOf(held.talk.instrument))
    if (who === 'asked') held.send({ type: 'decline', question: code, response: 'declined' });
  return held;
}

/** What section 6 of the instrument's design leaves out, whatever else is set. */
const leftOut = (
  'abuse-history home health-record substances substances-from mood self-harm-done gang gang-known changes changes-seen ' +
  'last-run account items items-explained stay-explained concern response next'
).split(' ');
/** Of these only some choices are shown. */
const told: Readonly<Record<string, readonly string[]>> = {
  left: ['not-safe-there'],
  'got-by': ['work', 'favours'],
  'asked-to-do': ['meet-people', 'be-with-someone'],
};

describe('The page for law enforcement', () => {
  it.each(leftOut)('leaves out %s, its note and its label', (code) => {
    const { answer, choices = [] } = questions.get(code)!;
    const held = calm().say('earlier-runs', '1').say('slept', 'hotel').say('items', 'phone').say('mood', 'lately');
    const values = choices.filter((one) => !['none', 'no', 'fits'].includes(one));
    for (const given of answer === 'text' ? ['A bed of my own.'] : values) {
      held.send({
        type: 'answer',
        question: code,
        value: answer === 'several' ? [given] : given,
        note: 'A blue car.',
      });
      const page = pageOf(held, true);
      expect(page).not.toContain('A blue car.');
      expect(page).not.toContain('A bed of my own.');
      expect(page).not.toContain(words.questions[code]!.label);
    }
  });

  it.each(Object.keys(told))('says of %s only what was done to the youth', (code) => {
    const { choices = [] } = questions.get(code)!;
    for (const one of choices.filter((other) => other !== 'none')) {
      const held = calm();
      held.send({ type: 'answer', question: code, value: [one], note: 'A blue car.' });
      const page = JSON.parse(pageOf(held, true)) as { code: string }[];
      const answers = JSON.stringify(page.filter((section) => section.code.startsWith('answers-')));
      const isTold = told[code]!.includes(one);
      expect([one, answers.includes(words.questions[code]!.label)]).toEqual([one, isTold]);
      expect([one, answers.includes('A blue car.')]).toEqual([one, isTold]);
    }
  });

  it('has what was chosen beside a choice that is left out, without the note, which may reveal that', () => {
    const held = calm().say('asked-to-do', 'be-with-someone', 'bring-others', 'carry-or-sell');
    held.send({ type: 'note', question: 'asked-to-do', note: 'Parcels for him.' });
    const page = pageOf(held, true);
    expect(page).toContain(choice('asked-to-do', 'be-with-someone'));
    expect(page).toContain(label('third-party'));
    for (const code of ['bring-others', 'carry-or-sell']) expect(page).not.toContain(choice('asked-to-do', code));
    for (const flag of ['made-to-carry-or-sell', 'recruited']) expect(page).not.toContain(label(flag));
    expect(page).not.toContain('Parcels for him.');
  });

  it.each(['declined', 'unknown'] as const)('says nothing of a question shown in part that was %s', (response) => {
    const held = calm();
    held.send({ type: 'decline', question: 'left', response, note: 'Spoke of drinking.' });
    const page = pageOf(held, true);
    expect(page).not.toContain('Spoke of drinking.');
    expect(page).not.toContain(words.questions['left']!.label);
  });

  it('has the notes of what it holds only where they are asked for', () => {
    const held = calm().say('hurt', 'hurt');
    held.send({ type: 'note', question: 'hurt', note: 'A blue car.' });
    expect(pageOf(held)).not.toContain('A blue car.');
    expect(pageOf(held, true)).toContain('A blue car.');
  });

  it('names a pregnancy or infection of a child by the label of its flag alone', () => {
    const held = calm().say('age', 12).say('health-record', 'pregnancy');
    const record = createRecord(held.talk, english);
    const page = recordSheet(record, { kind: 'police', notes: true });
    const [flag] = forPolice(record).assessment.flags.filter(({ code }) => code === 'young-sexual-health');
    expect(flag).toMatchObject({ label: label('young-sexual-health'), because: [] });
    expect(JSON.stringify(page)).not.toContain(choice('health-record', 'pregnancy'));
    expect(JSON.stringify(page)).not.toContain(words.questions['health-record']!.label);
  });

  it('names a flag that rests on something left out as well by its label alone', () => {
    const record = createRecord(calm().say('danger', 'here', 'feared-elsewhere').say('safe', 'not-safe').talk, english);
    const { questions: listed, ...police } = record.paper.police;
    const without = listed.filter(({ question }) => question !== 'safe');
    const flags = [...police.flags, 'feels-unsafe'];
    const shown = forPolice({ ...record, paper: { ...record.paper, police: { questions: without, flags } } });
    const becauseOf = (code: string) => shown.assessment.flags.find((flag) => flag.code === code)!.because;
    expect(becauseOf('danger-now').map(({ question }) => question)).toEqual(['danger']);
    expect(becauseOf('feels-unsafe')).toEqual([]);
  });

  it('has no level, no next steps, no wishes, and no note of the law that would reveal what was answered', () => {
    const held = calm().say('traded', 'yes').say('next', 'A bed of my own.');
    const page = pageOf(held);
    for (const code of ['level', 'reasons', 'steps', 'wishes', 'factors', 'plan', 'open', 'deadlines'])
      expect(page).not.toContain(`"code":"${code}"`);
    expect(page).not.toContain('A bed of my own.');
    for (const { code } of returnFromRun.notes.filter(({ when }) => when))
      expect(page).not.toContain(fill(words.notes[code]!, held.talk.configuration.settings));
    for (const { code } of returnFromRun.notes.filter(({ when }) => !when)) expect(page).toContain(words.notes[code]);
  });

  it('has in its head this time away, its numbers and its days', () => {
    const held = calm()
      .say('missing-since', '2026-11-17')
      .say('returned-at', '2026-11-20T15:00-05:00')
      .say('report-police', 'made')
      .say('report-police-number', '26-11873, Harbor PD');
    const head = recordSheet(createRecord(held.talk, english), { kind: 'police' }).sections[0]!;
    const text = JSON.stringify(head);
    expect(text).toContain('26-11873, Harbor PD');
    expect(head.blocks).toContainEqual(
      expect.objectContaining({ facts: expect.arrayContaining([{ term: 'Days away', texts: ['3'] }]) as unknown }),
    );
  });

  it('has room for the officer, the badge, the number, the time and the telephone of the worker', () => {
    for (const { words: wording, texts } of languages) {
      const { sections } = recordSheet(createRecord(calm().talk, wording), { kind: 'police' });
      const { blocks } = sections.find(({ code }) => code === 'handover')!;
      expect(blocks).toEqual([{ kind: 'lines', labels: texts.policeHandoverLines }]);
      expect(texts.policeHandoverLines).toHaveLength(6);
    }
  });

  it('says before it is printed all that it may hold, and nothing else', () => {
    const holds = policeHolds(createRecord(calm().talk, english), { texts: paperEnglish, say: sayIn('en') });
    const { questions: listed } = returnFromRun.paper!.police!;
    for (const { question, choices } of listed) {
      expect(holds).toContain(words.questions[question]!.label);
      for (const code of choices ?? []) expect(holds).toContain(choice(question, code));
    }
    for (const code of leftOut) expect(holds).not.toContain(words.questions[code]!.label);
    expect(holds).not.toContain(choice('asked-to-do', 'carry-or-sell'));
  });
});

describe('What was noted, on the page for law enforcement', () => {
  const flagsOf = ({ talk }: HeldTalk, wording: Wording) =>
    recordSheet(createRecord(talk, wording), { kind: 'police' }).sections.find(({ code }) => code === 'flags')!;

  it.each<[flag: string, of: string, talk: () => HeldTalk]>([
    ['danger-now', 'urgent', () => calm().say('danger', 'here')],
    ['other-child-in-danger', 'urgent', () => calm().say('other-child', 'yes')],
    ['exchange-asked', 'direct', () => calm().say('traded', 'asked')],
    ['identified-victim', 'direct', () => calm().say('identified', 'victim')],
    ['harm-disclosed', 'report', () => calm().say('hurt', 'hurt')],
    ['unsafe-placement', 'report', () => calm().say('left', 'argument', 'not-safe-there')],
  ])('names %s (%s)', (flag, _, talk) => {
    for (const { words: wording, texts } of languages) {
      const section = JSON.stringify(flagsOf(talk(), wording));
      expect(section).toContain(wording.flags[flag]!.label.split('{')[0]);
      expect(section).not.toContain(texts.policeFlagsNone);
      expect(toText(createRecord(talk().talk, wording), { kind: 'police' })).toContain(
        wording.flags[flag]!.label.split('{')[0],
      );
    }
  });

  it.each<[what: string, flags: readonly string[], talk: () => HeldTalk]>([
    ['a vulnerability', ['gang'], () => calm().say('gang', 'yes')],
    [
      'several vulnerabilities',
      ['unstable-home', 'withdrawal', 'gang'],
      () => calm().say('gang', 'yes').say('home', 'unstable-housing').say('changes', 'yes'),
    ],
    ['context', ['child-welfare-involved'], () => calm().say('care', 'foster')],
    ['a thing to know', ['self-harm-past'], () => calm().say('mood', 'in-the-past')],
    [
      'an urgent sign that rests on the body alone',
      ['medical-now', 'injury-or-sti'],
      () => calm().say('marks', 'neck-marks'),
    ],
    ['a strong sign', ['injury-or-sti', 'care-soon'], () => calm().say('health-record', 'multiple-sti')],
    ['a choice that is left out', ['made-to-carry-or-sell'], () => calm().say('asked-to-do', 'carry-or-sell')],
    ['nothing', [], calm],
    ['no answer at all', ['age-unknown', 'not-enough-information'], begin],
    ['a talk in which all was declined', ['age-unknown', 'not-enough-information'], declined],
  ])('says of %s no more than that what it holds raised none it names', (_, flags, talk) => {
    const raised = createRecord(talk().talk, english).assessment.flags.map(({ code }) => code);
    expect(raised.filter((code) => code !== 'current-run')).toEqual(flags);
    for (const { words: wording, texts } of languages) {
      const text = toText(createRecord(talk().talk, wording), { kind: 'police' });
      const nothingNoted = texts.flagsNone.split('.')[0]!;
      expect(text).not.toContain(nothingNoted);
      expect(written(createRecord(talk().talk, wording))).not.toContain(nothingNoted);
      expect(text).toContain(texts.policeFlagsNone);
      // Whether something was left out cannot be read from it.
      expect(flagsOf(talk(), wording)).toEqual(flagsOf(calm(), wording));
    }
  });

  it('names in each worked case what is raised by what it holds, or by label', () => {
    for (const name of caseNames) {
      const record = recordOfCase(name);
      const { answers, assessment } = forPolice(record);
      const alone = evaluate(returnFromRun, { ...calm().talk.configuration }, answers);
      const listed = returnFromRun.paper!.police!.flags;
      const expected = record.assessment.flags
        .map(({ code }) => code)
        .filter((code) => {
          const entry = listed.find(({ flag }) => flag === code);
          return entry && (entry.asLabel || isRaised(alone, code));
        });
      expect([name, assessment.flags.map(({ code }) => code)]).toEqual([name, expected]);
    }
  });
});
