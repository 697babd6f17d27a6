import type { Texts } from '../../src/languages/pack.ts';
import type { Visitor } from './at-the-kiosk.ts';

type KioskTexts = Texts<'kiosk'>;

/** From screen to screen, each of the kiosk's own. */
export async function walk(visitor: Visitor, texts: KioskTexts, look: (name: string) => Promise<void>): Promise<void> {
  await look('welcome');
  await visitor.press(texts.continueFile);
  await look('a saved file');
  await visitor.press(texts.back, texts.begin);
  await look('before the talk');
  await visitor.chooseToKeep();
  await visitor.reads(texts.strength.good);
  await look('a passphrase for a talk that is kept');
  await visitor.run(() => document.querySelector<HTMLElement>('input[name=keep]')!.click());
  await visitor.press(texts.pinSet);
  await look('a new PIN');
  await visitor.typePin('471147', texts.pinOk);
  await visitor.typePin('471147', texts.pinOk);
  await look('a PIN is set');
  await visitor.press(texts.begin);
  await visitor.until('.talk:not(.away)');
  await look('the talk');
  await visitor.wait(120);
  await visitor.until('.cover button');
  await look('covered');
  await visitor.page.click('.cover button');
  await look('locked');
  await visitor.press(texts.forgotten);
  await look('without the PIN');
  await visitor.wait(900);
  await look('the warning');
}

/** The same, without a case. */
export async function practise(
  visitor: Visitor,
  texts: KioskTexts,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await visitor.press(texts.practice);
  await look('before the practice');
  await visitor.press(texts.begin);
  await visitor.until('.talk:not(.away)');
  await look('the practice');
  await visitor.unfoldCase();
  await look('the invented case');
  await visitor.wait(120);
  await look('a covered practice');
  await visitor.wait(900);
  await look('the warning in a practice');
}

/** From the end of a talk to the next worker. */
export async function leave(visitor: Visitor, texts: KioskTexts, look: (name: string) => Promise<void>): Promise<void> {
  await visitor.press(texts.begin, texts.begin);
  await visitor.until('.talk:not(.away)');
  await visitor.finishTalk();
  await look('the result');
  await visitor.press(texts.finish);
  await visitor.reads(texts.finishTitle);
  await look('before all is cleared');
  await visitor.press(texts.clearEnded);
  await visitor.until('.welcome');
  await look('cleared');
}
