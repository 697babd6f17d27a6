import type * as z from 'zod/mini';
import { readData } from 'open-door-screening/files';
import { InvalidDataError, parseConfiguration, returnFromRun, type Problem } from 'open-door-screening/headless';
import { readOwnTexts } from 'open-door-screening/languages';
import { allLanguages, isSpoken, readOfficeLanguages, spokenAs } from './languages.ts';
import { kioskSchema } from './settings-schema.ts';

/** What an office has set, whole. */
export type KioskSettings = ReturnType<typeof withLanguages>;

const subject = 'kiosk.json';

/** In seconds: nobody is given less to react in, also where an office once set less. */
const shortestLimit = 20;

export const defaultSettings = readKioskSettings({});

/**
 * Reads the content of a `kiosk.json`; what it leaves out is as in `defaultSettings`.
 * @throws {InvalidDataError} that lists every problem with its path.
 */
export function readKioskSettings(data: unknown): KioskSettings {
  const { value, problems } = readData(kioskSchema, data);
  const wrong = [...problems, ...problemsOfConfiguration((data as { configuration?: unknown } | null)?.configuration)];
  if (!value) throw new InvalidDataError(subject, wrong);
  const settings = withLanguages(value);
  wrong.push(...contradictions(settings));
  if (wrong.length > 0) throw new InvalidDataError(subject, wrong);
  return settings;
}

/** With the language the page opens in, and those a worker can choose: the others too, where only the first is set. */
function withLanguages({ $schema: _schema, ...given }: z.output<typeof kioskSchema>) {
  const { language: first, languages: several, idle, ...settings } = given;
  const language = first && spokenAs(first);
  const languages = several?.map(spokenAs);
  const all = languages ?? [...new Set([...(language ? [language] : []), ...allLanguages])];
  return { ...settings, idle: inNoHurry(idle), language: language ?? all[0]!, languages: all };
}

function inNoHurry({ coverAfterSeconds, clearAfterSeconds, warnSeconds }: z.output<typeof kioskSchema>['idle']) {
  return {
    coverAfterSeconds: Math.max(coverAfterSeconds, shortestLimit),
    clearAfterSeconds,
    warnSeconds: Math.max(warnSeconds, shortestLimit),
  };
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

/** A text that cannot be used takes nothing else of the office's settings with it: the element has its own in its place. */
export function problemsOfTexts(texts: unknown): readonly Problem[] {
  return readOwnTexts(texts).leftOut?.problems ?? [];
}

/** What is wrong with values that are right alone. */
function contradictions({ language, languages, idle }: KioskSettings): Problem[] {
  const wrong: Problem[] = [];
  if (!languages.includes(language)) wrong.push({ path: 'language', message: 'expected one of "languages"' });
  if (idle.coverAfterSeconds >= idle.clearAfterSeconds)
    wrong.push({ path: 'idle.coverAfterSeconds', message: 'expected the cover to come before the warning' });
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
    if (text === undefined) return { settings: defaultSettings, problems: [] };
    const data = parseJson(text);
    const unread = await readOfficeLanguages(languagesIn(data), address);
    const settings = readKioskSettings(unread.length > 0 ? withoutUnread(data) : data);
    const problems = unread.map(({ path, message }) => `${path}: ${message}`);
    return { settings, problems: [...problems, ...problemsOfTexts(settings.texts).map(inWords)] };
  } catch (error) {
    const problems = error instanceof InvalidDataError ? error.problems : [{ path: '', message: String(error) }];
    return { settings: defaultSettings, problems: problems.map(inWords) };
  }
}

/** The languages that are named there, whatever else is there. */
function languagesIn(data: unknown): string[] {
  const { language, languages } = (data ?? {}) as { language?: unknown; languages?: unknown };
  return [language, ...(Array.isArray(languages) ? languages : [])].filter((name) => typeof name === 'string');
}

/** A language whose file cannot be read takes nothing else of the office's settings with it. */
function withoutUnread(data: unknown): unknown {
  const spoken = languagesIn(data).filter(isSpoken);
  const { language, languages: _, ...settings } = data as { language?: unknown; languages?: unknown };
  return {
    ...settings,
    ...(spoken.includes(language as string) && { language }),
    ...(spoken.length > 0 && { languages: [...new Set(spoken)] }),
  };
}

const unusable = (message: string) => new InvalidDataError(subject, [{ path: '', message }]);

const inWords = ({ path, message }: Problem) => [subject, path, message].filter(Boolean).join(': ');

/** Undefined where there is none: an office may go without. A page opened from a folder cannot read one. */
async function fetchSettings(address: string): Promise<string | undefined> {
  if (!location.protocol.startsWith('http')) return undefined;
  // A server that does not answer must not block the page.
  const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  if (!response) throw unusable('it could not be fetched');
  if (response.status === 404) return undefined;
  if (!response.ok) throw unusable(`the server answered ${response.status}`);
  return inUTF8(new Uint8Array(await response.arrayBuffer()));
}

/** An editor that saves in another encoding must not garble the office's name on every record. */
function inUTF8(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Zeros between its letters are what UTF-16 without a mark looks like.
    if (!text.includes('\0')) return text;
  } catch {
    // Every other encoding.
  }
  const found = bytes.includes(0) ? 'UTF-16' : 'another encoding, such as Windows-1252';
  throw unusable(`expected a file in UTF-8, found ${found}. Save it again as UTF-8`);
}

function parseJson(text: string): unknown {
  // Written into a page that was saved in another encoding, or copied from one.
  if (text.includes('\uFFFD'))
    throw unusable('expected a file in UTF-8, found letters that were lost. Save it again as UTF-8');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw unusable(`expected JSON: ${(error as Error).message}`);
  }
}
