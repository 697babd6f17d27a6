import { describe, expect, it } from 'vitest';
import { loadDictionaries, shortestPassphrase, strengthOf } from '../../src/kiosk/strength.ts';

const office = ['Harbor County Intake'];
const short = ['', 'a', '471147', 'password', 'fourteen chars', 'a'.repeat(shortestPassphrase - 1)];
const ordered = [
  'aaaaaaaaaaaaaaaa',
  'abcdefghijklmnop',
  '1234567890123456',
  'abcabcabcabcabcabc',
  'Harbor County Intake',
];
const known = [
  'password password',
  'passwordpassword1',
  'qwertyuiopasdfgh',
  'summer2024summer2024',
  'Michael Jackson 1985',
  'liverpool football club',
  'María García López',
];
const good = [
  'four quiet herons wading',
  'correct pile of stapled clouds',
  'caballo correcto pila grapa',
  'zebra crossing umbrella tango kettle',
  '正しい馬の電池と大きな留め具の箱',
];

describe('A passphrase, judged by itself as in the one file,', () => {
  it.each(short)('is short: “%s”', (passphrase) => expect(strengthOf(passphrase, office)).toBe('short'));
  it.each(ordered)('is easy to guess: “%s”', (passphrase) => expect(strengthOf(passphrase, office)).toBe('guessable'));
  it.each(good)('is good: “%s”', (passphrase) => expect(strengthOf(passphrase, office)).toBe('good'));
});

describe('A passphrase, judged by words and names,', () => {
  const judge = async (passphrase: string) => {
    await loadDictionaries();
    return strengthOf(passphrase, office);
  };
  it.each([...ordered, ...known])('is easy to guess: “%s”', async (passphrase) =>
    expect(await judge(passphrase)).toBe('guessable'),
  );
  it.each(good)('is good: “%s”', async (passphrase) => expect(await judge(passphrase)).toBe('good'));
  it('is judged however long it is', async () => {
    expect(await judge('four quiet herons wading '.repeat(400))).toBe('good');
    expect(await judge('a'.repeat(10_000))).toBe('guessable');
  });
});
