import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { ConfigurationError } from '../../src/instrument/problems.ts';
import { expectProblems, frozen, refusal } from './refusals.ts';
import { small, smallInstrument } from './small.ts';

const instrument = smallInstrument(undefined, { steps: small.steps, outcomes: small.outcomes, rules: small.rules });
const parse = (data?: unknown) => parseConfiguration(instrument, data);
const defaults = { strict: true, adultFrom: 18, dueHours: 24 };

/** A point that can be used, but for what is changed. */
const own = (changes: object = {}) => ({ code: 'own', text: 'A', by: 'day', ...changes });
/** A configuration that adds it to a step of the instrument. */
const point = (changes: object) => ({ steps: [{ step: 'desk', points: [own(changes)] }] });

/** A review that can be used, but for what is changed. */
function reviewed(changes: object = {}): object {
  return { role: 'director', date: '2026-11-29', hashes: { settings: `sha256:${'0'.repeat(64)}` }, ...changes };
}

const withoutHost = [
  'https://',
  'https:// ',
  'https:///x',
  'https://?x',
  'https://#x',
  'https://:8443',
  'https://a b.example',
];

describe('a configuration', () => {
  it('is the defaults of the instrument where nothing is set', () => {
    const expected = { settings: defaults, contacts: small.contacts, steps: [] };

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

  it.each([
    'https://clinic.example',
    'https://clinic.example/',
    'https://clinic.example/hours?day=1#night',
    'https://clinic.example?day=1',
    'https://clinic.example#night',
    'https://clinic:8443/hours',
    'https://192.0.2.7',
    'https://[2001:db8::1]/',
    'https://clínica.example/horas',
  ])('takes an address with a host: %s', (url) => {
    expect(parse({ contacts: { clinic: { url } } }).contacts['clinic']).toEqual({ url });
  });

  it.each(['555-0142 x204', '(713) 555-0142 ext. 204', '+1 713 555 0142 Ext 7', '713.555.0142x1234567'])(
    'takes a number with the extension of an office: %s',
    (phone) => {
      expect(parse({ contacts: { clinic: { phone } } }).contacts['clinic']).toEqual({ phone });
    },
  );

  it('takes points for a step and new steps, which may name new contacts, settings, flags, rules and outcomes', () => {
    const steps = [
      {
        step: 'desk',
        points: [
          { code: 'own', text: { en: 'Call.', es: 'Llame.' }, contact: 'desk', when: { flag: 'hotel' }, by: 'today' },
          {
            code: 'own-too',
            text: 'Call within {dueHours} hours.',
            when: { condition: 'any-sign' },
            by: [{ by: 'now', when: { ruleOfLevel: 'high' } }, { by: 'week' }],
          },
        ],
      },
      {
        step: 'tribe',
        title: { en: 'The tribe', es: 'La tribu' },
        kind: 'call',
        contact: 'tribe',
        points: [{ code: 'own-tribe', text: 'Write.', when: { question: 'slept', has: ['car'] }, by: 'days3' }],
      },
      {
        step: 'plain',
        title: 'Something',
        points: [{ code: 'own-plain', text: 'Do it.', by: 'open', contact: 'clinic' }],
      },
    ];

    expect(parse({ contacts: { tribe: { name: 'Tribal office' } }, steps }).steps).toEqual(steps);
  });

  it('takes who has reviewed it', () => {
    expect(parse({ reviewedBy: reviewed() })).toEqual({ ...parse({}), reviewedBy: reviewed() });
  });

  it('leaves what it is given, and the instrument, as they were', () => {
    const before = structuredClone(instrument);
    parse(
      frozen({
        settings: { strict: false },
        contacts: { clinic: { phone: '555-0101' } },
        steps: [{ step: 'desk', points: [{ code: 'own', text: 'Write.', by: 'week' }] }],
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
    ...withoutHost.map((url): [string, unknown, Record<string, RegExp>] => [
      `an address without a host: ${JSON.stringify(url)}`,
      { contacts: { clinic: { url } } },
      { 'contacts.clinic.url': /^expected an address that begins with https:\/\/ and names a host$/ },
    ]),
    ['a fax', { contacts: { clinic: { fax: '555' } } }, { 'contacts.clinic': /unknown "fax"/ }],
    ['an empty telephone number', { contacts: { clinic: { phone: '' } } }, { 'contacts.clinic.phone': /expected/ }],
    ...['ext. 204', '555-0142 ext.', '555-0142 ext. 4 or 5', '555-0142 desk 4'].map(
      (phone): [string, unknown, Record<string, RegExp>] => [
        `a number whose extension is none: ${phone}`,
        { contacts: { clinic: { phone } } },
        { 'contacts.clinic.phone': /^expected a number in digits, such as 555-0142 ext\. 204$/ },
      ],
    ),
    [
      'an extension for text messages',
      { contacts: { clinic: { sms: '50101 x2' } } },
      { 'contacts.clinic.sms': /digits/ },
    ],
    ['a blank line for text messages', { contacts: { clinic: { sms: ' ' } } }, { 'contacts.clinic.sms': /expected/ }],
    ['actions, as they were before', { actions: [] }, { '': /unknown "actions"/ }],
    ['no point', { steps: [{ step: 'desk', points: [] }] }, { 'steps[0].points': /at least 1/ }],
    [
      'a step without a code',
      { steps: [{ title: 'Own', points: [{ code: 'own', text: 'A', by: 'day' }] }] },
      { 'steps[0].step': /expected/ },
    ],
    ['a new step without a title', { steps: [{ step: 'more', points: [own()] }] }, { 'steps[0].title': /a title/ }],
    [
      'a title, kind and contact for a step of the instrument',
      { steps: [{ step: 'afterwards', title: 'Own', kind: 'call', contact: 'clinic', points: [own()] }] },
      {
        'steps[0].title': /"afterwards" is a step of the instrument/,
        'steps[0].kind': /is a step of the instrument/,
        'steps[0].contact': /is a step of the instrument/,
      },
    ],
    [
      'one step twice',
      {
        steps: [
          { step: 'desk', points: [own()] },
          { step: 'desk', points: [own({ code: 'own-too' })] },
        ],
      },
      { 'steps[1].step': /"desk" is there twice/ },
    ],
    [
      'one new step twice',
      {
        steps: [
          { step: 'more', title: 'A', points: [own()] },
          { step: 'more', title: 'B', points: [own({ code: 'own-too' })] },
        ],
      },
      { 'steps[1].step': /"more" is there twice/ },
    ],
    ['a code of the instrument', point({ code: 'see-them-again' }), { 'steps[0].points[0].code': /is there twice/ }],
    [
      'one code in two steps',
      {
        steps: [
          { step: 'desk', points: [own()] },
          { step: 'afterwards', points: [own()] },
        ],
      },
      { 'steps[1].points[0].code': /"own" is there twice/ },
    ],
    [
      'a contact of another step',
      { steps: [{ step: 'afterwards', points: [own({ contact: 'desk' })] }] },
      { 'steps[0].points[0].contact': /"desk" is in the step "desk" already/ },
    ],
    [
      'a new step with the contact of another',
      { steps: [{ step: 'more', title: 'More', contact: 'desk', points: [own()] }] },
      { 'steps[0].contact': /"desk" is in the step "desk" already/ },
    ],
    [
      'one new contact in two of its steps',
      {
        contacts: { tribe: { name: 'Tribe' } },
        steps: [
          { step: 'more', title: 'More', contact: 'tribe', points: [own()] },
          { step: 'afterwards', points: [own({ code: 'own-too', contact: 'tribe' })] },
        ],
      },
      { 'steps[1].points[0].contact': /"tribe" is in the step "more" already/ },
    ],
    ['a point without text', point({ text: undefined }), { 'steps[0].points[0].text': /expected a text/ }],
    ['a point with blank text', point({ text: ' ' }), { 'steps[0].points[0].text': /expected/ }],
    ['a point with text in no language', point({ text: {} }), { 'steps[0].points[0].text': /expected/ }],
    [
      'an unknown setting in a text',
      point({ text: 'Within {hours}.' }),
      { 'steps[0].points[0].text': /"\{hours\}" names no setting/ },
    ],
    [
      'an unknown setting in a title',
      { steps: [{ step: 'more', title: { en: 'In {hours}' }, points: [own()] }] },
      { 'steps[0].title.en': /"\{hours\}" names no setting/ },
    ],
    ['an unknown contact', point({ contact: 'nobody' }), { 'steps[0].points[0].contact': /no contact "nobody"/ }],
    ['a point in no band', point({ by: undefined }), { 'steps[0].points[0].by': /expected one of now/ }],
    ['a band that does not exist', point({ by: 'soon' }), { 'steps[0].points[0].by': /expected one of now/ }],
    ['an unknown flag', point({ when: { flag: 'nothing' } }), { 'steps[0].points[0].when.flag': /no flag/ }],
    [
      'an unknown question',
      point({ when: { any: [{ question: 'nothing', answered: true }] } }),
      { 'steps[0].points[0].when.any[0].question': /no question/ },
    ],
    [
      'an unknown outcome',
      point({ by: [{ by: 'now', when: { condition: 'nothing' } }, { by: 'day' }] }),
      { 'steps[0].points[0].by[0].when.condition': /no condition "nothing"/ },
    ],
    ['two operators', point({ when: { flag: 'hotel', all: [] } }), { 'steps[0].points[0].when': /exactly one/ }],
    [
      'an unknown kind of step',
      { steps: [{ step: 'more', title: 'More', kind: 'visit', points: [own()] }] },
      { 'steps[0].kind': /"visit"/ },
    ],
    ...(
      [
        ['a review that is a name', 'us', { reviewedBy: /expected object/ }],
        [
          'a review without a role',
          reviewed({ role: undefined }),
          { 'reviewedBy.role': /expected a text, or a text for each language/ },
        ],
        ['a review by nobody', reviewed({ role: ' ' }), { 'reviewedBy.role': /expected some text/ }],
        ['a review on no day', reviewed({ date: '2026-02-30' }), { 'reviewedBy.date': /expected a day/ }],
        ['a review without hashes', reviewed({ hashes: undefined }), { 'reviewedBy.hashes': /found nothing/ }],
        ['a hash that is none', reviewed({ hashes: { settings: 'ok' } }), { 'reviewedBy.hashes.settings': /sha256:/ }],
        ['a reviewer’s name', reviewed({ name: 'A' }), { reviewedBy: /unknown "name"/ }],
      ] as const
    ).map(([what, reviewedBy, expected]): [string, unknown, Record<string, RegExp>] => [
      what,
      { reviewedBy },
      expected,
    ]),
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
          ...point({ contact: 'nobody', when: { setting: 'nothing' } }),
        }),
      ConfigurationError,
    );

    expectProblems(error, {
      'settings.nothing': /no such setting/,
      'settings.adultFrom': /18 to 21/,
      'contacts.tribe.name': /name/,
      'steps[0].points[0].contact': /no contact/,
      'steps[0].points[0].when.setting': /no yes-or-no setting/,
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
