import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf, bookPage, contentHash, returnFromRunData } from '../../src/authoring/index.ts';
import { plain, type Item } from '../../src/authoring/book/text.ts';
import { agencyHashes, blankSheet, parseConfiguration, parseInstrument } from '../../src/headless.ts';
import type { Condition } from '../../src/instrument/condition.ts';
import { textsIn } from '../../src/instrument/placeholders.ts';
import { fillWording } from '../../src/instrument/wording.ts';
import { defaultConfiguration } from '../../src/instrument/configuration.ts';
import { loadLanguage, registerLanguage } from '../../src/languages/registry.ts';
import { madeUp } from '../languages/made-up.ts';
import { tinyInstrument, type InstrumentData } from './tiny-instrument.ts';

beforeAll(() => loadLanguage('es'));

const builtIn = parseInstrument(returnFromRunData);
const languages = ['en', 'es'] as const;

function itemsOf(data: unknown, language = 'en', before?: unknown): Item[] {
  const { sections } = bookOf(data, { language, ...(before !== undefined && { before }) });
  return sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}

/** All that is said of one item of the book, in lines. */
function linesOf(data: unknown, anchor: string, options: { language?: string; before?: unknown } = {}): string[] {
  const item = itemsOf(data, options.language, options.before).find((one) => one.anchor === anchor);
  return item ? [item.title, ...item.facts.map(({ term, texts }) => `${term}: ${texts.map(plain).join(' | ')}`)] : [];
}

