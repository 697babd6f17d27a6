import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { bands } from '../../src/instrument/structure.ts';
import { atResult, everything } from './at-result.ts';
import { isShown, nameOf, open, until, words as textOf, type AnswersToGive, type Worker } from './driver.ts';
import { portal } from './screens.ts';
import { english, say } from './texts.ts';

const words = returnFromRun.wording['en']!;
const disclosed: AnswersToGive = { age: 15, traded: 'yes' };
const police = { contacts: { police: { phone: '555-0134', sms: '555-0135' } } };

/** A field has no seconds. */
const wholeMinute = (time: number) => Math.floor(time / 60_000) * 60_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

function step(worker: Worker, code: string): HTMLElement {
  const found = worker.find(`[data-step="${code}"]`);
  if (!found) throw new Error(`No step "${code}" in: ${stepsOf(worker).join(', ')}`);
  return found;
}

function stepsOf(worker: Worker): string[] {
  return worker.all('[data-step]').map((found) => found.getAttribute('data-step')!);
}

const said = (element: HTMLElement) => textOf(element.innerText);

/** Ticks a step, or the call to one contact within it. */
async function tick(worker: Worker, code: string, contact?: string): Promise<HTMLElement> {
  const within = contact ? step(worker, code).querySelector(`[data-contact="${contact}"]`)! : step(worker, code);
  const button = within.querySelector<HTMLElement>(':scope > .tick')!;
  button.focus();
  button.click();
  await worker.settled();
  return button;
}

/** The field of that label in what is open of a step. */
function field(worker: Worker, code: string, label: string): HTMLInputElement {
  const labels = [...step(worker, code).querySelectorAll<HTMLLabelElement>('.entry[open] label')];
  const found = labels.find((one) => textOf(one.querySelector('span')!.textContent).startsWith(label));
  if (!found) throw new Error(`No field "${label}" in: ${said(step(worker, code))}`);
  return found.querySelector('input')!;
}

