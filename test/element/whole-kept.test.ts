// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ScreeningKeepEvent } from '../../src/element/events.ts';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { register } from '../../src/element/register.ts';
import { result as english } from '../../src/languages/en/result.ts';
import { until, wholeTalk } from '../frameworks/whole-talk.ts';

register();
beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => 'blob:saved', revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function element(): OpenDoorScreening {
  const made = document.createElement('open-door-screening');
  document.body.append(made);
  return made;
}

const inside = ({ shadowRoot }: OpenDoorScreening, selector: string) => [
  ...shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

async function press(on: OpenDoorScreening, name: string): Promise<void> {
  const button = await until(
    () => inside(on, 'button').find(({ textContent }) => textContent.trim() === name),
    `the button "${name}"`,
  );
  button.click();
  await on.updateComplete;
}

it.each([
  ['text', true],
  ['csv', false],
  ['fhir', false],
  ['json', true],
] as const)('a file of the kind %s is the whole screening: %s', async (format, isWhole) => {
  const screening = element();
  const kept: string[] = [];
  screening.addEventListener('screening-keep', ({ how }: ScreeningKeepEvent) => kept.push(how));
  await wholeTalk(screening);
  await press(screening, english.save);
  await press(screening, english.formats[format]);
  const ending = { text: '.txt', csv: '.csv', fhir: '.fhir.json', json: '.json' }[format];
  await until(() => inside(screening, '.notice').some(({ textContent }) => textContent.includes(ending)), 'the file');
  expect(kept).toEqual(isWhole ? ['file'] : []);
});

it('a talk that is cleared on the way to the printer leaves no sheet in the page of the next one', async () => {
  const screening = element();
  const sheets = () => inside(screening, '.on-page').length;
  screening.start();
  await until(() => screening.draft, 'a talk');
  await screening.updateComplete;
  dispatchEvent(new Event('beforeprint'));
  await until(() => sheets() === 1, 'the sheet');
  screening.clear();
  await until(() => sheets() === 0, 'a page without the talk');
  dispatchEvent(new Event('afterprint'));
  screening.start();
  await until(() => screening.draft, 'the next talk');
  await screening.updateComplete;
  await screening.updateComplete;
  expect(sheets()).toBe(0);
});
