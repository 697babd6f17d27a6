import type { WorkedCase } from '../../src/authoring/cases.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import type { Wording } from '../../src/instrument/wording.ts';

/** What `checkInstrument` takes, open to be broken. */
export interface InstrumentData extends Structure {
  wording: { en: Wording; es: Wording };
  cases: WorkedCase[];
}

/** A small instrument without a problem, fresh for each test; `breakIt` changes one thing. */
export function tinyInstrument(breakIt: (instrument: InstrumentData) => void = () => {}): InstrumentData {
  const instrument: InstrumentData = { ...structure(), wording: { en: english(), es: spanish() }, cases: cases() };
  breakIt(instrument);
  return instrument;
}

function structure(): Structure {
  return {
    format: 2,
    id: 'tiny',
    version: '1.0.0',
    settings: { childUpTo: { default: 12, atLeast: 0, atMost: 17 }, askAloud: { default: true } },
    conditions: { child: { question: 'age', anyNumber: { atMost: { setting: 'childUpTo' } } } },
    standAlone: ['none', 'no'],
    topics: [
      {
        code: 'file',
        with: 'worker',
        questions: [
          { code: 'age', who: 'known', answer: 'number', range: { atLeast: 0, atMost: 25 } },
          { code: 'gone-at', who: 'known', answer: 'moment' },
          { code: 'back-at', who: 'known', answer: 'moment' },
        ],
      },
      {
        code: 'talk',
        with: 'youth',
        privateOnce: { question: 'afraid', answered: true },
        questions: [
          { code: 'afraid', who: 'asked', answer: 'one', choices: ['no', 'yes'] },
          {
            code: 'of-whom',
            who: 'asked',
            answer: 'several',
            choices: ['parent', 'friend', 'none'],
            when: { question: 'afraid', has: ['yes'] },
            moves: { when: { any: [{ condition: 'child' }, { not: { setting: 'askAloud' } }] }, to: 'after' },
          },
        ],
      },
      {
        code: 'after',
        with: 'worker',
        questions: [{ code: 'seen', who: 'observed', answer: 'several', choices: ['bruise', 'burn', 'none'] }],
      },
    ],
    paths: [{ code: 'full' }, { code: 'short', topics: ['talk'], questions: ['seen'] }],
    stop: { when: { question: 'of-whom', has: ['parent'], by: 'youth' }, keeps: ['afraid'] },
    flags: [
      { code: 'threat', class: 'urgent', when: { question: 'of-whom', has: ['parent'] } },
      {
        code: 'injury',
        class: 'strong',
        when: {
          any: [
            { question: 'seen', has: ['bruise'] },
            { question: 'seen', has: ['burn'] },
          ],
        },
      },
      { code: 'is-child', class: 'context', when: { condition: 'child' } },
      { code: 'not-enough-information', class: 'info', when: { not: { question: 'afraid', answered: true } } },
    ],
    levels: ['act', 'watch', 'nothing-noted'],
    rules: [
      { code: 'threatened', level: 'act', kind: 'safety', when: { flag: 'threat' } },
      { code: 'injured', level: 'watch', when: { flagsOfClass: 'strong', atLeast: 1 } },
      { code: 'too-little', level: 'watch', when: { flag: 'not-enough-information' } },
    ],
    contacts: { police: { phone: '911', checked: { source: 'The police', on: '2026-11-20' } } },
    outcomes: { hurt: { any: [{ flag: 'injury' }, { ruleOfLevel: 'act' }] } },
    bands: { day: { hours: 24 }, days3: { hours: 72 }, week: { days: 7 } },
    steps: [
      {
        code: 'call',
        kind: 'call',
        contact: 'police',
        points: [{ code: 'call-police', when: { flag: 'threat' }, by: 'now' }],
      },
      {
        code: 'look',
        kind: 'care',
        points: [
          {
            code: 'look-again',
            when: { condition: 'hurt' },
            by: [{ by: 'today', when: { flag: 'threat' } }, { by: 'day' }],
          },
          { code: 'stay-in-touch', by: 'week' },
        ],
      },
    ],
    notes: [{ code: 'guide' }, { code: 'law', when: { flag: 'is-child' } }],
  };
}

