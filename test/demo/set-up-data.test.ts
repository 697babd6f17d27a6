import { describe, expect, it } from 'vitest';
import { changed, codeFor, valueAt, type Place } from '../../demo/set-up/data.ts';
import { History } from '../../demo/set-up/history.ts';
import { kioskDefaults, kioskJsonSchema } from '../../demo/set-up/kiosk-schema.ts';
import { linesOf } from '../../demo/set-up/marked-json.ts';
import { numberAdvice } from '../../demo/set-up/phone.ts';
import { readOpened } from '../../demo/set-up/files.ts';
import { returnFromRunCases, returnFromRunData } from '../../src/authoring/index.ts';
import { parseRecord, returnFromRun } from '../../src/headless.ts';
import { recordOfCase } from '../../demo/set-up/cases.ts';
import { kioskSchema } from '../../src/kiosk/settings-schema.ts';

describe('data that is set up', () => {
  const office = { agency: 'Harbor', configuration: { steps: [{ step: 'a' }, { step: 'b' }] } };

  it.each<[string, Place, unknown, unknown]>([
    ['sets', ['logo'], 'a.svg', { ...office, logo: 'a.svg' }],
    ['sets deep', ['idle', 'warnSeconds'], 30, { ...office, idle: { warnSeconds: 30 } }],
    [
      'adds to a list',
      ['configuration', 'steps', 2],
      { step: 'c' },
      { agency: 'Harbor', configuration: { steps: [{ step: 'a' }, { step: 'b' }, { step: 'c' }] } },
    ],
    [
      'takes out of a list',
      ['configuration', 'steps', 0],
      undefined,
      { agency: 'Harbor', configuration: { steps: [{ step: 'b' }] } },
    ],
    ['takes what is empty away with its last value', ['configuration', 'steps'], undefined, { agency: 'Harbor' }],
  ])('%s', (_, place, value, expected) => {
    const before = structuredClone(office);
    expect(changed(office, place, value)).toEqual(expected);
    expect(office).toEqual(before);
    expect(valueAt(changed(office, place, value), place)).toEqual(place.at(-1) === 0 ? { step: 'b' } : value);
  });

  it.each(['x', 5, null, [1]])('takes the place of what is no object: %j', (configuration) => {
    expect(changed({ configuration }, ['configuration', 'settings', 'a'], 1)).toEqual({
      configuration: { settings: { a: 1 } },
    });
  });

  it('keeps keys in their order when one changes', () => {
    expect(Object.keys(changed({ a: 1, b: 2, c: 3 }, ['b'], 4) as object)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['Duty desk', [], 'duty-desk'],
    ['Línea de niñez', [], 'linea-de-ninez'],
    ['Duty desk', ['duty-desk', 'duty-desk-2'], 'duty-desk-3'],
    ['…', [], 'own'],
  ])('names "%s" by a code of its own', (name, taken, code) => {
    expect(codeFor(name, taken)).toBe(code);
  });
});

describe('what is undone', () => {
  it('takes typing in one field back as one step, and gives it back', () => {
    const history = new History('');
    for (const text of ['5', '55', '555']) history.change(text, 'phone');
    history.change('555 x', 'name');
    history.undo();
    expect(history.present).toBe('555');
    history.undo();
    expect([history.present, history.canUndo]).toEqual(['', false]);
    history.redo();
    expect(history.present).toBe('555');
    history.change('556', 'phone');
    expect([history.canRedo, history.canUndo]).toEqual([false, true]);
  });
});

describe('a number', () => {
  it.each([
    ['', undefined],
    ['911', undefined],
    ['233733', undefined],
    ['(713) 555-0142', undefined],
    ['1-800-555-0100', undefined],
    ['+1 713 555 0199', undefined],
    ['555-0142', 'no-area-code'],
    ['123 555 0142', 'no-such-number'],
    ['713 555 014', 'no-such-number'],
    ['(713) 555-0142 ext. 204', undefined],
    ['555-0142 x204', 'no-area-code'],
  ])('%s is looked at as somebody in the United States would call it', (number, advice) => {
    expect(numberAdvice(number)).toBe(advice);
  });
});

describe('the file that is shown', () => {
  it('has, line by line, what is saved', () => {
    const office = {
      agency: 'A "quoted" name',
      languages: ['en', 'es'],
      idle: { warnSeconds: 30 },
      configuration: { contacts: {}, steps: [] },
    };
    expect(
      linesOf(office)
        .map(({ text }) => text)
        .join('\n'),
    ).toBe(JSON.stringify(office, null, 2));
    expect(linesOf(office).find(({ value }) => value === 30)?.place).toEqual(['idle', 'warnSeconds']);
  });
});

describe('the settings of the kiosk on the page', () => {
  it('are all that its schema has', () => {
    expect(Object.keys(kioskJsonSchema.properties!)).toEqual(Object.keys(kioskSchema.shape));
    expect(kioskDefaults).toMatchObject({
      idle: { coverAfterSeconds: 120 },
      recovery: { allowed: false },
      practice: true,
    });
  });
});

describe('a file that is opened', () => {
  it.each([
    ['kiosk', { agency: 'Harbor', configuration: {} }],
    ['kiosk', {}],
    ['configuration', { contacts: { police: { phone: '555-0100' } } }],
    ['instrument', returnFromRunData],
  ])('is taken for what it is: %s', (kind, data) => {
    expect(readOpened(data).kind).toBe(kind);
  });

  it('is refused where it is no object', () => {
    expect(() => readOpened([])).toThrow('expected { … }');
  });
});

describe('the result of a worked case', () => {
  it.each(returnFromRunCases.map((worked) => [worked.name, worked] as const))(
    'is a finished record: %s',
    (_, worked) => {
      const config = { contacts: { police: { phone: '(713) 555-0142' } } };
      const record = recordOfCase(returnFromRun, config, worked, returnFromRun.wording['en']!, 'Harbor County');
      expect(record.completedAt).toBeDefined();
      expect(record.agency).toBe('Harbor County');
      expect(() => parseRecord(record)).not.toThrow();
      expect(record.level.computed).toBe(worked.config === undefined ? worked.expect.level : record.level.computed);
    },
  );
});
