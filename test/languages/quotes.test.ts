import { expect, it } from 'vitest';
import { bookTexts } from '../../demo/book/texts.ts';
import { casesTexts } from '../../demo/cases/texts.ts';
import ownGuide from '../../demo/own-instrument/es.json' with { type: 'json' };
import { texts as portalTexts } from '../../demo/portal/texts.ts';
import { setUpTexts } from '../../demo/set-up/texts.ts';
import { tryItTexts } from '../../demo/try-it-texts.ts';
import { bookWords } from '../../src/authoring/book/words.ts';
import duties from '../../src/instruments/return-from-run/duties.json' with { type: 'json' };
import spanish from '../../src/languages/es/index.ts';

// In the United States, Spanish is quoted as English is: “so”, and within that ‘so’.
it.each([
  ['the talk, its guide and the kiosk', spanish],
  ['duties by law', duties],
  ['the book', [bookWords('es'), bookTexts.es]],
  ['the portal', portalTexts.es],
  ['set-up', setUpTexts.es],
  ['cases', casesTexts.es],
  ['a talk without a server', tryItTexts.es],
  ['the instrument of an agency’s own', ownGuide],
])('Spanish has one kind of quotation marks: %s', (_, words) => {
  expect(JSON.stringify(words).match(/[^"]{0,20}(?:[«»„]|\\")[^"]{0,20}/g) ?? []).toEqual([]);
});