function english(): Wording {
  const card = { title: 'One moment.', text: ['We will stop here.', 'You did well.'] };
  return {
    language: 'en',
    title: 'Tiny',
    topics: {
      file: { title: 'The file' },
      talk: { title: 'Us two', hint: 'Take your time.' },
      after: { title: 'Later' },
    },
    questions: {
      age: { label: 'Age', prompt: 'What age does the documentation on file indicate?' },
      'gone-at': { label: 'Gone', prompt: 'When were they last seen?' },
      'back-at': { label: 'Back', prompt: 'When did they come back?' },
      afraid: {
        label: 'Afraid',
        prompt: 'Are you scared of someone?',
        followUp: 'You can skip this.',
        listenFor: 'A name, a look.',
        choices: { no: 'No', yes: 'Yes' },
      },
      'of-whom': {
        label: 'Of whom',
        prompt: 'Who is it?',
        followUp: 'You need not say why.',
        listenFor: 'Family first.',
        moved: 'The person, if already said',
        choices: { parent: 'A parent', friend: 'A friend', none: 'No one' },
      },
      seen: { label: 'Seen', prompt: 'Observable injuries', choices: { bruise: 'Bruise', burn: 'Burn', none: 'None' } },
    },
    paths: { full: { name: 'All', hint: 'Everything' }, short: { name: 'Short', hint: 'When tired' } },
    cards: { opening: card, urgent: card, stop: card, stopAlone: card, private: card, parting: card },
    sources: { youth: 'Youth', worker: 'Worker', record: 'File', other: 'Someone else' },
    responses: { declined: 'Chose to skip', unknown: 'Not sure', 'not-asked': 'Not asked', 'unsafe-to-ask': 'Not now' },
    flagClasses: { urgent: 'Urgent', strong: 'Strong', context: 'Context', info: 'To know' },
    flags: {
      threat: { label: 'A threat', rule: 'A parent is feared.' },
      injury: { label: 'An injury', rule: 'A bruise or a burn was seen.' },
      'is-child': { label: 'A child', rule: 'The age is {childUpTo} or under.' },
      'not-enough-information': { label: 'Too little known', rule: 'Nobody knows whether they are afraid.' },
    },
    passages: {},
    levels: {
      act: { name: 'Act', meaning: 'Do it now.' },
      watch: { name: 'Watch', meaning: 'Look again soon.' },
      'nothing-noted': { name: 'Nothing noted today', meaning: 'It rules nothing out.' },
    },
    rules: { threatened: 'There is a threat.', injured: 'There is an injury.', 'too-little': 'Too little is known.' },
    kinds: { safety: 'Safety' },
    contacts: { police: 'Police' },
    contactMissing: 'Ask your supervisor.',
    steps: { call: 'The police', look: 'Afterwards' },
    points: {
      'call-police': { text: 'Call the police.' },
      'look-again': { text: 'Look at it again.' },
      'stay-in-touch': { text: 'Stay in touch.' },
    },
    notes: { guide: 'This is a guide, not a finding.', law: 'A child is protected by law.' },
  };
}

/** The check looks at the words of a language, not at what they mean: English ones will do, but for a few. */
function spanish(): Wording {
  const words: Wording = { ...english(), language: 'es', title: 'Pequeño' };
  words.questions['afraid']!.prompt = '¿Le tienes miedo a alguien?';
  words.questions['of-whom']!.followUp = 'No tienes que decir por qué.';
  return words;
}

function cases(): WorkedCase[] {
  return [
    {
      name: 'A child afraid at home',
      why: 'A child who fears a parent is not left there.',
      answers: { age: 9, afraid: 'yes', 'of-whom': 'parent', seen: 'bruise' },
      expect: {
        level: 'act',
        flags: ['threat', 'injury', 'is-child'],
        rules: ['threatened', 'injured'],
        plan: { now: { call: ['call-police'] }, today: { look: ['look-again', 'stay-in-touch'] } },
      },
    },
    {
      name: 'Nothing was asked',
      why: 'Blank is not no.',
      answers: {},
      expect: { level: 'watch', flags: ['not-enough-information'], rules: ['too-little'] },
    },
  ];
}
