import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { ConfigurationError } from '../../src/instrument/problems.ts';
import { readConfiguration } from '../../src/instrument/read-configuration.ts';
import { small, smallInstrument } from './small.ts';

const instrument = smallInstrument(undefined, { steps: small.steps, outcomes: small.outcomes, rules: small.rules });
const own = (code: string, more: object = {}) => ({ code, text: 'Write to them.', by: 'day', ...more });

const read = (data: unknown) => {
  const { configuration, leftOut } = readConfiguration(instrument, data);
  return { configuration, wrong: leftOut?.problems.map(({ path }) => path) ?? [] };
};

describe('an agency’s configuration that a host hands in', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, {}],
    ['an empty one', {}, {}],
    ['parts that are not given', { settings: null, contacts: undefined, steps: null }, {}],
    ['values that are not given', { settings: { adultFrom: null, strict: undefined } }, {}],
    ['a select nobody touched', { settings: { adultFrom: '', strict: ' ' }, contacts: { clinic: { phone: '' } } }, {}],
    ['a number as a form gives it', { settings: { adultFrom: '21' } }, { settings: { adultFrom: 21 } }],
    ['yes and no as a form gives it', { settings: { strict: 'False' } }, { settings: { strict: false } }],
    [
      'a contact with a part that is not given',
      { contacts: { clinic: { phone: '555-0101', sms: null, url: '' } } },
      { contacts: { clinic: { phone: '555-0101' } } },
    ],
  ])('is read without a word: %s', (_, data, meant) => {
    expect(read(data)).toEqual({ configuration: parseConfiguration(instrument, meant), wrong: [] });
  });

  const sound = { settings: { strict: false }, contacts: { clinic: { phone: '555-0101' } } };
  const point = { step: 'desk', points: [own('by-letter')] };

  it('names each part that is unknown where it is, and not all of them each time', () => {
    const { leftOut } = readConfiguration(instrument, { colours: {}, 'a b': 1 });

    expect(leftOut?.problems).toEqual([
      { path: 'colours', message: 'unknown "colours"' },
      { path: '["a b"]', message: 'unknown "a b"' },
    ]);
  });

  it('with a hundred thousand parts that are unknown is refused in a message that can be read', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`part${index}`, index]));

    expect(readConfiguration(instrument, many).leftOut!.message.length).toBeLessThan(20_000);
  });

  it.each<[string, unknown, readonly string[], unknown]>([
    ['text', 'strict', [''], {}],
    ['a list', [sound], [''], {}],
    ['a part that is unknown', { ...sound, colours: {} }, ['colours'], sound],
    [
      'a review on no day',
      { ...sound, reviewedBy: { role: 'director', date: 'today', hashes: {} } },
      ['reviewedBy.date'],
      sound,
    ],
    ['two parts that are unknown', { ...sound, actions: [], 'a b': 1 }, ['actions', '["a b"]'], sound],
    ['settings that are none', { ...sound, settings: 'strict' }, ['settings'], { contacts: sound.contacts }],
    [
      'a setting of an older version',
      { settings: { ...sound.settings, gone: 1 } },
      ['settings.gone'],
      { settings: sound.settings },
    ],
    [
      'a setting out of range',
      { settings: { ...sound.settings, adultFrom: 40 } },
      ['settings.adultFrom'],
      { settings: sound.settings },
    ],
    ['half a year', { settings: { adultFrom: '18.5' } }, ['settings.adultFrom'], {}],
    ['a word for a number', { settings: { adultFrom: 'eighteen' } }, ['settings.adultFrom'], {}],
    ['a word for yes or no', { settings: { strict: 'maybe' } }, ['settings.strict'], {}],
    ['an object for a setting', { settings: { strict: {} } }, ['settings.strict'], {}],
    [
      'a telephone number that is no text',
      { contacts: { ...sound.contacts, desk: { name: 'Ours', phone: 5 } } },
      ['contacts.desk.phone'],
      { contacts: sound.contacts },
    ],
    [
      'a fax',
      { contacts: { ...sound.contacts, desk: { fax: '5' } } },
      ['contacts.desk.fax'],
      { contacts: sound.contacts },
    ],
    ['a contact that is none', { contacts: { clinic: 'Main Street' } }, ['contacts.clinic'], {}],
    ['a new contact without a name', { contacts: { tribe: { phone: '1' } } }, ['contacts.tribe.name'], {}],
    ['steps that are none', { ...sound, steps: { desk: [] } }, ['steps'], sound],
    ['a step that is none', { steps: [null, point] }, ['steps[0]'], { steps: [point] }],
    ['a step without a code', { steps: [{ points: [own('lost')] }, point] }, ['steps[0].step'], { steps: [point] }],
    [
      'a new step without a title',
      { steps: [{ step: 'more', points: [own('more')] }, point] },
      ['steps[0].title'],
      { steps: [point] },
    ],
    [
      'a title for a step of the instrument',
      { steps: [{ ...point, title: 'Ours' }] },
      ['steps[0].title'],
      { steps: [point] },
    ],
    [
      'a point in no band',
      { steps: [{ step: 'desk', points: [own('odd', { by: 'soon' }), own('by-letter')] }] },
      ['steps[0].points[0].by'],
      { steps: [point] },
    ],
    [
      'a point whose condition cannot be read',
      { steps: [{ step: 'desk', points: [own('odd', { when: { flag: 'gone' } }), own('by-letter')] }] },
      ['steps[0].points[0].when.flag'],
      { steps: [point] },
    ],
    [
      'a step without a point that can be read',
      { steps: [{ step: 'desk', points: [own('odd', { by: 'soon' })] }] },
      ['steps[0].points[0].by', 'steps[0].points'],
      {},
    ],
    [
      'a point for a contact that was left out',
      {
        contacts: { tribe: {} },
        steps: [{ step: 'desk', points: [own('call', { contact: 'tribe' }), own('by-letter')] }],
      },
      ['contacts.tribe.name', 'steps[0].points[0].contact'],
      { steps: [point] },
    ],
    [
      'odd values early and late in a list',
      { steps: [7, { step: 'desk', points: [own('odd', { by: 'soon' }), own('by-letter'), own('see-them-again')] }] },
      ['steps[0]', 'steps[1].points[0].by', 'steps[1].points[2].code'],
      { steps: [point] },
    ],
    ['a name that every object shares', JSON.parse('{ "__proto__": { "settings": {} } }'), ['__proto__'], {}],
  ])('is left out and told, and the rest is read: %s', (_, data, paths, meant) => {
    const { configuration, wrong } = read(data);

    expect([...wrong].toSorted()).toEqual([...paths].toSorted());
    expect(configuration).toEqual(parseConfiguration(instrument, meant));
    expect(() => parseConfiguration(instrument, data)).toThrow(ConfigurationError);
  });

  it('takes many odd values at once, in no more time for each', () => {
    const settings = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`no-${index}`, 1]));
    const { configuration, wrong } = read({ settings: { ...settings, strict: false } });

    expect(configuration.settings['strict']).toBe(false);
    expect(wrong.at(-1)).toBe('');
  });

  it('is left as it was', () => {
    const data = { settings: { strict: 'no' }, steps: [{ step: 'desk', points: [own('odd', { by: 'soon' })] }] };
    const before = structuredClone(data);
    read(data);
    expect(data).toEqual(before);
  });
});
