import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { InvalidDataError } from 'open-door-screening/headless';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { officeSettings } from '../../demo/kiosk/build/office-files.ts';
import { descriptions, settingsJsonSchema } from '../../demo/kiosk/build/settings-json-schema.ts';
import { defaultSettings, loadKioskSettings, readKioskSettings } from '../../src/kiosk/settings.ts';

const read = (relative: string) => readFileSync(new URL(`../../demo/kiosk/${relative}`, import.meta.url), 'utf8');
const shipped: unknown = JSON.parse(
  officeSettings(fileURLToPath(new URL('../../demo/kiosk/kiosk.json', import.meta.url))),
);
const fitsSchema = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(settingsJsonSchema());

/** What an office may write. */
const whole = {
  $schema: './kiosk.schema.json',
  agency: 'County intake',
  logo: 'logo.svg',
  language: 'es',
  languages: ['en', 'es'],
  path: 'short',
  configuration: {
    settings: { contactWithinHours: 48 },
    contacts: { 'child-abuse-hotline': { phone: '1-800-555-0100' } },
  },
  texts: { en: { begin: 'Start', answered: '{all} in all', progress: { one: 'The last', other: '{count} to go' } } },
  idle: { coverAfterSeconds: 60 },
  recovery: { allowed: true },
  practice: false,
  talkBeforeReview: true,
  filePattern: 'intake-{case}-{date}',
};

function problemsOf(data: unknown): string[] {
  try {
    readKioskSettings(data);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    return error.problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  }
}

describe('the settings of the kiosk', () => {
  it('are the default ones where nothing is set, and those that come with the page', () => {
    expect(readKioskSettings({})).toEqual(defaultSettings);
    expect(defaultSettings).toEqual({
      language: 'en',
      languages: ['en', 'es'],
      idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 },
      recovery: { allowed: false, hours: 12 },
      practice: true,
      talkBeforeReview: false,
    });
    expect(readKioskSettings(shipped)).toMatchObject(defaultSettings);
  });

  it('take what an office sets, and leave the rest as it was', () => {
    const { $schema: _schema, ...own } = whole;
    expect(readKioskSettings(whole)).toEqual({
      ...own,
      idle: { ...defaultSettings.idle, coverAfterSeconds: 60 },
      recovery: { allowed: true, hours: defaultSettings.recovery.hours },
    });
  });

  it('give nobody less than 20 seconds, also where an office once set less', () => {
    const { idle } = readKioskSettings({ idle: { coverAfterSeconds: 15, warnSeconds: 10 } });
    expect(idle).toEqual({ coverAfterSeconds: 20, clearAfterSeconds: 900, warnSeconds: 20 });
  });

  it('open in the first language there is, and keep the other one where only the first is set', () => {
    expect(readKioskSettings({ languages: ['es'] })).toMatchObject({ language: 'es', languages: ['es'] });
    expect(readKioskSettings({ language: 'es' })).toMatchObject({ language: 'es', languages: ['es', 'en'] });
  });

  it.each<[data: unknown, problem: string]>([
    [null, 'expected object, found null'],
    [[], 'expected object, found a list'],
    [{ agencyName: 'x' }, 'unknown "agencyName"'],
    [{ agency: ' ' }, 'agency: expected some text'],
    [{ agency: 'x'.repeat(121) }, 'agency: expected at most 120 characters'],
    [{ language: 'fr' }, 'language: expected "en" or "es", found "fr"'],
    [{ languages: [] }, 'languages: expected at least 1 entries'],
    [{ languages: ['en', 'en'] }, 'languages: expected each language once'],
    [{ language: 'es', languages: ['en'] }, 'language: expected one of "languages"'],
    [{ path: 'quick' }, 'path: expected "full" or "short", found "quick"'],
    [{ idle: { coverAfterSeconds: 5 } }, 'idle.coverAfterSeconds: expected at least 15'],
    [{ idle: { warnSeconds: 1.5 } }, 'idle.warnSeconds: expected a whole number, found 1.5'],
    [{ idle: { coverAfterSeconds: 900 } }, 'idle.coverAfterSeconds: expected the cover to come before the warning'],
    [{ recovery: { hours: 100 } }, 'recovery.hours: expected at most 72'],
    [{ practice: 'yes' }, 'practice: expected boolean, found "yes"'],
    [
      { configuration: { settings: { contactWithinHours: 'soon' } } },
      'configuration.settings.contactWithinHours: expected a number, true or false',
    ],
    [
      { configuration: { settings: { colour: 1 } } },
      'configuration.settings.colour: the instrument has no such setting',
    ],
    [{ configuration: null }, 'configuration: expected object, found null'],
    [JSON.parse('{"__proto__": {}}'), '["__proto__"]: expected another key than "__proto__"'],
  ])('refuse %j and say where and why', (data, problem) => {
    expect(problemsOf(data).join('\n')).toContain(problem.replace('["__proto__"]: ', ''));
  });

  it('name every problem at once', () => {
    const data = { language: 'fr', practice: 1, configuration: { settings: { colour: 1 } } };
    expect(problemsOf(data).map((problem) => problem.split(':')[0])).toEqual([
      'language',
      'practice',
      'configuration.settings.colour',
    ]);
  });

  it.each(['logo.svg', 'pictures/logo.png', 'data:image/png;base64,iVBORw0KGgo='])('take the logo %s', (logo) => {
    expect(problemsOf({ logo })).toEqual([]);
  });

  it.each([
    'https://example.org/logo.svg',
    '//example.org/logo.svg',
    '/logo.svg',
    '../logo.svg',
    'a/../../logo.svg',
    '\\\\server\\logo.svg',
    'javascript:alert(1).svg',
    'data:text/html,<b>',
    'logo.html',
    'logo.svg?from=elsewhere',
  ])('refuse the logo %s, which is not beside the page', (logo) => {
    expect(problemsOf({ logo })).toEqual([
      'logo: expected a picture beside the page, as "logo.svg", or a data: URL of one',
    ]);
  });
});

