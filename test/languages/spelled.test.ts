import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { withWording } from '../../src/instrument/parse-instrument.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { readKioskSettings } from '../../src/kiosk/settings.ts';
import spanish from '../../src/languages/es/es.ts';
import { loadLanguage, localeIn, nameOfLanguage, packFor, wordingIn } from '../../src/languages/index.ts';
import { ownWordingIn } from '../../src/languages/wording.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import { createRecord } from '../../src/record/record.ts';
import { toText } from '../../src/record/to-text.ts';
import { begin } from '../screening/helpers.ts';

const bilingual = withWording(returnFromRun, spanish.returnFromRun);

describe('An instrument with words in one script of a language', () => {
  const words = { ...returnFromRun.wording['en']!, language: 'zh' };
  const instrument = withWording(returnFromRun, words);

  it.each([
    ['zh-Hant', undefined],
    ['zh_TW', undefined],
    ['zh-CN', 'zh'],
    ['zh-Hans-SG', 'zh'],
  ])('has none for those who read another: %s', (language, found) => {
    expect(ownWordingIn(instrument, language)?.language).toBe(found);
    expect(wordingIn(instrument, language).language).toBe(found ?? 'en');
  });
});

// Portals, browsers and operating systems write one language in several ways.
describe.each(['es', 'ES', ' es ', 'es-MX', 'es_MX', 'es-419', 'es_419', 'Es-us', 'es-Latn-MX'])(
  '%s is Spanish',
  (language) => {
    it('for the languages there are', async () => {
      await loadLanguage(language);

      expect(packFor(language)?.language).toBe('es');
      expect(localeIn(language)).toBe(localeIn('es'));
      expect(nameOfLanguage(language)).toMatch(/^Español/);
      expect(wordingIn(returnFromRun, language).language).toBe('es');
    });

    it('in an assessment, and for what an agency adds to it', () => {
      const step = {
        step: 'own',
        title: { en: 'Own', [language]: 'Propio' },
        points: [{ code: 'own', text: 'A', by: 'day' }],
      };
      const titles = (locale: string) =>
        assess(bilingual, {}, { locale, config: { steps: [step] } }).steps.map(({ title }) => title);

      expect(titles(language)).toEqual(titles('es'));
      expect(titles(language)).toContain('Propio');
    });

    it('on paper, as text, and in an export', async () => {
      await loadLanguage(language);
      const record = createRecord(begin().talk, wordingIn(returnFromRun, language));
      const named = { ...record, language };

      expect(record.language).toBe('es');
      expect(toText(named)).toBe(toText(record));
      expect(recordSheet(named).title).toBe(recordSheet(record).title);
      expect(toFHIR(named).entry[1]!.resource.language).toMatch(/^es/);
    });

    it('for the kiosk', () => {
      const settings = { language, languages: ['EN_us', language] };

      expect(readKioskSettings(settings)).toMatchObject({ language: 'es', languages: ['en', 'es'] });
      expect(() => readKioskSettings({ languages: ['es', language] })).toThrow('each language once');
    });
  },
);
