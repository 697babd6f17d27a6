import { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** In characters, as NIST requires of a passphrase that protects by itself (SP 800-63B). */
export const shortestPassphrase = 15;
/** So many guesses, as a power of ten: decades at a million a second. The estimate is kind to words in a row. */
const enoughGuesses = 15;
/** Longer ones are judged by their beginning, so that typing does not wait. */
const longestJudged = 64;

export type Strength = 'short' | 'guessable' | 'good';

let estimator = new ZxcvbnFactory({ maxLength: longestJudged });
let loading: Promise<void> | undefined;

/** Loads the words and names it knows from then on. The one file has none of them, and sees repetition, order and dates alone. */
export function loadDictionaries(): Promise<void> {
  return (loading ??= load());
}

async function load(): Promise<void> {
  if (import.meta.env.MODE === 'kiosk-file') return;
  try {
    const { known } = await import('./dictionaries.ts');
    estimator = new ZxcvbnFactory({ ...known, maxLength: longestJudged });
  } catch {
    // Without network. It is tried again when the field gets the focus again.
    loading = undefined;
  }
}

/** How hard it is to guess a passphrase. `expected`: words that somebody here would try first. */
export function strengthOf(passphrase: string, expected: readonly string[]): Strength {
  if (passphrase.length < shortestPassphrase) return 'short';
  return estimator.check(passphrase, [...expected]).guessesLog10 < enoughGuesses ? 'guessable' : 'good';
}
