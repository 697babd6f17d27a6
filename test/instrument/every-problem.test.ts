import { describe, expect, it } from 'vitest';
import { parseInstrument, withWording } from '../../src/instrument/parse-instrument.ts';
import { InstrumentError } from '../../src/instrument/problems.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import { expectProblems, refusal } from './refusals.ts';
import { small, smallInstrument, wordingFor } from './small.ts';

const en = wordingFor(small);
const [talk, after] = small.topics;
const [hotel] = small.flags;
const problemsOf = (data: unknown) => refusal(() => parseInstrument(data), InstrumentError);

/** An author sees in one go all there is to mend: what has the wrong shape hides nothing of the rest, and invents nothing. */
describe('every problem of an instrument is listed', () => {
  it('where one flag has the wrong shape', () => {
    const error = problemsOf({
      ...small,
      settings: { ...small.settings, adultFrom: { default: 40, atLeast: 18, atMost: 21 } },
      levels: ['high', 'low', 'low'],
      flags: [hotel, { code: 'held', class: 'severe', when: { all: [] } }],
      rules: [{ code: 'any-strong', level: 'middle', when: { any: [{ flag: 'held' }, { condition: 'nothing' }] } }],
      wording: { en: { ...en, topics: {}, notes: {} } },
    });

    expectProblems(error, {
      'settings.adultFrom.default': /18 to 21/,
      'levels[2]': /"low" is there twice/,
      'flags[1].class': /"severe"/,
      'rules[0].level': /no level/,
      'rules[0].when.any[1].condition': /no condition/,
      'wording.en.topics.talk': /nothing/,
      'wording.en.topics.after': /nothing/,
      'wording.en.notes.guide-only': /nothing/,
    });
  });

  it('where one question has the wrong shape', () => {
    const error = problemsOf({
      ...small,
      topics: [talk, { ...after, with: 'parents' }],
      flags: [...small.flags, { code: 'hotel', class: 'strong', when: { setting: 'nothing' } }],
      steps: [...small.steps, { code: 'more', kind: 'talk', contact: 'nobody', points: [{ code: 'more', by: 'day' }] }],
      wording: {
        en: { ...en, steps: { ...en.steps, more: 'More' }, points: { ...en.points, more: { text: 'More' } } },
      },
    });

    expectProblems(error, {
      'topics[1].with': /"parents"/,
      'flags[2]': /"hotel" is there twice/,
      'flags[2].when.setting': /no yes-or-no setting/,
      'steps[2].contact': /no contact/,
    });
  });

  it('where one text is blank', () => {
    const error = problemsOf({
      ...small,
      wording: { en: { ...en, title: ' ', rules: {}, notes: { 'guide-only': '{nothing}' } } },
    });

    expectProblems(error, {
      'wording.en.title': /text/,
      'wording.en.rules.any-strong': /nothing/,
      'wording.en.notes.guide-only': /names no setting/,
    });
  });

  it('in each language', () => {
    const es = wordingFor(small, 'es');
    const error = problemsOf({
      ...small,
      wording: { en: { ...en, notes: {} }, es: { ...es, rules: { 'any-strong': 7 }, levels: {} } },
    });

    expectProblems(error, {
      'wording.en.notes.guide-only': /nothing/,
      'wording.es.rules.any-strong': /expected text/,
      'wording.es.levels.high': /nothing/,
      'wording.es.levels.low': /nothing/,
    });
  });

  it('of a wording that is added', () => {
    const words = { ...wordingFor(smallInstrument(undefined, small), 'es'), title: '', notes: {} };

    expectProblems(
      refusal(() => withWording(smallInstrument(undefined, small), words), InstrumentError),
      {
        title: /text/,
        'notes.guide-only': /nothing/,
      },
    );
  });
});

describe('no problem is invented', () => {
  it.each(Object.keys(small))('where all of "%s" has the wrong shape', (part) => {
    expect(problemsOf({ ...small, wording: { en }, [part]: true }).problems.map(({ path }) => path)).toEqual([part]);
  });

  it.each(Object.keys(small).filter((part) => part !== 'stop' && part !== 'wishes'))(
    'where "%s" is missing',
    (part) => {
      expect(problemsOf({ ...small, wording: { en }, [part]: undefined }).problems.map(({ path }) => path)).toEqual([
        part,
      ]);
    },
  );

  it.each(Object.keys(en))('where all of "%s" in a wording has the wrong shape', (part) => {
    const { problems } = problemsOf({ ...small, wording: { en: { ...en, [part]: 7 } } });

    expect(problems.map(({ path }) => path)).toEqual([`wording.en.${part}`]);
  });

  it.each(['stopFields', 'talks'])(
    'where all of "%s" in a wording has the wrong shape, and the structure asks for it',
    (part) => {
      const structure = {
        ...small,
        stop: { ...small.stop, asks: [{ question: 'marks', source: 'youth' }] },
        talks: [{ code: 'prevention', parts: [{ code: 'myths' }] }],
      } as const satisfies Structure;
      const { problems } = problemsOf({ ...structure, wording: { en: { ...wordingFor(structure), [part]: 7 } } });

      expect(problems.map(({ path }) => path)).toEqual([`wording.en.${part}`]);
    },
  );

  it('where all of the wording has the wrong shape', () => {
    for (const wording of ['words', null, 7, undefined])
      expect(problemsOf({ ...small, wording }).problems.map(({ path }) => path)).toEqual(['wording']);
    expect(problemsOf({ ...small, wording: { en: 'words' } }).problems.map(({ path }) => path)).toEqual(['wording.en']);
  });
});