describe.each(languages)('the book of the built-in instrument, %s', (language) => {
  const page = () => bookPage(bookOf(returnFromRunData, { language }));

  it('has every question, choice, card, sign, rule, level, step, point and contact as worded', () => {
    const { settings } = defaultConfiguration(builtIn);
    const words = fillWording(builtIn.wording[language]!, settings);
    const { questions, cards, flags, levels, rules, steps, points, contacts } = words;
    const text = page().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const worded = [
      ...textsIn({ cards, flags, levels, rules, steps, points }),
      ...textsIn({ contacts }),
      // What ticks several at once is a button of the screen.
      ...[...textsIn(questions)].filter(([path]) => path.at(-1) !== 'together'),
    ];

    expect(worded.length).toBeGreaterThan(500);
    expect(worded.filter(([, line]) => !text.includes(line)).map(([path]) => path.join('.'))).toEqual([]);
  });

  it('has each anchor once, and no link leads nowhere', () => {
    const html = page();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);

    expect(ids.length).toBeGreaterThan(300);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('has on its sheet the hashes that the configuration of an agency has once it has reviewed it', async () => {
    const hashes = await agencyHashes(builtIn, parseConfiguration(builtIn, {}), ['en', 'es']);
    const { settings: _, ...ofTheBook } = hashes;
    expect(Object.keys(ofTheBook)).toEqual(['instrument', 'words.en', 'words.es']);
    const sheet = page().split('id="sign-off"')[1]!;
    for (const [part, hash] of Object.entries(ofTheBook)) expect(sheet).toContain(`${part}: ${hash}`);
  });

  it('has room for a comment and initials at every item', () => {
    const html = page();
    const count = (part: string) => html.split(part).length - 1;

    expect(count('<textarea ')).toBe(count('<article '));
    expect(count('data-initials')).toBe(count('<article ') + 1);
  });
});

it('has the words of a reviewed pack, each in its language, and is no draft', async () => {
  registerLanguage(madeUp);
  await loadLanguage('qaa');
  const page = bookPage(bookOf(returnFromRunData, { language: 'qaa' }));

  expect(page).not.toContain('class="draft"');
  expect(page).not.toContain('[en]');
  expect(page).toContain(`<span lang="qaa" dir="rtl">${madeUp.returnFromRun.questions['who']!.prompt}</span>`);
});

it('has the same anchors in both languages', () => {
  const [english, spanish] = languages.map((language) =>
    itemsOf(returnFromRunData, language).map(({ anchor }) => anchor),
  );
  expect(english).toEqual(spanish);
});

it('says when a question is asked, and what reads it', () => {
  expect(linesOf(tinyInstrument(), 'q-of-whom')).toEqual([
    'Of whom',
    'As said: Who is it?',
    'Softer: You need not say why.',
    'As put to the worker: The person, if already said',
    'Listen for: Family first.',
    'Whose word: asked of the young person',
    'Answer: all choices that fit',
    'Choices: A parent | A friend | No one',
    'Asked: “Afraid” has “Yes”',
    'Elsewhere: in “Later”, if [one of these: [“child” holds] [not (the agency’s setting “askAloud” is on)]]',
    'Paths: All, Short',
    'Read by: A threat',
  ]);
});

it('says when a point comes, by when, and in which worked cases', () => {
  expect(linesOf(tinyInstrument(), 'point-look-again')).toEqual([
    'Look at it again.',
    'Comes when: “hurt” holds',
    'By when: today, if [the sign “A threat” is noted] | else within a day',
    'Worked cases: A child afraid at home',
  ]);
});

describe('the paper form in the book', () => {
  it('has each question as printed: when it is asked, its boxes, and where one goes on', () => {
    const item = itemsOf(tinyInstrument()).find(({ anchor }) => anchor === 'paper-topic-talk')!;
    const lines = item.facts.flatMap(({ texts }) => texts.map(plain));
    expect(lines.slice(-2)).toEqual([
      '4. Are you scared of someone? [Softer: You can skip this.] [Listen for: A name, a look.] [☐ (a) No → go to 6] [☐ (b) Yes → go to 5] [☐ (w) Chose to skip] [☐ (x) Not sure] [☐ (y) Not asked] [☐ (z) Not now] [If it is not “Youth”: ☐ Worker ☐ File ☐ someone else (role, no name):] [Note ________]',
      '5. Who is it? [only if 4 has “Yes”] [Do not ask this aloud if the number in 1 is 12 or less. Then it is for “Later”: The person, if already said] [Tick all that fit.] [Softer: You need not say why.] [Listen for: Family first.] [☐ (a) A parent] [☐ (b) A friend] [☐ (c) No one] [☐ (w) Chose to skip] [☐ (x) Not sure] [☐ (y) Not asked] [☐ (z) Not now] [If it is not “Youth”: ☐ Worker ☐ File ☐ someone else (role, no name):] [Note ________]',
    ]);
  });

  it.each(languages)('has every question of the built-in instrument that is on the form, %s', (language) => {
    const words = fillWording(builtIn.wording[language]!, defaultConfiguration(builtIn).settings);
    const sheet = blankSheet(builtIn, { configuration: defaultConfiguration(builtIn), wording: words });
    const printed = sheet.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'form' ? block.questions : [])),
    );
    const text = itemsOf(returnFromRunData, language)
      .filter(({ anchor }) => anchor.startsWith('paper-'))
      .flatMap(({ facts }) => facts.flatMap(({ texts }) => texts.map(plain)))
      .join('\n');
    expect(printed.length).toBeGreaterThan(50);
    expect(printed.filter(({ mark, prompt }) => !text.includes(`${mark} ${prompt}`))).toEqual([]);
  });

  it('is not named twice among what changed', () => {
    const before = tinyInstrument();
    const after = tinyInstrument(
      ({ wording }) => (wording.en.questions['afraid']!.prompt = 'Is there anything that scares you?'),
    );
    const { sections } = bookOf(after, { language: 'en', before });
    const changed = sections.find(({ code }) => code === 'changes')!;
    expect(changed.groups.flatMap(({ items }) => items.filter(({ anchor }) => anchor.includes('paper')))).toEqual([]);
    expect(sections.at(-1)!.code).toBe('paper-form');
  });
});

