import { writeSheet } from '../../src/element/paper/paper-frame.ts';
import type { Worker } from '../browser/driver.ts';
import { talkSheet } from '../../src/record/paper/talk-sheet.ts';

// What the tests tidy up with after each of them; there are none here.
Object.assign(globalThis, { afterEach: () => {} });
const { everyLevel, everyScreen, languages, portal } = await import('../browser/screens.ts');
const { atResult, everything } = await import('../browser/at-result.ts');
const { asking, until } = await import('../browser/driver.ts');
const { returnFromRun } = await import('../../src/instruments/return-from-run/index.ts');

// A row of buttons covers what is below it, as it does on a page.
document.adoptedStyleSheets = [];

/** Takes a picture of what is to be seen, or of the content of a frame as it is printed. */
interface Camera {
  takeScreen(name: string): Promise<void>;
  takePaper(name: string, frame: string): Promise<void>;
}
const camera = window as unknown as Camera;

/** Every screen of the element in a language, then every paper. */
export async function show(language: string): Promise<void> {
  document.documentElement.lang = language;
  const room = portal('100%', 'light', language);
  room.style.removeProperty('color-scheme');
  const look = (name: string) => camera.takeScreen(name);
  await everyScreen(room, look);
  document.querySelector('open-door-screening')?.remove();
  await everyLevel(room, look);

  const printed = async (name: string, from: Worker, print: () => Promise<unknown>) => {
    await print();
    await camera.takePaper(`paper, ${name}`, 'open-door-screening >>> iframe');
    from.find('iframe')!.remove();
  };
  const bilingual = await asking(
    'who',
    { caseReference: '2026-041', secondLanguage: language === 'en' ? 'es' : 'en' },
    room,
  );
  await until(() => bilingual.find('.swap'));
  await bilingual.on('who').choose('friends');
  await look('question in two languages');
  await bilingual.press(languages[language]!.texts.cover);
  await look('cover in two languages');
  bilingual.find('.cover button')!.click();
  for (let steps = 0; steps < 100 && !bilingual.record; steps++) await bilingual.goOn();
  await until(() => bilingual.record);
  await printed('words as asked', bilingual, () => bilingual.element.print({ kind: 'whole', asAsked: true }));
  bilingual.element.remove();

  const worker = await atResult(
    everything,
    { caseReference: '2026-041', agency: 'Harbor County', lang: language },
    room,
  );
  for (let steps = 0; steps < 5 && !worker.record; steps++) await worker.goOn();
  await until(() => worker.record);
  for (const kind of ['summary', 'whole', 'police'] as const)
    await printed(kind, worker, () => worker.element.print({ kind }));
  await printed('empty form', worker, () => worker.element.printBlank());
  const frame = document.createElement('iframe');
  document.body.replaceChildren(frame);
  writeSheet(frame, talkSheet(returnFromRun, languages[language]!.returnFromRun, 'prevention'), false);
  await camera.takePaper('paper, to take along', 'iframe');
}

Object.assign(window, { show });