async function fill(worker: Worker, code: string, label: string, text: string): Promise<void> {
  const input = field(worker, code, label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await worker.settled();
}

/** Says something else than "done" of a step. */
async function instead(worker: Worker, code: string, state: string, note = ''): Promise<void> {
  const form = step(worker, code).querySelector<HTMLDetailsElement>(':scope > .step-body > .step-more .instead')!;
  if (!form.open) form.querySelector('summary')!.click();
  form.querySelector<HTMLInputElement>(`[value=${state}]`)!.click();
  form.querySelector('textarea')!.value = note;
  await worker.press(english.noteIt, form);
}

const stepsDone = (worker: Worker) => worker.draft!.stepsDone;

describe('the plan', () => {
  it('has a heading for each band, the most urgent first, and numbers its steps through', async () => {
    const worker = await atResult(everything);
    const shown = worker.all('[data-band]').map((band) => band.getAttribute('data-band'));
    expect(shown).to.deep.equal(bands.filter((band) => shown.includes(band)));
    expect(shown).to.include.members(['now', 'today', 'day']);

    expect(said(worker.find('[data-band=now] h3')!)).to.equal(english.bands.now);
    expect(said(worker.find('[data-band=today] h3')!)).to.equal(english.bands.today);
    expect(said(worker.find('[data-band=day] h3')!)).to.match(/^Without delay, by \w+, \w+ \d+, \d+:\d\d [AP]M \S+$/);
    const numbers = worker.all('[data-step] .number').map(({ textContent }) => Number(textContent));
    expect(numbers).to.deep.equal(numbers.map((_, index) => index + 1));
  });

  it('is one block a call: whom, the number as a link, and what to say', async () => {
    const worker = await atResult(disclosed, { config: police });
    const links = [...step(worker, 'police').querySelectorAll('a')].map(({ href }) => href);

    expect(links).to.deep.equal(['tel:5550134', 'sms:5550135']);
    expect(said(step(worker, 'police')))
      .to.include(words.steps['police'])
      .and.to.include(words.points['police-crime']!.text);
    for (const { href } of worker.all<HTMLAnchorElement>('.plan a'))
      expect(href).to.match(/^(tel:\+?\d+|sms:\d+|https:\/\/.+)$/);
  });

  it('says what to do where the agency has not set a contact', async () => {
    const worker = await atResult(disclosed);

    expect(said(step(worker, 'police'))).to.include(words.contactMissing);
  });

  it('says at each of two calls that they go to the same number, until one of them was made', async () => {
    const phone = '555-0134';
    const config = { contacts: { police: { phone }, 'child-abuse-hotline': { phone } } };
    const worker = await atResult(disclosed, { config });
    const both = ['police', 'hotline'];
    const steps = both.map((code) => said(step(worker, code).querySelector('.number')!)).join(', ');
    for (const code of both) expect(said(step(worker, code))).to.include(say(english.sameNumber, { steps }));

    await tick(worker, 'police');
    for (const code of both) expect(said(step(worker, code))).not.to.include(say(english.sameNumber, { steps }));
  });

  it('has numbers that are large, there and where the record is read', async () => {
    const worker = await atResult(disclosed, { config: police });
    const expectLarge = () => {
      const numbers = worker.all<HTMLElement>('a[href^="tel:"], a[href^="sms:"]').filter(isShown);
      expect(numbers.length).to.be.greaterThan(1);
      for (const number of numbers) {
        const { fontSize, fontVariantNumeric } = getComputedStyle(number);
        const around = parseFloat(getComputedStyle(number.parentElement!).fontSize);
        expect(parseFloat(fontSize)).to.be.at.least(around * 1.25);
        expect(fontVariantNumeric).to.equal('tabular-nums');
      }
    };
    expectLarge();
    await worker.press(english.finish);
    await until(() => worker.paper !== '');
    expectLarge();
  });

  it('says at a point by when it is due where that is not when its step is', async () => {
    const worker = await atResult(everything);
    const hotline = step(worker, 'hotline');

    expect(hotline.closest('[data-band]')!.getAttribute('data-band')).to.equal('now');
    expect(said(hotline.querySelector('[data-point=hotline-carry]')!)).to.include(english.bands.today);
    expect(said(hotline.querySelector('[data-point=hotline-danger]')!)).to.equal(words.points['hotline-danger']!.text);
  });

  it('shows by the reader’s clock what was due, and keeps its order', async () => {
    const [fresh, late] = [await atResult(disclosed), await atResult(disclosed, { startedAt: hoursAgo(30) })];
    const day = said(late.find('[data-band=day] h3')!);

    expect(day.startsWith(say(english.wasDue, { time: '' }))).to.equal(true);
    expect(said(late.find('[data-band=days3] h3')!)).to.match(/^By /);
    expect(stepsOf(late)).to.deep.equal(stepsOf(fresh));
    expect(late.all('.deadlines .passed')).to.have.length(1);
  });

  it('calls nothing late that is done, as on paper', async () => {
    const worker = await atResult(disclosed, { startedAt: hoursAgo(30) });
    const heading = () => said(worker.find('[data-band=day] h3')!);
    const late = say(english.wasDue, { time: '' });
    expect(heading()).to.include(late);
    for (const tickBox of worker.all<HTMLElement>('[data-band=day] .tick')) {
      tickBox.click();
      await worker.settled();
    }
    expect(heading()).not.to.include(late);
    expect(heading()).to.include(say(english.bands.day, { time: '' }));
  });

  it('says behind one tap what brings each step, and its ground', async () => {
    const worker = await atResult(disclosed);
    const because = (code: string) => step(worker, code).querySelector<HTMLDetailsElement>('.because')!;
    expect(said(step(worker, 'police'))).not.to.include(words.flags['exchange']!.label);
    for (const code of ['police', 'talk']) because(code).open = true;

    expect(said(because('police'))).to.include(words.flags['exchange']!.label);
    expect(said(because('talk'))).to.include(english.everyReturn);
    expect(said(step(worker, 'police'))).to.include(words.points['police-crime']!.ground);
  });

  for (const lang of ['en', 'es'])
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const)
      it(`has the first number to call on the first screen of ${width} by ${height}, with everything noted, ${lang}`, async () => {
        const worker = await atResult(everything, { caseReference: '2026-041', lang }, portal(`${width}px`));
        await until(() => worker.language === lang);
        const number = worker.find('.plan a[href^="tel:"]')!.getBoundingClientRect();
        const bar = worker.find('.result > .actions')!.getBoundingClientRect().height;
        const top = worker.element.getBoundingClientRect().top;

        expect(number.bottom - top).to.be.at.most(height - bar);
      });
});

