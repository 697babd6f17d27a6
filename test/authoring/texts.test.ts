import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { tinyInstrument, type InstrumentData } from './tiny-instrument.ts';

const problemsOf = (breakIt: (instrument: InstrumentData) => void) => checkInstrument(tinyInstrument(breakIt)).problems;

describe('reading level', () => {
  const hard = 'Considering everything that happened, did any unfamiliar individual communicate inappropriately?';

  test('grades all that is said to the youth in English: asked questions and the cards they may see', () => {
    const { readingGrades } = checkInstrument(tinyInstrument());
    expect(readingGrades.map(({ path }) => path)).toEqual([
      'wording.en.questions.afraid.prompt',
      'wording.en.questions.afraid.followUp',
      'wording.en.questions.of-whom.prompt',
      'wording.en.questions.of-whom.followUp',
      'wording.en.cards.urgent',
      'wording.en.cards.stop',
      'wording.en.cards.private',
      'wording.en.cards.parting',
    ]);
  });

  test('is the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59', () => {
    const words = 'The cat sat on the mat. The water was under the table.';
    const { readingGrades } = checkInstrument(
      tinyInstrument(({ wording }) => (wording.en.questions['afraid']!.prompt = words)),
    );
    // 12 words, 2 sentences, 15 syllables: 2.34 + 14.75 - 15.59
    expect(readingGrades[0]!.grade).toBe(1.5);
  });

  test('is of words: a text without any has none', () => {
    const { readingGrades } = checkInstrument(
      tinyInstrument(({ wording }) => (wording.en.questions['afraid']!.prompt = '…?')),
    );
    expect(readingGrades.map(({ path }) => path)).not.toContain('wording.en.questions.afraid.prompt');
    expect(readingGrades.filter(({ grade }) => Number.isNaN(grade))).toEqual([]);
  });

  test('words that are too hard are named', () => {
    const [found, ...others] = problemsOf(({ wording }) => (wording.en.questions['of-whom']!.followUp = hard));
    expect(others).toEqual([]);
    expect(found!.path).toBe('wording.en.questions.of-whom.followUp');
    expect(found!.message).toMatch(/^expected words of US grade 5 or lower, these read at grade \d+(\.\d)?$/);
  });

  test('does not matter in another language, or for the worker', () => {
    const breakIt = ({ wording }: InstrumentData) => {
      wording.es.questions['afraid']!.prompt = hard;
      wording.en.questions['age']!.prompt = hard;
      wording.en.questions['afraid']!.listenFor = hard;
      wording.en.cards.stopAlone = { title: hard, text: [hard] };
    };
    expect(problemsOf(breakIt)).toEqual([]);
  });
});

