import { describe, expect, it } from 'vitest';
import { problemIn } from '../../demo/set-up/problem-messages.ts';
import { InvalidDataError, parseConfiguration, returnFromRun } from '../../src/headless.ts';
import { problemsOfTexts, readKioskSettings } from '../../src/kiosk/settings.ts';

const step = { step: 'own', title: 'Own', points: [{ code: 'own', text: 'A', by: 'day' }] };

/** What a form, or a file that somebody has written, may have wrong. */
const wrong: readonly [string, object][] = [
  ['a number beyond its bounds', { configuration: { settings: { reportWithinHours: 900 } } }],
  ['text for a number', { configuration: { settings: { reportWithinHours: 'soon' } } }],
  ['text for yes or no', { configuration: { settings: { askTradedAloud: 1 } } }],
  ['an unknown setting', { configuration: { settings: { nothing: 1 } } }],
  ['a number in words', { configuration: { contacts: { police: { phone: 'nine' } } } }],
  ['a number for text messages in words', { configuration: { contacts: { police: { sms: 'nine' } } } }],
  ['an address that is not safe', { configuration: { contacts: { police: { url: 'http://a.example' } } } }],
  ['an address without a host', { configuration: { contacts: { police: { url: 'https://' } } } }],
  ['a contact without a name', { configuration: { contacts: { own: { phone: '555-0100' } } } }],
  ['half of where it was checked', { configuration: { contacts: { police: { phone: '911', checked: { on: '' } } } } }],
  ['a step without a title', { configuration: { steps: [{ ...step, title: undefined }] } }],
  ['a step without words', { configuration: { steps: [{ ...step, points: [{ code: 'own', by: 'day' }] }] } }],
  ['a step without points', { configuration: { steps: [{ ...step, points: [] }] } }],
  ['a step twice', { configuration: { steps: [step, { ...step, points: [{ ...step.points[0], code: 'b' }] }] } }],
  ['a contact of another step', { configuration: { steps: [{ ...step, contact: 'police' }] } }],
  ['a contact that is none', { configuration: { steps: [{ ...step, contact: 'nobody' }] } }],
  ['a code in capitals', { configuration: { steps: [{ ...step, step: 'Own' }] } }],
  ['a value that is none', { configuration: { steps: [{ ...step, points: [{ ...step.points[0], text: '{x}' }] }] } }],
  ['an unknown part', { configuration: { colours: 1 } }],
  ['a review on no day', { configuration: { reviewedBy: { role: '', date: 'x', hashes: { settings: 'x' } } } }],
  ['an agency without a name', { agency: ' ' }],
  ['a name too long', { agency: 'a'.repeat(200) }],
  ['a logo of another server', { logo: 'https://a.example/a.png' }],
  ['a language nobody has', { language: 'xx' }],
  ['no languages', { languages: [] }],
  ['a language twice', { languages: ['en', 'en'] }],
  ['a first language that is not among them', { language: 'es', languages: ['en'] }],
  ['a path that is none', { path: 'middle' }],
  ['seconds below', { idle: { coverAfterSeconds: 1 } }],
  ['seconds above', { idle: { coverAfterSeconds: 99_999 } }],
  ['half a second', { idle: { coverAfterSeconds: 20.5 } }],
  ['a cover after the warning', { idle: { coverAfterSeconds: 900, clearAfterSeconds: 900 } }],
  ['text for true', { practice: 'yes' }],
  ['a text that is none', { texts: { en: { begn: 'Start' } } }],
  ['a number for a text', { texts: { en: { begin: 1 } } }],
  ['a value that a text does not have', { texts: { en: { begin: 'Start {count}' } } }],
  ['a text for a list', { texts: { en: { momentText: 'Later' } } }],
  ['a list of languages', { texts: [] }],
];

function messagesOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

describe('a problem of the set-up page', () => {
  it.each(wrong)('is said in Spanish: %s', (_, { configuration, ...kiosk }: { configuration?: object }) => {
    const messages = [
      ...messagesOf(() => readKioskSettings(kiosk)),
      ...problemsOfTexts((kiosk as { texts?: unknown }).texts).map(({ message }) => message),
      ...messagesOf(() => parseConfiguration(returnFromRun, configuration)),
    ];
    expect(messages).not.toEqual([]);
    for (const message of messages) {
      expect(problemIn('en', message)).toBe(message);
      expect(problemIn('es', message)).not.toBe(message);
      expect(problemIn('es', message)).not.toMatch(/expected|found|unknown|nothing|\b(the|is|are|of)\b/);
    }
  });

  it('stays as it is where the page has no words for it', () => {
    expect(problemIn('es', 'expected exactly one of flag, all, found none')).toBe(
      'expected exactly one of flag, all, found none',
    );
  });
});
