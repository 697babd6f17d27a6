import type { AllTexts } from '../../src/languages/own-texts.ts';
import type { Wording } from '../../src/instrument/wording.ts';
import cases from '../../src/instruments/return-from-run/cases.json' with { type: 'json' };
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { isOneOfSome } from '../runs.ts';
import { allLanguages } from '../languages/all.ts';
import { atResult } from './at-result.ts';
import { open, until, type AnswersToGive, type HostSettings, type Worker } from './driver.ts';
import { withClipboard } from './files.ts';

export const languages: Readonly<Record<string, { readonly texts: AllTexts; readonly returnFromRun: Wording }>> =
  Object.fromEntries(
    Object.entries(allLanguages).map(([language, { pack }]) => [
      language,
      { texts: { ...pack.talk, ...pack.result }, returnFromRun: pack.returnFromRun },
    ]),
  );

// Programs that look for barriers do not scroll to what the row of buttons covers.
const withoutCovering = new CSSStyleSheet();
withoutCovering.replaceSync('main open-door-screening::part(actions) { position: static; }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, withoutCovering];

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
export async function everyScreen(
  page: Element,
  look: (name: string, worker: Worker) => Promise<void>,
  settings: HostSettings = {},
): Promise<void> {
  const broken = await open({ instrument: { format: 1, id: 'broken' } }, page);
  await look('alert', broken);
  broken.element.remove();

  const worker = await open({ caseReference: '2026-041', ...settings }, page);
  await until(() => worker.language === page.closest<HTMLElement>('[lang]')?.lang);
  const { texts } = languages[worker.language]!;
  const at = (name: string) => look(name, worker);
  await at('opening');
  await worker.press(texts.openFile);
  await worker.press(texts.open);
  await at('open');
  await worker.press(texts.back);
  await worker.press(texts.onPaper);
  await worker.press(texts.formType);
  await at('form');
  await worker.press(texts.back);
  await worker.goOn();
  await worker.press(texts.later);
  await at('this time away');
  await worker.goOn();
  await worker.on('age').type('x');
  await worker.on('care').choose('foster', 'unknown');
  await at('before the talk');
  // What cannot be used is gone to once.
  await worker.goOn();
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
  await worker.onward();
  await worker.jump(6);
  await at('is it just us');
  await worker.goOn();
  while (!worker.questions.includes('touched')) await worker.goOn();
  await worker.on('touched').choose('yes');
  await worker.goOn();
  await at('enough card');
  await worker.goOn();
  await worker.on('when-last').choose('earlier');
  await at('a small question on the card');
  while (!worker.find('.topics [aria-current]')) await worker.goOn();
  // Beside the nine topics.
  await worker.jump(9);
  await at('to talk through');
  await worker.goOn();
  await worker.press(texts.cover);
  await at('cover');
  await worker.press(texts.uncover);
  await worker.unfoldTopics();
  await worker.press(texts.stop);
  await until(() => worker.provisional);
  await at('paused');
  await worker.press(texts.saveFile);
  await at('save a stopped talk');
  await worker.press(texts.back);
  await worker.press(texts.resume);
  await worker.jump(0);
  await at('one moment');
  await worker.press(texts.back);
  await worker.jump(8);
  await at('parting card');
  await worker.goOn();
  await worker.on('marks').choose('exhaustion');
  await at('after the talk');
  await worker.press(texts.review);
  await at('review');
  await worker.goOn();
  for (const details of worker.all<HTMLDetailsElement>('details')) details.open = true;
  worker.all<HTMLElement>('[data-step] .tick')[0]!.click();
  await worker.settled();
  await at('result');
  await worker.press(texts.stop, worker.find('.actions')!);
  await worker.press(texts.resultSoFar);
  await until(() => worker.heading === texts.soFarTitle);
  await at('result so far');
  await worker.press(texts.resume);
  await worker.goOn();
  await at('finished');
  await worker.press(texts.print);
  await at('print');
  await worker.press(texts.back);
  await worker.press(texts.save);
  await withClipboard(undefined, () => worker.press(texts.copy));
  await until(() => worker.find('[name=to-copy]'));
  await at('save');
  await worker.press(texts.back);
  await worker.press(texts.correct);
  await worker.press(texts.correctBegin);
  await at('correct');
  await worker.press(texts.back);
  await everyOtherDay(worker, at);
}

/** Looks at every so many screens, counted from the `first` on, and at all of them in the soak run. */
export function atSome(
  every: number,
  look: (name: string, worker: Worker) => Promise<void>,
  first = 0,
): (name: string, worker: Worker) => Promise<void> {
  let index = 0;
  return async (name, worker) => {
    if (isOneOfSome(index++, every, first)) await look(name, worker);
  };
}

/** The result of a worked case at each level. */
export async function everyLevel(
  page: Element,
  look: (name: string, worker: Worker) => Promise<void>,
  settings: HostSettings = {},
): Promise<void> {
  const { lang } = page.closest<HTMLElement>('[lang]')!;
  for (const level of returnFromRun.levels) {
    const { answers } = cases.find(({ expect }) => expect.level === level)!;
    const worker = await atResult(answers as AnswersToGive, { caseReference: '2026-041', lang, ...settings }, page);
    await look(`result, ${level}`, worker);
    worker.element.remove();
  }
}

/** What there is on another day: a record to read, one that was changed, and a form to type in. */
async function everyOtherDay(worker: Worker, at: (name: string) => Promise<void>): Promise<void> {
  const { element } = worker;
  const { texts } = languages[worker.language]!;
  const record = worker.record!;
  element.clear();
  element.record = record;
  await until(() => worker.heading === texts.openedTitle);
  await at('opened record');
  element.record = { ...record, plan: '?', level: { ...record.level, computed: 'act-now' } };
  await until(() => worker.sees.includes(texts.changed));
  element.draft = {};
  await until(() => worker.alerts.length > 0);
  await at('opened record that was changed, beside a draft that cannot be read');
  element.clear();
  await until(() => worker.buttons.includes(texts.onPaper));
  await worker.press(texts.onPaper);
  await worker.fill('held-at', '2026-01-05T10:00');
  await worker.press(texts.formType);
  await at('typing in from paper');
}
