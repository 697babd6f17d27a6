import { english } from '../../src/element/texts/en.ts';
import type { Language } from '../../src/element/language.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import spanish from '../../src/element/languages/es.ts';
import { open, until, type Worker } from './driver.ts';

export const languages: Readonly<Record<string, Language>> = {
  en: { texts: english, returnFromRun: returnFromRun.wording['en']! },
  es: spanish,
};

/** A page as a case-management portal may have it, with room for a screening of that width. */
export function portal(width: string, scheme: 'light' | 'dark' = 'light', language = 'en'): HTMLElement {
  const main = document.createElement('main');
  main.lang = language;
  main.append(Object.assign(document.createElement('h1'), { textContent: '2026-041' }), document.createElement('div'));
  document.body.append(main);
  const room = main.querySelector('div')!;
  room.style.inlineSize = width;
  room.style.colorScheme = scheme;
  return room;
}

/** Every kind of screen there is, one after the other, as one talk comes to them; in any language. */
export async function everyScreen(page: Element, look: (name: string, worker: Worker) => Promise<void>): Promise<void> {
  const broken = await open({ instrument: { format: 1, id: 'broken' } }, page);
  await look('alert', broken);
  broken.element.remove();

  const worker = await open({ caseReference: '2026-041' }, page);
  await until(() => worker.language === page.closest<HTMLElement>('[lang]')?.lang);
  const { texts } = languages[worker.language]!;
  const at = (name: string) => look(name, worker);
  await at('opening');
  await worker.goOn();
  await worker.on('age').type('x');
  await worker.on('care').choose('foster', 'unknown');
  await at('before the talk');
  await worker.goOn();
  await at('question');
  await worker.goOn();
  await worker.on('needs').choose('food');
  await worker.on('needs').note('cold');
  await worker.press(texts.softer);
  await worker.press(`+ ${texts.addAccount.other}`);
  await at('question with another account');
  await worker.goOn();
  await worker.on('safe').choose('not-safe');
  await worker.goOn();
  await at('urgent card');
  await worker.goOn();
  await worker.jump(5);
  await at('is it just us');
  await worker.goOn();
  while (!worker.questions.includes('hurt')) await worker.goOn();
  await worker.on('hurt').choose('touched');
  await worker.goOn();
  await at('enough card');
  await worker.goOn();
  await worker.press(texts.cover);
  await at('cover');
  await worker.press(texts.uncover);
  await worker.jump(7);
  await at('parting card');
  await worker.goOn();
  await worker.on('marks').choose('exhaustion');
  await at('after the talk');
  await worker.press(texts.review);
  await at('review');
  await worker.goOn();
  for (const details of worker.all<HTMLDetailsElement>('details')) details.open = true;
  worker.all<HTMLInputElement>('[data-action] input')[0]!.click();
  await worker.settled();
  await at('result');
  await worker.goOn();
  for (const details of worker.all<HTMLDetailsElement>('details')) details.open = true;
  await at('finished');
}