describe('words in the room', () => {
  test.each<[path: string, word: string, breakIt: (instrument: InstrumentData) => void]>([
    [
      'wording.en.questions.afraid.prompt',
      'Victims',
      ({ wording }) => (wording.en.questions['afraid']!.prompt = 'Victims are scared.'),
    ],
    [
      'wording.en.questions.afraid.followUp',
      'pimp',
      ({ wording }) => (wording.en.questions['afraid']!.followUp = 'Is it a pimp?'),
    ],
    [
      'wording.en.questions.of-whom.listenFor',
      'trafficker',
      ({ wording }) => (wording.en.questions['of-whom']!.listenFor = 'A trafficker.'),
    ],
    [
      'wording.en.questions.of-whom.choices.friend',
      'runner',
      ({ wording }) => (wording.en.questions['of-whom']!.choices!['friend'] = 'A runner'),
    ],
    [
      'wording.en.topics.talk.hint',
      'promiscuous',
      ({ wording }) => (wording.en.topics['talk']!.hint = 'A promiscuous life'),
    ],
    [
      'wording.en.topics.file.title',
      'Prostitution',
      ({ wording }) => (wording.en.topics['file']!.title = 'Prostitution'),
    ],
    [
      'wording.en.cards.parting.text[1]',
      'victim',
      ({ wording }) => (wording.en.cards.parting = { title: 'Bye', text: ['So.', 'You are no victim.'] }),
    ],
    [
      'wording.es.questions.of-whom.prompt',
      'víctima',
      ({ wording }) => (wording.es.questions['of-whom']!.prompt = '¿De quién eres víctima?'),
    ],
    [
      'wording.es.cards.stop.title',
      'Fugitiva',
      ({ wording }) => (wording.es.cards.stop = { title: 'Fugitiva', text: [] }),
    ],
  ])('%s: %s', (path, word, breakIt) => {
    expect(problemsOf(breakIt)).toEqual([
      { path, message: `expected no label in what the youth hears or may read, found "${word}"` },
    ]);
  });

  test('are not looked for where only the worker reads, nor inside other words', () => {
    const breakIt = ({ wording }: InstrumentData) => {
      wording.en.questions['seen']!.prompt = 'Marks of a victim';
      wording.en.questions['of-whom']!.moved = 'The trafficker';
      wording.en.topics['after']!.hint = 'Victims rarely tell';
      wording.en.cards.stopAlone = { title: 'The trafficker', text: [] };
      wording.en.questions['of-whom']!.choices!['friend'] = 'A forerunner';
    };
    expect(problemsOf(breakIt)).toEqual([]);
  });

  test.each([
    ['en', 'Why did you go?'],
    ['en', 'So tell me: why did you go?'],
    ['en', 'Tell me why you went.'],
    ['es', '¿Por qué te fuiste?'],
  ] as const)('%s: a question that asks why: %s', (language, prompt) => {
    expect(problemsOf(({ wording }) => (wording[language].questions['afraid']!.prompt = prompt))).toEqual([
      {
        path: `wording.${language}.questions.afraid.prompt`,
        message: `expected nothing that asks why, found "${prompt}"`,
      },
    ]);
  });

  test.each([
    ['en', 'You do not have to say why. Are you scared?'],
    ['es', 'No importa por qué. ¿Tienes miedo porque estás aquí?'],
  ] as const)('%s: nothing that asks why: %s', (language, prompt) => {
    expect(problemsOf(({ wording }) => (wording[language].questions['afraid']!.prompt = prompt))).toEqual([]);
  });
});

describe('an outcome that sounds like clearance', () => {
  test.each<[path: string, word: string, breakIt: (instrument: InstrumentData) => void]>([
    [
      'wording.en.levels.nothing-noted.meaning',
      'safe',
      ({ wording }) => (wording.en.levels['nothing-noted']!.meaning = 'The child is safe.'),
    ],
    [
      'wording.en.levels.nothing-noted.name',
      'Cleared',
      ({ wording }) => (wording.en.levels['nothing-noted']!.name = 'Cleared'),
    ],
    ['wording.en.rules.injured', 'low risk', ({ wording }) => (wording.en.rules['injured'] = 'A low risk')],
    ['wording.en.notes.guide', 'no risk', ({ wording }) => (wording.en.notes['guide'] = 'There is no risk.')],
    ['wording.en.flags.injury.label', 'Safe', ({ wording }) => (wording.en.flags['injury']!.label = 'Safe')],
    [
      'wording.en.points.call-police.text',
      'safe',
      ({ wording }) => (wording.en.points['call-police']!.text = 'See that they are safe'),
    ],
    ['wording.en.steps.call', 'Safe', ({ wording }) => (wording.en.steps['call'] = 'Safe')],
    [
      'wording.es.levels.watch.meaning',
      'sin riesgo',
      ({ wording }) => (wording.es.levels['watch']!.meaning = 'Está sin riesgo.'),
    ],
    ['wording.es.notes.law', 'a salvo', ({ wording }) => (wording.es.notes['law'] = 'Está a salvo.')],
  ])('%s: %s', (path, word, breakIt) => {
    const { problems, properties } = checkInstrument(tinyInstrument(breakIt));
    const message = `expected nothing that sounds like clearance, found "${word}"`;
    expect(problems).toEqual([{ path, message }]);
    expect(properties.filter(({ holds }) => !holds)).toEqual([
      { property: 'No outcome sounds like clearance.', holds: false, breach: `${path}: ${message}` },
    ]);
  });

  test('is not found in other words', () => {
    const breakIt = ({ wording }: InstrumentData) => {
      wording.en.levels['watch']!.meaning = 'They feel unsafe. Make a safety plan.';
      wording.es.levels['watch']!.meaning = 'Un plan de seguridad. Se siente insegura.';
    };
    expect(problemsOf(breakIt)).toEqual([]);
  });
});
