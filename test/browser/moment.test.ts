import { expect } from 'chai';
import { render } from 'lit';
import { instrumentAskingWhen } from '../instrument/moments-asked.ts';
import { momentFields } from '../../src/element/result/moment-fields.ts';
import { momentOnDevice, onDevice } from '../../src/element/device-time.ts';
import { answerInputs, type AnswerField } from '../../src/element/views/answer-inputs.ts';
import { begun, open, until, type HostSettings, type Worker } from './driver.ts';
import { press, tabTo, typeDate } from './keys.ts';
import { english, say, spanish } from './texts.ts';

const instrument = instrumentAskingWhen();
const hour = 60 * 60_000;
const [today, now] = onDevice(Date.now());
const [yesterday] = onDevice(Date.parse(`${today}T12:00`) - 24 * hour);
const [tomorrow] = onDevice(Date.parse(`${today}T12:00`) + 24 * hour);

const start = (settings: HostSettings = {}) => begun({ instrument, ...settings });

/** The two fields of a question for a moment, one person's. */
class MomentFields {
  readonly #worker: Worker;
  readonly #code: string;
  readonly #index: number;

  constructor(worker: Worker, code = 'since', index = 0) {
    this.#worker = worker;
    this.#code = code;
    this.#index = index;
  }

  get #form(): HTMLElement {
    return this.#worker.all<HTMLElement>(`[data-question="${this.#code}"] .moment`)[this.#index]!;
  }

  get date(): HTMLInputElement {
    return this.#form.querySelector<HTMLInputElement>('[type=date]')!;
  }

  get time(): HTMLInputElement {
    return this.#form.querySelector<HTMLInputElement>('[type=time]')!;
  }

  /** The values in them. */
  get shown(): string[] {
    return [this.date.value, this.time.value];
  }

  /** What is said beside them, and of which field. */
  get told(): string[] {
    return [this.date, this.time].flatMap((field) => {
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      const texts = ids.map((id) => this.#worker.root.getElementById(id)!.textContent.trim());
      return field.getAttribute('aria-invalid') === 'true' ? [`${field.type}: ${texts.join(' ')}`] : [];
    });
  }

  /** Enters them as the browser's picker does. */
  async pick(date?: string, time?: string): Promise<void> {
    for (const [field, text] of [
      [this.date, date],
      [this.time, time],
    ] as const) {
      if (text === undefined) continue;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await this.#worker.settled();
    }
  }

  async leave(): Promise<void> {
    this.date.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await this.#worker.settled();
  }

  async tap(name: string): Promise<void> {
    await this.#worker.press(name, this.#form);
  }
}

const said = (worker: Worker, code = 'since') =>
  (worker.element.draft!.answers[code] ?? []).map(({ source, value }) => `${source}: ${String(value)}`);

const inReview = (worker: Worker, label: string) =>
  worker
    .all<HTMLElement>('.row')
    .find((row) => row.querySelector('dt')!.textContent === label)!
    .querySelector<HTMLElement>('.said')!
    .innerText.trim();

