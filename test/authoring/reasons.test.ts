import { describe, expect, it } from 'vitest';
import { checkInstrument, checkReasons, returnFromRunData, returnFromRunReasons } from '../../src/authoring/index.ts';
import { parseInstrument } from '../../src/headless.ts';
import { tinyInstrument } from './tiny-instrument.ts';

const words = { en: 'Because.', es: 'Porque.' };
const settings = ['childUpTo', 'askAloud'].map((name) => ({ at: `settings.${name}`, ground: 'judgement', words }));

it('every threshold of the built-in instrument has a reason, in both languages', () => {
  expect(checkReasons(parseInstrument(returnFromRunData), returnFromRunReasons)).toEqual([]);
});

describe('a list of reasons', () => {
  const check = (reasons: unknown, change?: Parameters<typeof tinyInstrument>[0]) =>
    checkReasons(parseInstrument(tinyInstrument(change)), reasons);

  it.each([
    ['a place without a threshold', [...settings, { at: 'rules.injured', ground: 'law', words }], 'reasons[2].at'],
    ['a language left out', [{ ...settings[0], words: { en: 'Because.' } }, settings[1]], 'reasons[0].words.es'],
    ['an unknown ground', [{ ...settings[0], ground: 'habit' }, settings[1]], 'reasons[0].ground'],
    ['a setting without a reason', [settings[0]], 'reasons'],
    ['no list', 'because', 'reasons'],
  ])('with %s is told where', (_what, reasons, path) => {
    expect(check(reasons).map((problem) => problem.path)).toEqual([path]);
  });

  it('asks for the reason of a rule that counts to two', () => {
    const counting = check(settings, ({ rules }) => (rules[1]!.when = { flagsOfClass: 'strong', atLeast: 2 }));

    expect(counting).toEqual([{ path: 'reasons', message: 'no reason for "rules.injured"' }]);
  });

  it('is checked with the instrument it travels with', () => {
    const { problems } = checkInstrument({ ...tinyInstrument(), reasons: [settings[0]] });

    expect(problems).toEqual([{ path: 'reasons', message: 'no reason for "settings.askAloud"' }]);
  });
});
