import type { AllTexts } from '../../src/element/result/result-texts.ts';
import { english as englishDesk } from '../../src/element/result/texts/en.ts';
import { spanish as spanishDesk } from '../../src/element/result/texts/es.ts';
import { english as englishTalk } from '../../src/element/texts/en.ts';
import { spanish as spanishTalk } from '../../src/element/texts/es.ts';

/** All of the element's own words. */
export const english: AllTexts = { ...englishTalk, ...englishDesk };
export const spanish: AllTexts = { ...spanishTalk, ...spanishDesk };