describe('a step', () => {
  it('is done with one press, which covers what goes to its contact, opens the rest and keeps the focus', async () => {
    const worker = await atResult(everything);
    const before = stepsDone(worker).length;
    const pressed = wholeMinute(Date.now());
    const button = await tick(worker, 'ncmec');
    expect(worker.focus === button).to.equal(true);
    expect(worker.find('[data-heard]')!.textContent).to.equal(say(english.noted, { step: words.steps['ncmec']! }));

    const [entry] = stepsDone(worker).slice(before);
    expect(entry).to.deep.include({ step: 'ncmec', contact: 'ncmec', state: 'done' });
    const covered = [...step(worker, 'ncmec').querySelectorAll(':scope > .step-body > .points > [data-point]')];
    expect(entry!.points).to.deep.equal(covered.map((point) => point.getAttribute('data-point')));
    expect(Date.parse(entry!.at)).to.be.within(pressed, Date.now());
    await fill(worker, 'ncmec', english.doneWith, 'night line');
    await fill(worker, 'ncmec', english.doneReference, '26-11873');
    await fill(worker, 'ncmec', english.note, 'They call back.');
    await fill(worker, 'ncmec', english.doneWhen, '2026-03-08T09:40');

    expect(stepsDone(worker).at(-1)).to.deep.include({
      with: 'night line',
      reference: '26-11873',
      note: 'They call back.',
      at: new Date('2026-03-08T09:40').toISOString(),
    });
    expect(said(step(worker, 'ncmec'))).to.include('with night line · no. 26-11873 · They call back.');
  });

  it('is done once each of its contacts is: a point with its own is ticked by itself', async () => {
    const worker = await atResult(everything);
    const contacts = [...step(worker, 'ncmec').querySelectorAll('[data-contact]')].map((call) =>
      call.getAttribute('data-contact')!,
    );
    expect(contacts).to.include('cybertipline');
    await tick(worker, 'ncmec');
    expect(step(worker, 'ncmec').matches('.is-closed')).to.equal(false);
    for (const contact of contacts) await tick(worker, 'ncmec', contact);

    expect(step(worker, 'ncmec').matches('.is-closed')).to.equal(true);
    expect(stepsDone(worker).map(({ contact }) => contact)).to.deep.equal(['ncmec', ...contacts]);
  });

  it('that reached nobody stays open, with the number of tries; a second call overwrites nothing', async () => {
    const worker = await atResult(disclosed);
    await instead(worker, 'police', 'not-reached', 'Line was busy.');
    await instead(worker, 'police', 'not-reached');
    expect(said(step(worker, 'police')))
      .to.include(say(english.tries, { count: 2 }))
      .and.to.include('Line was busy.');
    expect(step(worker, 'police').matches('.is-closed')).to.equal(false);
    await tick(worker, 'police');
    expect(step(worker, 'police').matches('.is-closed')).to.equal(true);
    await worker.press(`${english.again}: ${words.steps['police']}`);

    expect(stepsDone(worker).map(({ state }) => state)).to.deep.equal(['not-reached', 'not-reached', 'done', 'done']);
  });

  it('that is a report is not needed for a reason only', async () => {
    const worker = await atResult(disclosed);
    await instead(worker, 'police', 'not-needed');
    expect(worker.alerts).to.include(english.insteadNeedsNote);
    expect(worker.focus?.matches('textarea')).to.equal(true);
    expect(worker.heard('screening-error')).to.equal(0);
    await instead(worker, 'police', 'not-needed', 'They were there and took it down.');

    expect(stepsDone(worker)).to.have.length(1);
    expect(said(step(worker, 'police'))).to.include('They were there and took it down.');
    expect(step(worker, 'police').matches('.is-closed')).to.equal(true);
  });

  it('asks first what is to be noted instead', async () => {
    const worker = await atResult(disclosed);
    const form = step(worker, 'police').querySelector<HTMLDetailsElement>('.instead')!;
    form.open = true;
    await worker.press(english.noteIt, form);

    expect(worker.alerts).to.include(english.insteadMissing);
    expect(worker.focus?.matches('input')).to.equal(true);
  });

  it('can be closed because they did not agree at an age at which they decide, where it is theirs to decide', async () => {
    const notAgreed = '.instead [value=not-agreed]';
    const child = await atResult({ ...disclosed, age: 15 });
    expect(child.all(notAgreed)).to.have.length(0);

    const adult = await atResult({ ...disclosed, age: 19, care: 'foster', traded: 'arranged-by-someone' });
    expect(step(adult, 'clinic').querySelector(notAgreed)).to.not.equal(null);
    for (const owed of ['police', 'supervisor', 'papers'])
      expect(step(adult, owed).querySelector(notAgreed), owed).to.equal(null);
  });

  it('reads which points are new since the call', async () => {
    const worker = await atResult({ ...disclosed, 'other-child': 'no' });
    await tick(worker, 'hotline');
    expect(said(step(worker, 'hotline'))).not.to.include(english.newSince);
    await worker.press(english.back);
    await worker.press(`${english.change}: ${words.questions['other-child']!.label}`);
    await worker.on('other-child').choose('maybe');
    await worker.press(english.next);
    await worker.press(english.result);
    const point = step(worker, 'hotline').querySelector<HTMLElement>('[data-point=hotline-other-child]')!;

    expect(said(point)).to.include(english.newSince);
    expect(said(step(worker, 'hotline').querySelector('[data-point=hotline-report]')!)).not.to.include(
      english.newSince,
    );
    expect(step(worker, 'hotline').matches('.is-closed')).to.equal(false);
  });

  it('gives up an entry that was made by mistake', async () => {
    const worker = await atResult(disclosed);
    await tick(worker, 'police');
    await worker.press(english.removeEntry, step(worker, 'police'));

    expect(stepsDone(worker)).to.deep.equal([]);
    expect(worker.focus?.matches('[data-step=police] > .tick')).to.equal(true);
  });

  it('refuses a time that is still to come, beside the field', async () => {
    const worker = await atResult(disclosed);
    await tick(worker, 'police');
    const { at } = stepsDone(worker)[0]!;
    await fill(worker, 'police', english.doneWhen, '2099-01-01T10:00');

    expect(worker.alerts).to.include(english.whenPast);
    expect(stepsDone(worker)[0]!.at).to.equal(at);
    expect(worker.heard('screening-error')).to.equal(0);
  });

  it('is named by its tick, and is done by keyboard alone', async () => {
    const worker = await atResult(disclosed);
    const button = step(worker, 'police').querySelector<HTMLElement>('.tick')!;
    expect(nameOf(button)).to.include(english.done).and.to.include(words.steps['police']);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => step(worker, 'police').querySelector('.entry[open]'));
    await sendKeys({ press: 'Tab' });
    expect(worker.focus?.matches('summary')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(worker.focus === field(worker, 'police', english.doneWhen)).to.equal(true);
  });
});

