import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { accessibilityTree, type AccessibleNode } from './devtools.ts';
import { asking, atAge, open } from './driver.ts';
import { english, say } from './texts.ts';

const words = returnFromRun.wording['en']!;

/** All that a screen reader says from the beginning of the container until it says that. */
async function heard(container: Element, end: string): Promise<string[]> {
  await virtual.start({ container });
  for (let step = 0; step < 200 && (await virtual.lastSpokenPhrase()) !== end; step += 1) await virtual.next();
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log;
}

/** Where the phrases are said; all of them, and in that order. */
function expectInOrder(log: readonly string[], phrases: readonly string[]): void {
  let from = 0;
  for (const phrase of phrases) {
    const found = log.findIndex((said, index) => index >= from && said.includes(phrase));
    expect(found, `"${phrase}" after "${log[from - 1]}" in\n${log.join('\n')}`).to.be.at.least(from);
    from = found + 1;
  }
}

describe('a screen reader', () => {
  it('reads a whole question in the order in which one speaks', async () => {
    const worker = await asking('needs');
    const { prompt, listenFor, choices } = words.questions['needs']!;

    expectInOrder(await heard(worker.find('.shell')!, 'button, I am alone now'), [
      'Welcome',
      'image, Part 1 of 6',
      'button, Take a moment',
      'navigation, Topics',
      'button, Welcome, current step',
      `group, ${prompt}`,
      `heading, ${prompt}, level 2`,
      'button, A softer way to say it',
      'Listen for',
      listenFor!,
      'Choose all that fit',
      ...Object.values(choices!).map((choice) => `checkbox, ${choice}, not checked`),
      `group, ${english.orElse}`,
      'radio, they’d rather not say, not checked',
      'radio, don’t know, not checked',
      'radio, not asked, not checked',
      'radio, not safe to ask now, not checked',
      'Note',
      'button, + Someone else told me',
      'button, Next',
      'button, Back',
      'button, I am alone now',
    ]);
  });

  it('says whose word it is in an account beside the youth’s own', async () => {
    const worker = await asking('gang');
    await worker.press('+ I saw');

    expectInOrder(await heard(worker.on('gang').fieldset, 'button, Remove this account'), [
      'group, Seen or judged by the worker',
      'radio, yes',
      'button, Remove this account',
    ]);
  });
});

describe('Chromium gives to assistive technology', () => {
  async function tree(test: Mocha.Context): Promise<AccessibleNode[]> {
    return (await accessibilityTree()) ?? test.skip();
  }
  const focused = (nodes: readonly AccessibleNode[]) =>
    nodes
      .filter(({ role, states }) => states['focused'] && role !== 'RootWebArea')
      .map(({ role, name }) => [role, name]);

  it('the group by its words to say, and each choice in it by name and state', async function () {
    const worker = await asking('safe');
    await worker.on('safe').choose('not-sure');
    const { prompt, choices } = words.questions['safe']!;
    const nodes = await tree(this);

    expect(nodes.filter(({ role, name }) => role === 'group' && name === prompt)).to.have.length(1);
    const radios = nodes.filter(({ role, groups }) => role === 'radio' && groups.includes(prompt));
    expect(radios.map(({ name, states }) => [name, states['checked']])).to.deep.equal([
      [choices!['safe'], 'false'],
      [choices!['not-sure'], 'true'],
      [choices!['not-safe'], 'false'],
      ...Object.values(words.responses).map((response) => [response, 'false']),
    ]);
    expect(radios.slice(3).every(({ groups }) => groups[0] === english.orElse)).to.equal(true);
  });

  it('the group by the softer words while those are shown, and no more by the first', async function () {
    const worker = await asking('safe');
    const { prompt, followUp } = words.questions['safe']!;
    await worker.press(english.softer);
    const names = (await tree(this))
      .filter(({ role }) => role === 'group' || role === 'heading')
      .map(({ name }) => name);

    expect(names).to.include(followUp).and.not.include(prompt);
    expect(worker.find('h2')!.getAttribute('aria-live')).to.equal('polite');
  });

  it('several choices by name and state', async function () {
    const worker = await asking('left');
    await worker.on('left').choose('school', 'argument');
    const boxes = (await tree(this)).filter(({ role }) => role === 'checkbox');

    const checked = boxes.filter(({ states }) => states['checked'] === 'true').map(({ name }) => name);
    expect(checked).to.deep.equal(['an argument', 'school']);
    expect(boxes).to.have.length(Object.keys(words.questions['left']!.choices!).length);
  });

  it('the age as a field with its name, and as wrong where it is', async function () {
    const worker = await atAge();
    await worker.on('age').type('x');
    const [field] = (await tree(this)).filter(({ role }) => role === 'textbox');

    expect(field!.name).to.equal('A whole number from 0 to 25');
    expect(field!.groups).to.deep.equal([words.questions['age']!.prompt]);
    expect(field!.states['invalid']).to.equal('true');
    expect(field!.description).to.equal(say(english.notWholeNumber, { atLeast: 0, atMost: 25 }));
  });

  it('the new heading as what has the focus, after each step', async function () {
    const worker = await open();
    expect(focused(await tree(this))).to.deep.equal([]);
    for (let step = 0; worker.heading !== `${english.suggestedLevel} ${words.levels['follow-up']!.name}`; step += 1) {
      await worker.goOn();
      expect(focused(await tree(this)), String(step)).to.deep.equal([['heading', worker.heading]]);
    }
  });
});
