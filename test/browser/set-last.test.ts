import { expect } from 'chai';
import { someOf } from '../runs.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { atAge, begun, firstButtons, nameOf, open, until, words, Worker, type HostSettings } from './driver.ts';
import { pressAndWait, saving } from './files.ts';
import { ownInstrument } from './own-instrument.ts';
import { catchPrints } from './printing.ts';
import { english } from './texts.ts';

const copy = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
const unusable = { format: 2 };

/** The case of each paper that was printed. */
let printed: string[];
let restore: () => void;
let first: ScreeningRecord;
let second: ScreeningRecord;

async function finished(caseReference: string): Promise<Worker> {
  const worker = await atAge({ caseReference });
  await worker.on('care').choose('foster');
  await worker.finish();
  return worker;
}

function casesOn(text: string): string {
  return ['CASE-1', 'CASE-2', 'CASE-3'].filter((reference) => text.includes(reference)).join(' ');
}

/** Sets what a host sets, one after the other at once, and prints when that is done. */
async function printsAfter({ element }: Worker, ...settings: readonly HostSettings[]): Promise<boolean> {
  for (const setting of settings) Object.assign(element, setting);
  await element.updateComplete;
  return element.print();
}

/** While it is not known yet whether a record is as it was sealed. */
async function whileReading(act: () => Promise<void>): Promise<void> {
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  let goOn = () => {};
  const held = new Promise<void>((done) => (goOn = done));
  crypto.subtle.digest = async (...data) => {
    await held;
    return digest(...data);
  };
  try {
    await act();
  } finally {
    Reflect.deleteProperty(crypto.subtle, 'digest');
    goOn();
  }
}

before(async () => {
  first = copy((await finished('CASE-1')).record!);
  second = copy((await finished('CASE-2')).record!);
  document.body.replaceChildren();
});

beforeEach(() => {
  printed = [];
  restore = catchPrints(window, ({ document: paper }) => printed.push(casesOn(words(paper.body.textContent))));
});

afterEach(() => restore());

async function showingFirst(settings: HostSettings = {}, page?: Element): Promise<Worker> {
  const worker = await open({ ...settings, record: first }, page);
  await worker.element.updateComplete;
  expect(casesOn(worker.paper)).to.equal('CASE-1');
  return worker;
}

