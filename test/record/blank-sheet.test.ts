import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { isVisible } from '../../src/assessment/facts.ts';
import spanish from '../../src/languages/es/index.ts';
import { registerLanguage } from '../../src/languages/registry.ts';
import { responses, type Answers } from '../../src/instrument/account.ts';
import { wordingFor, type Instrument } from '../../src/instrument/instrument.ts';
import { lettersFor } from '../../src/instrument/letters.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { withWording } from '../../src/instrument/parse-instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import type { Question, Setting } from '../../src/instrument/structure.ts';
import { fill } from '../../src/instrument/wording.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import type { FormQuestion, Section, Sheet } from '../../src/record/paper/sheet.ts';
import { anyAnswers } from '../assessment/arbitraries.ts';
import { smallInstrument } from '../instrument/small.ts';
import { runs } from '../runs.ts';
import { returnFromRun as inEnglish } from '../screening/helpers.ts';
import { answersTo, anyInstrument } from './any-form.ts';
import { fillIn, onForm, questionsOn } from './form-reader.ts';

registerLanguage(spanish);
const returnFromRun = withWording(inEnglish, spanish.returnFromRun);

interface Asked {
  readonly instrument?: Instrument;
  readonly language?: string;
  readonly settings?: Readonly<Record<string, Setting>>;
  readonly path?: string;
}

const known = new Map<string, ReturnType<typeof make>>();

/** Of the built-in instrument each form is made once. */
function made(asked: Asked = {}): ReturnType<typeof make> {
  if (asked.instrument) return make(asked);
  const key = JSON.stringify(asked);
  const form = known.get(key) ?? make(asked);
  known.set(key, form);
  return form;
}

function make({ instrument = returnFromRun, language = 'en', settings = {}, path }: Asked) {
  const configuration = parseConfiguration(instrument, { settings });
  const wording = wordingFor(instrument, language);
  return { instrument, configuration, wording, sheet: blankSheet(instrument, { configuration, wording, path }) };
}

const section = (sheet: Sheet, code: string): Section => sheet.sections.find((one) => one.code === code)!;
const textsIn = (sheet: Sheet, code: string) =>
  section(sheet, code).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const numbersIn = (sheet: Sheet, code: string) =>
  section(sheet, code).blocks.flatMap((block) =>
    block.kind === 'form' ? block.questions.map(({ number }) => number) : [],
  );
const question = (code: string, asked?: Asked): FormQuestion => {
  const { sheet, instrument } = made(asked);
  return onForm(sheet, instrument, code);
};
const leads = (code: string, asked?: Asked) => question(code, asked).choices.map(({ goTo }) => goTo);

const visibleIn = (instrument: Instrument, settings: Asked['settings'], answers: Answers, codes: readonly string[]) => {
  const evaluation = evaluate(instrument, parseConfiguration(instrument, { settings }), answers);
  return codes.filter((code) => isVisible(evaluation, code)).sort();
};

/** A reader who follows the form fills in what the screen would show, and nothing else. */
function leadsAsTheScreenDoes(answers: Answers, asked: Asked): void {
  const { sheet, ...task } = made(asked);
  const codes = questionsOn(sheet).map(({ number }) => questionsOf(task.instrument)[number - 1]!.code);
  const some = Object.fromEntries(Object.entries(answers).filter(([code]) => codes.includes(code)));
  const filledIn = fillIn(sheet, { ...task, answers: some });
  expect([...filledIn].sort()).toEqual(visibleIn(task.instrument, asked.settings, some, codes));
}

