import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { returnFromRunData } from '../../src/authoring/return-from-run.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { tinyInstrument, type InstrumentData } from './tiny-instrument.ts';

const breachesOf = (breakIt: (instrument: InstrumentData) => void, config?: ConfigurationInput) =>
  checkInstrument(tinyInstrument(breakIt), config && { config }).properties.flatMap(({ property, breach }) =>
    breach === undefined ? [] : [`${property} ${breach}`],
  );

const afraid: Condition = { question: 'afraid', has: ['yes'] };

describe('properties of what is suggested', () => {
  test('a point that another account removes is reported, unless it is listed in `givesWay`', () => {
    const breakIt = ({ steps }: InstrumentData) =>
      (steps[1]!.points[1]!.when = { not: { question: 'seen', has: ['burn'] } });
    expect(breachesOf(breakIt)).toEqual([
      expect.stringMatching(/takes no flag and no point away.*"seen".* takes away the point "stay-in-touch"$/),
    ]);
    expect(
      breachesOf((instrument) => {
        breakIt(instrument);
        instrument.givesWay = ['stay-in-touch'];
      }),
    ).toEqual([]);
  });

  test('a point that becomes less urgent with another account is reported', () => {
    const breakIt = ({ steps }: InstrumentData) =>
      (steps[1]!.points[1]!.by = [{ by: 'week', when: afraid }, { by: 'day' }]);
    expect(breachesOf(breakIt)).toEqual([
      expect.stringMatching(/makes the point "stay-in-touch" less urgent: "day" becomes "week"$/),
    ]);
  });

  test('a blank that a point asks for may be filled, and every number may have to fit', () => {
    const breakIt = ({ steps }: InstrumentData) => {
      steps[1]!.points[0]!.when = { not: { question: 'seen', answered: true } };
      steps[1]!.points[1]!.when = { not: { question: 'age', everyNumber: { atLeast: 18 } } };
    };
    expect(breachesOf(breakIt)).toEqual([]);
  });

  test('something for now below the most pressing level is reported', () => {
    expect(breachesOf(({ steps }) => (steps[1]!.points[1]!.by = 'now'))).toEqual([
      expect.stringMatching(
        /^Nothing is for now but .* the step "look" is for now at the level "(watch|nothing-noted)"$/,
      ),
    ]);
  });

  test.each([
    ['in one language say nothing twice in another', { es: 'Llame.' }, { es: 'Espere.' }, []],
    [
      'are compared as a talk reads them',
      { 'en-US': 'Call.' },
      { en: 'Call.' },
      ['two points of the step "look" say "Call."'],
    ],
    [
      'are counted as a talk reads them',
      { 'en-US': 'word '.repeat(21) },
      { en: 'Call.' },
      ['expected at most 20 words, found 21'],
    ],
  ])("an agency's own points %s", (_, one, other, breaches) => {
    const points = [one, other].map((text, index) => ({ code: `own-${index}`, by: 'week' as const, text }));
    expect(breachesOf(() => {}, { steps: [{ step: 'look', points }] })).toEqual(
      breaches.map((breach) => expect.stringContaining(breach)),
    );
  });

  test('two points of a step that say the same are reported, where they come together', () => {
    const breakIt = ({ wording }: InstrumentData) =>
      (wording.en.points['look-again']!.text = wording.en.points['stay-in-touch']!.text);
    expect(breachesOf(breakIt)).toEqual([
      expect.stringContaining('two points of the step "look" say "Stay in touch."'),
    ]);
  });

  test.each(['911', '9-1-1', '(9) 11'])('one number in two steps is reported, also written %s', (phone) => {
    const breakIt = (instrument: InstrumentData) => {
      instrument.contacts['friend'] = { phone };
      instrument.steps[1]!.contact = 'friend';
      for (const words of Object.values(instrument.wording)) words.contacts['friend'] = 'A friend';
    };
    expect(breachesOf(breakIt)).toEqual([expect.stringContaining('"911" is in the steps "call" and "look"')]);
    expect(checkInstrument(tinyInstrument(breakIt)).plans?.calledTwice).toEqual([
      { way: '911', steps: ['call', 'look'], cases: ['A child afraid at home'] },
    ]);
  });

  test('more steps than anybody can take are reported', () => {
    const breakIt = (instrument: InstrumentData) => {
      for (let index = 0; index < 6; index++) {
        const [step, point] = [`more-${index}`, `point-${index}`];
        instrument.steps.push({
          code: step,
          kind: 'talk',
          points: [{ code: point, when: { flag: 'threat' }, by: 'now' }],
        });
        for (const words of Object.values(instrument.wording)) {
          words.steps[step] = step;
          words.points[point] = { text: `Do number ${index}.` };
        }
      }
    };
    expect(breachesOf(breakIt)).toEqual([expect.stringMatching(/At most 5 steps are for now .* 7 steps are for now$/)]);
  });

  test.each([
    ['en', 20],
    ['es', 26],
  ] as const)('%s: a point of more than %i words is reported', (language, most) => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
    const breachOf = (text: string) =>
      breachesOf(({ wording }) => (wording[language].points['call-police']!.text = text));
    expect(breachOf(`${words(most)} – `)).toEqual([]);
    expect(breachOf(words(most + 1))).toEqual([
      expect.stringContaining(
        `wording.${language}.points.call-police: expected at most ${most} words, found ${most + 1}`,
      ),
    ]);
  });
});