describe('what is printed after something was set', () => {
  const table: readonly (readonly [string, () => readonly HostSettings[], string | undefined])[] = [
    ['another record', () => [{ record: second }], 'CASE-2'],
    ['two records', () => [{ record: copy(first) }, { record: second }], 'CASE-2'],
    ['another record and the first one again', () => [{ record: second }, { record: first }], 'CASE-1'],
    ['a record that cannot be used', () => [{ record: unusable }], undefined],
    ['a record that can be used, and one that cannot', () => [{ record: second }, { record: unusable }], undefined],
    ['a record that cannot be used, and one that can', () => [{ record: unusable }, { record: second }], 'CASE-2'],
    ['no record', () => [{ record: undefined }], undefined],
    ['null', () => [{ record: null }], undefined],
    ['no record, and another one', () => [{ record: undefined }, { record: second }], 'CASE-2'],
    ['another record, with an instrument', () => [{ instrument: ownInstrument(), record: second }], 'CASE-2'],
    ['another record, with settings', () => [{ config: {}, prefill: { age: 15 }, record: second }], 'CASE-2'],
    ['another record, with settings that cannot be used', () => [{ config: { no: 1 }, record: second }], 'CASE-2'],
    ['another record, with no instrument', () => [{ instrument: {}, record: second }], 'CASE-2'],
    ['another record, in another language', () => [{ lang: 'es', record: second }], 'CASE-2'],
  ];
  for (const [name, settings, wanted] of someOf(table, 2))
    it(`of a record that is shown: ${name}`, async () => {
      const worker = await showingFirst();
      expect(await printsAfter(worker, ...settings())).to.equal(wanted !== undefined);
      expect(printed).to.deep.equal(wanted ? [wanted] : []);
      expect(casesOn(worker.paper)).to.equal(wanted ?? '');
    });

  for (const [name, settings, wanted] of someOf(table, 2, 1))
    it(`one after the other, without waiting: ${name}`, async () => {
      const worker = await showingFirst();
      for (const setting of settings()) {
        Object.assign(worker.element, setting);
        await Promise.resolve();
      }
      expect(await worker.element.print()).to.equal(wanted !== undefined);
      expect(printed).to.deep.equal(wanted ? [wanted] : []);
    });

  it('on a new element: the record', async () => {
    const worker = new Worker(document.createElement('open-door-screening'));
    document.body.append(worker.element);
    expect(await printsAfter(worker, { record: second })).to.equal(true);
    expect(printed).to.deep.equal(['CASE-2']);
  });

  it('before the element came to the page: the record, and nothing while it is not there', async () => {
    const worker = new Worker(document.createElement('open-door-screening'));
    worker.element.record = second;
    expect(await worker.element.print()).to.equal(false);
    expect(await worker.element.printBlank()).to.equal(false);
    document.body.append(worker.element);
    expect(await printsAfter(worker)).to.equal(true);
    expect(printed).to.deep.equal(['CASE-2']);
  });

  it('after everything was cleared: nothing, or the record set since', async () => {
    const worker = await showingFirst();
    worker.element.record = second;
    worker.element.clear();
    expect(await printsAfter(worker)).to.equal(false);
    worker.element.record = second;
    await Promise.resolve();
    worker.element.clear();
    worker.element.record = second;
    expect(await printsAfter(worker)).to.equal(true);
    worker.element.clear();
    expect(await worker.element.print()).to.equal(false);

    expect(printed).to.deep.equal(['CASE-2']);
  });

  it('of a talk that has ended here: the record that was set, or nothing; then the talk’s own again', async () => {
    const worker = await finished('CASE-3');
    expect(await printsAfter(worker, { record: unusable })).to.equal(false);
    expect(casesOn(worker.paper)).to.equal('CASE-3');
    expect(await printsAfter(worker, { record: second })).to.equal(true);
    expect(await printsAfter(worker, { record: undefined })).to.equal(true);
    expect(await printsAfter(worker, { record: undefined }, { record: first })).to.equal(true);

    expect(printed).to.deep.equal(['CASE-2', 'CASE-3', 'CASE-1']);
  });

  it('of a talk that was begun after a record was refused: the talk’s', async () => {
    const worker = await open({ caseReference: 'CASE-3', record: unusable });
    await until(() => worker.alerts.length > 0);
    await worker.goOn();
    await worker.finish();
    expect(await worker.element.print()).to.equal(true);
    expect(printed).to.deep.equal(['CASE-3']);
  });
});

describe('a draft and a record', () => {
  async function draftOf(): Promise<unknown> {
    const worker = await begun({ caseReference: 'CASE-3' });
    const { draft } = worker;
    worker.element.remove();
    return draft;
  }

  it('the draft set last takes the record’s place', async () => {
    const draft = await draftOf();
    const worker = await showingFirst();
    expect(await printsAfter(worker, { record: second }, { draft })).to.equal(false);
    expect(worker.heading).to.equal(english.pausedTitle);
    expect(worker.element.record).to.equal(undefined);
  });

  it('the record set last is shown, and the draft’s talk is there when it goes', async () => {
    const draft = await draftOf();
    const worker = await showingFirst();
    expect(await printsAfter(worker, { draft }, { record: second })).to.equal(true);
    expect(printed).to.deep.equal(['CASE-2']);
    expect(await printsAfter(worker, { record: undefined })).to.equal(false);
    expect(worker.heading).to.equal(english.pausedTitle);
    await worker.press(english.resultSoFar);
    await until(() => casesOn(worker.paper) === 'CASE-3');
  });

  it('a record that cannot be used leaves the draft’s talk, and prints nothing', async () => {
    const draft = await draftOf();
    const worker = await showingFirst();
    expect(await printsAfter(worker, { draft }, { record: unusable })).to.equal(false);
    expect(worker.heading).to.equal(english.pausedTitle);
  });

  it('a draft that cannot be used leaves the record', async () => {
    const worker = await showingFirst();
    expect(await printsAfter(worker, { draft: {} })).to.equal(true);
    expect(printed).to.deep.equal(['CASE-1']);
  });
});

