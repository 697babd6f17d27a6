import { describe, expect, it } from 'vitest';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { createRecord } from '../../src/record/record.ts';
import { begin, english, type Sitting } from '../screening/helpers.ts';

/** All that stands on the page for law enforcement, as one text. */
function pageOf(sitting: Sitting): string {
  return JSON.stringify(recordSheet(createRecord(sitting.talk, english), { kind: 'police' }).sections);
}

const label = (flag: string) => english.flags[flag]!.label;

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
