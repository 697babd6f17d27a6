import { expect } from 'chai';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { begun, open, until, Worker, type HostSettings } from './driver.ts';

const review = 'Review before the result';

/** A talk inside a form of the host's. */
async function inForm(settings: HostSettings = {}): Promise<{ worker: Worker; form: HTMLFormElement }> {
  const form = document.createElement('form');
  form.innerHTML = '<input name="case" value="2026-041">';
  document.body.append(form);
  return { worker: await begun(settings, form), form };
}

function submitted(form: HTMLFormElement): [string, unknown][] {
  return [...new FormData(form)].filter(([name]) => name !== 'case');
}

/** A record that the host hands in, in a form of the host's. */
async function handedIn(): Promise<{ worker: Worker; form: HTMLFormElement; record: ScreeningRecord }> {
  const { worker: before } = await inForm();
  const record = await before.finish();
  document.body.replaceChildren();
  const form = document.createElement('form');
  document.body.append(form);
  const worker = await open({ name: 'screening', record }, form);
  await until(() => submitted(form).length === 1);
  return { worker, form, record };
}

describe('in a form of the host’s', () => {
  it('submits the finished record as JSON under its name, and nothing before', async () => {
    const { worker, form } = await inForm({ name: 'screening', prefill: { age: 15 } });
    await worker.walk({ safe: 'safe' }, review, () => expect(submitted(form)).to.deep.equal([]));
    await worker.goOn();
    expect(submitted(form)).to.deep.equal([]);
    await worker.goOn();
    await until(() => worker.record);

    const [[name, value] = []] = submitted(form);
    expect(name).to.equal('screening');
    expect(JSON.parse(String(value))).to.deep.equal(worker.record);
  });

  it('submits nothing without a name', async () => {
    const { worker, form } = await inForm();
    await worker.finish();

    expect(submitted(form)).to.deep.equal([]);
  });

  it('submits nothing of a talk that was stopped, and nothing after it was cleared', async () => {
    const { worker, form } = await inForm({ name: 'screening' });
    await worker.walk({}, review);
    await worker.goOn();
    await worker.press('Stop for today', worker.find('.main')!);
    await until(() => worker.provisional);
    expect(submitted(form)).to.deep.equal([]);
    await worker.press('Go on where we were');
    for (let steps = 0; steps < 5 && !worker.record; steps++) await worker.goOn();
    expect(submitted(form)).to.have.length(1);

    worker.element.clear();
    await worker.settled();
    expect(submitted(form)).to.deep.equal([]);
  });

  it('submits a record that was handed in, and the last finished one while it is corrected', async () => {
    const { worker, form, record } = await handedIn();
    expect(JSON.parse(String(submitted(form)[0]![1]))).to.deep.equal(record);

    await worker.press('Correct or add');
    await worker.fill('correct-by', 'supervisor');
    await worker.fill('correct-reason', 'The brother called.');
    await worker.press('Open it for the correction');
    await until(() => worker.element.matches(':state(open)'));
    await worker.settled();
    expect(JSON.parse(String(submitted(form)[0]![1]))).to.deep.equal(record);

    worker.element.clear();
    await until(() => submitted(form).length === 0);
  });

  it('submits nothing any more of a record that was taken away', async () => {
    const { worker, form } = await handedIn();

    worker.element.record = undefined;
    await until(() => submitted(form).length === 0);
  });

  it('has no record in the address: a form that is sent by "get" has none', async () => {
    const { worker, form } = await inForm({ name: 'screening' });
    await worker.finish();
    let sent: [string, unknown][] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent = submitted(form);
    });
    form.requestSubmit();
    expect(sent).to.deep.equal([]);
    expect(worker.errors[0]!.message).to.include('post');

    form.method = 'post';
    form.requestSubmit();
    expect(sent).to.have.length(1);
  });

  it('goes with the element from one form to another', async () => {
    const { worker, form } = await inForm({ name: 'screening' });
    await worker.finish();
    const other = document.createElement('form');
    document.body.append(other);
    other.append(worker.element);

    expect(submitted(form)).to.deep.equal([]);
    expect(submitted(other)).to.have.length(1);
  });

  it('loses nothing when the form is reset', async () => {
    const { worker, form } = await inForm({ name: 'screening' });
    await worker.goOn();
    await worker.on('age').type('15');
    form.reset();
    await worker.settled();

    expect(worker.on('age').field.value).to.equal('15');
  });
});

describe('when the browser restores a form', () => {
  it('nothing of the talk was stored for it', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/test/browser/pages/form.html';
    document.body.append(frame);
    const view = () => frame.contentWindow as unknown as Window & typeof globalThis;
    const element = () => view().document.querySelector('open-door-screening')!;
    const loaded = (page: string) => () =>
      view().location.pathname.endsWith(page) && view().document.readyState === 'complete';
    const data = () =>
      [...new (view().FormData)(view().document.forms[0])].map(([name, value]) => [name, value !== '']);
    await until(loaded('form.html'));
    const worker = new Worker(element());
    await until(() => worker.buttons.includes('Begin'));
    view().document.querySelector<HTMLInputElement>('#note')!.value = 'Came back today.';
    await worker.goOn();
    await worker.finish();
    expect(data()).to.deep.equal([
      ['note', true],
      ['screening', true],
    ]);

    view().location.href = '/test/browser/pages/form-sent.html';
    await until(loaded('form-sent.html'));
    view().history.back();
    await until(loaded('form.html'));
    await until(() => element().shadowRoot);

    // What the host's user typed shows that the browser did restore the form.
    await until(() => view().document.querySelector<HTMLInputElement>('#note')!.value !== '');
    expect(data()).to.deep.equal([['note', true]]);
    expect(element().draft).to.equal(undefined);
  });
});