/** Every form of a condition, and how it is put. */
const forms: readonly (readonly [condition: Condition, words: string])[] = [
  [{ question: 'seen', has: ['bruise', 'burn'] }, '“Seen” has “Bruise” or “Burn”'],
  [{ question: 'seen', has: ['burn'], by: 'other' }, '“Seen” has “Burn” (Someone else)'],
  [{ question: 'seen', hasOtherThan: ['none'] }, '“Seen” has anything but “None”'],
  [{ question: 'afraid', answered: true }, '“Afraid” is answered'],
  [{ question: 'of-whom', visible: true }, '“Of whom” is asked'],
  [{ question: 'age', anyNumber: { under: 13 } }, 'the number in “Age” is under 13'],
  [{ question: 'age', everyNumber: { atLeast: { setting: 'childUpTo' } } }, 'the number in “Age” is 12 or more'],
  [{ accountsShareNoChoice: ['seen', 'of-whom'] }, 'accounts in “Seen” or “Of whom” differ'],
  [
    { hoursBetween: { from: ['gone-at'], to: 'back-at', moreThan: 24 } },
    'more than 24 hours lie between “Gone” and “Back”',
  ],
  [{ flag: 'threat' }, 'the sign “A threat” is noted'],
  [{ flag: 'threat', by: 'youth' }, 'the sign “A threat” is noted, on the word of: Youth'],
  [{ flagsOfClass: 'strong', atLeast: 2 }, 'signs of the kind “Strong”: at least 2'],
  [{ setting: 'askAloud' }, 'the agency’s setting “askAloud” is on'],
  [{ condition: 'child' }, '“child” holds'],
  [{ not: { flag: 'threat' } }, 'not (the sign “A threat” is noted)'],
  [
    { all: [{ flag: 'threat' }, { not: { any: [{ flag: 'injury' }, { flag: 'is-child' }] } }] },
    'all of these: [the sign “A threat” is noted] [none of these: [the sign “An injury” is noted] [the sign “A child” is noted]]',
  ],
  [
    { count: [{ flag: 'threat' }, { flag: 'injury' }], atLeast: 1 },
    'at least 1 of these: [the sign “A threat” is noted] [the sign “An injury” is noted]',
  ],
];

it.each(forms)('puts %j into words', (when, words) => {
  const data = tinyInstrument(({ rules }) => rules.push({ code: 'tried', level: 'watch', when }));
  for (const { words: wording } of [{ words: data.wording.en }, { words: data.wording.es }])
    wording.rules['tried'] = 'Tried.';

  expect(linesOf(data, 'rule-tried')).toContain(`Holds when: ${words}`);
});

/** What authors change, and what the next book says of it. */
const changes: readonly (readonly [
  what: string,
  change: (data: InstrumentData) => void,
  anchor: string,
  line: string,
])[] = [
  [
    'a prompt',
    ({ wording }) => (wording.en.questions['afraid']!.prompt = 'Does someone scare you?'),
    'change-q-afraid',
    'As said: before: Are you scared of someone? | now: Does someone scare you?',
  ],
  [
    'the text of a point',
    ({ wording }) => (wording.en.points['call-police']!.text = 'Call 911.'),
    'change-point-call-police',
    'Text: before: Call the police. | now: Call 911.',
  ],
  [
    'a threshold',
    ({ rules }) => (rules[1]!.when = { flagsOfClass: 'strong', atLeast: 2 }),
    'change-rule-injured',
    'Holds when: before: signs of the kind “Strong”: at least 1 | now: signs of the kind “Strong”: at least 2',
  ],
  [
    'a band',
    ({ steps }) => (steps[0]!.points[0]!.by = 'today'),
    'change-point-call-police',
    'By when: before: now | now: today',
  ],
  [
    'a setting',
    ({ settings }) => (settings['childUpTo'] = { default: 13, atLeast: 0, atMost: 17 }),
    'change-setting-childUpTo',
    'Default: before: 12 | now: 13',
  ],
  [
    'a number to call',
    ({ contacts }) => (contacts['police']!.phone = '555-0100'),
    'change-contact-police',
    'Contact: before: 911 | now: 555-0100',
  ],
  [
    'a choice that is gone',
    ({ topics, wording }) => {
      topics[1]!.questions[1]!.choices = ['parent', 'none'];
      delete wording.en.questions['of-whom']!.choices!['friend'];
      delete wording.es.questions['of-whom']!.choices!['friend'];
    },
    'change-q-of-whom',
    'Choices: before: A friend',
  ],
  [
    'a new condition with a name',
    ({ conditions }) => (conditions['young'] = { question: 'age', anyNumber: { under: 6 } }),
    'change-condition-young',
    'New: young',
  ],
  [
    'an outcome that is gone',
    ({ outcomes, steps }) => {
      delete outcomes['hurt'];
      steps[1]!.points[0]!.when = { flag: 'injury' };
    },
    'change-condition-hurt',
    'Gone: hurt',
  ],
];