describe("an agency's own steps and points", () => {
  test('are tried with the instrument', () => {
    const point = { code: 'own', text: 'Call the tribe.', by: 'now' } as const;
    expect(breachesOf(() => {}, { steps: [{ step: 'look', points: [point] }] })).toEqual([
      expect.stringContaining('the step "look" is for now at the level'),
    ]);
    expect(breachesOf(() => {}, { steps: [{ step: 'look', points: [{ ...point, by: 'week' }] }] })).toEqual([]);
  });

  test('with the built-in instrument, a report before the young person is told is named', () => {
    const own = { code: 'own-report', text: 'Call the county.', when: { flag: 'gang' }, by: 'today' } as const;
    const { properties } = checkInstrument(returnFromRunData, {
      config: { steps: [{ step: 'hotline', points: [own] }] },
    });
    expect(properties.flatMap(({ breach = [] }) => breach)).toEqual([
      'the point "own-report" is suggested before the young person is told',
    ]);
  });

  test.each([
    [[], 'config', 'expected object, found a list'],
    [{ contact: {} }, 'config', 'unknown "contact"'],
    [{ settings: { 'a b': 1 } }, 'config.settings["a b"]', 'the instrument has no such setting'],
  ])('in %j are told with their place', (config, path, message) => {
    expect(checkInstrument(tinyInstrument(), { config }).problems).toEqual([{ path, message }]);
  });

  test('that cannot be used are problems', () => {
    const config = { steps: [{ step: 'new', points: [{ code: 'own', text: 'Call.', by: 'soon' }] }] };
    expect(checkInstrument(tinyInstrument(), { config }).problems).toEqual(
      [
        {
          path: 'config.steps[0].points[0].by',
          message:
            'expected one of now, today, day, days3, week, open, or a list of { by, when } whose last has no "when"',
        },
        { path: 'config.steps[0].title', message: 'expected a title for a step the instrument does not have' },
      ].slice(0, 1),
    );
  });
});

describe('the plans of the worked cases', () => {
  test('are measured, each measure with its case', () => {
    const { plans } = checkInstrument(tinyInstrument());
    expect(plans).toEqual({
      stepsNow: { count: 1, case: 'A child afraid at home' },
      steps: { count: 2, case: 'A child afraid at home' },
      words: { count: 10, case: 'A child afraid at home' },
      calledTwice: [],
      withoutCase: [],
    });
  });

  test('leave out a case that cannot be run, and name a step that none brings', () => {
    const { plans } = checkInstrument(
      tinyInstrument(({ cases }) => (cases[0] = { ...cases[0]!, answers: { unheard: 'yes' } })),
    );
    expect(plans).toMatchObject({ stepsNow: { count: 0, case: '' }, withoutCase: ['call'] });
  });

  test('of the built-in instrument stay within what one can do and read', () => {
    const { plans } = checkInstrument(returnFromRunData);
    expect(plans!.stepsNow.count).toBeLessThanOrEqual(5);
    expect(plans!.steps.count).toBeLessThanOrEqual(16);
    expect(plans!.words.count).toBeLessThanOrEqual(540);
    expect(plans).toMatchObject({ calledTwice: [], withoutCase: [] });
  });
});