describe('the JSON Schema of the settings', () => {
  it('takes what the page takes, and nothing it does not know', () => {
    for (const data of [{}, shipped, whole]) expect(fitsSchema(data), JSON.stringify(fitsSchema.errors)).toBe(true);
    for (const data of [
      { agencyName: 'x' },
      { idle: { coverAfterSeconds: 5 } },
      { logo: '/logo.svg' },
      { texts: { en: { begn: 'Start' } } },
      { texts: { en: { begin: 1 } } },
    ])
      expect(fitsSchema(data)).toBe(false);
  });

  it('says of each key what it is for, as the guide for IT does', () => {
    const guide = read('it-guide/index.html');
    for (const key of Object.keys(descriptions)) expect(guide).toContain(`<code>${key}</code>`);
    const { properties } = settingsJsonSchema() as { properties: Record<string, { description?: string }> };
    for (const [key, { description }] of Object.entries(properties)) {
      expect(Object.keys(descriptions)).toContain(key);
      if (key !== 'configuration') expect(description).toBe(descriptions[key]);
    }
  });
});

describe('a kiosk.json from the server', () => {
  const agency = 'Peñasco, niñez y más';
  const text = JSON.stringify({ agency });
  const utf8 = new TextEncoder().encode(text);
  const utf16 = (from: string, order: 'le' | 'be') => {
    const bytes = Buffer.from(from, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
  afterEach(() => vi.unstubAllGlobals());

  async function load(body: Uint8Array) {
    vi.stubGlobal('location', { protocol: 'https:' });
    vi.stubGlobal('document', { querySelector: () => null });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(body))));
    return loadKioskSettings();
  }

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark, as Notepad writes it', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
  ])('is read in %s', async (_, body) => {
    expect(await load(body)).toMatchObject({ settings: { agency }, problems: [] });
  });

  it.each([
    ['an unknown text', { begn: 'Start' }, 'kiosk.json: texts.en.begn: there is no such text'],
    ['what is no text', { begin: 1 }, 'kiosk.json: texts.en.begin: expected some text'],
    [
      'a value it does not have',
      { begin: 'Start {count}' },
      'kiosk.json: texts.en.begin: "{count}" holds nothing here',
    ],
  ])('says what is wrong with a text of the office, and uses all else: %s', async (_, texts, problem) => {
    const body = new TextEncoder().encode(JSON.stringify({ agency, texts: { en: texts } }));
    expect(await load(body)).toMatchObject({ settings: { agency }, problems: [problem] });
  });

  it.each([
    ['UTF-16 with a mark, as Notepad writes “Unicode”', utf16(`\uFEFF${text}`, 'le'), 'UTF-16'],
    ['UTF-16 the other way round', utf16(`\uFEFF${text}`, 'be'), 'UTF-16'],
    ['UTF-16 without a mark', utf16(text, 'le'), 'UTF-16'],
    ['UTF-16 without a mark or another letter than English has', utf16('{"agency":"Harbor"}', 'le'), 'UTF-16'],
    [
      'UTF-32',
      Buffer.from(Array.from('{"path":"full"}').flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])),
      'UTF-16',
    ],
    ['Windows-1252, as Notepad writes “ANSI”', Buffer.from(text, 'latin1'), 'another encoding, such as Windows-1252'],
    ['nothing but bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'another encoding'],
    ['UTF-8 into which lost letters were saved', Buffer.from('{"agency":"Pe\uFFFDasco"}'), 'letters that were lost'],
  ])('is told, and not garbled, in %s', async (_, body, found) => {
    const { settings, problems } = await load(body);
    expect(settings).toEqual(defaultSettings);
    expect(problems).toEqual([expect.stringContaining(`kiosk.json: expected a file in UTF-8, found ${found}`)]);
    expect(problems[0]).toContain('Save it again as UTF-8');
  });
});