describe('what changed since the last version', () => {
  it.each(changes)('names %s', (_what, change, anchor, line) => {
    expect(linesOf(tinyInstrument(change), anchor, { before: tinyInstrument() })).toContain(line);
  });

  it.each<[part: string, change: Parameters<typeof tinyInstrument>[0]]>([
    ['levels', (instrument) => (instrument.levels = instrument.levels.toReversed())],
    ['steps', (instrument) => (instrument.steps = instrument.steps.toReversed())],
    ['steps', ({ steps }) => (steps[0]!.points[0]!.mayDisagree = false)],
    ['stop', (instrument) => (instrument.stop!.keeps = [])],
    ['bands', ({ bands }) => (bands.day = { hours: 12 })],
    ['notes', ({ notes }) => delete notes[1]!.when],
    ['wording.en.notes', ({ wording }) => (wording.en.notes['guide'] = 'Another note.')],
    ['wording.en.steps', ({ wording }) => (wording.en.steps['call'] = 'Another step')],
  ])('names a part of the data, %s, where no item shows the change', (part, change) => {
    const before = tinyInstrument();
    expect(linesOf(tinyInstrument(change), 'change-none', { before })).toEqual([]);
    expect(linesOf(tinyInstrument(change), 'change-parts', { before })).toContain(
      `Parts of its data that differ: ${part}`,
    );
  });

  it('is nothing in another order of keys, where laws were looked up again, or with another version', () => {
    const data = tinyInstrument((instrument) => {
      instrument.version = '1.1.0';
      instrument.contacts['police']!.checked!.on = '2026-11-21';
      instrument.settings = Object.fromEntries(Object.entries(instrument.settings).toReversed());
    });
    expect(linesOf(data, 'change-parts', { before: tinyInstrument() })).toEqual([]);
  });

  it('is nothing where nothing changed', () => {
    expect(linesOf(tinyInstrument(), 'change-none', { before: tinyInstrument() })).toEqual(['Nothing.']);
  });
});

it('shows words as text, whatever is in them', () => {
  const html = bookPage(
    bookOf(
      tinyInstrument(
        ({ wording }) => (wording.en.questions['afraid']!.prompt = '<img src=x onerror="alert(1)"> & so on'),
      ),
      { language: 'en' },
    ),
  );
  expect(html).toContain('&lt;img src=x onerror="alert(1)"&gt; &amp; so on');
  expect(html).not.toContain('<img');
});

it('has one hash for one content, and another for another', () => {
  const hashOf = (change?: Parameters<typeof tinyInstrument>[0]) =>
    contentHash(parseInstrument(tinyInstrument(change)));

  expect(hashOf()).toBe(hashOf());
  expect(hashOf(({ wording }) => (wording.es.contactMissing = 'Pregunte.'))).not.toBe(hashOf());
  expect(hashOf(({ contacts }) => (contacts['police']!.checked!.on = '2026-11-28'))).toBe(hashOf());
  expect(bookPage(bookOf(tinyInstrument(), { language: 'en' }))).toContain(hashOf());
});

it('names what keeps an instrument from being read', () => {
  expect(() => bookOf({}, { language: 'en' })).toThrow(/topics: expected/);
});

describe('what the check found', () => {
  const found: readonly (readonly [path: string, anchor: string])[] = [
    ['topics[1].questions[1].when', 'q-of-whom'],
    ['wording.en.questions.afraid.prompt', 'q-afraid'],
    ['flags[1].when.any[0]', 'flag-injury'],
    ['wording.es.flags.threat.rule', 'flag-threat'],
    ['rules[2].when', 'rule-too-little'],
    ['wording.en.rules.injured', 'rule-injured'],
    ['steps[1].points[0].by[1]', 'point-look-again'],
    ['wording.en.points.stay-in-touch.text', 'point-stay-in-touch'],
    ['wording.en.cards.stop.text[0]', 'card-stop'],
    ['settings.childUpTo', 'setting-childUpTo'],
    ['contacts.police.checked', 'contact-police'],
    ['conditions.child', 'condition-child'],
    ['outcomes.hurt.any[1]', 'condition-hurt'],
    ['levels[1]', 'finding'],
    ['cases[1].expect.level', 'case-2'],
    ['version', 'finding'],
  ];

  it.each(found)('at %s is put to %s', (path, anchor) => {
    const report = { problems: [{ path, message: 'looks odd' }], warnings: [], properties: [], readingGrades: [] };
    const { sections } = bookOf(tinyInstrument(), { language: 'en', report });
    const items = sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
    const marked = items.filter(({ facts }) => facts.some(({ term }) => term === 'To mend'));

    expect(marked.map((item) => item.anchor)).toEqual([anchor]);
    expect(marked[0]!.facts[0]!.texts).toEqual([`${path}: looks odd`]);
  });
});
