import { expect } from 'chai';
import { ScreeningErrorEvent } from '../../src/element/events.ts';
import { ConfigurationError, InstrumentError } from '../../src/instrument/problems.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { atAge, begun, firstButtons, open, type Worker, until, words } from './driver.ts';
import { ownInstrument } from './own-instrument.ts';
import { english } from './texts.ts';

const cannotStart = 'This screening cannot start';

/** The error that was reported, when there is exactly one. */
function errorOf(worker: Worker): Error {
  const errors = worker.events.filter((event) => event instanceof ScreeningErrorEvent);
  expect(errors).to.have.length(1);
  return errors[0]!.error;
}

describe('an instrument of the host’s own', () => {
  it('is used as it is', async () => {
    const worker = await begun({ instrument: ownInstrument() });
    await worker.jump('Welcome');
    await worker.press('Next');

    expect(worker.heading).to.equal('What can I get you?');
    await worker.walk({}, 'Review before the result');
    await worker.goOn();
    await worker.goOn();
    expect(worker.record!.instrument).to.deep.equal({ id: 'county-talk', version: '2.1.0' });
  });

  it('that was read before is used at once', async () => {
    const worker = await open({ instrument: returnFromRun });

    expect(worker.heading).to.equal(returnFromRun.wording['en']!.cards.opening.title);
  });

  it('that cannot be used is reported with where it is wrong, on the screen and to the host', async () => {
    const instrument = ownInstrument();
    instrument.flags[3] = { ...instrument.flags[3]!, when: { question: 'no-such-question', has: ['yes'] } };
    const worker = await open({ instrument });

    expect(worker.sees).to.include(cannotStart).and.to.include('flags[3].when');
    expect(worker.all('[role=alert]:not(:empty)')).to.have.length(1);
    const error = errorOf(worker);
    expect(error).to.be.instanceOf(InstrumentError);
    expect((error as InstrumentError).problems.map(({ path }) => path).join()).to.include('flags[3].when');
  });

  for (const [name, instrument] of [
    ['a text', 'instrument.json'],
    ['an empty object', {}],
    ['a list', []],
  ] as const)
    it(`that is ${name} leaves no blank`, async () => {
      const worker = await open({ instrument });

      expect(worker.sees).to.include(cannotStart);
      expect(errorOf(worker)).to.be.instanceOf(InstrumentError);
    });

  for (const instrument of [null, undefined])
    it(`that is ${instrument} is not given: the built-in one is there`, async () => {
      const worker = await open({ instrument });

      expect(worker.buttons).to.deep.equal(firstButtons);
      expect(worker.errors).to.deep.equal([]);
    });

  it('that cannot be used can be tried again, once the host has corrected it in place', async () => {
    const instrument = { ...ownInstrument(), version: 2 as unknown };
    const worker = await open({ instrument });
    expect(worker.sees).to.include('version: expected text');
    await worker.press(english.tryAgain);
    await worker.settled();
    expect(worker.sees).to.include('version: expected text');
    expect(worker.focused).to.equal(cannotStart);

    instrument.version = '2.1.0';
    await worker.press(english.tryAgain);
    await until(() => worker.buttons.includes('Begin') && worker.focus?.matches('[data-heading]'));
    expect(worker.sees).not.to.include(cannotStart);
  });

  it('can be corrected', async () => {
    const worker = await open({ instrument: {} });
    worker.element.instrument = ownInstrument();
    await until(() => !worker.sees.includes(cannotStart));

    await worker.goOn();
    expect(worker.questions).to.include('report-police');
  });

  it('is not replaced while a talk is under way, but for the next one', async () => {
    const worker = await atAge();
    await worker.on('age').type('15');
    worker.element.instrument = ownInstrument('Quite another talk');
    await worker.settled();
    expect(worker.on('age').field.value).to.equal('15');

    worker.element.clear();
    await until(() => worker.buttons.includes('Begin'));
    await worker.goOn();
    await worker.jump('Some harder');
    expect(worker.sees).to.include('Quite another talk');
  });

  it('begins as soon as it is read, where the host has called for it', async () => {
    const worker = await open({ instrument: {} });
    worker.element.instrument = ownInstrument();
    worker.element.start();
    await until(() => worker.questions.includes('report-police'));

    expect(worker.heard('screening-start')).to.equal(1);
  });
});

