// @vitest-environment happy-dom
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { result as englishResult } from '../../src/languages/en/result.ts';
import { talk as english } from '../../src/languages/en/talk.ts';
import { talk as spanish } from '../../src/languages/es/talk.ts';
import { someOf } from '../runs.ts';
import { sees, until, wholeTalk } from './whole-talk.ts';

const dist = join(import.meta.dirname, '../../dist');
/** What the server gives, in this test. Below the project, for what is elsewhere is loaded by other rules. */
let served: string;

beforeEach(() => {
  vi.resetModules();
  served = mkdtempSync(join(import.meta.dirname, '.served-'));
  for (const name of readdirSync(dist).filter((file) => /^open-door-screening.*\.js$/.test(file)))
    cpSync(join(dist, name), join(served, name));
});
afterEach(() => {
  document.body.replaceChildren();
  rmSync(served, { recursive: true });
});

const ways: Readonly<Record<string, (code: string) => string>> = {
  'cut off': (code) => code.slice(0, code.length / 2),
  empty: () => '',
  'a page': () => '<!doctype html><title>Log in</title>',
  'of another version': (code) => code.replace(/build[\da-f]{8}/, 'build00000000'),
};

/** A part arrives as the server gives it, until it heals. */
function breakPart(name: string, change: (code: string) => string): { heal: () => void } {
  const file = join(served, `open-door-screening-${name}.js`);
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, change(code));
  return { heal: () => writeFileSync(file, code) };
}

let elements = 0;

async function open(settings: object = {}) {
  const tag = `healing-screening-${(elements += 1)}`;
  const define = customElements.define.bind(customElements);
  vi.stubGlobal('customElements', {
    get: () => undefined,
    define: (_: string, element: CustomElementConstructor) => define(tag, element),
  });
  await import(join(served, 'open-door-screening.js'));
  vi.unstubAllGlobals();
  const element = Object.assign(document.createElement(tag) as OpenDoorScreening, settings);
  const errors: string[] = [];
  element.addEventListener('screening-error', ({ error }) => errors.push(error.message));
  document.body.append(element);
  return { element, errors };
}

function press({ shadowRoot }: OpenDoorScreening, name: string): void {
  const buttons = [...shadowRoot!.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === name)!.click();
}

const parts = ['result', 'complete', 'record-maker', 'exports'];
const broken = Object.keys(ways).flatMap((way) => parts.map((part) => ({ way, part })));

describe('a part that does not arrive', () => {
  // Two ways. The soak run has each, with each part.
  it.each(someOf(broken, 10))('$part, $way: is used once it can be and somebody asks', async ({ way, part }) => {
    const { heal } = breakPart(part, ways[way]!);
    const { element, errors } = await open();
    await (part === 'exports' ? savesAtNextTry(element, heal) : recordsAtNextTry(element, errors, heal));
  });

  /** The talk waits for the part at its end, and its record is handed over. */
  async function recordsAtNextTry(element: OpenDoorScreening, errors: readonly string[], heal: () => void) {
    const talk = wholeTalk(element, { age: '15', gang: 'yes' });
    await sees(element, english.waiting);
    await until(() => errors.length > 0, 'an error that is told');
    heal();
    press(element, english.tryAgain);

    const record = await talk;
    expect(record.assessment.flags.map(({ code }) => code)).toContain('gang');
    await sees(element, englishResult.finishedTitle);
  }

  async function savesAtNextTry(element: OpenDoorScreening, heal: () => void) {
    await wholeTalk(element);
    await sees(element, englishResult.finishedTitle);
    press(element, englishResult.save);
    await sees(element, englishResult.saveTitle);
    press(element, englishResult.formats.csv);
    await sees(element, englishResult.notLoaded);
    heal();
    press(element, englishResult.formats.csv);
    await sees(element, '.csv');
  }
});

it('a language that does not arrive is reported, and the talk is in English and is handed over', async () => {
  breakPart('es', () => '');
  const { element, errors } = await open({ lang: 'es' });
  const record = await wholeTalk(element);

  expect(record.language).toBe('en');
  expect(errors.length).toBeGreaterThan(0);
  expect(spanish.begin).not.toBe(english.begin);
});

it('a language that never arrives is asked for ever more rarely: a browser has few connections to a server', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  breakPart('es', () => '');
  const { errors } = await open({ lang: 'es' });
  for (let second = 0; second < 300; second++) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise(setImmediate);
  }
  vi.useRealTimers();

  expect(errors.length).toBeGreaterThan(1);
  expect(errors.length).toBeLessThan(6);
});
