/** What the kiosk says around the talk. The youth may read all of it but what stands under "practice". */
export const english = {
  language: 'en',
  name: 'English',
  otherLanguages: 'Language',
  office: 'Open Door',
  welcome: 'Ready for a talk',
  welcomeHint: 'Nothing is kept on this machine. Each talk ends with a printed or a saved record.',
  welcomeHintKept: 'Nothing is kept on this machine unless you switch that on for your talk.',
  path: 'How much time is there?',
  begin: 'Begin',
  continueFile: 'Go on with a saved file',
  printBlank: 'Print an empty form',
  printBlankFailed: 'The browser did not print. Ask the person who set up this machine.',
  typeIn: 'Type in a paper form',
  practice: 'Practice with an invented case',
  version: 'Version',
  selfTest: 'Does everything work here?',
  guide: 'For the office’s IT',
  settingsBroken: 'The office’s settings could not be used. This page runs with the usual ones. Please tell your IT:',

  keptTitle: 'A talk was cut off',
  keptText: 'It can go on for whoever knows its PIN.',
  keptOpen: 'Go on with it',
  keptLost: 'When you start, the talk that was cut off is removed and cannot be brought back.',
  keptPin: 'The PIN of the talk that was cut off',
  keptPinHint: 'After five wrong ones in a row it is removed.',
  keptGone: 'The talk that was cut off is no longer on this machine.',
  keptUnread: 'The browser could not read it from this machine. Try again; if that does not help, tell your IT.',

  back: 'Back',
  start: 'Start',
  fileTitle: 'Go on with a saved file',
  file: 'File',
  passphrase: 'Passphrase',
  passphraseHint: 'Only for an encrypted file.',
  open: 'Open',
  fileMissing: 'Choose a file first.',
  needsPassphrase: 'This file is encrypted. Type its passphrase.',
  wrongPassphrase: 'This passphrase does not open the file. Try again; if you are sure of it, the file may be damaged.',
  notOfThisGuide: 'This file does not belong to this guide.',
  tooLarge: 'This file is larger than 5 MB: it does not belong to this guide.',
  fileFailed: 'The file could not be opened. Try again.',
  paperTitle: 'Type in a paper form',
  paperText: 'On the next screen, choose “On paper”.',

  pin: 'PIN',
  pinTitle: 'A PIN for this talk',
  pinHint: (minutes: string) =>
    `If you like. When nobody has touched the screen for ${minutes}, it is covered. With a PIN, only you can go on.`,
  pinNone: 'A PIN is not possible here: this page was not opened over a secure connection.',
  pinSet: 'Set a PIN',
  pinNew: 'Your PIN, 4 to 8 digits',
  pinAgain: 'The same PIN again',
  pinLength: 'Use 4 to 8 digits.',
  pinDiffers: 'The two were not the same. Choose your PIN again.',
  pinIsSet: 'A PIN is set. Nobody can look it up: without it, the talk can only be removed.',
  pinRemove: 'Take the PIN away',
  pinRefused: 'This browser could not make a PIN. Take the PIN away to start without one.',
  pinOk: 'OK',
  pinDelete: 'Delete',
  working: 'One moment…',

  keep: (hours: number) => `Keep this talk on this machine, in case of a crash or a power cut: up to ${hours} hours`,
  keepRisks: [
    'What was said then lies on this machine’s disk, encrypted with your PIN. Otherwise nothing ever does.',
    'Whoever takes a copy of the disk can try out every PIN. Choose a long one that nobody would guess.',
    'It is removed when you finish and clear, when somebody starts a new talk, after five wrong PINs, or when the page is next opened after that time.',
  ],
  keepNeedsPin: 'For this, the PIN needs 6 digits or more.',
  keepNone: 'This browser cannot keep a talk.',
  keepRefused: {
    title: 'This talk cannot be kept on this machine',
    text: 'The browser does not store it. You can hold the talk all the same, but a crash or a power cut would lose it. Print or save it at the end.',
    goOn: 'Go on without keeping it',
  },
  removalRefused: {
    title: 'The talk that was cut off is still here',
    text: 'The browser did not remove it from this machine. It is still there, encrypted with its PIN. Please tell your IT.',
    goOn: 'Go on all the same',
  },
  keepFailed: 'This talk is not kept on this machine: the browser does not let the page store anything.',

  covered: 'Touch to go on',
  locked: 'Your PIN',
  lockedHint: 'The PIN that was set when this talk began.',
  wrongPin: 'That is not the PIN.',
  waitPin: (seconds: number) => `Wait ${seconds} seconds, then try again.`,
  forgotten: 'I do not know the PIN',
  forgottenTitle: 'Without the PIN',
  forgottenText:
    'The talk cannot be opened. It can only be removed, with everything that was entered and not printed or saved.',

  warning: 'Is anybody there?',
  warningText:
    'Nobody has touched this screen for a long time. It starts afresh, and what was not printed or saved is removed, in:',
  secondsLeft: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
  stay: 'I am here',

  finish: 'Finish and clear',
  finishTitle: 'Clear this machine?',
  finishEnded:
    'Is it printed or saved? Take the paper with you. Here, everything is removed and cannot be brought back.',
  finishOpen:
    'This talk is not finished, and nothing of it is printed or saved. Everything is removed and cannot be brought back.',
  clearEnded: 'Yes, it is. Clear',
  clear: 'Clear',
  notYet: 'Not yet',

  practiceBand: 'Practice – not a real case',
  practiceReference: 'PRACTICE',
  practiceFile: 'open-door-PRACTICE-{date}',
  practiceTitle: 'Practice',
  practiceText:
    'Go through a whole talk without a youth. It is marked as practice on every screen, on paper and in the name of a file.',
  practiceCase: 'The invented case',
  practiceClose: 'Close',
  invented: {
    who: 'A girl of 15 in a foster home. She was away for three nights and came back this morning by herself. The foster mother reported her missing on the first evening. It is the second time.',
    says: [
      ['How she is', 'She is hungry and tired. She feels safe here.'],
      ['Why she left', 'An argument about her phone.'],
      ['Where she slept', 'The first night with a girlfriend, then two nights in a motel. She does not say who paid.'],
      ['With whom', 'A “friend” she met online. He is 22 and has a car.'],
      ['What you see', 'A new phone that keeps buzzing. She looks at it each time and puts it away.'],
      ['The harder questions', 'She looks at the table: “It’s not like that.” She would rather not say more.'],
    ],
  },
} as const;

type Widen<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: Widen<Value[Key]> };

export type KioskTexts = Widen<typeof english>;