describe('the agency’s configuration', () => {
  it('prevents the hardest question from being asked aloud', async () => {
    const worker = await begun({ config: { settings: { askTradedAloud: false } } });
    const aloud: string[] = [];
    await worker.walk({}, 'After the talk', () => aloud.push(...worker.questions));

    expect(worker.questions).to.include('traded');
    expect(aloud.slice(0, -worker.questions.length)).not.to.include('traded');
  });

  it('gives the local contacts, with a link to call', async () => {
    const contacts = { 'child-abuse-hotline': { name: 'Adams County hotline', phone: '(555) 010-0199' } };
    const worker = await begun({ config: { contacts } });
    await worker.walk({ hurt: 'hurt' }, 'Review before the result');
    await worker.goOn();

    expect(worker.sees).to.include('Adams County hotline').and.to.include('(555) 010-0199');
    expect(worker.all<HTMLAnchorElement>('a').map(({ href }) => href)).to.include('tel:5550100199');
  });

  it('adds steps of its own, and points to the instrument’s', async () => {
    const steps = [
      {
        step: 'night-desk',
        title: 'The night desk',
        points: [{ code: 'call-desk', text: 'Say who is here.', by: 'today' }],
      },
      { step: 'supervisor', points: [{ code: 'by-letter', text: 'Write to them as well.', by: 'week' }] },
    ];
    const worker = await begun({ config: { steps } });
    await worker.walk({}, 'Review before the result');
    await worker.goOn();

    const desk = worker.find('[data-band=today] [data-step=night-desk]')!.innerText;
    expect(desk).to.include('The night desk').and.to.include('Say who is here.');
    expect(worker.find('[data-step=supervisor]')!.innerText).to.include('Write to them as well.');
  });

  it('says whom to ask where a contact is not configured', async () => {
    const worker = await begun();
    await worker.walk({ hurt: 'hurt' }, 'Review before the result');
    await worker.goOn();

    expect(worker.sees).to.include('State child-abuse hotline Ask your supervisor for the local contact.');
  });

  for (const [config, path] of [
    [{ settings: { reportWithinHours: 0 } }, 'settings.reportWithinHours'],
    [{ settings: { noSuchSetting: true } }, 'settings.noSuchSetting'],
    [{ contacts: { police: { phone: 5 } } }, 'contacts.police.phone'],
    [{ contacts: { police: 'Adams County' } }, 'contacts.police'],
    [
      { steps: [{ step: 'supervisor', points: [{ code: 'by-letter', text: 'Write.', by: 'soon' }] }] },
      'steps[0].points[0].by',
    ],
    [{ colour: 'red' }, 'colour'],
    ['night', 'expected object'],
  ] as const)
    it(`that is wrong at ${path} is reported with that path, where it counts too, and can be corrected`, async () => {
      const worker = await open({ config });
      expect(worker.alerts).to.deep.equal([english.leftOut]);
      expect(worker.buttons).to.deep.equal(firstButtons);
      const error = errorOf(worker);
      expect(error).to.be.instanceOf(ConfigurationError);
      expect(error.message).to.include(path);

      await worker.goOn();
      await worker.walk({}, 'Review before the result');
      expect(worker.sees).not.to.include(path);
      await worker.goOn();
      expect(words(worker.find('.result')!.textContent)).to.include(
        english.leftOutOfPage.replace('{places}', path === 'expected object' ? '' : path),
      );

      worker.element.config = {};
      worker.element.clear();
      await until(() => worker.buttons.includes('Begin'));
      expect(worker.buttons).to.deep.equal(firstButtons);
      expect(worker.alerts).to.deep.equal([]);
    });

  it('uses what can be used beside an odd value, and reads what a form gives as text', async () => {
    const worker = await begun({
      config: {
        settings: { contactWithinHours: '48', askTradedAloud: 'maybe', reportWithinHours: '' },
        contacts: { 'child-abuse-hotline': { name: 'Adams County hotline', phone: '(555) 010-0199', sms: '' } },
      },
    });
    expect(worker.errors.flatMap(({ problems }: any) => problems.map(({ path }: any) => path))).to.deep.equal([
      'settings.askTradedAloud',
    ]);
    await worker.walk({ hurt: 'hurt' }, 'Review before the result');
    await worker.goOn();
    expect(worker.sees).to.include('Adams County hotline');
    await worker.goOn();
    expect(worker.record!.settings).to.include({ contactWithinHours: 48, askTradedAloud: true });
  });
});

describe('a path', () => {
  it('that does not exist is reported, with those that do, and the first one is used', async () => {
    const worker = await open({ path: 'scenic' });
    expect(worker.buttons).to.deep.equal(firstButtons);
    expect(worker.alerts).to.deep.equal([english.leftOut]);
    expect(errorOf(worker).message).to.include('path: expected one of full, short');

    worker.element.path = 'short';
    await until(() => worker.buttons[0] === 'Begin a short talk');
    expect(worker.alerts).to.deep.equal([]);
  });
});
