import { describe, expect, it } from 'vitest';
import spanish from '../../src/languages/es/index.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import { paper as paperEnglish } from '../../src/languages/en/paper.ts';
import { paper as paperSpanish } from '../../src/languages/es/paper.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { createRecord } from '../../src/record/record.ts';
import { toText } from '../../src/record/to-text.ts';
import { begin, english, type Sitting } from '../screening/helpers.ts';

/** All that stands on the page for law enforcement, as one text. */
function pageOf(sitting: Sitting): string {
  return JSON.stringify(recordSheet(createRecord(sitting.talk, english), { kind: 'police' }).sections);
}

registerLanguage(spanish);

const label = (flag: string) => english.flags[flag]!.label;

const languages = [
  { words: english, texts: paperEnglish },
  { words: spanish.returnFromRun, texts: paperSpanish },
] as const;

/** A talk in which just enough is known, and nothing is noted. */
const calm = () =>
  begin()
    .say('safe', 'safe')
    .say('slept', 'friend')
    .say('who', 'friends')
    .say('free', 'yes')
    .say('hurt', 'no')
    .say('traded', 'no');

function declined(): Sitting {
  const sitting = begin();
  for (const { code, who } of questionsOf(sitting.talk.instrument))
    if (who === 'asked') sitting.send({ type: 'decline', question: code, response: 'declined' });
  return sitting;
}

describe('The page for law enforcement', () => {
  it('holds what was said of harm, and no answer of what a report does not need', () => {
    const page = pageOf(
      begin()
        .say('abuse-history', 'yes')
        .say('home', 'unstable-housing')
        .say('health-record', 'sti')
        .say('substances', 'a-lot')
        .say('substances-from', 'wanted-something-back')
        .say('slept', 'hotel'),
    );
    expect(page).toContain(english.questions['slept']!.choices!['hotel']);
    expect(page).toContain(label('hotel-or-travel'));
    for (const question of ['abuse-history', 'home', 'health-record', 'substances', 'substances-from'])
      expect(page).not.toContain(english.questions[question]!.label);
    expect(page).not.toContain(label('drugs-supplied'));
  });

  it('leaves out a choice that is held back, and keeps what was chosen beside it with its flag', () => {
    const page = pageOf(begin().say('asked-to-do', 'be-with-someone', 'bring-others', 'carry-or-sell'));
    const { choices = {} } = english.questions['asked-to-do']!;
    for (const told of [choices['be-with-someone'], choices['bring-others'], label('third-party'), label('recruited')])
      expect(page).toContain(told);
    for (const held of [choices['carry-or-sell'], label('made-to-carry-or-sell')]) expect(page).not.toContain(held);
  });

  it('leaves out the note of an answer of which something is held back, for it may tell of that', () => {
    const sitting = begin().say('asked-to-do', 'bring-others', 'carry-or-sell').say('slept', 'hotel');
    sitting.send({ type: 'note', question: 'asked-to-do', note: 'Parcels for him.' });
    sitting.send({ type: 'note', question: 'slept', note: 'A blue car.' });
    const sheet = JSON.stringify(recordSheet(createRecord(sitting.talk, english), { kind: 'police', notes: true }));
    expect(sheet).toContain('A blue car.');
    expect(sheet).not.toContain('Parcels for him.');
  });

  it('keeps a flag that stands on something else as well, without what is held back', () => {
    const page = pageOf(begin().say('marks', 'untreated-injury').say('health-record', 'multiple-sti'));
    expect(page).toContain(label('injury-or-sti'));
    expect(page).not.toContain(english.questions['health-record']!.label);
  });

  it('has no level, no next steps, no wishes, and no notes unless they are asked for', () => {
    const sitting = begin().say('slept', 'hotel').say('next', 'A bed of my own.');
    sitting.send({ type: 'note', question: 'slept', note: 'A blue car.' });
    const page = pageOf(sitting);
    for (const code of ['level', 'actions', 'wishes', 'plan', 'open']) expect(page).not.toContain(`"code":"${code}"`);
    expect(page).not.toContain('A bed of my own.');
    expect(page).not.toContain('A blue car.');
    const record = createRecord(sitting.talk, english);
    expect(JSON.stringify(recordSheet(record, { kind: 'police', notes: true }))).toContain('A blue car.');
  });
});

describe('What was noted, on the page for law enforcement', () => {
  const flagsOf = ({ talk }: Sitting, { words }: (typeof languages)[number]) =>
    recordSheet(createRecord(talk, words), { kind: 'police' }).sections.find(({ code }) => code === 'flags')!;

  it.each<[flag: string, of: string, talk: () => Sitting]>([
    ['danger-now', 'urgent', () => calm().say('danger', 'here')],
    ['exchange-asked', 'direct', () => calm().say('traded', 'asked')],
    ['harm-disclosed', 'report', () => calm().say('hurt', 'hurt')],
    ['hotel-or-travel', 'strong', () => calm().say('slept', 'hotel')],
  ])('names %s (%s)', (flag, _, talk) => {
    for (const language of languages) {
      const { words, texts } = language;
      const written = JSON.stringify(flagsOf(talk(), language));
      expect(written).toContain(words.flags[flag]!.label);
      expect(written).not.toContain(texts.policeFlagsNone);
      expect(toText(createRecord(talk().talk, words), { kind: 'police' })).toContain(words.flags[flag]!.label);
    }
  });

  it.each<[what: string, flags: readonly string[], talk: () => Sitting]>([
    ['a vulnerability', ['gang'], () => calm().say('gang', 'yes')],
    [
      'several vulnerabilities',
      ['unstable-home', 'withdrawal', 'gang'],
      () => calm().say('gang', 'yes').say('home', 'unstable-housing').say('changes', 'yes'),
    ],
    ['context', ['child-welfare-involved'], () => calm().say('care', 'foster')],
    ['a thing to know', ['self-harm-past'], () => calm().say('mood', 'in-the-past')],
    ['a strong sign that is held back', ['injury-or-sti'], () => calm().say('health-record', 'multiple-sti')],
    ['a choice that is held back', ['made-to-carry-or-sell'], () => calm().say('asked-to-do', 'carry-or-sell')],
    [
      'a report sign that is held back',
      ['young-sexual-health', 'care-soon'],
      () => calm().say('age', 12).say('health-record', 'pregnancy'),
    ],
    ['nothing', [], calm],
    ['no answer at all', ['not-enough-information'], begin],
    ['a talk in which all was declined', ['not-enough-information'], declined],
  ])('says of %s no more than that nothing it lists was noted', (_, flags, talk) => {
    const raised = createRecord(talk().talk, english).assessment.flags.map(({ code }) => code);
    expect(raised.filter((code) => code !== 'current-run')).toEqual(flags);
    for (const language of languages) {
      const { words, texts } = language;
      const written = toText(createRecord(talk().talk, words), { kind: 'police' });
      const nothingNoted = texts.flagsNone.split('.')[0]!;
      expect(written).not.toContain(nothingNoted);
      expect(JSON.stringify(recordSheet(createRecord(talk().talk, words), { kind: 'police' }))).not.toContain(
        nothingNoted,
      );
      expect(written).toContain(texts.policeFlagsNone);
      // Whether something was left out cannot be read from it.
      expect(flagsOf(talk(), language)).toEqual(flagsOf(calm(), language));
    }
  });
});
