import { beforeAll, describe, expect, it } from 'vitest';
import { returnFromRunData } from '../../src/authoring/return-from-run.ts';
import { contentOf } from '../../src/record/reviewed-parts.ts';
import type { ReviewedBy } from '../../src/instrument/configuration.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseConfiguration, type ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { sortedJSON } from '../../src/instrument/digest.ts';
import { packs } from '../../src/languages/page-registry.ts';
import { loadLanguage } from '../../src/languages/registry.ts';
import { ownWordingIn, wordingIn } from '../../src/languages/wording.ts';
import { agencyHashes, findAgencyReview, knownAgencyReview } from '../../src/record/agency-review.ts';
import { agencyReviewText } from '../../src/record/agency-review-text.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import type { PaperKind } from '../../src/record/paper/options.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { createRecord } from '../../src/record/record.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { toText } from '../../src/record/to-text.ts';
import type { Sheet } from '../../src/record/paper/sheet.ts';
import { makeRecord } from '../../src/session/make-record.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { tinyInstrument, type InstrumentData } from '../authoring/tiny-instrument.ts';
import { returnFromRun } from '../screening/helpers.ts';

const by = { role: 'program director', date: '2026-11-29' };
const settings: ConfigurationInput = {
  settings: { childUpTo: 11 },
  contacts: { police: { phone: '555-0101' } },
  steps: [{ step: 'desk', title: 'The desk', points: [{ code: 'tell-them', text: 'Tell them.', by: 'today' }] }],
};
const tiny = (change?: (instrument: InstrumentData) => void) => parseInstrument(tinyInstrument(change));

/** A configuration as it was reviewed with this instrument. */
async function reviewed(instrument: Instrument, config: ConfigurationInput = settings, languages = ['en', 'es']) {
  const hashes = await agencyHashes(instrument, parseConfiguration(instrument, config), languages);
  return { ...config, reviewedBy: { ...by, hashes } };
}

/** What is found of a review where the instrument or the configuration is another one now. */
async function found(instrument: Instrument, config: ConfigurationInput, languages: [string, ...string[]] = ['en']) {
  return findAgencyReview({ instrument, configuration: parseConfiguration(instrument, config) }, languages);
}

describe('the review of an agency', () => {
  it('is none where its configuration has none', async () => {
    expect(await found(tiny(), settings)).toEqual({ changed: [] });
  });

  it('fits while nothing has changed', async () => {
    expect(await found(tiny(), await reviewed(tiny()))).toEqual({ by, changed: [] });
  });

  it.each<[string, (instrument: InstrumentData) => void, string[]]>([
    ['a rule', ({ rules }) => (rules[1]!.level = 'act'), ['instrument']],
    ['a default that the agency has not set', ({ contacts }) => (contacts['police']!.phone = '112'), ['instrument']],
    ['a word', ({ wording }) => (wording.en.title = 'Another'), ['words.en']],
    ['a word in the other language', ({ wording }) => (wording.es.title = 'Otro'), ['words.es']],
    [
      'a rule and a word',
      ({ rules, wording }) => {
        rules[1]!.level = 'act';
        wording.es.title = 'Otro';
      },
      ['instrument', 'words.es'],
    ],
    ['a number that was looked up again', ({ contacts }) => (contacts['police']!.checked!.on = '2026-11-27'), []],
    ['another version of the same', (instrument) => (instrument.version = '9.0.0'), []],
    ['a worked case', ({ cases }) => (cases[0]!.why = 'Another reason'), []],
  ])('names what the guide has changed: %s', async (_, change, changed) => {
    expect(await found(tiny(change), await reviewed(tiny()))).toEqual({ by, changed });
  });

  it.each<[string, ConfigurationInput, string[]]>([
    ['a number', { ...settings, settings: { childUpTo: 10 } }, ['settings']],
    ['a contact', { ...settings, contacts: { police: { phone: '555-0102' } } }, ['settings']],
    ['a contact that is gone', { ...settings, contacts: {} }, ['settings']],
    ['a step that is gone', { ...settings, steps: [] }, ['settings']],
    ['what was the default, written out', { ...settings, settings: { childUpTo: 11, askAloud: true } }, []],
  ])('names what the agency has changed: %s', async (_, config, changed) => {
    const { reviewedBy } = await reviewed(tiny());
    expect(await found(tiny(), { ...config, reviewedBy })).toEqual({ by, changed });
  });

  it.each([
    ['en', 'program director'],
    ['es', 'dirección del programa'],
    ['es-MX', 'dirección del programa'],
    ['ht', 'program director'],
  ])('says what the reviewer is in the language of screen and paper: %s', async (language, role) => {
    const { reviewedBy, ...config } = await reviewed(tiny());
    const roles = { en: 'program director', es: 'dirección del programa' };
    const review = await found(tiny(), { ...config, reviewedBy: { ...reviewedBy, role: roles } }, [language]);
    expect(review.by?.role).toBe(role);
  });

  it('names a language that nobody has reviewed for it, where it is spoken', async () => {
    const config = await reviewed(tiny(), settings, ['en']);
    expect(await found(tiny(), config)).toEqual({ by, changed: [] });
    expect(await found(tiny(), config, ['es'])).toEqual({ by, changed: ['words.es'] });
    expect(await found(tiny(), config, ['en', 'es'])).toEqual({ by, changed: ['words.es'] });
  });

  it.each([
    [
      'what is reviewed',
      async (language: string) => Object.keys((await reviewed(returnFromRun, {}, [language])).reviewedBy.hashes),
    ],
    [
      'what has changed',
      async (language: string) => {
        const config = await reviewed(returnFromRun, {}, ['en']);
        packs.delete(language);
        return (await found(returnFromRun, config, [language])).changed;
      },
    ],
  ])('knows the words of a language that nobody has loaded yet: %s', async (_, parts) => {
    packs.delete('es');
    expect(await parts('es')).toContain('words.es');
  });

  it('is known at once where there is none, else once it was found in that language', async () => {
    const instrument = tiny();
    const none = parseConfiguration(instrument, settings);
    expect(knownAgencyReview({ instrument, configuration: none }, 'en')).toEqual({ changed: [] });
    const configuration = parseConfiguration(instrument, await reviewed(instrument));
    expect(knownAgencyReview({ instrument, configuration }, 'en')).toBeUndefined();
    await findAgencyReview({ instrument, configuration }, ['en']);
    expect(knownAgencyReview({ instrument, configuration }, 'en')).toEqual({ by, changed: [] });
    expect(knownAgencyReview({ instrument, configuration }, 'es')).toBeUndefined();
  });

  it.each<[string, Parameters<typeof agencyReviewText>[0], string, string]>([
    ['none', { changed: [] }, 'Not yet reviewed by this agency.', 'Esta agencia todavía no ha revisado esta guía.'],
    [
      'one that fits',
      { by, changed: [] },
      'Reviewed by this agency on Nov 29, 2026: program director.',
      'Guía revisada por esta agencia el 29 nov 2026: program director.',
    ],
    [
      'one of something else',
      { by, changed: ['instrument', 'words.es', 'settings'] },
      'Reviewed by this agency on Nov 29, 2026: program director. Changed or new since then: questions and rules, words in Spanish, and settings.',
      'Guía revisada por esta agencia el 29 nov 2026: program director. Cambió desde entonces: preguntas y reglas, palabras en español y ajustes.',
    ],
  ])('is said: %s', async (_, review, english, spanish) => {
    await loadLanguage('es');
    expect([agencyReviewText(review, 'en'), agencyReviewText(review, 'es')]).toEqual([english, spanish]);
  });
});

