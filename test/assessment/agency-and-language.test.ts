import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Account } from '../../src/instrument/account.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { assessed, calm, codesOf, given } from './helpers.ts';

const traded = given('traded', 'yes');

describe("an agency's own actions", () => {
  const config: ConfigurationInput = {
    contacts: { tribe: { name: { en: 'Tribal office', es: 'Oficina tribal' }, phone: '555-0199' } },
    actions: [
      { code: 'own-always', text: 'Fill in form 7 within {reportWithinHours} hours.' },
      {
        code: 'own-tribe',
        text: { en: 'Call the tribe.', es: 'Llame a la tribu.' },
        when: { flag: 'approached' },
        contact: 'tribe',
        within: { days: 1 },
      },
    ],
  };

  it('come last, and are brought by what they name', () => {
    const { actions, level } = assessed([given('left', 'someone-offered')], config);

    expect(actions.slice(-2)).toEqual([
      { code: 'own-always', text: 'Fill in form 7 within 24 hours.', because: [level], always: true },
      {
        code: 'own-tribe',
        text: 'Call the tribe.',
        because: ['approached'],
        always: false,
        contact: { code: 'tribe', name: 'Tribal office', phone: '555-0199' },
        dueWithinHours: 24,
        dueAt: '2026-11-21T10:00:00.000Z',
      },
    ]);
  });

  it('are not there where what they name is not', () => {
    const codes = codesOf(assessed(calm, config).actions);

    expect(codes.slice(-1)).toEqual(['own-always']);
  });

  it('brought by an account are due from when it was given', () => {
    const actions = [
      { code: 'own', text: 'Call.', when: { question: 'travel', has: ['other-town'] }, within: { hours: 2 } },
    ];

    expect(assessed([given('travel', 'other-town')], { actions }).actions.at(-1)?.dueAt).toBe(
      '2026-11-20T12:00:00.000Z',
    );
  });

  it('change nothing else', () => {
    const said = [traded, given('left', 'someone-offered')];
    const { actions, ...rest } = assessed(said, config);
    const { actions: plain, ...plainRest } = assessed(said);

    expect(actions.slice(0, -2)).toEqual(plain);
    expect(rest).toEqual(plainRest);
  });
});

describe('every text of a result', () => {
  const en = wordingFor(small);
  const text = 'Within {dueHours} hours.';
  const instrument = parseInstrument({
    ...small,
    actions: [{ ...small.actions[0], contact: 'clinic' }],
    wording: {
      en: {
        ...en,
        flags: { ...en.flags, hotel: { label: text, rule: text } },
        passages: { 'guide-1': { where: text, text } },
        rules: { 'any-strong': text },
        contacts: { ...en.contacts, clinic: text },
        contactMissing: text,
        actions: { 'call-desk': text },
        notes: { 'guide-only': text },
      },
    },
  });
  const slept: Account = { source: 'youth', response: 'given', value: ['hotel'], at: '2026-11-20T10:00:00Z' };
  const { flags, reasons, actions, notes } = assess(
    instrument,
    { slept: [slept] },
    { config: { settings: { dueHours: 5 } } },
  );
  const action = actions[0];

  it.each([
    ['the label of a flag', flags[0]?.label],
    ['the rule of a flag', flags[0]?.rule],
    ['where the passage stands', flags[0]?.passage?.where],
    ['the passage', flags[0]?.passage?.text],
    ['a reason', reasons[0]?.text],
    ['an action', action?.text],
    ['the name of a contact', action?.contact?.name],
    ['what to do without a contact', action?.contact?.missing],
    ['a note', notes[0]?.text],
  ])('takes the settings it names: %s', (_, filled) => {
    expect(filled).toBe('Within 5 hours.');
  });
});

describe('the language', () => {
  const account: Account = { source: 'youth', response: 'given', value: ['hotel'], at: '2026-11-20T10:00:00Z' };
  const english = wordingFor(small);
  const spanish = {
    ...english,
    language: 'es',
    actions: { ...english.actions, 'call-desk': 'Llame en {dueHours} horas.' },
  };
  const instrument = withWording(parseInstrument({ ...small, wording: { en: english } }), spanish);
  const textIn = (locale: string) => assess(instrument, { slept: [account] }, { locale }).actions[0]?.text;

  it('is the one that was asked for, with the settings filled in', () => {
    expect([textIn('es'), textIn('en')]).toEqual(['Llame en 24 horas.', 'Action call-desk']);
  });

  it('is the same in another country', () => {
    expect(textIn('es-MX')).toBe('Llame en 24 horas.');
  });

  it('is the first of the instrument where it has no other', () => {
    expect([textIn('fr'), textIn(''), textIn('constructor')]).toEqual(Array(3).fill('Action call-desk'));
  });

  it("of an agency's own texts follows", () => {
    const config = { actions: [{ code: 'own', text: { en: 'Call.', es: 'Llame.' } }] };
    const last = (locale: string) => assess(instrument, {}, { config, locale }).actions.at(-1)?.text;

    expect([last('en'), last('es')]).toEqual(['Call.', 'Llame.']);
  });
});
