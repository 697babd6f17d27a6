/** What the kiosk says around the talk. The youth may read all of it but what is under "practice". */
export const kiosk = {
  otherLanguages: 'Language',
  notReviewed:
    'Nobody has reviewed the words in this language yet: {language}. Practice and the empty form can be in it; a talk is in English.',
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
  settingsBroken:
    'The office’s settings could not be used as they are. This page uses the usual ones, in part or in whole. Please tell your IT:',
  onlyPractice: 'Only practice here until your agency has reviewed this guide.',

  contactsNotSet: {
    one: '{count} contact that a plan needs is not set up yet. Please tell your IT.',
    other: '{count} contacts that a plan needs are not set up yet. Please tell your IT.',
  },

  elsewhere: 'A talk is under way in another window',
  elsewhereText:
    'It began on {time}. Go on with it there, or finish and clear it. This window goes on by itself once that talk is cleared or its window is closed.',

  keptTitle: 'A talk was cut off',
  keptText: 'It can go on for whoever knows its passphrase.',
  keptNotNow: {
    early:
      'It was kept on {kept}. This machine’s clock says {now}, so the clock is wrong. Set it right, or ask your IT: then the talk can go on. Nothing was removed.',
    expired:
      'It was kept on {kept}. This machine’s clock says {now}: that is more than {hours} hours later, so the talk can no longer be opened. If the clock is wrong, set it right, or ask your IT: then the talk can go on. If the clock is right, remove the talk.',
    damaged:
      'What was kept of it on this machine is damaged, or comes from another version of this page. It cannot be read. You can remove it.',
  },
  keptOpen: 'Go on with it',
  keptOpenTitle: 'Go on with the talk that was cut off',
  keptPassphrase: 'Its passphrase',
  keptPassphraseHint: 'The one that was set when the talk began. You can try as often as you like.',
  keptProblems: {
    'wrong-passphrase':
      'This passphrase does not open it. Try again; if you are sure of it, what was kept may be damaged.',
    gone: 'The talk that was cut off is no longer on this machine.',
    unread: 'The browser could not read it from this machine. Try again; if that does not help, tell your IT.',
    early: 'This machine’s clock is wrong now. Go back to read more.',
    expired: 'By this machine’s clock, the talk is too old now. Go back to read more.',
    damaged: 'What was kept is damaged and cannot be read. Go back to remove it.',
  },
  keptLost: 'When you start, the talk that was cut off is removed and cannot be brought back.',
  keptRemove: 'Remove it',
  keptRemoveTitle: 'Remove the talk that was cut off?',
  keptRemoveText: 'What was kept of it on this machine cannot be brought back.',
  keptRemoveNow: 'Yes, remove it',

  back: 'Back',
  fileTitle: 'Go on with a saved file',
  file: 'File',
  chooseFile: 'Choose a file',
  passphrase: 'Passphrase',
  passphraseHint: 'Only for an encrypted file.',
  passphraseShow: 'Show what is typed',
  passphraseAgain: 'The same passphrase again',
  passphraseDiffers: 'The two passphrases are not the same.',
  strength: {
    short: 'Not long enough yet: 15 characters or more.',
    guessable: 'Long enough, but easy to guess. Add another word that nobody would expect.',
    good: 'Good: this one is hard to guess.',
  },
  open: 'Open',
  fileMissing: 'Choose a file first.',
  needsPassphrase: 'This file is encrypted. Type its passphrase.',
  wrongPassphrase: 'This passphrase does not open the file. Try again; if you are sure of it, the file may be damaged.',
  notOfThisGuide: 'This file does not belong to this guide.',
  tooCostly:
    'This file asks for more work and memory than this computer can give. Encrypt it again with the usual work factor.',
  tooLarge: 'This file is larger than 5 MB: it does not belong to this guide.',
  fileFailed: 'The file could not be opened. Try again.',
  paperTitle: 'Type in a paper form',
  paperText: 'On the next screen, choose “On paper”.',

  pin: 'PIN',
  pinTitle: 'A PIN for this talk',
  pinHint: 'If you like. When nobody has touched the screen for {time}, it is covered. With a PIN, only you can go on.',
  pinNone: 'A PIN is not possible here: this page was not opened over a secure connection.',
  pinSet: 'Set a PIN',
  pinNew: 'Your PIN, 4 to 8 digits',
  pinAgain: 'The same PIN again',
  pinDigits: { one: '{count} digit', other: '{count} digits' },
  pinLength: 'Use 4 to 8 digits.',
  pinDiffers: 'The two were not the same. Choose your PIN again.',
  pinIsSet: 'A PIN is set. Nobody can look it up: without it, the talk can only be removed.',
  pinRemove: 'Take the PIN away',
  pinRefused: 'This browser could not make a PIN. Take the PIN away to start without one.',
  pinOk: 'OK',
  pinDelete: 'Delete',
  working: 'One moment…',

  keep: {
    one: 'Keep this talk on this machine, in case of a crash or a power cut: up to {count} hour',
    other: 'Keep this talk on this machine, in case of a crash or a power cut: up to {count} hours',
  },
  keepRisks: [
    'What was said is then on this machine’s disk, encrypted with your passphrase. Otherwise it never is.',
    'Whoever takes a copy of the disk can go on guessing for as long as they like. A short or well-known passphrase is found within days; one that is hard to guess should last for years.',
    'Nobody can look up the passphrase, not even your IT.',
    'It is removed when you finish and clear, or when somebody starts a new talk. After that time it can no longer be opened here, and is removed as soon as the page knows that the clock is right.',
  ],
  keepPassphrase: 'A passphrase for it',
  keepPassphraseHint: '15 characters or more. Four words that have nothing to do with each other work well.',
  keepNone: 'This browser cannot keep a talk.',
  keepRefused: {
    title: 'This talk cannot be kept on this machine',
    text: 'The browser does not store it. You can hold the talk all the same, but a crash or a power cut would lose it. Print or save it at the end.',
    goOn: 'Go on without keeping it',
  },
  removalRefused: {
    title: 'The talk that was cut off is still here',
    text: 'The browser did not remove it from this machine. It is still there, encrypted. Please tell your IT.',
    goOn: 'Go on all the same',
  },
  keepFailed: 'This talk is not kept on this machine: the browser does not let the page store anything.',

  covered: 'Touch to go on',
  locked: 'Your PIN',
  lockedHint: 'The PIN that was set when this talk began.',
  wrongPin: 'That is not the PIN.',
  pinUnchecked: 'The browser could not check the PIN. Try again; if that does not help, tell your IT.',
  waitPin: { one: 'Wait {count} second, then try again.', other: 'Wait {count} seconds, then try again.' },
  forgotten: 'I do not know the PIN',
  forgottenTitle: 'Without the PIN',
  forgottenText:
    'The talk cannot be opened. It can only be removed, with everything that was entered and not printed or saved.',

  warning: 'Is anybody there?',
  warningText:
    'Nobody has touched this screen for a long time. It starts afresh, and what was not printed or saved is removed, in:',
  secondsLeft: { one: '{count} second', other: '{count} seconds' },
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

  practiceText:
    'Go through a whole talk without a youth. It is marked as practice on every screen, on paper and in the name of a file.',
};
