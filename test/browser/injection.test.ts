import { expect } from 'chai';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { writeSheet } from '../../src/element/paper/paper-frame.ts';
import { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { toFHIR } from '../../src/record/fhir/to-fhir.ts';
import { blankSheet } from '../../src/record/paper/blank-sheet.ts';
import { paperKinds } from '../../src/record/paper/options.ts';
import { recordSheet } from '../../src/record/paper/record-sheet.ts';
import type { Sheet } from '../../src/record/paper/sheet.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { sealRecord } from '../../src/record/fingerprint.ts';
import { injectedElements, injectedInstrument, injectedTalk, injections } from '../security/corpus.ts';
import { someOf } from '../runs.ts';
import { deepAttributes, deepElements, deepText } from './deep.ts';
import { atAge, begun, open, until, words, type Worker } from './driver.ts';
import { ownInstrument } from './own-instrument.ts';
import { saidAtFirst } from './fixtures.ts';
import { everyScreen, portal } from './screens.ts';
import { openFrame } from './seeing.ts';
import { english } from './texts.ts';

/** Which of the texts ran, and what a policy of the page would have to hold back. */
const ran: unknown[] = [];
const windowWithTrap = window as unknown as { pwned: (which: unknown) => void };

beforeEach(() => {
  ran.length = 0;
  windowWithTrap.pwned = (which) => ran.push(which);
});
document.addEventListener('securitypolicyviolation', ({ blockedURI }) => ran.push(blockedURI));

/** As it can be read, whatever the space in between. Sign zero cannot be seen. */
const readable = (text: string) => words(text.replaceAll('\0', ''));

/** What one reads here, in frames too. */
function textIn(element: Element): string {
  const frames = deepElements(element).filter((found) => found instanceof HTMLIFrameElement);
  return readable(
    [deepText(element), ...frames.map(({ contentDocument }) => contentDocument!.body.textContent)].join(' '),
  );
}

/** Nothing has come of a text but text. */
function expectNothingRuns(element: OpenDoorScreening): void {
  const frames = deepElements(element).filter((found) => found instanceof HTMLIFrameElement);
  for (const root of [element.shadowRoot!, ...frames.map(({ contentDocument }) => contentDocument!)])
    expect([...root.querySelectorAll(injectedElements)].map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  expect(ran).to.deep.equal([]);
  expect(document.querySelectorAll(`:not(open-door-screening) > [onerror]`)).to.have.length(0);
}

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}

const instrument = () => injectedInstrument(JSON.parse(JSON.stringify(returnFromRun)) as object);
const header = { caseReference: injections[0]!, worker: injections[3]!, agency: injections[46]! };
const config = {
  contacts: Object.fromEntries(
    injections.map((name, index) => [
      `desk-${index}`,
      { name, phone: '555-0100', url: `https://x.example/"><b>${index}` },
    ]),
  ),
  steps: injections.map((title, index) => ({
    step: `do-${index}`,
    title,
    contact: `desk-${index}`,
    points: [{ code: `say-${index}`, by: 'today', text: injections.at(index - 1) }],
  })),
};

/** The record of a talk in which every kind of thing was entered, corrected and decided, as such texts. */
async function injectedRecord(settings: object = {}): Promise<ReturnType<typeof parseRecord>> {
  const worker = await atAge(settings);
  await worker.on('age').type('13');
  await worker.on('age').note('A note.');
  await worker.walk({ ...saidAtFirst, next: 'words' }, english.reviewTitle);
  await worker.press('Change: Groups');
  await worker.press('+ Someone else told me');
  await worker.on('gang', 'Told by someone else').rename('aunt');
  await worker.on('gang', 'Told by someone else: aunt').choose('no');
  await worker.press('Next');
  await worker.goOn();
  await worker.goOn();
  await until(() => worker.record);
  const record = injectedTalk(worker.record!);
  worker.element.remove();
  return sealRecord({
    ...record,
    ...header,
    plan: injections.join('\n'),
    stepsDone: [
      {
        step: 'police',
        contact: 'police',
        points: ['police-crime'],
        state: 'done',
        at: record.completedAt!,
        with: injections[1]!,
        reference: injections[2]!,
        note: injections[5]!,
      },
    ],
    level: { ...record.level, raised: { level: 'act-now', reason: injections[4]!, at: record.completedAt! } },
    fingerprint: undefined,
  });
}

describe('a text that would run elsewhere', () => {
  it('would be found, were it ever read as markup', () => {
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = injections.map((text) => `<div>${text}</div>`).join('');
    expect(page.querySelectorAll(injectedElements).length).to.be.above(20);
  });

  it('is read as text on every screen, where all words of the instrument and the agency are such texts', async function () {
    this.timeout(120_000);
    const seen: string[] = [];
    await everyScreen(
      portal('60rem'),
      async (_name, worker) => {
        await worker.settled();
        seen.push(textIn(worker.element));
        expectNothingRuns(worker.element);
      },
      { instrument: instrument(), config, ...header },
    );

    const unread = injections.filter((text) => !seen.some((screen) => screen.includes(readable(text))));
    expect(unread).to.deep.equal([]);
  });

  it('is read as text in a record that is opened, and on each paper made of it', async () => {
    const record = await injectedRecord();
    const worker = await open({ record: parseRecord(JSON.parse(JSON.stringify(record))) });
    await until(() => worker.heading === english.openedTitle);
    expectNothingRuns(worker.element);
    for (const text of injections) expect(textIn(worker.element)).to.include(readable(text));

    await worker.press(english.print);
    for (const kind of paperKinds) {
      (worker.find(`[name=kind][value=${kind}]`) as HTMLInputElement).click();
      await worker.settled();
      const body = () => worker.find('iframe.preview') as HTMLIFrameElement;
      await until(() => body().contentDocument?.querySelector('.sheet'));
      expectNothingRuns(worker.element);
    }
  });

  it('is read as text in a talk that goes on from a draft, where people wrote it', async () => {
    const first = await atAge();
    await first.on('age').type('13');
    await first.on('age').note('A note.');
    await first.on('care').choose('foster');
    await first.on('care').note('Another note.');
    const draft = injectedTalk(first.draft!);
    first.element.remove();
    const worker = await open({ draft });
    await worker.press(english.resume);

    const fields = worker.all<HTMLTextAreaElement>('textarea').map(({ value }) => value);
    expect(injections).to.include(fields.find((value) => value !== '')!);
    expectNothingRuns(worker.element);
  });

  it('is text on paper: in the empty form and in each kind of record, and no style comes of it', async () => {
    const whole = parseInstrument(instrument());
    const configuration = parseConfiguration(whole, config);
    const record = parseRecord(await injectedRecord());
    const sheets: Sheet[] = [
      blankSheet(whole, { configuration, wording: whole.wording['en']! }),
      ...paperKinds.map((kind) => recordSheet(record, { kind, notes: true, history: true })),
    ];
    for (const sheet of sheets) {
      const frame = (await openFrame({ srcdoc: '<!doctype html>' })).frameElement as HTMLIFrameElement;
      writeSheet(frame, sheet, false);
      const page = frame.contentDocument!;
      expect([...page.querySelectorAll(injectedElements)].map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      expect(readable(page.body.textContent)).to.include(readable(sheet.title));
      expect(page.defaultView!.getComputedStyle(page.body).display).to.equal('block');
      const rules = [...page.adoptedStyleSheets[0]!.cssRules].map(({ cssText }) => cssText);
      expect(rules.filter((rule) => /^@import|url\(|^\* *\{[^}]*none/.test(rule))).to.deep.equal([]);
      frame.remove();
    }
    expect(ran).to.deep.equal([]);
  });

  it('is text in the narratives of FHIR, as a browser reads XHTML', async () => {
    const bundle = toFHIR(parseRecord(await injectedRecord()));
    const narratives = textsIn(bundle).filter((text) => text.startsWith('<div '));
    expect(narratives.length).to.be.above(10);
    for (const narrative of narratives) {
      const page = new DOMParser().parseFromString(narrative, 'application/xhtml+xml');
      expect(page.querySelector('parsererror')?.textContent).to.equal(undefined);
      expect(
        [...page.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !expected.has(name)),
      ).to.deep.equal([]);
      expect(
        [...page.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].map(({ name }) => name)),
      ).to.deep.equal(['xmlns']);
    }
  });

  it('is text in every attribute a host sets', async () => {
    for (const text of someOf(injections, 2)) {
      const worker = await begun();
      for (const name of ['case-reference', 'worker', 'agency', 'file-pattern', 'cover-key', 'lang', 'path'])
        worker.element.setAttribute(name, text);
      await worker.settled();
      expectNothingRuns(worker.element);
      worker.element.remove();
    }
    const worker = await open({ path: injections[3]! });
    expect(worker.errors.join()).to.include('full, short');
    expectNothingRuns(worker.element);
  });

  it('is text in the message that refuses it', async () => {
    for (const text of someOf(injections, 2, 1)) {
      const broken = { ...ownInstrument(), [text]: 1, version: { [text]: text } };
      const worker = await open({ instrument: broken });
      expectNothingRuns(worker.element);
      expect(worker.alerts.join()).to.include('version: expected text');
      worker.element.remove();

      const wrong = { [text]: 1, contacts: { police: { url: text, phone: text } } };
      const { element, errors } = await open({ config: wrong });
      expectNothingRuns(element);
      expect(errors.join()).to.include('contacts.police.url: expected an address that begins with https://');
      element.remove();
    }
  });

  it('is text in the host’s own words for the element’s', async () => {
    // Another text in each place, until all have had one.
    const places = Object.entries(english).flatMap(([name, text]) => (typeof text === 'string' ? [name] : []));
    const inTurn = (index: number) => injections[index % injections.length]!;
    const own = Object.fromEntries(
      places.filter((name) => name !== 'language' && name !== 'locale').map((name, index) => [name, inTurn(index)]),
    );
    const worker = await open({ texts: { en: own } });
    await until(() => readable(worker.sees).includes(readable(own['begin']!)));
    await worker.goOn();
    const seen = new Set<string>();
    for (let step = 0; step < 80 && !worker.element.matches(':state(finished)'); step++) {
      expectNothingRuns(worker.element);
      seen.add(textIn(worker.element));
      await worker.goOn();
    }

    expect([...seen].join(' '))
      .to.include(readable(own['next']!))
      .and.to.include(readable(own['reviewTitle']!));
    expect(worker.errors).to.deep.equal([]);
  });
});

describe('a way to reach someone', () => {
  it('is a link to call, to write a text message, or to an https address, and no other', async () => {
    const worker = await begun({ config });
    await worker.walk({ hurt: 'hurt' }, english.reviewTitle);
    await worker.goOn();
    const links = [...linksIn(worker)];

    expect(links).to.include('https:').and.to.include('tel:');
    expect(links.filter((scheme) => !['https:', 'tel:', 'sms:'].includes(scheme))).to.deep.equal([]);
  });

  it('is refused in a record where it would run', async () => {
    const record = await injectedRecord();
    const [step, ...steps] = record.assessment.steps;
    const contact = { code: 'police', name: 'Police', url: 'javascript:pwned(1)' };
    const worker = await open({
      record: { ...record, assessment: { ...record.assessment, steps: [{ ...step, contact }, ...steps] } },
    });
    await until(() => worker.errors.length > 0);
    await worker.settled();

    expect(worker.alerts.join()).to.include('assessment.steps[0].contact.url: expected an address that begins with');
    expect([...linksIn(worker)]).to.deep.equal([]);
  });
});

const expected = new Set(['div', 'p', 'b', 'ul', 'li', 'br', 'h2']);

function linksIn(worker: Worker): Set<string> {
  const links = deepAttributes(worker.element).filter(({ name }) => name === 'href');
  return new Set(links.map(({ value }) => new URL(value, location.href).protocol));
}