describe('a finished screening', () => {
  async function finished(answers: AnswersToGive = disclosed): Promise<Worker> {
    const worker = await atResult(answers, { config: police });
    await tick(worker, 'police');
    await worker.press(english.finish);
    await until(() => worker.record);
    await worker.settled();
    return worker;
  }

  it('has Print, Save and Correct at the top, and in sight wherever one reads', async () => {
    const worker = await finished();
    const bar = worker.find('.actions')!;
    const { position, top } = getComputedStyle(bar);

    expect([position, top]).to.deep.equal(['sticky', '0px']);
    expect([...bar.querySelectorAll('button')].map(nameOf).slice(0, 3)).to.deep.equal([
      english.print,
      english.save,
      english.correct,
    ]);
    expect(bar.getBoundingClientRect().bottom).to.be.at.most(worker.find('.level')!.getBoundingClientRect().top);
  });

  it('shows the level and what is left to do, and folds all else', async () => {
    const worker = await finished();
    const read = words.questions['traded']!.prompt;

    expect(worker.sees)
      .to.include(words.levels['report-and-refer']!.name)
      .and.to.include(words.points['hotline-report']!.text);
    expect(worker.sees).not.to.include(words.points['police-crime']!.text);
    expect(worker.sees).not.to.include(read);
    expect(worker.all('.fold[open]')).to.have.length(0);
    expect(worker.paper).to.include(words.points['police-crime']!.text).and.to.include(read);
  });

  it('takes what is done after the end as a dated addition, and leaves what was entered before', async () => {
    const worker = await finished();
    const [before] = worker.record!.stepsDone;
    const button = await tick(worker, 'hotline');
    await until(() => worker.record!.stepsDone.length === 2);
    await until(() => step(worker, 'hotline').querySelector('.entry[open]'));
    expect(worker.focus === button).to.equal(true);
    await fill(worker, 'hotline', english.doneReference, '26-11873');
    await until(() => worker.record!.stepsDone[1]!.reference);

    const { stepsDone: all, amendments, completedAt } = worker.record!;
    expect(all[0]).to.deep.equal(before);
    expect(all[1]).to.deep.include({ step: 'hotline', state: 'done', reference: '26-11873' });
    expect(Date.parse(all[1]!.addedAt!)).to.be.at.least(Date.parse(completedAt!));
    expect(amendments).to.deep.equal([]);
    expect(said(step(worker, 'hotline')))
      .to.include('26-11873')
      .and.to.include(say(english.addedAt, { time: '' }));
    expect(step(worker, 'police').querySelectorAll('details.entry')).to.have.length(0);
  });

  it('from another day takes it, too', async () => {
    const first = await finished();
    const { record } = first;
    first.element.remove();
    const worker = await open({ record, config: police });
    await until(() => worker.find('[data-step=hotline] .tick'));
    await tick(worker, 'hotline');
    await until(() => worker.record);

    expect(worker.record!.stepsDone.map(({ step: code }) => code)).to.deep.equal(['police', 'hotline']);
    expect(worker.sees).to.include(english.intact);
  });

  it('of an earlier format shows what it suggested, and nothing to tick', async () => {
    const record: unknown = await (await fetch('/test/frozen/0.4.0/records/act-now-every-kind-at-once.en.json')).json();
    const worker = await open({ record });
    await until(() => worker.find('.plan'));
    const { assessment } = record as { assessment: { actions: { code: string; text: string }[] } };

    expect(stepsOf(worker)).to.deep.equal(assessment.actions.map(({ code }) => code));
    expect(said(step(worker, assessment.actions[0]!.code))).to.include(assessment.actions[0]!.text);
    expect(worker.all('.plan h3')).to.have.length(0);
    expect(worker.all('.plan button, .plan input')).to.have.length(0);
  });
});
