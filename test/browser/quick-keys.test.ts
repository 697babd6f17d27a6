import { expect } from 'chai';
import { asking, atAge, begun, isShown, open, until, type Worker } from './driver.ts';
import { nothingFound } from './fixtures.ts';
import { press } from './keys.ts';
import { english } from './texts.ts';

const quickKeys = true;

/** The keys that answer the question that has the focus: the letters at its choices. */
function lettersFor(worker: Worker, code: string): string[] {
  const said = nothingFound[code];
  if (code === 'age') return ['1', '5'];
  const listed = code === 'welcome' ? ['relief', 'privacy', 'may-skip', 'alone'] : [said].flat();
  return listed.flatMap((choice) => {
    const input = worker.all<HTMLInputElement>(`[data-question="${code}"] input`).find(({ value }) => value === choice);
    return input?.dataset['letter'] ?? [];
  });
}

/** Questions that are open on the screen, in their order. */
const openQuestions = (worker: Worker) => worker.all<HTMLElement>('[data-question]').filter(isShown);

describe('Quick by keyboard', () => {
  it('a whole talk takes at most 200 key presses, every open line answered', async () => {
    const worker = await open({ quickKeys });
    let presses = 0;
    const strike = async (...keys: readonly string[]) => {
      presses += keys.length;
      await press(worker, ...keys);
    };
    await strike('Tab', 'Enter');
    const answered = new Set<string>();
    while (!worker.record) {
      const before = worker.sees;
      for (let [next] = openQuestions(worker); next;) {
        const code = next.dataset['question']!;
        // On a page with several questions, Enter leads into the first one and from each to the next.
        if (!next.contains(worker.focus)) await strike('Enter');
        expect(next.contains(worker.focus), code).to.equal(true);
        await strike(...lettersFor(worker, code));
        answered.add(code);
        const all = openQuestions(worker);
        next = all[all.findIndex(({ dataset }) => dataset['question'] === code) + 1];
      }
      await strike('Enter');
      await until(() => worker.sees !== before || worker.record);
    }
    console.log(`a whole talk: ${presses} key presses`);
    expect(presses).to.be.at.most(200);
    const { age: _age, 'missing-since': _since, ...asked } = nothingFound as Record<string, unknown>;
    for (const code of ['age', 'welcome', ...Object.keys(asked)])
      if (answered.has(code)) expect(worker.record.answers, code).to.have.property(code);
    expect(worker.record.answers['age']![0]!.value).to.equal(15);
    expect(worker.record.level.computed).to.equal('none-noted');
  });

  it('shows the letters, and chooses by them wherever in the question one is', async () => {
    const worker = await asking('safe', { quickKeys });
    expect(worker.all('.spoken kbd').map(({ textContent }) => textContent)).to.include.members(['a', 'b', 'c', 'z']);
    expect(worker.focused).to.equal(worker.heading);
    await press(worker, 'b');
    expect(worker.on('safe').chosen).to.deep.equal(['not-sure']);
    await press(worker, 'C');
    expect(worker.on('safe').chosen).to.deep.equal(['not-safe']);
    await press(worker, '1');
    expect(worker.on('safe').chosen).to.deep.equal(['not-safe']);
  });

  it('leaves text, and buttons, as they are', async () => {
    const worker = await asking('safe', { quickKeys });
    worker.find('details.note summary')!.focus();
    await press(worker, 'Enter');
    worker.on('safe').noteField.focus();
    await press(worker, 'a', 'Enter', 'b');
    expect(worker.on('safe').noteField.value).to.equal('a\nb');
    // A note alone is no answer.
    expect(worker.on('safe').chosen).to.deep.equal(['not-asked']);
    expect(worker.questions).to.include('safe');
  });

  it('goes to what cannot be used once, then on', async () => {
    const worker = await atAge({ quickKeys });
    worker.on('age').field.focus();
    await press(worker, 'x', 'Enter');
    while (worker.focus?.closest('[data-question]') && !openQuestions(worker).at(-1)!.contains(worker.focus))
      await press(worker, 'Enter');
    await press(worker, 'Enter');
    expect(worker.focus === worker.on('age').field).to.equal(true);
  });

  for (const [name, how] of [
    ['that ends the composing of a number', { isComposing: true }],
    // Safari ends it before the key is heard, which then has this code.
    ['that ends it in Safari', { keyCode: 229 }],
    ['that is held down', { repeat: true }],
  ] as const)
    it(`goes nowhere by Enter ${name}`, async () => {
      const worker = await atAge({ quickKeys });
      const { field } = worker.on('age');
      field.focus();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...how }));
      await worker.settled();

      expect(worker.focus === field).to.equal(true);
    });

  it('is off unless the page offers it', async () => {
    const worker = await asking('safe');
    expect(worker.all('.spoken kbd')).to.have.length(0);
    await press(worker, 'b', 'Enter');
    expect(worker.on('safe').chosen).to.deep.equal([]);
    await worker.unfoldTopics();
    expect(worker.buttons).not.to.include(english.quickKeys);
  });

  it('is turned off by the worker, where the youth might lean on the keyboard, and on again', async () => {
    const worker = await begun({ quickKeys });
    await worker.jump('Right now');
    await worker.unfoldTopics();
    await worker.press(english.quickKeys);
    worker.find('[data-heading]')!.focus();
    await press(worker, 'a', 'Enter');
    expect(worker.all('input:checked')).to.have.length(0);
    expect(worker.all('.spoken kbd')).to.have.length(0);

    await worker.unfoldTopics();
    await worker.press(english.quickKeys);
    worker.find('[data-heading]')!.focus();
    await press(worker, 'a');
    expect(worker.all('input:checked')).to.have.length(1);
  });

  it('does nothing below the cover, or before the talk', async () => {
    const worker = await asking('safe', { quickKeys });
    await worker.press(english.cover);
    await press(worker, 'a');
    await worker.press(english.uncover);
    expect(worker.on('safe').chosen).to.deep.equal([]);
  });
});