describe.each(['en', 'es'])('The empty form in "%s"', (language) => {
  describe.each([true, false])('with the hardest question asked aloud: %s', (askTradedAloud) => {
    const { sheet, wording } = made({ language, settings: { askTradedAloud } });
    const printed = questionsOn(sheet);

    it('has every question once, with its place in the instrument as its number', () => {
      const numbers = printed.map(({ number }) => number).sort((left, right) => left - right);
      expect(numbers).toEqual(questionsOf(returnFromRun).map((_, index) => index + 1));
    });

    it('has every choice once, in the words of the screen, each with a letter of its own', () => {
      for (const [index, { code, choices = [] }] of questionsOf(returnFromRun).entries()) {
        const { choices: boxes, noAnswer } = printed.find(({ number }) => number === index + 1)!;
        expect(boxes.map(({ text }) => text)).toEqual(
          choices.map((choice) =>
            fill(wording.questions[code]!.choices![choice]!, { examWindowDays: 5, partnerYears: 4 }),
          ),
        );
        const letters = [...boxes, ...noAnswer].map(({ letter }) => letter);
        expect(new Set(letters).size).toBe(choices.length + 4);
        expect(letters).not.toContain(undefined);
      }
    });

    it('has the ways not to answer on every question', () => {
      const words = ['declined', 'unknown', 'not-asked', 'unsafe-to-ask'].map((code) => wording.responses[code]);
      for (const { noAnswer } of printed) {
        expect(noAnswer.map(({ text }) => text)).toEqual(words);
        expect(noAnswer.map(({ letter }) => letter).join('')).toBe('wxyz');
      }
    });

    it('leaves no setting and no code unfilled', () => {
      expect(JSON.stringify(sheet)).not.toMatch(/\{\w+\}|undefined|\[object/);
    });
  });

  it('leads to the questions the screen would show', () => {
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), fc.constantFrom(undefined, 'short'), (answers, askTradedAloud, path) => {
        leadsAsTheScreenDoes(answers, { language, settings: { askTradedAloud }, ...(path && { path }) });
      }),
      { numRuns: runs(25, 400) },
    );
  });
});

describe('The empty form of any instrument', () => {
  it('leads to the questions the screen would show', () => {
    fc.assert(
      fc.property(
        anyInstrument.chain((instrument) =>
          fc.tuple(fc.constant(instrument), fc.array(answersTo(instrument), { minLength: 5, maxLength: 5 })),
        ),
        fc.boolean(),
        fc.constantFrom(undefined, 'some'),
        ([instrument, many], strict, path) => {
          for (const answers of many)
            leadsAsTheScreenDoes(answers, { instrument, settings: { strict }, ...(path && { path }) });
        },
      ),
      { numRuns: runs(50, 1200) },
    );
  });

  it('prints every question once, unless no answer could ever open it', () => {
    fc.assert(
      fc.property(
        anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), answersTo(instrument))),
        ([instrument, answers]) => {
          const numbers = questionsOn(made({ instrument }).sheet).map(({ number }) => number);
          expect(new Set(numbers).size).toBe(numbers.length);
          const all = questionsOf(instrument).map(({ code }) => code);
          const printed = numbers.map((number) => all[number - 1]!);
          expect(printed).toEqual(expect.arrayContaining(visibleIn(instrument, {}, answers, all)));
        },
      ),
      { numRuns: runs(40, 800) },
    );
  });
});