describe('a question about a moment', () => {
  it('takes a date, and a time where it is known, with the offset of this device on that date', async () => {
    const worker = await start();
    const fields = new MomentFields(worker);
    await fields.pick('2026-01-15');
    expect(said(worker)).to.deep.equal(['record: 2026-01-15']);
    await fields.pick(undefined, '21:30');
    expect(said(worker)).to.deep.equal([`record: ${momentOnDevice(['2026-01-15', '21:30'])}`]);
    expect(said(worker)[0]).to.match(/^record: 2026-01-15T21:30[+-]\d\d:\d\d$/);
    await fields.pick(undefined, '');
    expect(said(worker)).to.deep.equal(['record: 2026-01-15']);
    await fields.pick('');
    expect(said(worker)).to.deep.equal([]);
    expect(worker.element.draft!.history).to.deep.equal([]);
    expect(fields.told).to.deep.equal([]);
  });

  it('has today, yesterday and now one tap away', async () => {
    const worker = await start();
    const fields = new MomentFields(worker);
    await fields.tap(english.momentToday);
    expect(said(worker)).to.deep.equal([`record: ${today}`]);
    await fields.tap(english.momentYesterday);
    expect(said(worker)).to.deep.equal([`record: ${yesterday}`]);
    await fields.pick(undefined, '08:15');
    expect(said(worker)).to.deep.equal([`record: ${momentOnDevice([yesterday, '08:15'])}`]);
    const pressed = Math.floor(Date.now() / 60_000) * 60_000;
    await fields.tap(english.momentNow);
    const [date, time] = fields.shown;
    expect(said(worker)).to.deep.equal([`record: ${momentOnDevice([date!, time!])}`]);
    expect(Date.parse(momentOnDevice([date!, time!]))).to.be.within(pressed, Date.now());
    await fields.tap(english.momentYesterday);
    expect(fields.shown).to.deep.equal([yesterday, time]);
  });

  for (const [name, date, time, field, message] of [
    ['a date that has not come', tomorrow, undefined, 'date', 'momentFuture'],
    ['a time that has not come', tomorrow, '00:00', 'date', 'momentFuture'],
    ['a time without a date', undefined, '10:00', 'date', 'momentUnfinished'],
    ['a year of two digits', '0026-03-07', undefined, 'date', 'momentUnfinished'],
  ] as const)
    it(`reports ${name} beside the field, which retains it until it is corrected`, async () => {
      const worker = await start();
      const fields = new MomentFields(worker);
      await fields.pick(date, time);
      await fields.leave();
      expect(fields.told).to.deep.equal([`${field}: ${english[message]}`]);
      expect(worker.alerts).to.deep.equal([english[message]]);
      expect(said(worker)).to.deep.equal([]);

      await worker.goOn();
      expect(worker.focus).to.equal(fields[field]);
      await worker.goOn();
      expect(worker.questions).not.to.include('since');
      await worker.jump(0);
      if (!worker.questions.includes('since')) await worker.goOn();
      expect(new MomentFields(worker).shown).to.deep.equal([date ?? '', time ?? '']);
      expect(new MomentFields(worker).told).to.deep.equal([`${field}: ${english[message]}`]);

      await new MomentFields(worker).pick(yesterday);
      expect(new MomentFields(worker).told).to.deep.equal([]);
      expect(said(worker)).to.deep.equal([`record: ${momentOnDevice([yesterday, time ?? ''])}`]);
    });

  it('reports a time that has not come today beside the time', async () => {
    const [date, later] = onDevice(Date.now() + 5 * 60_000);
    const worker = await start();
    const fields = new MomentFields(worker);
    await fields.pick(date, later);
    // Five minutes before midnight, it is the date that has not come.
    const field = date === today ? 'time' : 'date';
    expect(fields.told).to.deep.equal([`${field}: ${english.momentFuture}`]);
    expect(now).to.match(/^\d\d:\d\d$/);
  });

  it('is not marked as wrong while a year is being typed', async () => {
    const worker = await start();
    const fields = new MomentFields(worker);
    for (const year of ['0002', '0020', '0202']) {
      await fields.pick(`${year}-03-07`);
      expect(fields.told).to.deep.equal([]);
      expect(fields.date.value).to.equal(`${year}-03-07`);
    }
    expect(said(worker)).to.deep.equal([]);
    await fields.pick('2026-03-07');
    expect(said(worker)).to.deep.equal(['record: 2026-03-07']);
  });

  it('shows a moment of the file in the zone of this device, and leaves it to the letter where one only passes', async () => {
    const since = '2026-03-07T14:30:59Z';
    const worker = await start({ prefill: { since } });
    const fields = new MomentFields(worker);
    expect(fields.shown).to.deep.equal(onDevice(Date.parse('2026-03-07T14:30Z')));
    const { answers } = worker.element.draft!;
    expect(answers['since']![0]!.value).to.equal('2026-03-07T14:30+00:00');
    await tabTo(worker, (focus) => focus === fields.date);
    await tabTo(worker, (focus) => focus === fields.time);
    await press(worker, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(worker.element.draft!.answers).to.deep.equal(answers);
  });

  it('opens the question that depends on another answer, and each account has its own fields', async () => {
    const worker = await start();
    await worker.on('told').choose('yes');
    expect(worker.questions).to.include('told-at');
    await worker.on('since').press(`+ ${english.addAccount.other}`);
    await new MomentFields(worker, 'since', 1).pick(yesterday);
    await new MomentFields(worker, 'since', 0).pick(today);
    expect(said(worker)).to.have.members([`record: ${today}`, `other: ${yesterday}`]);
  });

  it('retains what cannot be used of a teller under the role they have by then', async () => {
    const worker = await start();
    await worker.on('since').press(`+ ${english.addAccount.other}`);
    await new MomentFields(worker, 'since', 1).pick(tomorrow, '10:00');
    await worker.on('since', 'Source other').rename('brother');
    expect(new MomentFields(worker, 'since', 1).shown).to.deep.equal([tomorrow, '10:00']);
    expect(new MomentFields(worker, 'since', 1).told).to.deep.equal([`date: ${english.momentFuture}`]);
  });

  it('can be answered with "unknown", which empties the fields, and cleared', async () => {
    const worker = await start();
    await new MomentFields(worker).pick(tomorrow, '10:00');
    await worker.on('since').choose('unknown');
    expect(new MomentFields(worker).shown).to.deep.equal(['', '']);
    expect(worker.alerts).to.deep.equal([]);
    await new MomentFields(worker).pick(yesterday);
    await worker.on('since').press(english.clearAnswer);
    expect(new MomentFields(worker).shown).to.deep.equal(['', '']);
    expect(said(worker)).to.deep.equal([]);
  });

  it('is in the review as it is said in that language, and what cannot be used as it was typed', async () => {
    const worker = await start();
    await new MomentFields(worker).pick('2026-03-07');
    await new MomentFields(worker, 'back').pick('2026-03-08', '14:30');
    await worker.on('told').choose('yes');
    await new MomentFields(worker, 'told-at').pick(tomorrow, '10:00');
    await worker.goOn();
    await worker.goOn();
    await worker.walk({}, english.reviewTitle);
    expect(inReview(worker, 'Label since')).to.equal('Source record: Mar 7, 2026');
    expect(inReview(worker, 'Label back').replace(/\s/g, ' ')).to.match(/^Source record: Mar 8, 2026, 2:30 PM \S+$/);
    expect(inReview(worker, 'Label told-at')).to.equal(
      `Source record: ${say(english.unusable, { typed: `${tomorrow} 10:00` })}`,
    );

    await worker.press('Change: Label since');
    await new MomentFields(worker).pick('2026-03-06');
    await worker.goOn();
    expect(inReview(worker, 'Label since')).to.equal('Source record: Mar 6, 2026');
  });

  it('is typed in from paper: Enter goes to the next question, and a letter ticks why there is no answer', async () => {
    const worker = await open({ instrument });
    await worker.press(english.onPaper);
    await worker.fill('held-at', `${yesterday}T10:00`);
    await worker.press(english.formType);
    const fields = new MomentFields(worker);
    fields.date.focus();
    await fields.pick('2026-03-07', '21:30');
    await press(worker, 'Enter', 'b', 'Enter');
    expect(said(worker, 'told')).to.deep.equal(['record: no']);
    const back = new MomentFields(worker, 'back');
    expect(worker.focus).to.equal(back.date);
    await press(worker, 'x');
    expect(worker.element.draft!.answers['back']![0]!.response).to.equal('unknown');
    expect(said(worker)).to.deep.equal([`record: ${momentOnDevice(['2026-03-07', '21:30'])}`]);
  });

  it('goes by the time of the tap, however long the page has been open', () => {
    let clock = new Date('2026-03-07T23:50:00');
    const answers: unknown[] = [];
    const view = { talk: { clock: () => clock }, unusable: { at: () => undefined } };
    const [question, place] = [{ who: 'asked' }, { source: 'youth' }];
    const answer = (value: unknown) => answers.push(value);
    const field = { view, question, place, answer } as unknown as AnswerField;
    const page = document.createElement('div');
    document.body.append(page);
    render(momentFields(field, english), page);
    clock = new Date('2026-03-08T00:10:00');
    for (const button of page.querySelectorAll('button')) button.click();
    const date = page.querySelector('input')!;
    date.value = '2026-03-08';
    date.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const justNow = momentOnDevice(['2026-03-08', '00:10']);
    expect(answers).to.deep.equal(['2026-03-08', '2026-03-07', justNow, '2026-03-08']);
  });

  it('says that its fields are on their way, and tries again what the network has refused', () => {
    let tries = 0;
    const view = { texts: english, momentFields: undefined, tryAgain: () => tries++ } as unknown as AnswerField['view'];
    const page = document.createElement('div');
    document.body.append(page);
    render(answerInputs.moment.view({ view } as AnswerField), page);
    expect(page.innerText).to.include(english.waiting);
    page.querySelector('button')!.click();
    expect(tries).to.equal(1);
  });

  it('is asked in Spanish', async () => {
    const worker = await start({ lang: 'es' });
    await until(() => worker.sees.includes(spanish.momentToday));
    const fields = new MomentFields(worker);
    await fields.pick(tomorrow);
    expect(fields.told).to.deep.equal([`date: ${spanish.momentFuture}`]);
    await fields.tap(spanish.momentYesterday);
    expect(said(worker)).to.deep.equal([`record: ${yesterday}`]);
  });
});

describe('a date typed by keyboard', () => {
  it('is an answer once it is whole', async () => {
    const worker = await start();
    const fields = new MomentFields(worker);
    await tabTo(worker, (focus) => focus === fields.date);
    await typeDate(worker, '03', '07', '2026');
    expect(said(worker)).to.deep.equal(['record: 2026-03-07']);
    expect(fields.told).to.deep.equal([]);
  });

  it('is reported where it stays half typed, is retained, and is corrected by typing on', async () => {
    const worker = await start();
    const fields = new MomentFields(worker);
    await tabTo(worker, (focus) => focus === fields.date);
    await typeDate(worker, '03', '07');
    expect(fields.told).to.deep.equal([]);
    await tabTo(worker, (focus) => focus === fields.time);
    expect(fields.told).to.deep.equal([`date: ${english.momentUnfinished}`]);
    expect(fields.date.validity.badInput).to.equal(true);

    await worker.goOn();
    expect(worker.focus).to.equal(fields.date);
    expect(fields.date.validity.badInput).to.equal(true);
    await typeDate(worker, '03', '07', '2026');
    await until(() => said(worker).length > 0);
    expect(said(worker)).to.deep.equal(['record: 2026-03-07']);
    expect(fields.told).to.deep.equal([]);
  });

  it('that no calendar has is reported', async () => {
    const worker = await start();
    const fields = new MomentFields(worker);
    await tabTo(worker, (focus) => focus === fields.date);
    await typeDate(worker, '02', '30', '2026');
    await tabTo(worker, (focus) => focus === fields.time);
    expect(fields.told).to.deep.equal([`date: ${english.momentUnfinished}`]);
    await worker.goOn();
    await worker.goOn();
    await worker.walk({}, english.reviewTitle);
    expect(inReview(worker, 'Label since')).to.equal(`Source record: ${say(english.unusable, { typed: '…' })}`);
    await worker.press('Change: Label since');
    expect(new MomentFields(worker).told).to.deep.equal([`date: ${english.momentUnfinished}`]);
    await new MomentFields(worker).tap(english.momentYesterday);
    expect(said(worker)).to.deep.equal([`record: ${yesterday}`]);
  });

  it('takes back an answer that is deleted by half', async () => {
    const worker = await start();
    const fields = new MomentFields(worker);
    await fields.pick('2026-03-07');
    await tabTo(worker, (focus) => focus === fields.date);
    await press(worker, 'Backspace');
    expect(said(worker)).to.deep.equal([]);
    expect(fields.told).to.deep.equal([]);
    await tabTo(worker, (focus) => focus === fields.time);
    expect(fields.told).to.deep.equal([`date: ${english.momentUnfinished}`]);
    await worker.on('since').press(english.clearAnswer);
    expect(fields.date.validity.badInput).to.equal(false);
    expect(fields.told).to.deep.equal([]);
  });
});
