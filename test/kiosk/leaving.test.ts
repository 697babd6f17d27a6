// @vitest-environment jsdom
import type { Draft } from 'open-door-screening';
import type * as Files from 'open-door-screening/files';
import { createDraft, createScreening, returnFromRun } from 'open-door-screening/headless';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Store from '../../src/kiosk/kept-store.ts';
import { Clipboard } from '../../src/kiosk/clipboard.ts';
import { Kiosk } from '../../src/kiosk/kiosk.ts';
import type * as Languages from '../../src/kiosk/languages.ts';
import { Recovery } from '../../src/kiosk/recovery.ts';
import { readKioskSettings } from '../../src/kiosk/settings.ts';
import { kiosk as en } from '../../src/languages/en/kiosk.ts';
import { until } from '../frameworks/whole-talk.ts';

const passphrase = 'four quiet herons wading';

/** What the browser works on goes on when a test says so; and its storage, of which a test sees all. */
const browser = vi.hoisted(() => ({
  waiting: undefined as Promise<void> | undefined,
  file: undefined as unknown,
  stored: undefined as unknown,
}));

vi.mock('open-door-screening/files', async (original) => {
  const files = await original<typeof Files>();
  const encryptText = async (text: string, words: string) => {
    await browser.waiting;
    return new TextEncoder().encode(JSON.stringify([words, text]));
  };
  const decryptText = async (sealed: Uint8Array, words: string) => {
    await browser.waiting;
    const [expected, text] = JSON.parse(new TextDecoder().decode(sealed)) as [string, string];
    if (words !== expected) throw new files.FileError('wrong-passphrase');
    return text;
  };
  const readSavedFile = async () => {
    await browser.waiting;
    if (!browser.file) throw new files.FileError('wrong-passphrase');
    return { draft: browser.file };
  };
  return { ...files, encryptText, decryptText, readSavedFile };
});
vi.mock('../../src/kiosk/kept-store.ts', async (original) => ({
  ...(await original<typeof Store>()),
  // Its bytes are not those of jsdom.
  isKept: () => true,
  browserStore: {
    read: async () => browser.stored,
    write: async (kept: unknown) => void (browser.stored = kept),
    remove: async () => void (browser.stored = undefined),
  },
}));
vi.mock('../../src/kiosk/languages.ts', async (original) => {
  const languages = await original<typeof Languages>();
  const loadKioskLanguage = async (language: string) => {
    if (language !== 'en') await browser.waiting;
    await languages.loadKioskLanguage(language);
  };
  return { ...languages, loadKioskLanguage };
});

/** The browser takes long from now on; the function that it returns ends that. */
function takesLong(): () => Promise<void> {
  let end!: () => void;
  browser.waiting = new Promise((done) => (end = done));
  return async () => {
    end();
    browser.waiting = undefined;
    // All that has waited has gone on then, as far as it goes.
    await new Promise((done) => setTimeout(done));
    await until(() => !kiosk.busy, 'the end of what was begun');
  };
}

let kiosk: Kiosk;
/** What machines that are never switched off do every second. */
const ticking: NodeJS.Timeout[] = [];
const { setInterval: every } = globalThis;

beforeEach(() => {
  vi.stubGlobal('setInterval', (...given: Parameters<typeof every>) => {
    const timer = every(...given);
    ticking.push(timer);
    return timer;
  });
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('indexedDB', {});
  const request = (_name: string, ...given: ((lock: object) => unknown)[]) => Promise.resolve(given.at(-1)!({}));
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { query: async () => ({ held: [] }), request } }));
  Object.assign(browser, { waiting: undefined, file: undefined, stored: undefined });
  document.head.innerHTML = '<title>Open Door</title>';
});
afterEach(() => {
  for (const timer of ticking.splice(0)) clearInterval(timer);
  vi.unstubAllGlobals();
});

/** A machine that is switched on. */
async function open(): Promise<void> {
  document.body.innerHTML = '<div></div>';
  const settings = readKioskSettings({ recovery: { allowed: true, hours: 12 }, talkBeforeReview: true });
  kiosk = new Kiosk(document.querySelector('div')!, settings, [], new Clipboard());
  await kiosk.open();
}

const heading = () => document.querySelector('[data-heading]')?.textContent;
const sees = () => document.body.textContent.replace(/\s+/g, ' ');

function press(...names: readonly string[]): void {
  for (const name of names) {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
    if (!found) throw new Error(`No button "${name}" on: ${sees()}`);
    found.click();
  }
}

async function fillIn(name: string, words: string): Promise<void> {
  (await until(() => document.querySelector<HTMLInputElement>(`input[name=${name}]`), name)).value = words;
}

async function chooseToKeep(): Promise<void> {
  document.querySelector<HTMLInputElement>('input[name=keep]')!.click();
  await fillIn('keep-passphrase', passphrase);
  await fillIn('keep-passphrase-again', passphrase);
}

/** A talk that is to be kept is begun, and left while its passphrase is worked on. */
async function beginKeptAnd(leave: () => void): Promise<void> {
  await open();
  press(en.begin);
  await chooseToKeep();
  const goOn = takesLong();
  press(en.begin);
  leave();
  await goOn();
}

/** The next worker holds a talk that is not to be kept. */
async function beginNext(): Promise<Draft> {
  press(en.begin, en.begin);
  const draft = await until(() => kiosk.snapshot.matches('talk') && kiosk.talk.element.draft, 'the next talk');
  kiosk.keeping.soon(() => draft);
  kiosk.keeping.now();
  return draft;
}

