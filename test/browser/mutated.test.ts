import { expect } from 'chai';
import fc from 'fast-check';
import { InvalidDataError } from '../../src/instrument/problems.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { runs } from '../runs.ts';
import { mutated } from '../security/mutations.ts';
import { small, wordingFor } from '../instrument/small.ts';
import { choose, pressAndWait } from './files.ts';
import { english } from './texts.ts';
import { atAge, open, until, type HostSettings, type Worker } from './driver.ts';

const each = runs(10, 80);
const smallData = { ...small, wording: { en: wordingFor(small) } };
const config = {
  settings: { askTradedAloud: false, contactWithinHours: 48 },
  contacts: { 'duty-desk': { name: { en: 'Duty desk', es: 'Guardia' }, phone: '555-0199' } },
  steps: [
    {
      step: 'duty-desk',
      title: { en: 'Duty desk', es: 'Guardia' },
      kind: 'call',
      contact: 'duty-desk',
      points: [{ code: 'call-desk', text: 'Call.', by: 'today', when: { flagsOfClass: 'direct', atLeast: 1 } }],
    },
  ],
};

function spoiled(data: unknown): unknown[] {
  return fc.sample(mutated(data), { numRuns: each, seed: 20 });
}

/** What went wrong outside of the element's own messages, so far. */
const uncaught: string[] = [];
window.addEventListener('error', ({ message }) => uncaught.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));

/** A screen to go on with, or a message that can be read, and is reported to the host. */
function expectNoBlank(worker: Worker): void {
  expect(worker.sees).not.to.equal('');
  const refusals = refusalsOf(worker);
  // In a language that nobody has, English is shown, and that is said.
  const alerts = worker.alerts.filter((alert) => !alert.includes('There are no words in the language'));
  for (const error of refusals) expect(error).to.be.instanceOf(InvalidDataError);
  expect(refusals.length > 0, worker.sees).to.equal(alerts.length > 0);
  for (const alert of worker.alerts) expect(alert.length).to.be.above(10);
  expect(worker.buttons.length > 0 || worker.alerts.length > 0).to.equal(true);
  expect(uncaught).to.deep.equal([]);
}

/** What was reported of data; not that a language has no words. */
function refusalsOf(worker: Worker): Error[] {
  return worker.errors.filter(({ message }) => !message.startsWith('There are no words in the language'));
}

async function expectOpens(settings: HostSettings): Promise<boolean> {
  const worker = await open(settings);
  expectNoBlank(worker);
  const refused = worker.errors.length > 0;
  if (!refused) {
    await worker.goOn();
    expectNoBlank(worker);
  }
  worker.element.remove();
  return refused;
}

/** Sets it on a talk under way, one after the other, and waits until it is refused or shown. */
async function expectTaken(worker: Worker, name: 'draft' | 'record', data: unknown): Promise<void> {
  const before = worker.errors.length;
  const refusedBefore = refusalsOf(worker).length;
  const shown = worker.heading;
  worker.element[name] = data as never;
  // Nothing to show is no mistake.
  if (data === undefined || data === null) return worker.settled();
  await until(() => worker.errors.length > before || worker.heading !== shown);
  await worker.settled();
  expect(worker.sees).not.to.equal('');
  const refusals = refusalsOf(worker);
  if (refusals.length > refusedBefore) {
    const error = refusals.at(-1)!;
    expect(error).to.be.instanceOf(InvalidDataError);
    // Opened without the part that cannot be used, or refused above what there is.
    if (!error.message.startsWith('Part of the draft')) {
      expect(worker.alerts.join(' ')).to.include('cannot be used');
      expect(worker.on('age').field.value).to.equal('15');
    }
  }
  expect(uncaught).to.deep.equal([]);
}

