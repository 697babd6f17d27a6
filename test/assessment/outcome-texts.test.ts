import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import english from '../../src/instruments/return-from-run/en.json' with { type: 'json' };
import spanish from '../../src/instruments/return-from-run/es.json' with { type: 'json' };
import structure from '../../src/instruments/return-from-run/structure.json' with { type: 'json' };

const languages = {
  en: { wording: english, allIsWell: ['cleared', 'no risk', 'low risk', 'risk-free', 'safe'] },
  es: {
    wording: spanish,
    allIsWell: [
      'descartad[oa]s?',
      'sin riesgos?',
      'ningún riesgo',
      'bajo riesgo',
      'riesgo bajo',
      'a salvo',
      'segur[oa]s?',
    ],
  },
};

describe.each(Object.entries(languages))('the built-in wording "%s"', (language, { wording, allIsWell }) => {
  it('has all its instrument needs, and nothing else', () => {
    expect(parseInstrument({ ...structure, wording: { [language]: wording } }).wording).toEqual({
      [language]: wording,
    });
  });

  it('never says in a result that all is well', () => {
    const { levels, rules, kinds, flagClasses, flags, steps, points, notes, contactMissing } = wording;
    const outcome = { levels, rules, kinds, flagClasses, flags, steps, points, notes, contactMissing };
    const texts = textsIn(outcome);
    const clearing = new RegExp(`(?<!\\p{L})(${allIsWell.join('|')})(?!\\p{L})`, 'iu');

    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter((text) => clearing.test(text))).toEqual([]);
  });
});

function textsIn(data: string | object): string[] {
  return typeof data === 'string' ? [data] : Object.values(data).flatMap(textsIn);
}