/** What the talk of another youth has left behind. */
function earlierTalk(): Draft {
  const talk = createScreening({ instrument: returnFromRun });
  talk.send({ type: 'start' });
  talk.send({ type: 'answer', question: 'next', value: 'zebra crossing' });
  return createDraft(talk.getSnapshot().context, 'en')!;
}
const earlier = earlierTalk();

async function leaveBehind(): Promise<void> {
  const talk = await new Recovery(12).begin(passphrase);
  await talk.keep(earlier);
}

async function openFile(): Promise<void> {
  press(en.continueFile);
  await fillIn('passphrase', passphrase);
  const field = document.querySelector('input[name=file]')!;
  Object.defineProperty(field, 'files', { value: [new File(['sealed'], 'talk.age')] });
  press(en.open);
}

async function openKept(): Promise<void> {
  press(en.keptOpen);
  await fillIn('passphrase', passphrase);
  press(en.open);
}

const answered = () => JSON.stringify(kiosk.talk.element.draft?.answers ?? {});

const ways: readonly (readonly [how: string, leave: () => void])[] = [
  ['by the way back', () => press(en.back)],
  ['as nobody is there', () => kiosk.send({ type: 'away' })],
];

describe.each(ways)('What is left %s', (_how, leave) => {
  const nexts: readonly (readonly [where: string, come: () => void])[] = [
    ['at the first screen', () => {}],
    ['before a talk', () => press(en.begin)],
    ['before a practice', () => press(en.practice)],
    ['before another file', () => press(en.continueFile)],
  ];

  it.each(nexts)('while a file is opened brings nothing of it to the next worker, %s', async (_where, come) => {
    browser.file = earlier;
    await open();
    const handedIn = vi.spyOn(kiosk.talk.element, 'draft', 'set');
    const goOn = takesLong();
    await openFile();
    leave();
    come();
    const screen = heading();
    await goOn();
    expect(handedIn).not.toHaveBeenCalled();
    expect(heading()).toBe(screen);
  });

  it('while a file is opened, with a wrong passphrase, moves no focus of the next worker', async () => {
    browser.file = undefined;
    await open();
    const goOn = takesLong();
    await openFile();
    leave();
    press(en.continueFile);
    await fillIn('passphrase', '');
    const { activeElement } = document;
    await goOn();
    expect(document.activeElement).toBe(activeElement);
  });

  it('while its passphrase is worked on is not kept, nor is the next talk', async () => {
    await beginKeptAnd(leave);
    expect(kiosk.snapshot.value).toBe('welcome');
    await beginNext();
    expect(kiosk.talk.element.keptAt).toBeUndefined();
    expect(browser.stored).toBeUndefined();
  });

  it('while its passphrase is worked on leaves the talk that was cut off as it is', async () => {
    await leaveBehind();
    const { stored } = browser;
    await beginKeptAnd(leave);
    expect(browser.stored === stored).toBe(true);
    expect(sees()).toContain(en.keptTitle);
  });

  it('while a talk that was cut off is opened leaves it offered, and the next one gets nothing of it', async () => {
    await leaveBehind();
    const { stored } = browser;
    await open();
    const goOn = takesLong();
    await openKept();
    leave();
    await goOn();
    expect(browser.stored === stored).toBe(true);
    expect(sees()).toContain(en.keptTitle);
    expect(kiosk.talk.element.keptAt).toBeUndefined();

    expect((await beginNext()).answers).toEqual({});
    expect(kiosk.talk.element.keptAt).toBeUndefined();
    expect(browser.stored).toBeUndefined();
  });
});

describe('Who stays', () => {
  it('goes on with the talk of a file, which is not kept unasked', async () => {
    browser.file = earlier;
    await open();
    await openFile();
    await until(() => answered().includes('zebra'), 'the talk of the file');
    expect(kiosk.talk.element.keptAt).toBeUndefined();
    expect(browser.stored).toBeUndefined();
  });

  it('goes on with the talk that was cut off, which is kept on', async () => {
    await leaveBehind();
    await open();
    await openKept();
    await until(() => answered().includes('zebra'), 'the talk that was cut off');
    expect(kiosk.talk.element.keptAt).toBeInstanceOf(Date);
    const { stored } = browser;
    kiosk.keeping.soon(() => earlier);
    kiosk.keeping.now();
    await until(() => browser.stored !== stored, 'the talk on the disk');
  });

  it('has a new talk kept under its passphrase, in place of the one that was cut off', async () => {
    await leaveBehind();
    await open();
    press(en.begin);
    await chooseToKeep();
    press(en.begin);
    await until(() => kiosk.snapshot.matches('talk'), 'the talk');
    expect(kiosk.talk.element.keptAt).toBe('');
    expect(browser.stored).toBeUndefined();
    kiosk.keeping.soon(() => earlier);
    kiosk.keeping.now();
    await until(() => browser.stored, 'the talk on the disk');
  });
});

describe('Of languages that are pressed one after the other', () => {
  const spoken = () => document.documentElement.lang;

  it('the last one is spoken, also where an earlier one takes longer to come', async () => {
    await open();
    for (const [name, language] of [
      ['Español', 'es'],
      ['English', 'en'],
    ] as const) {
      press(name);
      await until(() => spoken() === language, name);
    }
    const goOn = takesLong();
    press('Español', 'English');
    await goOn();
    expect(spoken()).toBe('en');
    expect(kiosk.talk.element.lang).toBe('en');
  });

  it('the last one stands beside what is said, also where an earlier one takes longer to come', async () => {
    await open();
    const goOn = takesLong();
    const both = [kiosk.speakBeside('es'), kiosk.speakBeside('en')];
    await goOn();
    await Promise.all(both);
    expect(kiosk.talk.element.secondLanguage).toBe('en');
  });
});
