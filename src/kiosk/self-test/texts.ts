import type { KioskLanguage } from '../settings-schema.ts';
import { spanish } from './texts-es.ts';

/** What the self-test says. */
export const english = {
  locale: 'en',
  title: 'Self-test',
  lead: 'What works on this machine, in this browser. Nothing here is about a young person, and nothing is sent.',
  version: (version: string) => `Version ${version}`,
  topics: {
    browser: 'Browser',
    screen: 'Screen',
    language: 'Language',
    fonts: 'Letters and signs',
    settings: 'Settings',
    encryption: 'Encryption',
    offline: 'Without network',
    storage: 'What is stored',
    clock: 'Clock',
    printing: 'Printing',
  },
  results: { works: 'Works', look: 'Please look', fails: 'Does not work' },
  isTesting: 'Testing…',
  again: 'Test again',
  toKiosk: 'To the kiosk',
  broke: (error: string) => `The test itself stopped: ${error}`,
  browser: {
    known: (name: string, version: number) => `${name} ${version}. It is known to work.`,
    untried: (name: string, version: number) =>
      `${name} ${version}. It has what is needed, but was not tried. Hold a talk in practice mode to the end before you use it.`,
    tooOld: (name: string, version: number) => `${name} ${version} is too old. Update the browser.`,
  },
  screen: {
    size: (size: string) => `${size} points.`,
    small: (size: string) => `${size} points. That is too small; 320 each way is the least.`,
    touch: 'It can be touched.',
    mouse: 'It is used by mouse or keyboard.',
  },
  language: {
    known: (all: string) => `The browser is set to: ${all}.`,
    other: (all: string) =>
      `The browser is set to: ${all}. The page speaks English and Spanish; the print window follows the browser.`,
  },
  fonts: {
    all: 'All are there, on the screen. Look at them on the printed page too:',
    missing: (letters: string) => `No font of this machine has: ${letters}`,
  },
  settings: {
    read: (agency?: string) =>
      agency ? `Read. The agency is “${agency}”.` : 'Read, or there is none. No agency is named.',
    inTheFile: 'They are written into the file of the kiosk; open that to see whether they can be used.',
    broken: 'The default settings are used, for these cannot be:',
  },
  encryption: {
    works: (seconds: string) => `A text was encrypted and read again in ${seconds} seconds.`,
    filesOnly: (seconds: string) =>
      `A text was encrypted and read again in ${seconds} seconds. Going on after a crash needs https.`,
    broken: 'What was encrypted could not be read again.',
  },
  offline: {
    oneFile: 'The one file needs neither a server nor a network.',
    kept: (files: number) => `${files} files are kept on this machine. The kiosk opens without network.`,
    notYet: 'Not yet. Open the kiosk, wait a moment, and test again.',
    empty: 'The files that are kept are gone. Open the kiosk again with network.',
    plainHttp: 'Not over plain http. Serve the page over https, or use the one file.',
    refused: 'This browser keeps no pages, as in a private window of Firefox. Use the one file.',
  },
  storage: {
    empty: 'Nothing, besides the files of the page.',
    found: (names: string) =>
      `Found: ${names}. “open-door-kiosk” is for going on after a crash, encrypted; anything else is not of this page.`,
  },
  clock: {
    right: (time: string) => `${time}. It agrees with the server.`,
    wrong: (time: string, minutes: number) =>
      `${time}. It is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'behind' : 'ahead of'} the server. Records would bear a wrong time.`,
    unknown: (time: string) => `${time}. Compare it with a clock you trust.`,
  },
  printing: {
    before: 'Print this page. Does a sheet come out, of the right printer, without a question?',
    print: 'Print a test page',
    done: (seconds: string) =>
      `The browser printed, or closed its window, after ${seconds} seconds. Look at the printer.`,
    silent: 'The browser was asked to print, and did nothing.',
  },
  sign: 'Machine ____________________   Tested by ____________________   Date ______________',
};

export type SelfTestTexts = typeof english;

export const texts: Readonly<Record<KioskLanguage, SelfTestTexts>> = { en: english, es: spanish };