describe('"Go to"', () => {
  it('passes over what a choice leaves out', () => {
    expect(leads('report-police')).toEqual(['go to 5', 'go to 5', 'go to 7', 'go to 7', 'go to 7']);
    expect(leads('online')).toEqual(['go to 44', 'go to 43', 'go to 43']);
    expect(leads('substances')).toEqual(['go to 47', 'go to 46', 'go to 46']);
    expect(leads('mood')).toEqual(['go to 31', 'go to 30', 'go to 30', 'go to 30']);
    expect(
      leads('items')
        .map((goTo) => goTo?.slice(-2))
        .join(' '),
    ).toBe('54 54 54 54 54 54 55 55 55');
  });

  it('is nowhere else', () => {
    const branching = questionsOn(made().sheet).filter(({ choices }) => choices.some(({ goTo }) => goTo));
    expect(branching.map(({ number }) => number)).toEqual([4, 7, 16, 29, 42, 45, 53]);
  });

  it('is said in Spanish', () => {
    expect(leads('online', { language: 'es' })).toEqual(['pase a 44', 'pase a 43', 'pase a 43']);
  });

  it('never leads to what is filled in after the result', () => {
    const last: Question = { ...several('last') };
    const then: Question = { ...several('then'), when: lastHas('a') };
    const instrument = afterResult([last, then], [several('decided')]);
    expect(leads('last', { instrument })).toEqual(['go to 2', 'go to “Afterwards”', 'go to “Afterwards”']);
  });

  it('leads to the end of the form where nothing is left', () => {
    expect(leads('last', { instrument: chain() })).toEqual(['go to 3', 'go to “Afterwards”', 'go to “Afterwards”']);
  });

  it('does not pass over what depends on other questions, too', () => {
    const also = chain({
      any: [
        { question: 'last', has: ['a'] },
        { question: 'first', has: ['a'] },
      ],
    });
    expect(leads('last', { instrument: also })).toEqual([undefined, undefined, undefined]);
  });

  it.each<NonNullable<Question['when']>>([
    { all: [lastHas('a'), lastHas('b')] },
    { count: [lastHas('a'), lastHas('b')], atLeast: 2 },
    { not: { any: [{ not: lastHas('a') }, { not: lastHas('b') }] } },
  ])('does not pass over what only two choices together open: %j', (both) => {
    const instrument = chain({ any: [both, lastHas('c')] });
    expect(leads('last', { instrument })).toEqual([undefined, undefined, undefined]);
  });

  it('does not depend on whose word it is', () => {
    const youth = chain({ question: 'last', has: ['a'], by: 'youth' });
    expect(leads('last', { instrument: youth })).toEqual([undefined, undefined, undefined]);
    expect(question('then', { instrument: youth }).onlyIf).toBe('only if 2 has “Choice a” (Source youth)');
  });
});

