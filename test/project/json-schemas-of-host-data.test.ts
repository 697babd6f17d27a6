import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { parsePrefill } from '../../src/instrument/parse-prefill.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { jsonSchemas } from '../../src/packaging/json-schemas.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const schemas = Object.fromEntries(Object.entries(jsonSchemas()).map(([name, schema]) => [name, ajv.compile(schema)]));
const takes = (name: string, data: unknown): boolean => schemas[name]!(JSON.parse(JSON.stringify(data)));

/** A point that an agency adds, but for what is changed. */
const own = (changes: object = {}) => ({ code: 'own', text: 'Call.', by: 'today', ...changes });

describe('the JSON Schema of a configuration', () => {
  const reads = (data: unknown) => !throws(() => parseConfiguration(returnFromRun, data));

  it.each([
    [{}],
    [{ settings: { askTradedAloud: false, contactWithinHours: 48 } }],
    [{ contacts: { police: { phone: '555-0100' }, 'duty-desk': { name: 'Duty desk', sms: '555-0199' } } }],
    [{ contacts: { clinic: { name: { en: 'Clinic', es: 'Clínica' }, url: 'https://clinic.example' } } }],
    [
      {
        steps: [
          { step: 'hotline', points: [own({ when: { flagsOfClass: 'direct', atLeast: 1 } })] },
          {
            step: 'tribe',
            title: { en: 'The tribe', es: 'La tribu' },
            kind: 'call',
            points: [own({ code: 'own-too', by: [{ by: 'now', when: { ruleOfLevel: 'act-now' } }, { by: 'open' }] })],
          },
        ],
      },
    ],
    [
      {
        steps: [
          {
            step: 'papers',
            points: [own({ when: { hoursBetween: { from: ['agency-knew'], to: 'returned-at', moreThan: 72 } } })],
          },
        ],
      },
    ],
  ])('takes what is read: %j', (data) => {
    expect([reads(data), takes('configuration', data)]).toEqual([true, true]);
  });

  it.each([
    [{ colour: 'red' }],
    [{ settings: { contactWithinHours: 'two' } }],
    [{ settings: { reportWithinHours: 0 } }],
    [{ contacts: { police: { phone: 5 } } }],
    [{ contacts: { police: { url: 'javascript:alert(1)' } } }],
    [{ contacts: { police: { url: 'https://' } } }],
    [{ contacts: { police: { url: 'https:// police.example' } } }],
    [{ contacts: { police: { url: 'https:///police' } } }],
    [{ actions: [] }],
    [{ steps: [{ step: 'hotline', points: [] }] }],
    [{ steps: [{ step: 'hotline', points: [own({ by: 'soon' })] }] }],
    [{ steps: [{ step: 'hotline', points: [own({ text: undefined })] }] }],
    [{ steps: [{ step: 'hotline', points: [own({ when: { unless: [] } })] }] }],
    [{ steps: [{ title: 'No code', points: [own()] }] }],
  ])('refuses what is not: %j', (data) => {
    expect([reads(data), takes('configuration', data)]).toEqual([false, false]);
  });
});

describe('the JSON Schema of a prefill', () => {
  const reads = (data: unknown) => !throws(() => parsePrefill(returnFromRun, data));

  it.each([[{}], [{ age: 15, care: 'foster', home: ['none'] }], [{ age: null }]])('takes what is read: %j', (data) => {
    expect([reads(data), takes('prefill', data)]).toEqual([true, true]);
  });

  it.each([
    [{ age: 'x' }],
    [{ age: '15' }],
    [{ age: 26 }],
    [{ care: 'hotel' }],
    [{ home: [] }],
    [{ home: ['none', 'none'] }],
  ])('refuses what is not: %j', (data) => {
    expect([reads(data), takes('prefill', data)]).toEqual([false, false]);
  });
});

describe('the JSON Schema of an instrument', () => {
  it('takes the built-in one, and refuses it with something missing', () => {
    expect(takes('instrument', returnFromRun)).toBe(true);
    const { flags: _, ...rest } = returnFromRun;
    expect(takes('instrument', rest)).toBe(false);
    expect(throws(() => parseInstrument(rest))).toBe(true);
  });

  it.each<[what: string, changes: object]>([
    ['of format 1', { format: 1 }],
    ['with a step without points', { steps: [{ code: 'call', kind: 'call', points: [] }] }],
    ['with a step of no kind', { steps: [{ code: 'call', points: [own({ text: undefined })] }] }],
    ['with a band that does not exist', { bands: { ...returnFromRun.bands, month: { days: 30 } } }],
    [
      'with a number that was looked up on no day',
      { contacts: { police: { checked: { source: 'A site', on: 'today' } } } },
    ],
    ['with actions', { actions: [] }],
  ])('refuses one %s', (_, changes) => {
    const data = { ...returnFromRun, ...changes };
    expect([takes('instrument', data), throws(() => parseInstrument(data))]).toEqual([false, true]);
  });
});

function throws(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
