import { version } from 'open-door-screening/headless';
import { loadKioskSettings } from './settings.ts';

/** Updates the page. */
interface Updates {
  /** The version that runs. */
  readonly version: string;
  /** To be called when a new version may be taken: on the welcome screen. */
  check(): void;
}

const hour = 3_600_000;

/**
 * Stores the page for when there is no network, and takes a new version of it when `mayUpdate` allows. The service worker
 * is in the built folder only: on the development server, in the one file and over plain http there is none.
 */
export function watchForUpdates(mayUpdate: () => boolean): Updates {
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return { version, check() {} };
  const { serviceWorker } = navigator;
  let registration: ServiceWorkerRegistration | undefined;
  let isKept = serviceWorker.controller !== null;
  let isReplaced = false;

  const check = () => {
    if (!mayUpdate()) return;
    if (isReplaced) location.reload();
    else registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
  };
  serviceWorker.addEventListener('controllerchange', () => {
    // The running page is complete in memory, also where another window has taken the new version.
    if (isKept) isReplaced = true;
    else void keepOfficeFiles();
    isKept = true;
    check();
  });
  const watch = async () => {
    registration = await serviceWorker.register(workerAddress(), { updateViaCache: 'none' });
    registration.addEventListener('updatefound', () => {
      registration?.installing?.addEventListener('statechange', check);
    });
    check();
    setInterval(() => void registration?.update().catch(isOffline), hour);
  };
  // Where the browser refuses, the page runs as any other; the self-test says so.
  void watch().catch(isOffline);
  return { version, check };
}

function isOffline(): void {}

/** The one script address that Trusted Types let this page load. */
function workerAddress(): string {
  const address = 'sw.js';
  const policy = window.trustedTypes?.createPolicy('open-door-kiosk', {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError(`Not a script of this page: ${asked}`);
      return asked;
    },
  });
  return (policy?.createScriptURL(address) ?? address) as string;
}

/** On the first visit the office's own files were loaded before the worker that caches them. */
async function keepOfficeFiles(): Promise<void> {
  const { settings } = await loadKioskSettings();
  if (settings.logo && !settings.logo.startsWith('data:')) await fetch(settings.logo).catch(isOffline);
}
