import { describe, expect, it } from 'vitest';
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import { wordingFor as wordingIn } from '../../src/instrument/instrument.ts';
import { InstrumentError } from '../../src/instrument/problems.ts';
import english from '../../src/instruments/return-from-run/en.json' with { type: 'json' };
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import structure from '../../src/instruments/return-from-run/structure.json' with { type: 'json' };
import { expectProblems, frozen, refusal } from './refusals.ts';
import { small, smallWith, wordingFor } from './small.ts';

const wording = { en: wordingFor(small) };

describe('parseInstrument', () => {
  it('reads a structure with its wording, as it is', () => {
    expect(parseInstrument({ ...small, wording })).toEqual({ ...small, wording });
  });

  it('reads the built-in instrument', () => {
    expect(parseInstrument({ ...structure, wording: { en: english } })).toEqual(returnFromRun);
  });

  it('returns a parsed instrument as it is', () => {
    const instrument = parseInstrument({ ...small, wording });

    expect(parseInstrument(instrument)).toBe(instrument);
    expect(parseInstrument(withWording(instrument, wordingFor(small, 'es')))).not.toBe(instrument);
  });

  it('checks a copy of a parsed instrument anew', () => {
    const instrument = parseInstrument({ ...small, wording });

    expect(() => parseInstrument({ ...instrument, levels: [] })).toThrow(InstrumentError);
  });

  it('reads data that cannot be changed, and shares nothing with data that can', () => {
    const data = structuredClone({ ...small, wording }) as unknown as { levels: string[] };
    const instrument = parseInstrument(frozen(structuredClone(data)));
    const fromData = parseInstrument(data);
    data.levels.push('more');

    expect(fromData).toEqual(instrument);
    expect(data).toEqual({ ...small, wording, levels: [...small.levels, 'more'] });
  });

  it('accepts worked cases beside it, and drops them', () => {
    expect(parseInstrument({ ...small, wording, cases: [{ anything: true }] })).not.toHaveProperty('cases');
  });

  it.each([null, undefined, 'small', 7, [], () => small])('refuses what is no instrument: %s', (data) => {
    expectProblems(
      refusal(() => parseInstrument(data), InstrumentError),
      { '': /expected object/ },
    );
  });

  it('names everything that is missing', () => {
    const parts = Object.keys(small).filter((part) => part !== 'stop' && part !== 'wishes');

    expectProblems(
      refusal(() => parseInstrument({}), InstrumentError),
      Object.fromEntries([...parts, 'wording'].map((part) => [part, /expected/])),
    );
  });

  it('refuses parts it does not know', () => {
    expectProblems(
      refusal(() => parseInstrument({ ...small, wording, scores: [] }), InstrumentError),
      { '': /unknown "scores"/ },
    );
  });

  it('refuses an instrument without words', () => {
    expectProblems(
      refusal(() => parseInstrument({ ...small, wording: {} }), InstrumentError),
      {
        wording: /at least one language/,
      },
    );
  });

  it('refuses words under the name of another language', () => {
    expectProblems(
      refusal(() => parseInstrument({ ...small, wording: { es: wordingFor(small) } }), InstrumentError),
      {
        'wording.es.language': /expected "es"/,
      },
    );
  });

  it('reports everything that is wrong in one message', () => {
    const error = refusal(
      () => parseInstrument(smallWith({ wording, format: 1, id: 'Small', levels: [] })),
      InstrumentError,
    );

    expectProblems(error, { format: /expected 2: in format 1/, id: /small letters/, levels: /at least 1/ });
    expect(error.name).toBe('InstrumentError');
    expect(error.message.split('\n')).toHaveLength(1 + error.problems.length);
  });
});

describe('withWording', () => {
  const instrument = parseInstrument({ ...small, wording });
  const spanish = wordingFor(small, 'es');

  it('adds a language, and leaves the instrument as it was', () => {
    const both = withWording(instrument, frozen(spanish));

    expect(both).toEqual({ ...instrument, wording: { ...wording, es: spanish } });
    expect(Object.keys(instrument.wording)).toEqual(['en']);
  });

  it('makes an instrument that need not be parsed again', () => {
    const both = withWording(instrument, spanish);

    expect(parseInstrument(both)).toBe(both);
  });

  it('refuses a wording that lacks something, with its path', () => {
    const { hotel, ...flags } = spanish.flags;

    expectProblems(
      refusal(() => withWording(instrument, { ...spanish, flags }), InstrumentError),
      {
        'flags.hotel': /nothing/,
      },
    );
    expect(hotel).toBeDefined();
  });

  it('refuses a wording of the wrong shape', () => {
    expectProblems(
      refusal(() => withWording(instrument, { ...spanish, language: 'Spanish', title: ' ' }), InstrumentError),
      {
        language: /language/,
        title: /text/,
      },
    );
  });
});

describe('the wording for a language', () => {
  const instrument = withWording(parseInstrument({ ...small, wording }), wordingFor(small, 'es'));

  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['es_MX', 'es'],
    ['ES', 'es'],
    ['es-419', 'es'],
    ['EN_us', 'en'],
    ['en-US', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['__proto__', 'en'],
    ['toString', 'en'],
  ])('%s is %s', (language, expected) => {
    expect(wordingIn(instrument, language).language).toBe(expected);
  });
});
