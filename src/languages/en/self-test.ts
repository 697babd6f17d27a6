/** What the self-test says. */
export const selfTest = {
  title: 'Self-test',
  lead: 'What works on this machine, in this browser. Nothing here is about a young person, and nothing is sent.',
  version: 'Version {version}',
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
  toSetUp: 'Set up the office',
  broke: 'The test itself stopped: {error}',
  browser: {
    known: '{name} {version}. It is known to work.',
    untried:
      '{name} {version}. It has what is needed, but was not tried. Hold a talk in practice mode to the end before you use it.',
    tooOld: '{name} {version} is too old. Update the browser.',
  },
  screen: {
    size: '{size} points.',
    small: '{size} points. That is too small; 320 each way is the least.',
    touch: 'It can be touched.',
    mouse: 'It is used by mouse or keyboard.',
  },
  language: {
    known: 'The browser is set to: {all}.',
    other: 'The browser is set to: {all}. The page speaks {languages}; the print window follows the browser.',
  },
  fonts: {
    all: 'The letters of {languages} are all there, on the screen and in the fonts of paper. Look at them on the printed page too:',
    missing: 'No font of this machine has: {letters}',
    missingIn: '{language}: no font of this machine has {letters}',
  },
  settings: {
    read: 'Read. The agency is “{agency}”.',
    readNone: 'Read, or there is none. No agency is named.',
    inTheFile: 'They are written into the file of the kiosk; open that to see whether they can be used.',
    broken: 'The default settings are used, for these cannot be:',
  },
  encryption: {
    works: {
      one: 'A text was encrypted and read again in {count} second.',
      other: 'A text was encrypted and read again in {count} seconds.',
    },
    filesOnly: {
      one: 'A text was encrypted and read again in {count} second. Going on after a crash needs https.',
      other: 'A text was encrypted and read again in {count} seconds. Going on after a crash needs https.',
    },
    broken: 'What was encrypted could not be read again.',
  },
  offline: {
    oneFile: 'The one file needs neither a server nor a network.',
    kept: {
      one: '{count} file is kept on this machine. The kiosk opens without network.',
      other: '{count} files are kept on this machine. The kiosk opens without network.',
    },
    notYet: 'Not yet. Open the kiosk, wait a moment, and test again.',
    empty: 'The files that are kept are gone. Open the kiosk again with network.',
    plainHttp: 'Not over plain http. Serve the page over https, or use the one file.',
    refused: 'This browser keeps no pages, as in a private window of Firefox. Use the one file.',
  },
  storage: {
    empty: 'Nothing, besides the files of the page.',
    found:
      'Found: {names}. “open-door-kiosk” is for going on after a crash, encrypted; anything else is not of this page.',
  },
  clock: {
    right: '{time}. It agrees with the server.',
    behind: {
      one: '{time}. It is {count} minute behind the server. Records would bear a wrong time.',
      other: '{time}. It is {count} minutes behind the server. Records would bear a wrong time.',
    },
    ahead: {
      one: '{time}. It is {count} minute ahead of the server. Records would bear a wrong time.',
      other: '{time}. It is {count} minutes ahead of the server. Records would bear a wrong time.',
    },
    unknown: '{time}. Compare it with a clock you trust.',
  },
  printing: {
    before: 'Print this page. Does a sheet come out, of the right printer, without a question?',
    print: 'Print a test page',
    done: {
      one: 'The browser printed, or closed its window, after {count} second. Look at the printer.',
      other: 'The browser printed, or closed its window, after {count} seconds. Look at the printer.',
    },
    silent: 'The browser was asked to print, and did nothing.',
  },
  sign: 'Machine ____________________   Tested by ____________________   Date ______________',
};
