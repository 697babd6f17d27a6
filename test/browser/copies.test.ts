import { expect } from 'chai';
import { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { open, openFrame, until, Worker } from './driver.ts';

const built = '/dist/open-door-screening.js';

/** Loads the built file as a page does that has the tag already, and has it define another one. */
async function defineBuilt(tag: string): Promise<void> {
  const define = customElements.define.bind(customElements);
  Object.assign(customElements, {
    get: () => undefined,
    define: (_taken: string, element: CustomElementConstructor) => define(tag, element),
  });
  await import(built);
  for (const name of ['get', 'define']) Reflect.deleteProperty(customElements, name);
}

/** A page of its own, with these scripts. */
async function pageWith(...scripts: readonly string[]): Promise<Window & { warned?: string[] }> {
  const element = '<open-door-screening></open-door-screening>';
  return openFrame({ srcdoc: `<!doctype html><html lang="en">${element}${scripts.join('')}` });
}

async function workerIn(page: Window): Promise<Worker> {
  const element = page.document.querySelector('open-door-screening')!;
  await until(() => element.shadowRoot?.querySelector('.primary'));
  return new Worker(element);
}

describe('several copies of the package on one page', () => {
  it('lead their talks side by side, each under its own tag', async () => {
    await defineBuilt('built-screening');
    const element = document.createElement('built-screening') as OpenDoorScreening;
    document.body.append(element);
    expect(element).not.to.be.instanceOf(OpenDoorScreening);
    const other = new Worker(element);
    const one = await open();
    await until(() => other.find('.primary'));
    for (const worker of [one, other]) {
      await worker.goOn();
      await worker.goOn();
    }
    await one.on('age').type('15');
    await other.on('age').type('12');
    for (const worker of [one, other]) await worker.finish({ gang: 'yes' });

    expect([one, other].map(({ record }) => record!.answers['age']![0]!.value)).to.deep.equal([15, 12]);
    expect([one, other].map(({ record }) => record!.assessment.level)).to.deep.equal(['follow-up', 'follow-up']);
  });

  it('with an older one there, the built file leaves it and says so', async () => {
    const page = await pageWith(
      `<script>console.warn = (text) => (window.warned ??= []).push(text);
       customElements.define('open-door-screening', class extends HTMLElement { static version = '0.0.1' });</script>`,
      `<script type="module" src="${built}"></script>`,
    );
    await until(() => page.warned);

    expect(page.warned).to.have.length(1);
    expect(page.warned![0]).to.include('0.0.1').and.to.include(OpenDoorScreening.version);
  });

  it('with the same file loaded twice and under an address with a version, a whole talk runs in silence', async () => {
    const page = await pageWith(
      '<script>console.warn = (text) => (window.warned ??= []).push(text)</script>',
      `<script type="module" src="${built}?v=3"></script><script type="module" src="${built}"></script>`,
    );
    const worker = await workerIn(page);
    await worker.goOn();
    await worker.finish({ gang: 'yes' });

    expect(worker.record!.assessment.flags.map(({ code }) => code)).to.include('gang');
    expect(page.warned).to.equal(undefined);
  });
});
