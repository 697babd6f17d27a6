import { expect } from 'chai';
import { openFrame, until, Worker } from './driver.ts';
import type { Page } from './seeing.ts';
import { english } from './texts.ts';

// Pages of old portals: what their libraries did to JavaScript itself, before the element comes or after.

const load = '/dist/open-door-screening.js';

/** A page that runs a script of its own, and then has an element with some settings or none. */
async function pageWith(script: string, when: 'before' | 'after', settings = '{}'): Promise<Page> {
  const own = `<script>${script}</script>`;
  const late = `<script type="module">${script}</script>`;
  return openFrame({
    srcdoc: `<!doctype html><body>${when === 'before' ? own : ''}
      <script type="module" src="${load}"></script>${when === 'after' ? late : ''}
      <script type="module">
        const element = Object.assign(document.createElement('open-door-screening'), ${settings});
        window.told = [];
        element.addEventListener('screening-error', ({ error }) => window.told.push(error.message));
        document.body.append(element);
      </script>`,
  });
}

function workerOn(page: Page): Worker {
  return new Worker(page.document.querySelector('open-door-screening')!);
}

const prototypeAdditions = `
  const more = {
    each(f) { this.forEach(f); return this; }, first() { return this[0]; }, last() { return this[this.length - 1]; },
    clear() { this.length = 0; return this; }, compact() { return this.filter((entry) => entry != null); },
    without() { return this; }, uniq() { return [...new Set(this)]; }, size() { return this.length; },
    include(entry) { return this.includes(entry); }, clone() { return [...this]; }, toArray() { return [...this]; },
    pluck(name) { return this.map((entry) => entry[name]); }, inspect() { return '[' + this.join() + ']'; },
  };
  Object.assign(Array.prototype, more);
  Object.assign(String.prototype, { strip() { return this.trim(); }, gsub(a, b) { return this.replaceAll(a, b); } });
  Function.prototype.curry = function () { return this; };`;

describe('on a page that has added to JavaScript', () => {
  for (const [name, script] of [
    ['what Prototype adds to lists, texts and functions', prototypeAdditions],
    [
      'properties of all objects that nobody counts',
      "Object.defineProperty(Object.prototype, 'extend', { value() {} });",
    ],
    [
      'its own JSON.stringify that does the same',
      'const write = JSON.stringify; JSON.stringify = (...of) => write(...of);',
    ],
    [
      'its own Array.from that does the same',
      'Array.from = (of, map = (it) => it) => [...(of.length === undefined ? of : Array.prototype.slice.call(of))].map((it, at) => map(it, at));',
    ],
  ] as const)
    it(`a whole talk is held: ${name}`, async () => {
      const page = await pageWith(
        script,
        'before',
        '{ prefill: { age: 15 }, config: { settings: { contactWithinHours: 48 } } }',
      );
      const worker = workerOn(page);
      await until(() => worker.buttons.includes('Begin'));
      await worker.goOn();
      await worker.walk({ gang: 'yes' }, 'Review before the result');
      await worker.goOn();
      await worker.goOn();

      await until(() => worker.record);
      expect(worker.record!.answers['age']![0]!.value).to.equal(15);
      expect((page as any).told).to.deep.equal([]);
    });
});

describe('on a page that has changed JavaScript itself', () => {
  const array = 'Array, Date or JSON';
  for (const [name, script, what] of [
    ['a function of all objects', 'Object.prototype.extend = function () {};', 'Object.prototype.extend'],
    ['a value of all objects', "Object.prototype.answers = 'x';", 'Object.prototype.answers'],
    ['an object of all objects', 'Object.prototype.on = { start: 1 };', 'Object.prototype.on'],
    ['JSON of all objects', "Object.prototype.toJSON = () => 'object';", 'Object.prototype.toJSON'],
    ['JSON of lists', 'Array.prototype.toJSON = function () { return `[${this.join()}]`; };', array],
    ['JSON.stringify', 'JSON.stringify = (data) => String(data);', array],
    ['Array.from', 'Array.from = (of) => (of && of.length ? Array.prototype.slice.call(of) : []);', array],
    ['Array.from of one', 'Array.from = (of) => [of];', array],
    ['the entries of lists', 'Array.prototype.entries = function () { return this.slice(); };', array],
    ['Date.parse', 'Date.parse = () => null;', array],
    ['how a date is written', "Date.prototype.toISOString = function () { return '2026-1-5T9:00Z'; };", array],
  ] as const)
    for (const when of ['before', 'after'] as const)
      it(`one sentence says so, to the worker and to the host: ${name}, ${when} the element`, async () => {
        const page = await pageWith(script, when);
        const told = (page as any).told as string[];
        await until(() => told.length > 0);

        const message = `The page has changed JavaScript itself: ${what}.`;
        expect([...told]).to.deep.equal([message]);
        const { shadowRoot } = page.document.querySelector('open-door-screening')!;
        expect(shadowRoot!.textContent).to.equal(`${english.cannotStart}. ${message}`);
      });
});
