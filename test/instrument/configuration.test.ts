import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { ConfigurationError } from '../../src/instrument/problems.ts';
import { expectProblems, frozen, refusal } from './refusals.ts';
import { small, smallInstrument } from './small.ts';

const instrument = smallInstrument(undefined, { actions: small.actions });
const parse = (data?: unknown) => parseConfiguration(instrument, data);
const defaults = { strict: true, adultFrom: 18, dueHours: 24 };

describe('a configuration', () => {
  it('is the defaults of the instrument where nothing is set', () => {
    const expected = { settings: defaults, contacts: small.contacts, actions: [] };

    expect([parse(), parse({}), defaultConfiguration(instrument)]).toEqual([expected, expected, expected]);
  });

  it('takes what the agency sets, to its bounds', () => {
    expect(parse({ settings: { strict: false, adultFrom: 21 } }).settings).toEqual({
      ...defaults,
      strict: false,
      adultFrom: 21,
    });
    expect(parse({ settings: { adultFrom: 18, dueHours: 1 } }).settings).toEqual({ ...defaults, dueHours: 1 });
  });

  it('takes contacts: those of the instrument and new ones', () => {
    const contacts = {
      clinic: { phone: '555-0101', sms: '50101', url: 'https://clinic.example' },
      tribe: { name: 'Tribal office' },
    };

    expect(parse({ contacts }).contacts).toEqual({ ...small.contacts, ...contacts });
  });

  it('takes actions, and may name new contacts, settings and flags in them', () => {
    const actions = [
      {
        code: 'own',
        text: { en: 'Call.', es: 'Llame.' },
        contact: 'tribe',
        when: { flag: 'hotel' },
        within: { hours: { setting: 'dueHours' } },
      },
      {
        code: 'own-too',
        text: 'Write.',
        contact: 'desk',
        when: { question: 'slept', has: ['car'] },
        within: { days: 2 },
      },
    ];

    expect(parse({ contacts: { tribe: { name: 'Tribal office' } }, actions }).actions).toEqual(actions);
  });

  it('leaves what it is given, and the instrument, as they were', () => {
    const before = structuredClone(instrument);
    parse(
      frozen({
        settings: { strict: false },
        contacts: { clinic: { phone: '555-0101' } },
        actions: [{ code: 'own', text: 'Write.' }],
      }),
    );

    expect(instrument).toEqual(before);
  });

  it.each<[string, unknown, Record<string, RegExp>]>([
    ['no object', 'strict', { '': /expected object/ }],
    ['null', null, { '': /found null/ }],
    ['an unknown part', { colours: {} }, { '': /unknown "colours"/ }],
    ['an unknown setting', { settings: { nothing: 1 } }, { 'settings.nothing': /no such setting/ }],
    ['a setting every object seems to have', { settings: { toString: 1 } }, { 'settings.toString': /no such setting/ }],
    ['a number below', { settings: { adultFrom: 17 } }, { 'settings.adultFrom': /18 to 21/ }],
    ['a number above', { settings: { adultFrom: 22 } }, { 'settings.adultFrom': /18 to 21/ }],
    ['yes for a number', { settings: { adultFrom: true } }, { 'settings.adultFrom': /number from/ }],
    ['a number for yes or no', { settings: { strict: 1 } }, { 'settings.strict': /true or false/ }],
    ['text for a setting', { settings: { strict: 'no' } }, { 'settings.strict': /true or false/ }],
    ['a number that is none', { settings: { adultFrom: Number.NaN } }, { 'settings.adultFrom': /number/ }],
    [
      'a new contact without a name',
      { contacts: { tribe: { phone: '555-0102' } } },
      { 'contacts.tribe.name': /expected a name/ },
    ],
    [
      'a link that is not https',
      { contacts: { clinic: { url: 'javascript:alert(1)' } } },
      { 'contacts.clinic.url': /https/ },
    ],
    ['a fax', { contacts: { clinic: { fax: '555' } } }, { 'contacts.clinic': /unknown "fax"/ }],
    ['an empty telephone number', { contacts: { clinic: { phone: '' } } }, { 'contacts.clinic.phone': /expected/ }],
    ['a blank line for text messages', { contacts: { clinic: { sms: ' ' } } }, { 'contacts.clinic.sms': /expected/ }],
    [
      'an action with a code of the instrument',
      { actions: [{ code: 'call-desk', text: 'Call.' }] },
      { 'actions[0].code': /"call-desk" stands twice/ },
    ],
    [
      'two actions with one code',
      {
        actions: [
          { code: 'own', text: 'A' },
          { code: 'own', text: 'B' },
        ],
      },
      { 'actions[1].code': /"own" stands twice/ },
    ],
    ['an action without text', { actions: [{ code: 'own' }] }, { 'actions[0].text': /expected a text/ }],
    ['an action with blank text', { actions: [{ code: 'own', text: ' ' }] }, { 'actions[0].text': /expected/ }],
    ['an action with text in no language', { actions: [{ code: 'own', text: {} }] }, { 'actions[0].text': /expected/ }],
    [
      'an action with an unknown setting in its text',
      { actions: [{ code: 'own', text: 'Within {hours}.' }] },
      { 'actions[0].text': /"\{hours\}" names no setting/ },
    ],
    [
      'an action with an unknown contact',
      { actions: [{ code: 'own', text: 'A', contact: 'nobody' }] },
      { 'actions[0].contact': /no contact "nobody"/ },
    ],
    [
      'an action with an unknown flag',
      { actions: [{ code: 'own', text: 'A', when: { flag: 'nothing' } }] },
      { 'actions[0].when.flag': /no flag/ },
    ],
    [
      'an action with an unknown question',
      { actions: [{ code: 'own', text: 'A', when: { any: [{ question: 'nothing', answered: true }] } }] },
      { 'actions[0].when.any[0].question': /no question/ },
    ],
    [
      'an action with two operators',
      { actions: [{ code: 'own', text: 'A', when: { flag: 'hotel', all: [] } }] },
      { 'actions[0].when': /exactly one/ },
    ],
    [
      'an action due by an unknown setting',
      { actions: [{ code: 'own', text: 'A', within: { hours: { setting: 'nothing' } } }] },
      { 'actions[0].within.hours.setting': /no number setting/ },
    ],
  ])('is refused for %s', (_, data, expected) => {
    expectProblems(
      refusal(() => parse(data), ConfigurationError),
      expected,
    );
  });

  it('is refused for everything at once', () => {
    const error = refusal(
      () =>
        parse({
          settings: { nothing: 1, adultFrom: 40 },
          contacts: { tribe: {} },
          actions: [{ code: 'own', text: 'A', contact: 'nobody', when: { setting: 'nothing' } }],
        }),
      ConfigurationError,
    );

    expectProblems(error, {
      'settings.nothing': /no such setting/,
      'settings.adultFrom': /18 to 21/,
      'contacts.tribe.name': /name/,
      'actions[0].contact': /no contact/,
      'actions[0].when.setting': /no yes-or-no setting/,
    });
    expect(error.name).toBe('ConfigurationError');
  });

  it('is refused for everything at once, whatever its kind', () => {
    const error = refusal(
      () => parse({ settings: { adultFrom: 40, strict: 'no' }, contacts: { clinic: { fax: '5' } } }),
      ConfigurationError,
    );

    expectProblems(error, {
      'settings.adultFrom': /18 to 21/,
      'settings.strict': /true or false/,
      'contacts.clinic': /unknown "fax"/,
    });
  });
});
