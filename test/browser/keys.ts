import { sendKeys } from '@web/test-runner-commands';
import { nameOf, type Worker } from './driver.ts';

/** Presses the keys as a person does, one after the other. */
export async function press(worker: Worker, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await worker.settled();
  }
}

/** Goes on with Tab until the focus is there. */
export async function tabTo(worker: Worker, there: (focus: Element) => boolean): Promise<void> {
  const passed: string[] = [];
  while (!worker.focus || !there(worker.focus)) {
    if (passed.length > 90) throw new Error(`Tab only came to: ${passed.join(' > ')}`);
    await press(worker, 'Tab');
    passed.push(worker.focused);
  }
}

/** Types month, day and year into the date field that has the focus, as many as are given. */
export async function typeDate(worker: Worker, ...parts: readonly string[]): Promise<void> {
  // In WebKit a slash says where the month ends.
  const isWebKit = /Safari/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
  for (const key of parts.join(isWebKit ? '/' : '')) await sendKeys({ press: key });
  await worker.settled();
}

export async function tabToButton(worker: Worker, name: string): Promise<void> {
  await tabTo(worker, (focus) => focus.tagName === 'BUTTON' && nameOf(focus) === name);
}

export const isChoice = (focus: Element) =>
  focus instanceof HTMLInputElement && ['radio', 'checkbox'].includes(focus.type);
