import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Account } from '../../src/instrument/account.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { assessed, calm, codesOf, given } from './helpers.ts';

const traded = given('traded', 'yes');

describe("an agency's own steps and points", () => {
  const config: ConfigurationInput = {
    contacts: { tribe: { name: { en: 'Tribal office', es: 'Oficina tribal' }, phone: '555-0199' } },
    steps: [
      {
        step: 'papers',
        points: [{ code: 'own-form', text: 'Fill in form 7 within {reportWithinHours} hours.', by: 'today' }],
      },
      {
        step: 'tribe',
        title: { en: 'The tribe, within {reportWithinHours} hours', es: 'La tribu' },
        kind: 'call',
        contact: 'tribe',
        points: [
          {
            code: 'own-tribe',
            text: { en: 'Call the tribe.', es: 'Llame a la tribu.' },
            when: { flag: 'approached' },
            by: [{ by: 'day', when: { condition: 'serious' } }, { by: 'week' }],
          },
        ],
      },
    ],
  };
  const approached = given('left', 'someone-offered');

  it("come after the instrument's own: points in their step, a new step in its band", () => {
    const { steps } = assessed([approached, traded], config);
    const papers = steps.find(({ code }) => code === 'papers')!;
    const day = steps.filter(({ band }) => band === 'day');

    expect(papers.points.at(-1)).toMatchObject({
      code: 'own-form',
      text: 'Fill in form 7 within 24 hours.',
      band: 'today',
      because: { flags: [], rules: [], questions: [] },
    });
    expect(day.length).toBeGreaterThan(1);
    expect(day.at(-1)).toEqual({
      code: 'tribe',
      kind: 'call',
      title: 'The tribe, within 24 hours',
      band: 'day',
      contact: { code: 'tribe', name: 'Tribal office', phone: '555-0199' },
      points: [
        {
          code: 'own-tribe',
          text: 'Call the tribe.',
          band: 'day',
          because: { flags: ['approached'], rules: [], questions: [] },
          from: '2026-11-20T10:00:00.000Z',
          dueAt: '2026-11-21T10:00:00.000Z',
        },
      ],
    });
  });

  it('are as urgent as their conditions say, and move the step of the instrument they are in', () => {
    const { steps } = assessed([...calm, approached], config);

    expect(steps.find(({ code }) => code === 'tribe')?.band).toBe('week');
    expect(steps.find(({ code }) => code === 'papers')?.band).toBe('today');
  });

  it('are not there where what they name is not', () => {
    expect(codesOf(assessed(calm, config).steps)).not.toContain('tribe');
  });

  it('without a kind are a talk, and without a contact call nobody', () => {
    const steps = [{ step: 'own', title: 'Own', points: [{ code: 'own', text: 'Do it.', by: 'now' as const }] }];
    const [step] = assessed(calm, { steps }).steps;

    expect(step).toMatchObject({ code: 'own', kind: 'talk', band: 'now' });
    expect(step).not.toHaveProperty('contact');
  });

  it('may call a contact of the instrument that no other step calls', () => {
    const { instrument, contact } = withUnused();
    const steps = [
      { step: 'own', title: 'Own', contact, points: [{ code: 'own', text: 'Call.', by: 'day' as const }] },
    ];
    const result = assess(instrument, {}, { config: { steps } });

    expect(result.steps.find(({ code }) => code === 'own')?.contact).toMatchObject({ code: contact });
  });

  it('change nothing else', () => {
    const said = [traded, approached];
    const { steps, ...rest } = assessed(said, config);
    const { steps: plain, ...plainRest } = assessed(said);
    const pointsOf = (list: typeof steps) => list.flatMap(({ points }) => points);

    expect(
      pointsOf(steps)
        .filter(({ code }) => !code.startsWith('own'))
        .toSorted(byCode),
    ).toEqual(pointsOf(plain).toSorted(byCode));
    expect(rest).toEqual(plainRest);
  });
});

const byCode = (left: { code: string }, right: { code: string }) => (left.code < right.code ? -1 : 1);

/** The small instrument, with a contact `clinic` that no step has. */
function withUnused() {
  return { instrument: parseInstrument({ ...small, wording: { en: wordingFor(small) } }), contact: 'clinic' };
}

describe('every text of a result', () => {
  const en = wordingFor(small);
  const text = 'Within {dueHours} hours.';
  const instrument = parseInstrument({
    ...small,
    steps: [{ ...small.steps[0], contact: 'clinic' }],
    outcomes: {},
    wording: {
      en: {
        ...en,
        flags: { ...en.flags, hotel: { label: text, rule: text } },
        passages: { 'guide-1': { where: text, text } },
        rules: { 'any-strong': text },
        contacts: { ...en.contacts, clinic: text },
        contactMissing: text,
        steps: { desk: text },
        points: { 'call-desk': { text, ground: text } },
        notes: { 'guide-only': text },
      },
    },
  });
  const slept: Account = { source: 'youth', response: 'given', value: ['hotel'], at: '2026-11-20T10:00:00Z' };
  const { flags, reasons, steps, notes } = assess(
    instrument,
    { slept: [slept] },
    { config: { settings: { dueHours: 5 } } },
  );
  const [step] = steps;

  it.each([
    ['the label of a flag', flags[0]?.label],
    ['the rule of a flag', flags[0]?.rule],
    ['where the passage is', flags[0]?.passage?.where],
    ['the passage', flags[0]?.passage?.text],
    ['a reason', reasons[0]?.text],
    ['the title of a step', step?.title],
    ['a point', step?.points[0]?.text],
    ['what a point rests on', step?.points[0]?.ground],
    ['the name of a contact', step?.contact?.name],
    ['what to do without a contact', step?.contact?.missing],
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
    points: { ...english.points, 'call-desk': { text: 'Llame en {dueHours} horas.' } },
  };
  const instrument = withWording(parseInstrument({ ...small, wording: { en: english } }), spanish);
  const textIn = (locale: string) => assess(instrument, { slept: [account] }, { locale }).steps[0]?.points[0]?.text;

  it('is the one that was asked for, with the settings filled in', () => {
    expect([textIn('es'), textIn('en')]).toEqual(['Llame en 24 horas.', 'Point call-desk']);
  });

  it('is the same in another country', () => {
    expect(textIn('es-MX')).toBe('Llame en 24 horas.');
  });

  it('is the first of the instrument where it has no other', () => {
    expect([textIn('fr'), textIn(''), textIn('constructor')]).toEqual(Array(3).fill('Point call-desk'));
  });

  it("of an agency's own texts follows", () => {
    const own = { en: 'Call.', es: 'Llame.' };
    const config = { steps: [{ step: 'own', title: own, points: [{ code: 'own', text: own, by: 'open' }] }] };
    const last = (locale: string) => {
      const { title, points } = assess(instrument, {}, { config, locale }).steps.at(-1)!;
      return [title, points[0]?.text];
    };

    expect([last('en'), last('es')]).toEqual([
      ['Call.', 'Call.'],
      ['Llame.', 'Llame.'],
    ]);
  });
});