describe('the built-in guide', () => {
  const ofAuthors = parseInstrument(returnFromRunData);
  beforeAll(() => loadLanguage('es'));

  it('is the same to the page that is set up, the talk and the authors', () => {
    expect(sortedJSON(contentOf(returnFromRun))).toBe(sortedJSON(contentOf(ofAuthors)));
    for (const language of ['en', 'es'])
      expect(sortedJSON(ownWordingIn(returnFromRun, language))).toBe(sortedJSON(ofAuthors.wording[language]));
  });

  const kinds = ['whole', 'summary', 'police'] as const satisfies readonly PaperKind[];
  const headOf = ({ sections: [head] }: Sheet) => JSON.stringify(head);

  async function recordWith(reviewedBy?: ReviewedBy, language = 'en') {
    const screening = createScreening({ instrument: returnFromRun, config: { ...(reviewedBy && { reviewedBy }) } });
    screening.send({ type: 'start' });
    const talk = screening.getSnapshot().context;
    return { talk, record: await makeRecord({ talk, header: {} }, wordingIn(returnFromRun, language)) };
  }

  it.each(['en', 'es'])('says on every paper and in text that nobody has reviewed it: %s', async (language) => {
    const { record } = await recordWith(undefined, language);
    const line = agencyReviewText({ changed: [] }, language);
    expect(record.agencyReview).toEqual({ changed: [] });
    for (const kind of kinds) expect(headOf(recordSheet(record, { kind }))).toContain(line);
    expect(toText(record)).toContain(line);
    const configuration = parseConfiguration(returnFromRun, {});
    const wording = wordingIn(returnFromRun, language);
    expect(headOf(blankSheet(returnFromRun, { configuration, wording }))).toContain(line);
  });

  it('says who has reviewed it, in the record, too', async () => {
    const hashes = await agencyHashes(returnFromRun, parseConfiguration(returnFromRun, {}), ['en', 'es']);
    const { record, talk } = await recordWith({ ...by, hashes });
    expect(parseRecord(JSON.parse(JSON.stringify(record))).agencyReview).toEqual({ by, changed: [] });
    for (const kind of kinds) expect(headOf(recordSheet(record, { kind }))).toContain('program director');
    // Once it was found, a record that is not finished has it, too.
    expect(createRecord(talk, wordingIn(returnFromRun, 'en')).agencyReview).toEqual({ by, changed: [] });
  });

  it('says what has changed since its review', async () => {
    const hashes = await agencyHashes(returnFromRun, parseConfiguration(returnFromRun, {}), ['en']);
    const { record } = await recordWith({ ...by, hashes: { ...hashes, instrument: hashes['settings']! } }, 'es');
    expect(record.agencyReview).toEqual({ by, changed: ['instrument', 'words.es'] });
    expect(headOf(recordSheet(record))).toContain('Cambió desde entonces: preguntas y reglas');
  });

  it('says nothing of it on the paper of a record that was made before', async () => {
    const { record } = await recordWith();
    const { agencyReview: _, ...before } = record;
    expect(headOf(recordSheet(parseRecord(before)))).not.toContain('reviewed');
  });
});
