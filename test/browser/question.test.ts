import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { asking, atAge } from './driver.ts';

const words = returnFromRun.wording['en']!;

describe('one question with the youth', () => {
  it('shows the words to say as the legend of a native group, and is alone on the screen', async () => {
    const worker = await asking('left');

    expect(worker.questions).to.deep.equal(['left']);
    expect(worker.on('left').fieldset.tagName).to.equal('FIELDSET');
    expect(worker.on('left').legend).to.equal(words.questions['left']!.prompt);
    expect(worker.heading).to.equal(words.questions['left']!.prompt);
  });

  it('offers every choice as a native input with its code, in the order of the instrument, and what it is called', async () => {
    const worker = await asking('safe');

    const ways = ['declined', 'unknown', 'not-asked', 'unsafe-to-ask'];
    expect(worker.on('safe').choices).to.deep.equal(['safe', 'not-sure', 'not-safe', ...ways]);
    for (const code of ['safe', 'not-sure', 'not-safe'])
      expect(worker.on('safe').input(code).labels![0]!.textContent).to.include(words.questions['safe']!.choices![code]);
    for (const code of ways)
      expect(worker.on('safe').input(code).labels![0]!.textContent).to.include(words.responses[code]);
  });

  it('stores one of several choices where one fits', async () => {
    const worker = await asking('safe');
    await worker.on('safe').choose('safe', 'not-sure');

    expect(worker.on('safe').chosen).to.deep.equal(['not-sure']);
  });

  it('stores several choices where several fit, and says so', async () => {
    const worker = await asking('left');
    await worker.on('left').choose('argument', 'school');

    expect(worker.on('left').chosen).to.deep.equal(['argument', 'school']);
    expect(worker.sees).to.include('Choose all that fit');
    await worker.on('left').choose('argument', 'school');
    expect(worker.on('left').chosen).to.deep.equal([]);
  });

  it('stores both of two quick clicks that come before the screen is drawn again', async () => {
    const worker = await asking('left');
    worker.on('left').input('argument').click();
    worker.on('left').input('school').click();
    await worker.settled();

    expect(worker.on('left').chosen).to.deep.equal(['argument', 'school']);
  });

  it('lets "none" exclude the others, and go when something else comes', async () => {
    const worker = await asking('needs');
    await worker.on('needs').choose('food', 'water', 'none');
    expect(worker.on('needs').chosen).to.deep.equal(['none']);

    await worker.on('needs').choose('rest');
    expect(worker.on('needs').chosen).to.deep.equal(['rest']);
  });

  it('has four ways not to answer, each of which replaces an answer and is replaced by one', async () => {
    const worker = await asking('body');
    for (const way of ['declined', 'unknown', 'not-asked', 'unsafe-to-ask']) {
      await worker.on('body').choose('a-lot', way);
      expect(worker.on('body').chosen).to.deep.equal([way]);
    }
    await worker.on('body').choose('no');
    expect(worker.on('body').chosen).to.deep.equal(['no']);
  });

  it('puts softer words in the place of the first ones with one tap, and brings those back', async () => {
    const worker = await asking('left');
    const { prompt, followUp, listenFor } = words.questions['left']!;
    const isAskedIn = (these: string, others: string) => {
      expect(worker.find('.spoken > legend')!.textContent.trim()).to.equal(these);
      expect(worker.sees).to.include(`Listen for: ${listenFor}`).and.not.include(others);
    };

    isAskedIn(prompt, followUp!);
    await worker.press('A softer way to say it');
    isAskedIn(followUp!, prompt);
    await worker.press('The first way to say it');
    isAskedIn(prompt, followUp!);

    await worker.press('A softer way to say it');
    await worker.press('Next');
    expect(worker.sees).not.to.include(words.questions['got-by']!.followUp);
    await worker.press('Back');
    isAskedIn(prompt, followUp!);
  });

  it('stores a note with the answer, also one that is there before the answer', async () => {
    const worker = await asking('body');
    await worker.on('body').note('holds their side');
    await worker.on('body').choose('a-little');
    await worker.press('Next');
    await worker.press('Back');

    expect(worker.on('body').chosen).to.deep.equal(['a-little']);
    expect(worker.on('body').noteField.value).to.equal('holds their side');
  });

  it('clears an answer', async () => {
    const worker = await asking('left');
    await worker.on('left').choose('argument', 'school');
    await worker.press('Clear this answer');

    expect(worker.on('left').chosen).to.deep.equal([]);
    await worker.press('Next');
    await worker.press('Back');
    expect(worker.on('left').chosen).to.deep.equal([]);
  });

  it('stores a text as it is typed', async () => {
    const worker = await asking('next');
    await worker.on('next').type('My aunt. A shower.');
    await worker.press('Back');
    await worker.press('Next');

    expect(worker.on('next').textarea.value).to.equal('My aunt. A shower.');
  });
});

describe('the age', () => {
  it('is stored as a number', async () => {
    const worker = await atAge();
    await worker.on('age').type('15');
    await worker.jump('After the talk');
    await worker.jump('Before you talk');

    expect(worker.on('age').field.value).to.equal('15');
    expect(worker.on('age').field.getAttribute('aria-invalid')).not.to.equal('true');
  });

  for (const wrong of ['fifteen', '15.5', '-1', '26', '1e1', '0x0f']) {
    it(`is not stored as "${wrong}", which is marked and left to be corrected, with what is expected`, async () => {
      const worker = await atAge();
      await worker.on('age').type('15');
      await worker.on('age').type(wrong);

      expect(worker.on('age').field.value).to.equal(wrong);
      expect(worker.on('age').field.getAttribute('aria-invalid')).to.equal('true');
      expect(worker.sees).to.include('A whole number from 0 to 25');
      // Next goes to the field first, and then on.
      await worker.goOn();
      await worker.walk({}, 'Review before the result');
      expect(worker.sees).to.include(`Age From the file: Typed, but cannot be used: “${wrong}”`);
      expect(worker.draft!.answers).not.to.have.property('age');
    });
  }

  it('is no longer marked once it is corrected or emptied', async () => {
    const worker = await atAge();
    for (const right of ['14', '']) {
      await worker.on('age').type('x');
      await worker.on('age').type(right);
      expect(worker.on('age').field.getAttribute('aria-invalid')).not.to.equal('true');
    }
  });
});
