import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { asking, nameOf, open } from './driver.ts';
import { isChoice, press, tabTo } from './keys.ts';

const isPrimary = (focus: Element) => focus.getAttribute('part') === 'primary-button';

describe('by keyboard alone', () => {
  it('the worker comes from the opening to the record, and every question can be answered', async () => {
    const worker = await open({ path: 'short' });
    const answered: string[] = [];
    while (!worker.record) {
      const spoken = worker.find('.spoken')?.dataset['question'];
      if (spoken && spoken !== 'next') {
        await tabTo(worker, isChoice);
        await press(worker, ' ');
        expect(worker.on(spoken).chosen, spoken).to.have.length(1);
        answered.push(spoken);
      }
      await tabTo(worker, isPrimary);
      await press(worker, 'Enter');
      expect(worker.focused, `after ${spoken ?? 'a card'}`).to.equal(worker.heading);
    }
    expect(answered).to.include.members(['welcome', 'safe', 'mood', 'left', 'slept', 'hurt', 'touched', 'traded']);
    for (const question of answered) expect(worker.record.answers[question], question).to.have.length(1);
  });

  it('Tab goes through a question as one reads it', async () => {
    const worker = await asking('travel');
    await worker.on('travel').choose('no');
    worker.find('[data-heading]')!.focus();
    const order: string[] = [];
    for (let step = 0; order.at(-1) !== 'I am alone now' && step < 20; step += 1) {
      await press(worker, 'Tab');
      order.push(worker.focused);
    }

    const accounts = ['+ I saw', '+ The file says', '+ Someone else told me'];
    const actions = ['Next', 'Back', 'I am alone now'];
    expect(order).to.deep.equal(['A softer way to say it', 'no', 'Note', 'Clear this answer', ...accounts, ...actions]);
  });

  it('arrow keys try the choices, ways not to answer among them, and only the last one counts', async () => {
    const worker = await asking('safe');
    await tabTo(worker, isChoice);
    await press(worker, ' ', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(worker.on('safe').chosen).to.deep.equal(['declined']);
    await press(worker, 'ArrowUp', 'ArrowUp');
    expect(worker.on('safe').chosen).to.deep.equal(['not-sure']);
    await worker.walk({}, 'Review before the result');
    await worker.goOn();
    await worker.goOn();

    expect(worker.record!.answers['safe']!.map(({ value }) => value)).to.deep.equal(['not-sure']);
    expect(worker.record!.history).to.deep.equal([]);
  });

  it('a note is written, and softer words take the place of the first and give it back', async () => {
    const worker = await asking('safe');
    const { prompt, followUp } = returnFromRun.wording['en']!.questions['safe']!;
    await tabTo(worker, (focus) => nameOf(focus) === 'A softer way to say it');
    await press(worker, 'Enter');
    expect(worker.heading).to.equal(followUp);
    expect(worker.focused).to.equal('The first way to say it');
    await press(worker, 'Enter');
    expect(worker.heading).to.equal(prompt);
    await tabTo(worker, (focus) => nameOf(focus) === 'Note');
    await press(worker, 'Enter', 'Tab');
    await sendKeys({ type: 'pale' });

    expect(worker.on('safe').noteField.value).to.equal('pale');
  });
});
