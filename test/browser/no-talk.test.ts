import { expect } from 'chai';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { begun, isShown, open, until } from './driver.ts';

const words = returnFromRun.wording['en']!;

describe('the first screen', () => {
  it('has a button for each path, and quiet ways below', async () => {
    const worker = await open();
    expect(worker.buttons).to.deep.equal(['Begin', 'Begin a short talk', 'No talk today', 'Open a file', 'On paper']);
    await worker.press('Begin a short talk');
    expect(worker.draft!.path).to.equal('short');
  });

  it('begins first with what the host chose', async () => {
    const worker = await open({ path: 'short' });
    expect(worker.buttons.slice(0, 2)).to.deep.equal(['Begin a short talk', 'Begin']);
  });

  it('says whom the agency has not set up, where a plan cannot do without them', async () => {
    const worker = await open({
      config: { contacts: { police: { phone: '555-0134' }, clinic: { url: 'https://clinic.example' } } },
    });
    expect(worker.sees).to.include('not set up yet');
    for (const code of ['child-abuse-hotline', 'exam-service', 'specialized-services'])
      expect(worker.sees).to.include(words.contacts[code]);
    for (const code of ['police', 'clinic', 'supervisor'])
      expect(worker.sees).not.to.include(`${words.contacts[code]},`);
  });

  it('says nothing of it where all are set up', async () => {
    const codes = Object.entries(returnFromRun.contacts).flatMap(([code, { needed }]) => (needed ? [code] : []));
    const worker = await open({
      config: { contacts: Object.fromEntries(codes.map((code) => [code, { phone: '555-0100' }])) },
    });
    expect(worker.sees).not.to.include('not set up yet');
  });
});

describe('no talk today', () => {
  it('makes a whole record: begun at the question why, and from there to the result', async () => {
    const worker = await open({ worker: 'worker 12' });
    await worker.press('No talk today');
    expect(worker.heading).to.equal(words.questions['no-talk']!.label);
    expect(worker.questions[0]).to.equal('no-talk');
    expect(worker.all('[data-question=no-talk]').every(isShown)).to.equal(true);
    expect(worker.find('[part~=primary-button]')!.textContent.trim()).to.equal('Next');

    await worker.on('no-talk').choose('refused');
    await worker.on('report-police').choose('made');
    await worker.press('Result');
    await worker.press('Finish');
    await until(() => worker.record);
    expect(Object.keys(worker.record!.answers)).to.have.members(['no-talk', 'report-police']);
    expect(worker.record!.assessment.flags.map(({ code }) => code)).to.include('talk-not-held');
    for (const details of worker.all<HTMLDetailsElement>('.paper details')) details.open = true;
    expect(worker.paper).to.include(words.questions['no-talk']!.choices!['refused']);
  });

  it('can become a talk after all', async () => {
    const worker = await open();
    await worker.press('No talk today');
    await worker.press('Straight to the talk');
    expect(worker.questions).to.deep.equal(['welcome']);
  });

  it('can still be said on the page of this time away', async () => {
    const worker = await begun();
    await worker.on('no-talk').choose('gone-again');
    await worker.press('Result');
    expect(worker.all('[part~=level]')).to.have.length(1);
  });
});
