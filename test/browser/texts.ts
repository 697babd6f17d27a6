import type { AllTexts } from '../../src/languages/own-texts.ts';
import { result as englishResult } from '../../src/languages/en/result.ts';
import { talk as englishTalk } from '../../src/languages/en/talk.ts';
import { result as spanishResult } from '../../src/languages/es/result.ts';
import { talk as spanishTalk } from '../../src/languages/es/talk.ts';
import { sayIn } from '../../src/languages/say.ts';

/** All of the element's own words. */
export const english: AllTexts = { ...englishTalk, ...englishResult };
export const spanish: AllTexts = { ...spanishTalk, ...spanishResult };

export const say = sayIn('en-US');
