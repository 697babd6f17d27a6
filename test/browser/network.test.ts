import { expect } from 'chai';
import { someOf } from '../runs.ts';
import { until, words } from './driver.ts';
import { goOnToTheWait, heals, isWaiting, pageWhere, passed, pressUntil, sayAge, ways } from './network.ts';
import { english } from './texts.ts';

// Every second way. The soak run has each, with every part.
const parts = Object.entries(heals);
for (const [index, way] of someOf(ways, 2).entries()) {
  const [part, [what, see]] = parts[index % parts.length]!;
  it(`where ${part} arrives ${way}: ${what}`, () => see(way));
}

it('what the host set says that it is being read, where what reads it never comes', async () => {
  const { worker } = await pageWhere({ 'host-data': 'never' });
  // It is hidden for the first moment, so that nothing flashes: what is there counts.
  const seen: string[] = [];
  const { shadowRoot } = worker.element;
  const observer = new MutationObserver(() => seen.push(words(shadowRoot!.querySelector('.main')?.textContent)));
  observer.observe(shadowRoot!, { childList: true, subtree: true, characterData: true });
  worker.element.config = { settings: { contactWithinHours: 48 } };
  await until(() => worker.sees.includes(english.cannotStart));

  expect(seen).to.include(english.waiting);
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

  it('is asked on without the accounts of others, which come to its questions at the next try', async () => {
    const { worker, heal } = await pageWhere({ result: 'missing' });
    await sayAge(worker);
    const adder = `+ ${english.addAccount.other}`;
    // On a page of several questions they are behind one tap.
    const named = () => worker.all('button').map(({ textContent }) => textContent.trim());
    expect(named()).to.include(english.tryAgain).and.not.include(adder);
    await heal();
    await pressUntil(worker, english.tryAgain, () => named().includes(adder));

    expect(worker.draft!.answers['age']![0]!.value).to.equal(15);
  });

  it('is in English where Spanish never came, and does not wait for it', async () => {
    const { worker } = await pageWhere({ es: 'never' }, 'es');
    await sayAge(worker);
    // The screen may wait for the result for a moment.
    while (!worker.record) await goOnToTheWait(worker).then(() => passed(5));

    expect(worker.record.language).to.equal('en');
  });
});
