import { InvalidDataError, parseConfiguration, returnFromRun } from 'open-door-screening/headless';
import type { ConfigurationInput, Problem } from 'open-door-screening/headless';
import { keepToLimits } from '../../src/instrument/limits.ts';
import { problem } from '../../src/instrument/problems.ts';
import { readShape } from '../../src/instrument/read-shape.ts';
import { kioskSchema, type KioskLanguage } from './settings-schema.ts';

/** What an office has set, whole. */
export interface KioskSettings {
  agency?: string;
  /** A picture beside the page, or a `data:` URL. */
  logo?: string;
  /** The one the page opens in. */
  language: KioskLanguage;
  /** Those a worker can choose. */
  languages: KioskLanguage[];
  /** `full` or `short`, where the office does not leave that to the worker. */
  path?: string;
  configuration?: ConfigurationInput;
  idle: { coverAfterSeconds: number; clearAfterSeconds: number; warnSeconds: number };
  recovery: { allowed: boolean; hours: number };
  practice: boolean;
  filePattern?: string;
}

export const defaultSettings: KioskSettings = {
  language: 'en',
  languages: ['en', 'es'],
  idle: { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 },
  recovery: { allowed: false, hours: 12 },
  practice: true,
};

/**
 * Reads what stands in a `kiosk.json`; what it leaves out is as in `defaultSettings`.
 * @throws {InvalidDataError} that lists every problem with its path.
 */
export function readKioskSettings(data: unknown): KioskSettings {
  keepToLimits(data, InvalidDataError, subject);
  const { value, problems } = readShape(kioskSchema, data);
  const configuration = (data as { configuration?: unknown } | null)?.configuration;
  const wrong = [
    // What is wrong there is told once, by the one who knows the instrument.
    ...(problems ?? []).filter(({ path }) => !path.startsWith('configuration')),
    ...problemsOfConfiguration(configuration),
  ];
  if (!value) throw new InvalidDataError(subject, wrong);
  const { $schema: _schema, ...own } = value;
  const languages = own.languages ?? (own.language ? withDefaults(own.language) : defaultSettings.languages);
  const settings: KioskSettings = Object.assign({}, defaultSettings, { language: languages[0]! }, own, {
    languages,
    idle: Object.assign({}, defaultSettings.idle, own.idle),
    recovery: Object.assign({}, defaultSettings.recovery, own.recovery),
  });
  wrong.push(...contradictions(settings));
  if (wrong.length > 0) throw new InvalidDataError(subject, wrong);
  return settings;
}

const subject = 'kiosk.json';

/** The others stay to choose from. */
function withDefaults(first: KioskLanguage): KioskLanguage[] {
  return [first, ...defaultSettings.languages.filter((language) => language !== first)];
}

function problemsOfConfiguration(configuration: unknown): Problem[] {
  if (configuration === undefined) return [];
  try {
    parseConfiguration(returnFromRun, configuration);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    return error.problems.map(({ path, message }) => ({
      path: path ? `configuration.${path}` : 'configuration',
      message,
    }));
  }
}

/** What is wrong with values that are right alone. */
function contradictions({ language, languages, idle }: KioskSettings): Problem[] {
  const wrong: Problem[] = [];
  if (!languages.includes(language)) wrong.push(problem(['language'], `expected one of "languages"`));
  if (idle.coverAfterSeconds >= idle.clearAfterSeconds)
    wrong.push(problem(['idle', 'coverAfterSeconds'], 'expected the cover to come before the warning'));
  return wrong;
}

/**
 * The office's settings: those written into the page, else those of `kiosk.json` beside it. Where they cannot be used,
 * the default ones, and what is wrong.
 */
export async function loadKioskSettings(
  address = 'kiosk.json',
): Promise<{ settings: KioskSettings; problems: string[] }> {
  try {
    const text = document.querySelector('#kiosk-settings')?.textContent ?? (await fetchSettings(address));
    return { settings: text === undefined ? defaultSettings : readKioskSettings(parseJson(text)), problems: [] };
  } catch (error) {
    const problems = error instanceof InvalidDataError ? error.problems : [{ path: '', message: String(error) }];
    return { settings: defaultSettings, problems: problems.map(inWords) };
  }
}

const inWords = ({ path, message }: Problem) => [subject, path, message].filter(Boolean).join(': ');

/** Undefined where there is none: an office may go without. A page opened from a folder cannot read one. */
async function fetchSettings(address: string): Promise<string | undefined> {
  if (!location.protocol.startsWith('http')) return undefined;
  // A server that does not answer must not keep anybody waiting.
  const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  if (!response) throw new InvalidDataError(subject, [problem([], 'it could not be fetched')]);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new InvalidDataError(subject, [problem([], `the server answered ${response.status}`)]);
  return response.text();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new InvalidDataError(subject, [problem([], `expected JSON: ${(error as Error).message}`)]);
  }
}
