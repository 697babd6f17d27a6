import { decryptText, encryptText } from 'open-door-screening/files';
import { agrees, secondsBehindServer } from '../server-clock.ts';
import { loadKioskSettings } from '../settings.ts';
import { browserOf, hasWhatIsNeeded, triedWith } from './browser.ts';
import { fails, look, tenths, works, type Finding } from './finding.ts';
import { fontOfPaper, lettersOf, missingLetters } from './letters.ts';
import { nameOfLanguage, packFor } from 'open-door-screening/languages';
import { allLanguages, isSpoken, languagesInPage, readOfficeLanguages } from '../languages.ts';

export type Topic =
  | 'browser'
  | 'screen'
  | 'language'
  | 'fonts'
  | 'settings'
  | 'encryption'
  | 'offline'
  | 'storage'
  | 'clock';

const isFile = location.protocol === 'file:';

const settingsAddress = '../kiosk.json';
let ofOffice: readonly string[] = [];

/** The languages that a worker can choose here: those of the kiosk, and those of the office. */
export function spokenHere(): readonly string[] {
  return [...new Set([...allLanguages, ...ofOffice])];
}

/** Reads the languages of the office. What is wrong with one is said where the settings are tested. */
export async function findLanguages(): Promise<void> {
  if (isFile) await readOfficeLanguages(languagesInPage(), settingsAddress);
  ofOffice = isFile
    ? languagesInPage().filter(isSpoken)
    : (await loadKioskSettings(settingsAddress)).settings.languages;
}

/** Letters of a language that an office has brought. Those of the others are looked for in any case. */
export function lettersIn(language: string): string[] {
  return allLanguages.includes(language) ? [] : lettersOf(packFor(language, 'book') ?? {});
}

/** Letters that are missing on the screen, or on paper, which is printed in fonts of its own. */
function missingSomewhere(all?: readonly string[]): string[] {
  return [...new Set([...missingLetters(all), ...missingLetters(all, fontOfPaper)])];
}

/** What can be found out without a person, each by itself. */
export const checks: Readonly<Record<Topic, () => Finding | Promise<Finding>>> = {
  browser() {
    const { name, version } = browserOf(navigator.userAgent);
    if (!hasWhatIsNeeded()) return fails(({ browser, say }) => say(browser.tooOld, { name, version }));
    const tried = triedWith[name];
    return tried !== undefined && version >= tried
      ? works(({ browser, say }) => say(browser.known, { name, version }))
      : look(({ browser, say }) => say(browser.untried, { name, version }));
  },

  screen() {
    const { innerWidth: width, innerHeight: height } = window;
    const size = `${width} × ${height}`;
    const touch = navigator.maxTouchPoints > 0;
    return Math.min(width, height) < 320
      ? fails(({ screen, say }) => say(screen.small, { size }))
      : works(({ screen, say }) => `${say(screen.size, { size })} ${touch ? screen.touch : screen.mouse}`);
  },

  language() {
    const all = (locale: string) => listed(locale, navigator.languages);
    if (navigator.languages.some((name) => isSpoken(name.split('-')[0]!)))
      return works(({ language, say, locale }) => say(language.known, { all: all(locale) }));
    return look(({ language, say, locale }) => {
      const names = new Intl.DisplayNames(locale, { type: 'language' });
      const languages = listed(
        locale,
        allLanguages.map((code) => names.of(code)!),
      );
      return say(language.other, { all: all(locale), languages });
    });
  },

  fonts() {
    const missing = missingSomewhere();
    const missingIn = spokenHere()
      .map((language) => ({ language, letters: missingSomewhere(lettersIn(language)) }))
      .filter(({ letters }) => letters.length > 0);
    if (missing.length === 0 && missingIn.length === 0)
      return works(({ fonts, say, locale }) =>
        say(fonts.all, { languages: listed(locale, spokenHere().map(nameOfLanguage)) }),
      );
    return fails(({ fonts, say }) =>
      [
        ...(missing.length > 0 ? [say(fonts.missing, { letters: missing.join(' ') })] : []),
        ...missingIn.map(({ language, letters }) =>
          say(fonts.missingIn, { language: nameOfLanguage(language), letters: letters.join(' ') }),
        ),
      ].join('\n'),
    );
  },

  async settings() {
    if (isFile) return works(({ settings }) => settings.inTheFile);
    const { settings, problems } = await loadKioskSettings(settingsAddress);
    return problems.length > 0
      ? fails((texts) => `${texts.settings.broken} ${problems.join('; ')}`)
      : works((texts) =>
          settings.agency ? texts.say(texts.settings.read, { agency: settings.agency }) : texts.settings.readNone,
        );
  },

  async encryption() {
    const text = 'La niña volvió. ✓';
    const passphrase = 'self-test';
    const started = performance.now();
    const read = await decryptText(await encryptText(text, passphrase), passphrase);
    const count = tenths((performance.now() - started) / 1000);
    if (read !== text) return fails(({ encryption }) => encryption.broken);
    return globalThis.crypto.subtle
      ? works(({ encryption, say }) => say(encryption.works, { count }))
      : look(({ encryption, say }) => say(encryption.filesOnly, { count }));
  },

  async offline() {
    if (isFile) return works(({ offline }) => offline.oneFile);
    if (!isSecureContext) return fails(({ offline }) => offline.plainHttp);
    if (!('serviceWorker' in navigator)) return fails(({ offline }) => offline.refused);
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.active) return look(({ offline }) => offline.notYet);
    const files = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
    );
    const count = files.reduce((sum, kept) => sum + kept, 0);
    return count > 0
      ? works(({ offline, say }) => say(offline.kept, { count }))
      : fails(({ offline }) => offline.empty);
  },

  async storage() {
    const found = await storedThings();
    return found.length === 0
      ? works(({ storage }) => storage.empty)
      : look(({ storage, say, locale }) => say(storage.found, { names: listed(locale, found) }));
  },

  async clock() {
    const now = new Date();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const shown = (locale: string) =>
      `${now.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' })} (${zone})`;
    const behind = await secondsBehindServer();
    if (behind === undefined) return look(({ clock, say, locale }) => say(clock.unknown, { time: shown(locale) }));
    return agrees(behind)
      ? works(({ clock, say, locale }) => say(clock.right, { time: shown(locale) }))
      : fails(({ clock, say, locale }) =>
          say(behind > 0 ? clock.behind : clock.ahead, {
            time: shown(locale),
            count: Math.abs(Math.round(behind / 60)),
          }),
        );
  },
};

function listed(locale: string, parts: readonly string[]): string {
  return new Intl.ListFormat(locale).format(parts);
}

/** What another page of this server, or a talk, may have left on this machine. */
async function storedThings(): Promise<string[]> {
  const found: string[] = [];
  try {
    if (localStorage.length > 0) found.push(...Object.keys(localStorage).map((key) => `localStorage (${key})`));
    if (sessionStorage.length > 0) found.push(...Object.keys(sessionStorage).map((key) => `sessionStorage (${key})`));
    if (document.cookie) found.push('cookie');
    for (const { name } of (await indexedDB.databases?.()) ?? []) found.push(`IndexedDB (${name})`);
  } catch {
    // A browser that stores nothing refuses to be asked.
  }
  return found;
}
