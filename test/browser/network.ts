import { expect } from 'chai';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { Worker, until } from './driver.ts';
import { choose, pressAndWait } from './files.ts';
import { ownInstrument } from './own-instrument.ts';
import { english, spanish } from './texts.ts';

export const ways = [
  'missing',
  'broken server',
  'html',
  'html as a script',
  'empty',
  'cut off',
  'of another version',
  'broken off',
  'never',
] as const;
export type Way = (typeof ways)[number];

let pages = 0;

/** A page on which some parts arrive in some way, and what lets them arrive as they are. */
export async function pageWhere(parts: Readonly<Record<string, Way>>, lang = 'en') {
  const address = `/misbehaving/page${(pages += 1)}n${Date.now()}/`;
  const say = (part: string, how: string) => fetch(`${address}?part=${part}&how=${encodeURIComponent(how)}`);
  for (const [part, how] of Object.entries(parts)) await say(part, how);
  // What is given a long time there is given a twentieth of it here.
  // Firefox holds back `load` while a part is on its way: there is no waiting for it.
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="${lang}"><base href="${location.origin}">
      <script>
        const wait = setTimeout;
        window.setTimeout = (task, time, ...rest) => wait(task, time > 5000 ? time / 20 : time, ...rest);
      </script>
      <script type="module" src="${address}open-door-screening.js"></script>
      <open-door-screening></open-door-screening>`;
  document.body.append(frame);
  const element = () => frame.contentDocument!.querySelector<OpenDoorScreening>('open-door-screening');
  await until(() => element()?.shadowRoot);
  const page = frame.contentWindow as Window & typeof globalThis;
  const worker = new Worker(element()!);
  await until(() => worker.find('.primary'));
  return {
    page,
    worker,
    heal: async () => {
      for (const part of Object.keys(parts)) await say(part, 'well');
    },
  };
}

export const isWaiting = (worker: Worker) => worker.heading === english.waiting;
export const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses a button until something is so: a browser may first have to give up what it waits for. */
export async function pressUntil(worker: Worker, name: string, isSo: () => unknown): Promise<void> {
  await until(() => {
    if (isSo()) return true;
    worker
      .all<HTMLButtonElement>('button')
      .find((button) => button.textContent.trim() === name)
      ?.click();
    return false;
  });
}

/** Goes on by the one thing to do next until the screen waits for a part, or the talk has ended. */
export async function goOnToTheWait(worker: Worker): Promise<void> {
  while (!isWaiting(worker) && !worker.record) {
    worker.find('[part~=primary-button]')?.click();
    await passed(5);
  }
}

/** Begins, and says an age. */
export async function sayAge(worker: Worker): Promise<void> {
  await worker.goOn();
  await worker.goOn();
  await worker.on('age').type('15');
}

/** What the page would save. */
function savedOn(page: Window & typeof globalThis): string[] {
  const saved: string[] = [];
  page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push(this.download);
  };
  return saved;
}

async function heldInSpiteOf(part: 'result' | 'complete', way: Way): Promise<void> {
  const { worker, heal } = await pageWhere({ [part]: way });
  await sayAge(worker);
  await goOnToTheWait(worker);
  await until(() => worker.errors.length > 0);
  expect(worker.draft!.answers['age']).to.have.length(1);
  await heal();
  await pressUntil(worker, english.tryAgain, () => !isWaiting(worker));
  while (!worker.record) {
    worker.find('[part~=primary-button]')?.click();
    await passed(5);
  }

  await until(() => worker.heading === english.finishedTitle);
  expect(worker.record.answers['age']![0]!.value).to.equal(15);
  expect(worker.record.assessment.steps.length).to.be.greaterThan(0);
  expect(worker.heard('screening-complete')).to.equal(1);
}

/** What one sees where a part of the one-file build arrives in that way, and then well: by its name. */
export const heals: Readonly<Record<string, readonly [what: string, see: (way: Way) => Promise<void>]>> = {
  result: [
    'the talk is held, "Try again" brings its result, and it is handed over once',
    (way) => heldInSpiteOf('result', way),
  ],
  complete: [
    'the talk is held, "Try again" brings its result, and it is handed over once',
    (way) => heldInSpiteOf('complete', way),
  ],
  'host-data': [
    'a file is opened at the next try',
    async (way) => {
      const { worker, heal } = await pageWhere({ 'host-data': way });
      await pressUntil(worker, english.openFile, () => worker.heading === english.openFileTitle);
      choose(worker, '{"weather":"rain"}');
      expect(await pressAndWait(worker, english.open)).to.equal(english.notLoaded);
      await heal();

      expect(await pressAndWait(worker, english.open)).to.include(english.openUnknown);
    },
  ],
  'host-data, for a draft': [
    'no other talk begins in its place, and it goes on at the next try',
    async (way) => {
      const before = await pageWhere({});
      await sayAge(before.worker);
      const { draft } = before.worker;
      const { worker, heal } = await pageWhere({ 'host-data': way });
      worker.element.draft = draft;
      await until(() => worker.errors.length > 0);
      expect(worker.buttons).to.deep.equal([english.tryAgain]);
      await heal();
      await pressUntil(worker, english.tryAgain, () => worker.element.draft);

      expect(worker.element.draft!.answers['age']![0]!.value).to.equal(15);
    },
  ],
  'own-instrument': [
    'no other talk begins in the place of that of the page, which begins at the next try',
    async (way) => {
      const { worker, heal } = await pageWhere({ 'own-instrument': way });
      worker.element.instrument = ownInstrument();
      await until(() => worker.errors.length > 0);
      expect(worker.buttons).to.deep.equal([english.tryAgain]);
      await heal();
      await pressUntil(worker, english.tryAgain, () => worker.buttons.includes(english.begin));

      worker.element.start();
      expect(worker.draft!.instrument.id).to.equal('county-talk');
    },
  ],
  es: [
    'the talk begins in English, and is in Spanish as soon as it can be',
    async (way) => {
      const { worker, heal } = await pageWhere({ es: way }, 'es');
      worker.element.start();
      await until(() => worker.errors.length > 0);
      expect(worker.language).to.equal('en');
      await heal();
      await until(() => worker.language === 'es');

      expect(worker.sees).to.include(spanish.next);
    },
  ],
  'exports and encryption': [
    'they are saved at the next try',
    async (way) => {
      const { page, worker, heal } = await pageWhere({ exports: way, age: way });
      const saved = savedOn(page);
      await worker.goOn();
      await worker.finish();
      await worker.press(english.save);
      for (const name of ['passphrase', 'passphrase-again']) await worker.fill(name, 'four quiet herons wading');
      const names = [english.formats.csv, english.formats.fhir, english.saveEncrypted];
      for (const name of names) expect(await pressAndWait(worker, name)).to.equal(english.notLoaded);
      await heal();

      for (const name of names) expect(await pressAndWait(worker, name)).to.include(saved.at(-1));
      expect(saved).to.have.length(3);
    },
  ],
};