describe('"Only if"', () => {
  const onlyIf = (code: string, asked?: Asked) => question(code, asked).onlyIf;

  it('says by number and in words when a question is asked', () => {
    expect(onlyIf('online-asked')).toBe('only if 42 has “yes, only online” or “yes, and met”');
    expect(onlyIf('held')).toBe(
      'only if at least one of these is true: 37 has “sometimes” or “no”; 38 has “sometimes” or “no”',
    );
    expect(onlyIf('online-asked', { language: 'es' })).toBe(
      'solo si 42 tiene “sí, solo por internet” o “sí, y se vieron en persona”',
    );
  });

  it('brackets what could be read in two ways', () => {
    const both: NonNullable<Question['when']> = {
      all: [{ question: 'first', has: ['a'] }, { any: [lastHas('a'), { question: 'first', has: ['b'] }] }],
    };
    expect(onlyIf('then', { instrument: chain(both) })).toBe(
      'only if 1 has “Choice a” and (2 has “Choice a” or 1 has “Choice b”)',
    );
  });

  it('says how many hours are between two moments', () => {
    const late = (from: string[]): NonNullable<Question['when']> => ({
      hoursBetween: { from, to: 'told', moreThan: { setting: 'dueHours' } },
    });
    const moment = (code: string): Question => ({ code, who: 'known', answer: 'moment' });
    const asked = (when: NonNullable<Question['when']>, ...moments: string[]) => ({
      instrument: of([...moments.map(moment), { ...several('then'), when }]),
    });
    expect(onlyIf('then', asked(late(['knew', 'since']), 'since', 'knew', 'told'))).toBe(
      'only if more than 24 hours lie between the first of 2 or 1 that has a time and 3',
    );
    expect(onlyIf('then', { ...asked(late(['since']), 'since', 'told'), settings: { dueHours: 12 } })).toBe(
      'only if more than 12 hours lie between 1 and 2',
    );
  });

  it('is left out where a question is always asked', () => {
    const conditional = questionsOf(returnFromRun).filter(({ when }) => when).length;
    expect(questionsOn(made().sheet).filter((one) => one.onlyIf !== undefined)).toHaveLength(conditional);
  });

  it('names only questions that are on this form', () => {
    const { sheet } = made({ path: 'short' });
    const numbers = questionsOn(sheet).map(({ number }) => number);
    expect(numbers).not.toContain(40);
    expect(onlyIf('person')).toContain('40 has “yes”');
    expect(onlyIf('person', { path: 'short' })).not.toContain('40 has');
    expect(onlyIf('person', { path: 'short' })).toContain('31 has “not safe there”');
  });

  it('does not speak of settings: they are decided', () => {
    const strict = chain({ all: [{ setting: 'strict' }, { question: 'last', has: ['a'] }] });
    expect(onlyIf('then', { instrument: strict })).toBe('only if 2 has “Choice a”');
    const { sheet } = made({ instrument: strict, settings: { strict: false } });
    expect(questionsOn(sheet).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is left out where it always holds', () => {
    const always: NonNullable<Question['when']>[] = [
      { question: 'last', visible: true },
      { count: [{ setting: 'strict' }, lastHas('a')], atLeast: 1 },
      { not: { count: [{ setting: 'strict' }, lastHas('a')], fewerThan: 1 } },
    ];
    for (const when of always) expect(onlyIf('then', { instrument: chain(when) })).toBeUndefined();
  });

  it('sends back to a question that comes before the one it depends on', () => {
    const before = chain({ question: 'last', has: ['a'] }, true);
    expect(question('then', { instrument: before }).hints).toContain('Come back to this after 3.');
    expect(leads('last', { instrument: before })).toEqual([undefined, undefined, undefined]);
  });

  it('sends nobody on from there: they go on where they were', () => {
    const then: Question = { ...several('then'), when: lastHas('a') };
    const more: Question = { ...several('more'), when: { question: 'then', has: ['a'] } };
    const instrument = of([several('first'), then, more, several('last')]);
    expect(leads('then', { instrument })).toEqual([undefined, undefined, undefined]);
    expect(question('more', { instrument }).hints).toContain('Come back to this after 4.');
  });
});

describe('A question that may belong to another topic', () => {
  const moved = wordingFor(returnFromRun).questions['traded']!.moved!;

  it('stays at home and says first when it is not asked there, and is called to mind where it then belongs', () => {
    const { sheet } = made();
    expect(numbersIn(sheet, 'topic-harder')).toEqual([45, 46, 47, 48, 49, 50]);
    expect(question('traded')).toMatchObject({ aloud: true });
    expect(question('traded').hints[0]).toBe(
      `Do not ask this aloud if the number in 15 is 12 or less. Then it is for “After the talk”: ${moved}`,
    );
    expect(textsIn(sheet, 'topic-after-talk')).toContain('If the number in 15 is 12 or less, go back to 49 now.');
  });

  it('reads the age limit from the settings', () => {
    expect(question('traded', { settings: { notAskedAloudUpTo: 15 } }).hints[0]).toContain('in 15 is 15 or less');
  });

  it('stays at home while an answer may still keep it there', () => {
    const then: Question = { ...several('then'), moves: { when: { not: lastHas('a') }, to: 'after' } };
    const { sheet } = made({ instrument: of([several('last'), then], [several('end')]) });
    expect(numbersIn(sheet, 'topic-talk')).toEqual([1, 2]);
    expect(textsIn(sheet, 'topic-after')).toContain('If not (1 has “Choice a”), go back to 2 now.');
  });

  it('is there from the start where the agency never asks it aloud', () => {
    const asked = { settings: { askTradedAloud: false } };
    const { sheet } = made(asked);
    expect(numbersIn(sheet, 'topic-harder')).toEqual([45, 46, 47, 48, 50]);
    expect(numbersIn(sheet, 'topic-after-talk').slice(0, 2)).toEqual([49, 53]);
    const { prompt, aloud, hints } = question('traded', asked);
    expect(prompt).toBe(moved);
    expect(aloud).toBe(false);
    expect(hints).toContain('Not to be read aloud in this agency.');
    // A softer way to say it would still say it.
    expect(hints.join()).not.toMatch(/Softer|Listen for|Do not ask this aloud if/);
    expect(textsIn(sheet, 'topic-after-talk').join()).not.toContain('go back to 49');
  });
});

describe('Around the questions', () => {
  it('says when to stop by the rule of the screen, and what is still needed', () => {
    const texts = textsIn(made().sheet, 'stop');
    expect(texts[0]).toContain(
      'told you one of these, ask no more about what happened: 41 (d), 43 (e, f), 48 (b), or 49 (b, c, d, e).',
    );
    expect(texts).toContain('That is enough for now');
    expect(texts.at(-1)).toBe('With the young person, only these are still needed: 25, 27, 29, 30, 48, and 50.');
    expect(made({ instrument: chain() }).sheet.sections.map(({ code }) => code)).not.toContain('stop');
  });

  it('has the small questions of the stop card in their own words, and says where each is ticked, as whose word', () => {
    for (const language of ['en', 'es']) {
      const { sheet, wording } = made({ language });
      const items = section(sheet, 'stop').blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
      for (const [code, number] of Object.entries({ 'when-last': 50, danger: 26, 'other-child': 62 })) {
        const { prompt, choices = {} } = wording.stopFields![code]!;
        const line = items.find((item) => item.includes(fill(prompt, { examWindowDays: 5 })))!;
        for (const choice of Object.values(choices)) expect(line).toContain(fill(choice, { examWindowDays: 5 }));
        expect(line).toContain(`${number}, “${wording.sources['youth']}”`);
        // The worker's own words are not for the youth.
        if (code !== 'when-last') expect(line).not.toContain(wording.questions[code]!.prompt);
      }
    }
    const danger = question('danger').choices.map(({ letter }) => letter);
    expect(danger).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('has no small question that is not on this form', () => {
    const stop = { when: { flag: 'hotel' }, keeps: [], asks: [{ question: 'held', source: 'youth' as const }] };
    const paths = [{ code: 'full' }, { code: 'short', questions: ['slept'] }];
    const instrument = smallInstrument(undefined, { stop, paths });
    const written = (path: string) => JSON.stringify(section(made({ instrument, path }).sheet, 'stop'));
    expect(written('full')).toContain('On the card held');
    expect(written('short')).not.toContain('On the card');
  });

  it('says what cannot wait', () => {
    expect(textsIn(made().sheet, 'urgent')[0]).toContain(
      ': 25 (c), 26 (a, b, c), 27 (c), 28 (a), 29 (d), 30 (b), 50 (a), 56 (b, j), or 62 (a).',
    );
  });

  it('asks first whether anyone can hear, before the harder questions alone', () => {
    const first = 'First: can anyone hear you? If so, leave these for another time.';
    const { sheet } = made();
    const topics = sheet.sections.filter(({ code }) => code.startsWith('topic-')).map(({ code }) => code);
    expect(topics.filter((code) => textsIn(sheet, code).includes(first))).toEqual(['topic-harder']);
  });

  it('says of each topic whom it is for', () => {
    const { sheet } = made();
    for (const { code, with: whom } of returnFromRun.topics)
      expect(textsIn(sheet, `topic-${code}`)[0]).toBe(
        whom === 'worker' ? 'For the worker alone' : 'With the young person',
      );
  });

  it('sets large what is said to the young person, with softer words and what to listen for', () => {
    expect(question('slept')).toMatchObject({ aloud: true, prompt: 'Where did you sleep while you were away?' });
    expect(question('slept').hints).toEqual([
      'Tick all that fit.',
      'Outside: a laundry room, too. Someone new: also a place that someone they hardly know gave them.',
      'Softer: Did you sleep in one place, or did it change a lot?',
      'Listen for: whose place, who paid',
    ]);
    expect(question('earlier-runs')).toMatchObject({
      aloud: false,
      hints: ['Do not count this one. Count those never reported, too.'],
    });
  });

  it('has boxes for whose word it is, and lines to write on', () => {
    expect(question('marks').whose).toBe('If it is not “Seen or judged by the worker”:');
    expect(question('marks').sources).toEqual(['Said by the youth', 'From the file', 'someone else (role, no name):']);
    expect(question('marks')).toMatchObject({ lines: 0, note: 'Note' });
    expect(question('age')).toMatchObject({ lines: 1, note: 'Note' });
    expect(question('next').lines).toBe(3);
    expect(question('next').note).toBeUndefined();
  });

  it('fills settings into the words', () => {
    expect(question('when-last', { settings: { examWindowDays: 7 } }).choices[0]!.text).toBe('in the last 7 days');
  });

  it('has only the questions of a path, which it names', () => {
    const { sheet, configuration } = made({ path: 'short' });
    const { topics, questions } = returnFromRun.paths.find(({ code }) => code === 'short')!;
    const codes = returnFromRun.topics.flatMap((topic) =>
      topic.questions.filter(
        ({ code }) => topic.opensFrom || topics!.includes(topic.code) || questions!.includes(code),
      ),
    );
    expect(questionsOn(sheet)).toHaveLength(codes.length);
    expect(textsIn(sheet, 'head')).toEqual(['Path: A short talk', 'Not yet reviewed by this agency.']);
    expect(configuration.settings['askTradedAloud']).toBe(true);
  });

  it('says of what decides nothing that it can wait', () => {
    const later = questionsOf(returnFromRun).filter((one) => one.later);
    expect(later.length).toBeGreaterThan(0);
    for (const { code } of questionsOf(returnFromRun))
      expect([code, question(code).hints.includes('Can wait until tomorrow.')]).toEqual([
        code,
        later.some((one) => one.code === code),
      ]);
  });

  it('has last what is decided after the result, and sends back to what that may open', () => {
    const { sheet } = made();
    const codes = sheet.sections.map(({ code }) => code);
    expect(codes.slice(-4, -1)).toEqual(['afterwards', 'topic-decision', 'signatures']);
    expect(textsIn(sheet, 'topic-decision')).toContain('After the result.');
    expect(question('identified').hints).toContain('Then look at 61 again: it may be asked only now.');
    expect(question('before-18').hints.join()).not.toContain('Come back to this');
  });

  it('ends with when its numbers were checked, and names its version', () => {
    const { sheet } = made();
    expect(sheet.sections.at(-1)!.code).toBe('looked-up');
    expect(sheet.foot).toContain(`return-from-run ${returnFromRun.version}`);
    expect(made({ language: 'es' }).sheet).toMatchObject({
      language: 'es',
      title: expect.stringContaining('en papel') as string,
    });
  });
});

describe('Letters', () => {
  const many: Question = {
    code: 'many',
    who: 'asked',
    answer: 'several',
    choices: Array.from({ length: 30 }, (_, index) => `choice-${index}`),
  };

  it('run out before those of the ways not to answer', () => {
    const { choices, noAnswers } = lettersFor(many);
    expect([...choices.values()].join('')).toBe('abcdefghijklmnopqrstuv');
    expect([...noAnswers.entries()].map(([code, letter]) => `${letter} ${code}`)).toEqual(
      responses.slice(1).map((code, index) => `${'wxyz'[index]} ${code}`),
    );
    expect(choices.get('choice-22')).toBeUndefined();
  });

  it('leave later choices on the form without one', () => {
    const instrument = of([many]);
    const boxes = question('many', { instrument }).choices;
    expect(boxes.filter(({ letter }) => letter === undefined)).toHaveLength(8);
    expect(boxes).toHaveLength(30);
  });
});

/** Three questions: `first`, `last`, and `then`, which depends on `last`; it may come before it. */
function chain(when: NonNullable<Question['when']> = lastHas('a'), thenBefore = false): Instrument {
  const then = { ...several('then'), when };
  return of(thenBefore ? [several('first'), then, several('last')] : [several('first'), several('last'), then]);
}

function several(code: string): Question {
  return { code, who: 'asked', answer: 'several', choices: ['a', 'b', 'c'] };
}

function lastHas(choice: string) {
  return { question: 'last', has: [choice] };
}

/** An instrument of these questions: with the youth, and opened from the result. */
function afterResult(questions: Question[], decided: Question[]): Instrument {
  const { topics } = of(questions);
  const decision = { code: 'decision', with: 'worker' as const, opensFrom: 'result' as const, questions: decided };
  return of(questions, [], [...topics.slice(0, 1), decision]);
}

/** An instrument of these questions: with the youth, and after that. */
function of(questions: Question[], after: Question[] = [], topics?: Instrument['topics']): Instrument {
  return smallInstrument([], {
    topics: topics ?? [
      { code: 'talk', with: 'youth', questions },
      { code: 'after', with: 'worker', questions: after },
    ],
    conditions: {},
    paths: [{ code: 'full' }],
    stop: undefined,
    wishes: undefined,
  });
}