describe('spoiled data, as properties', () => {
  it('an instrument is shown, or refused in its place', async () => {
    const refused = new Set<boolean>();
    for (const instrument of spoiled(smallData)) refused.add(await expectOpens({ instrument }));
    expect(refused.size).to.equal(2);
  });

  it('a configuration is used, or refused in the place of the talk', async () => {
    const refused = new Set<boolean>();
    for (const some of spoiled(config)) refused.add(await expectOpens({ config: some }));
    expect(refused.size).to.equal(2);
  });

  for (const name of ['draft', 'record'] as const)
    it(`a ${name} is shown, or refused above what there is, and what was entered stays`, async () => {
      const sound = await kept(name);
      let worker = await underWay();
      for (const data of spoiled(sound)) {
        await expectTaken(worker, name, data);
        if (worker.questions.includes('age')) continue;
        worker.element.remove();
        worker = await underWay();
      }
    });

  it('a file of 5 MB, an endless list and a key that all objects have are left out, and reported', async () => {
    const endless: unknown[] = [];
    endless.push(endless);
    for (const [contacts, message] of [
      ['x'.repeat(5_000_000), 'at most 4 MB'],
      [endless, 'nested less deeply'],
      [JSON.parse('{ "__proto__": {} }'), 'another key than "__proto__"'],
    ] as const) {
      const worker = await open({ config: { contacts } });
      expectNoBlank(worker);
      expect(worker.sees).to.include('cannot be used, and was left out');
      expect(worker.errors.map((error) => error.message).join())
        .to.include('contacts')
        .and.to.include(message);
      worker.element.remove();
    }
  });
});

describe('a file', () => {
  it('that is nested 10,000 deep is refused, and the screen stays', async () => {
    const worker = await open();
    await worker.press(english.openFile);
    choose(worker, '['.repeat(10_000) + ']'.repeat(10_000));
    const notice = await pressAndWait(worker, english.open);

    expect(notice).to.include(english.openUnknown).and.to.include('nested less deeply');
    expect(worker.heading).to.equal(english.openFileTitle);
    expect(uncaught).to.deep.equal([]);
  });

  it('of more than 5 MB is refused before anything of it is read', async () => {
    const opened = await open();
    await opened.press(english.openFile);
    choose(opened, 'x'.repeat(5_000_001));
    let read = 0;
    File.prototype.arrayBuffer = function (this: File) {
      read++;
      return Blob.prototype.arrayBuffer.call(this);
    };
    await opened.press(english.open);
    expect(opened.notice).to.equal(english.openTooLarge);
    expect(read).to.equal(0);

    choose(opened, 'x'.repeat(100));
    await pressAndWait(opened, english.open);
    Reflect.deleteProperty(File.prototype, 'arrayBuffer');
    expect(opened.notice).to.equal(english.openUnknown);
    expect(read).to.equal(1);
  });
});

describe('odd attributes', () => {
  const odd = ['', ' ', '__proto__', 'constructor', '\uD800', 'x'.repeat(10_000), '-1', 'null', '{}', '\0'];
  const names = ['path', 'lang', 'case-reference', 'worker', 'agency', 'cover-key', 'file-pattern'];

  for (const name of names)
    it(`in ${name} leave no blank`, async () => {
      for (const value of odd) {
        const page = document.createElement('div');
        document.body.append(page);
        const worker = await open({}, page);
        worker.element.setAttribute(name, value);
        await worker.settled();
        expectNoBlank(worker);
        if (worker.alerts.length === 0) await worker.goOn();
        expectNoBlank(worker);
        page.remove();
      }
    });
});

async function underWay(): Promise<Worker> {
  const worker = await atAge();
  await worker.on('age').type('15');
  return worker;
}

/** A talk with one answer as a host stores it: under way, or stopped. */
async function kept(name: 'draft' | 'record'): Promise<unknown> {
  const worker = await underWay();
  if (name === 'record') await worker.finish({ age: 15, gang: 'yes' });
  const data: unknown = JSON.parse(JSON.stringify(name === 'draft' ? worker.draft : worker.record));
  worker.element.remove();
  expect(returnFromRun.id).to.equal((data as { instrument: { id: string } }).instrument.id);
  return data;
}
