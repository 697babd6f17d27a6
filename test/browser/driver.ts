import { register } from '../../src/element/register.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { Worker } from './worker.ts';

export { isShown, nameOf, words } from './seeing.ts';
export { Worker, type AnswersToGive } from './worker.ts';

register();

export type HostSettings = Partial<
  Pick<
    OpenDoorScreening,
    'instrument' | 'config' | 'path' | 'caseReference' | 'worker' | 'agency' | 'coverKey' | 'lang'
  >
>;

afterEach(() => document.body.replaceChildren());

/** An element on the page, with what the host sets, and a worker in front of it. */
export async function open(settings: HostSettings = {}, page: Element | ShadowRoot = document.body): Promise<Worker> {
  const element = document.createElement('open-door-screening');
  const worker = new Worker(Object.assign(element, settings));
  page.append(element);
  await until(() => worker.sees !== '');
  return worker;
}

/** A screening that has begun: at its first topic, or at a question one jumps to. */
export async function begun(settings: HostSettings = {}, page?: Element | ShadowRoot): Promise<Worker> {
  const worker = await open(settings, page);
  await worker.goOn();
  return worker;
}

/** A screening in which the youth is being asked that question, with "is it just us?" answered on the way. */
export async function asking(
  question: string,
  settings: HostSettings = {},
  page?: Element | ShadowRoot,
): Promise<Worker> {
  const worker = await begun(settings, page);
  const topic = returnFromRun.topics.findIndex(({ questions }) => questions.some(({ code }) => code === question));
  await worker.jump(topic);
  while (!worker.questions.includes(question)) await worker.goOn();
  return worker;
}

/** Waits for what comes sooner or later; the test runner's limit is the limit. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
