import { expect } from 'chai';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { Worker, until } from './driver.ts';
import { choose, pressAndWait } from './files.ts';
import { openFrame } from './seeing.ts';
import { english, spanish } from './texts.ts';

const ways = [
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
type Way = (typeof ways)[number];
/** The parts of the one-file build that follow from a talk. */
const ofResult = ['result', 'complete'] as const;

let pages = 0;

/** A page on which some parts arrive in some way, and what lets them arrive as they are. */
async function pageWhere(parts: Readonly<Record<string, Way>>, lang = 'en') {
  const address = `/misbehaving/page${(pages += 1)}n${Date.now()}/`;
  const say = (part: string, how: string) => fetch(`${address}?part=${part}&how=${encodeURIComponent(how)}`);
  for (const [part, how] of Object.entries(parts)) await say(part, how);
  // What is given a long time there is given a twentieth of it here.
  const page = await openFrame({
    srcdoc: `<!doctype html><html lang="${lang}"><base href="${location.origin}">
      <script>
        const wait = setTimeout;
        window.setTimeout = (task, time, ...rest) => wait(task, time > 5000 ? time / 20 : time, ...rest);
      </script>
      <script type="module" src="${address}open-door-screening.js"></script>
      <open-door-screening></open-door-screening>`,
  });
  const element = page.document.querySelector<OpenDoorScreening>('open-door-screening')!;
  const worker = new Worker(element);
  await until(() => worker.find('.primary'));
  return {
    page,
    worker,
    heal: async () => {
      for (const part of Object.keys(parts)) await say(part, 'well');
    },
  };
}

const isWaiting = (worker: Worker) => worker.heading === english.waiting;
const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses a button until something is so: a browser may first have to give up what it waits for. */
async function pressUntil(worker: Worker, name: string, isSo: () => unknown): Promise<void> {
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
async function goOnToTheWait(worker: Worker): Promise<void> {
  while (!isWaiting(worker) && !worker.record) {
    worker.find('[part~=primary-button]')?.click();
    await passed(5);
  }
}

/** Begins, and says an age. */
async function sayAge(worker: Worker): Promise<void> {
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

for (const way of ways)
  describe(`a part that arrives ${way}`, () => {
    for (const part of ofResult)
      it(`${part}: the talk is held, "Try again" brings its result, and it is handed over once`, async () => {
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
      });

    it('host-data: a file is opened at the next try', async () => {
      const { worker, heal } = await pageWhere({ 'host-data': way });
      await pressUntil(worker, english.openFile, () => worker.heading === english.openFileTitle);
      choose(worker, '{"weather":"rain"}');
      expect(await pressAndWait(worker, english.open)).to.equal(english.notLoaded);
      await heal();

      expect(await pressAndWait(worker, english.open)).to.include(english.openUnknown);
    });

    it('es: the talk begins in English, and is in Spanish as soon as it can be', async () => {
      const { worker, heal } = await pageWhere({ es: way }, 'es');
      worker.element.start();
      await until(() => worker.errors.length > 0);
      expect(worker.language).to.equal('en');
      await heal();
      await until(() => worker.language === 'es');

      expect(worker.sees).to.include(spanish.next);
    });

    it('exports and encryption: they are saved at the next try', async () => {
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
    });
  });

describe('a talk that is finished', () => {
  for (const way of ['cut off', 'never'] as const)
    it(`is handed over also where its result is ${way}`, async () => {
      const { worker } = await pageWhere({ result: way });
      await sayAge(worker);
      await goOnToTheWait(worker);
      await pressUntil(worker, english.next, () => worker.buttons.includes(english.finish));
      await pressUntil(worker, english.finish, () => worker.record);

      expect(worker.record!.assessment.steps.length).to.be.greaterThan(0);
      expect(isWaiting(worker)).to.equal(true);
    });

  it('is handed over as soon as what makes its record arrives, and nobody has to ask for it', async () => {
    const { worker, heal } = await pageWhere({ complete: 'missing' });
    await sayAge(worker);
    await goOnToTheWait(worker);
    await pressUntil(worker, english.next, () => worker.buttons.includes(english.finish));
    await pressUntil(worker, english.finish, () => !worker.buttons.includes(english.finish));
    await heal();
    await until(() => worker.record);

    expect(worker.record!.completedAt).not.to.equal(undefined);
  });

  it('is in English where Spanish never came, and does not wait for it', async () => {
    const { worker } = await pageWhere({ es: 'never' }, 'es');
    await sayAge(worker);
    await goOnToTheWait(worker);
    await until(() => worker.record);

    expect(worker.record!.language).to.equal('en');
  });
});
