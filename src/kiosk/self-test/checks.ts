import { decryptText, encryptText } from 'open-door-screening/files';
import { loadKioskSettings } from '../settings.ts';
import { browserOf, hasWhatIsNeeded, triedWith } from './browser.ts';
import { fails, look, works, type Finding } from './finding.ts';
import { missingLetters } from './letters.ts';

export type Topic =
  'browser' | 'screen' | 'language' | 'fonts' | 'settings' | 'encryption' | 'offline' | 'storage' | 'clock';

const isFile = location.protocol === 'file:';

/** What can be found out without a person, each by itself. */
export const checks: Readonly<Record<Topic, () => Finding | Promise<Finding>>> = {
  browser() {
    const { name, version } = browserOf(navigator.userAgent);
    if (!hasWhatIsNeeded()) return fails(({ browser }) => browser.tooOld(name, version));
    const tried = triedWith[name];
    return tried !== undefined && version >= tried
      ? works(({ browser }) => browser.known(name, version))
      : look(({ browser }) => browser.untried(name, version));
  },

  screen() {
    const { innerWidth: width, innerHeight: height } = window;
    const size = `${width} × ${height}`;
    const touch = navigator.maxTouchPoints > 0;
    return Math.min(width, height) < 320
      ? fails(({ screen }) => screen.small(size))
      : works(({ screen }) => `${screen.size(size)} ${touch ? screen.touch : screen.mouse}`);
  },

  language() {
    const all = navigator.languages.join(', ');
    return navigator.languages.some((language) => /^(en|es)\b/.test(language))
      ? works(({ language }) => language.known(all))
      : look(({ language }) => language.other(all));
  },

  fonts() {
    const missing = missingLetters();
    return missing.length === 0
      ? works(({ fonts }) => fonts.all)
      : fails(({ fonts }) => fonts.missing(missing.join(' ')));
  },

  async settings() {
    if (isFile) return works(({ settings }) => settings.inTheFile);
    const { settings, problems } = await loadKioskSettings('../kiosk.json');
    return problems.length > 0
      ? fails((texts) => `${texts.settings.broken} ${problems.join('; ')}`)
      : works((texts) => texts.settings.read(settings.agency));
  },

  async encryption() {
    const text = 'La niña volvió. ✓';
    const passphrase = 'self-test';
    const started = performance.now();
    const read = await decryptText(await encryptText(text, passphrase), passphrase);
    const seconds = (performance.now() - started) / 1000;
    if (read !== text) return fails(({ encryption }) => encryption.broken);
    return globalThis.crypto.subtle
      ? works(({ encryption }) => encryption.works(seconds.toFixed(1)))
      : look(({ encryption }) => encryption.filesOnly(seconds.toFixed(1)));
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
    return count > 0 ? works(({ offline }) => offline.kept(count)) : fails(({ offline }) => offline.empty);
  },

  async storage() {
    const found = await storedThings();
    return found.length === 0
      ? works(({ storage }) => storage.empty)
      : look(({ storage }) => storage.found(found.join(', ')));
  },

  async clock() {
    const now = new Date();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const shown = (locale: string) =>
      `${now.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' })}, ${zone}`;
    const behind = isFile ? undefined : await secondsBehindServer();
    if (behind === undefined) return look(({ clock, locale }) => clock.unknown(shown(locale)));
    return Math.abs(behind) < 120
      ? works(({ clock, locale }) => clock.right(shown(locale)))
      : fails(({ clock, locale }) => clock.wrong(shown(locale), Math.round(behind / 60)));
  },
};

/** What another page of this server, or a talk, may have left on this machine. */
async function storedThings(): Promise<string[]> {
  const found: string[] = [];
  try {
    if (localStorage.length > 0) found.push(`localStorage (${Object.keys(localStorage).join(', ')})`);
    if (sessionStorage.length > 0) found.push(`sessionStorage (${Object.keys(sessionStorage).join(', ')})`);
    if (document.cookie) found.push('cookie');
    for (const { name } of (await indexedDB.databases?.()) ?? []) found.push(`IndexedDB (${name})`);
  } catch {
    // A browser that stores nothing refuses to be asked.
  }
  return found;
}

async function secondsBehindServer(): Promise<number | undefined> {
  const response = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  const told = Date.parse(response?.headers.get('date') ?? '');
  return Number.isNaN(told) ? undefined : (told - Date.now()) / 1000;
}