describe('what is done with a record', () => {
  const passphrase = 'four quiet herons wading';

  async function openingCorrection(): Promise<Worker> {
    const worker = await showingFirst();
    await worker.press(english.correct);
    await worker.fill('correct-by', 'supervisor');
    await worker.fill('correct-reason', 'A name was wrong.');
    return worker;
  }

  const press = (worker: Worker, name: string) =>
    [...worker.root.querySelectorAll('button')].find((button) => nameOf(button) === name)!.click();

  for (const panel of ['print', 'save', 'correct'] as const)
    for (const record of [undefined, null])
      it(`closes with it, and nothing is blank: ${panel}, ${record}`, async () => {
        const worker = await showingFirst();
        await worker.press(english[panel]);
        if (panel === 'save') await saving(() => pressAndWait(worker, english.formats.json));
        Object.assign(worker.element, { record });
        await worker.element.updateComplete;
        expect(worker.buttons).to.deep.equal(firstButtons);
        expect(casesOn(worker.root.textContent)).to.equal('');
      });

  it('is not begun where the record has just left for the talk', async () => {
    const worker = await showingFirst();
    worker.element.start();
    press(worker, english.print);
    await worker.settled();
    expect(worker.root.querySelector('[part~=question]')).not.to.equal(null);
  });

  it('is no correction of the record before, whenever another one is set', async () => {
    for (const turns of someOf([...Array(40).keys()], 4)) {
      const worker = await openingCorrection();
      press(worker, english.correctBegin);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      worker.element.record = second;
      await worker.element.updateComplete;
      await worker.settled();
      expect(casesOn(worker.paper), `after ${turns} turns`).to.equal('CASE-2');
      expect(worker.element.record).to.equal(second);
      worker.element.remove();
    }
  });

  it('is no file of the record before', async () => {
    const worker = await showingFirst();
    const fill = async () => {
      await worker.press(english.save);
      await worker.fill('passphrase', passphrase);
      await worker.fill('passphrase-again', passphrase);
    };
    const files = await saving(async () => {
      await fill();
      press(worker, english.saveEncrypted);
      worker.element.record = second;
      await worker.element.updateComplete;
      expect(casesOn(worker.paper)).to.equal('CASE-2');
      // This takes as long, and began later.
      await fill();
      await pressAndWait(worker, english.saveEncrypted);
    });
    expect(files.map(({ name }) => casesOn(name))).to.deep.equal(['CASE-2']);
    expect(worker.heard('screening-keep')).to.equal(1);
  });
});

describe('while a record is being read', () => {
  it('the one before is neither to be read nor printed with the page nor sent with the form', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const worker = await showingFirst({ name: 'screening' }, form);
    const sent = () => casesOn(JSON.stringify([...new FormData(form)]));
    expect(sent()).to.equal('CASE-1');
    await whileReading(async () => {
      worker.element.record = second;
      await until(() => worker.paper === '');
      expect(worker.element.matches(':state(opened)')).to.equal(false);
      dispatchEvent(new Event('beforeprint'));
      expect(casesOn(worker.root.textContent)).to.equal('');
      dispatchEvent(new Event('afterprint'));
      expect(sent()).to.equal('');
    });
    await worker.element.updateComplete;
    expect(casesOn(worker.paper)).to.equal('CASE-2');
    expect(sent()).to.equal('CASE-2');
  });

  it('one is not held up: a record that cannot be used leaves nothing, and says why', async () => {
    const worker = await showingFirst();
    Object.assign(worker.element, { record: unusable });
    await worker.element.updateComplete;
    expect(worker.alerts).to.have.length(1);
    expect(worker.buttons).to.deep.equal(firstButtons);
    worker.element.record = second;
    await worker.element.updateComplete;
    expect(worker.alerts).to.deep.equal([]);
  });
});
