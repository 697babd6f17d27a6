// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { assess } from '../../src/assessment/assess.ts';
import { talk as english } from '../../src/languages/en/talk.ts';
import { talk as spanish } from '../../src/languages/es/talk.ts';
import type { Texts } from '../../src/languages/pack.ts';
import en from '../../src/instruments/return-from-run/en.json' with { type: 'json' };
import es from '../../src/instruments/return-from-run/es.json' with { type: 'json' };
import { withWording } from '../../src/instrument/parse-instrument.ts';
import type { Wording } from '../../src/instrument/wording.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { someOf } from '../runs.ts';
import { sees, shown, until, wholeTalk } from './whole-talk.ts';

const languages: Readonly<Record<string, { readonly texts: Texts<'talk'>; readonly words: Wording }>> = {
  en: { texts: english, words: en },
  es: { texts: spanish, words: es },
};
const answers = { age: '15', slept: 'hotel', safe: 'not-safe', gang: 'yes' };

const built = (file: string) => join(import.meta.dirname, '../../dist', file);

/** What is built, where its result is in it, and how it is given a tag of its own. */
const builds = {
  package: {
    result: built('shared/result.js'),
    define: async (tag: string) => {
      const { register } = (await import(built('element.js'))) as typeof import('../../src/element/index.ts');
      register(tag);
    },
  },
  'one file': {
    result: built('open-door-screening-result.js'),
    define: async (tag: string) => {
      const define = customElements.define.bind(customElements);
      const registry = {
        get: () => undefined,
        define: (_: string, element: CustomElementConstructor) => define(tag, element),
      };
      vi.stubGlobal('customElements', registry);
      await import(built('open-door-screening.js'));
      vi.unstubAllGlobals();
    },
  },
} as const;
type Build = keyof typeof builds;

let letResultLoad: () => void;
let elements = 0;

/** Nothing has loaded, and what follows from a talk does not load yet. */
function asOnANewPage(): void {
  vi.resetModules();
  const mayLoad = new Promise<void>((resolve) => (letResultLoad = resolve));
  for (const { result } of Object.values(builds))
    vi.doMock(result, async (original) => {
      await mayLoad;
      return original();
    });
}

beforeEach(asOnANewPage);
afterEach(() => document.body.replaceChildren());

async function open(build: Build, settings: object = {}) {
  const tag = `later-screening-${(elements += 1)}`;
  await builds[build].define(tag);
  const element = Object.assign(document.createElement(tag) as OpenDoorScreening, settings);
  const errors: string[] = [];
  element.addEventListener('screening-error', ({ error }) => errors.push(error.message));
  document.body.append(element);
  return { element, errors };
}

/** Holds a talk to its end, lets the result load when the talk waits for it, and looks at what follows. */
async function resultOf(element: OpenDoorScreening, { texts, words }: (typeof languages)[string]) {
  await sees(element, texts.begin);
  const screens: string[] = [];
  const talk = wholeTalk(element, answers, () => screens.push(shown(element)));
  await sees(element, texts.waiting);
  letResultLoad();
  const record = await talk;
  return { record, result: screens.findLast((screen) => screen.includes(words.levels[record.level.final]!.name))! };
}

/** What the answers of a record come to. */
function assessed({ answers: given, sessions }: ScreeningRecord, language: string) {
  return assess(withWording(returnFromRun, es), given, { locale: language, startedAt: sessions[0]!.startedAt });
}

function earlierRecord(): {
  format: number;
  level: { final: string };
  words: { levels: { code: string; name: string }[] };
} {
  const file = join(import.meta.dirname, '../frozen/0.4.0/records/short-path.en.json');
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof earlierRecord>;
}

const everywhere = (Object.keys(builds) as Build[]).flatMap((build) =>
  Object.keys(languages).map((language) => ({ build, language })),
);

describe('where the result loads when a talk is over', () => {
  // Each build once, in one of the languages.
  it.each(someOf(everywhere, 3))(
    'it and the record have all their words: $build, $language',
    async ({ build, language }) => {
      const { texts, words } = languages[language]!;
      const { element, errors } = await open(build, { lang: language });
      const { record, result } = await resultOf(element, { texts, words });

      expect(record.assessment).toEqual(assessed(record, language));
      expect(record.assessment.flags.map(({ code }) => code)).toContain('gang');
      for (const { label } of record.assessment.flags) expect(result).toContain(label);
      for (const { title, points } of record.assessment.steps)
        for (const text of [title, ...points.map((point) => point.text)]) expect(result).toContain(text);
      expect(result).toContain(words.levels[record.level.final]!.meaning);
      expect(result).not.toContain('undefined');
      expect(errors).toEqual([]);
    },
  );

  it.each(Object.keys(builds) as Build[])(
    'a record of an earlier version waits for what shows it: %s',
    async (build) => {
      const record = earlierRecord();
      const { element, errors } = await open(build, { record });
      await sees(element, english.waiting);
      letResultLoad();
      await sees(element, record.words.levels.find(({ code }) => code === record.level.final)!.name);

      expect(record.format).toBe(2);
      expect(errors).toEqual([]);
    },
  );
});

describe.each(someOf(Object.keys(languages), 2, 1))(
  'a host that sets the built-in instrument itself, in %s',
  (language) => {
    const { texts, words } = languages[language]!;
    const theInstrument = async () => (await import(built('index.js'))) as typeof import('../../src/index.ts');

    it('changes nothing, before the talk and in it', async () => {
      const { element, errors } = await open('package', { lang: language });
      await sees(element, texts.begin);
      element.start();
      const draft = await until(() => element.draft, 'a talk');
      expect(draft.language).toBe(language);
      element.instrument = (await theInstrument()).returnFromRun;
      await element.updateComplete;
      expect(element.draft).toEqual(draft);

      element.clear();
      const { record, result } = await resultOf(element, { texts, words });
      for (const { label } of record.assessment.flags) expect(result).toContain(label);
      expect(record.assessment).toEqual(assessed(record, language));
      expect(errors).toEqual([]);
    });

    it('goes on with the draft of an element that has none set, and the other way round with its record', async () => {
      const first = await open('package', { lang: language });
      await sees(first.element, texts.begin);
      first.element.start();
      const draft = JSON.parse(JSON.stringify(await until(() => first.element.draft, 'a draft'))) as object;
      const { returnFromRun: instrument } = await theInstrument();
      const second = await open('package', { lang: language, instrument, draft });
      await until(() => second.element.draft, 'the talk of the draft');
      letResultLoad();
      const record = await wholeTalk(second.element, answers);
      const third = await open('package', { lang: language, record: JSON.parse(JSON.stringify(record)) as object });
      await sees(third.element, words.levels[record.level.final]!.name);

      expect(third.element.record).toEqual(record);
      expect([...first.errors, ...second.errors, ...third.errors]).toEqual([]);
    });
  },
);
