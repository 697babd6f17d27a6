import { register } from '../../src/element/register.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import type { ScreeningProperties } from '../../src/element/properties.ts';
import { until } from './seeing.ts';
import { Worker } from './worker.ts';

export { isShown, nameOf, openFrame, until, words } from './seeing.ts';
export { Worker, type AnswersToGive } from './worker.ts';

register();

/** The buttons of the first screen. */
export const firstButtons = ['Begin', 'Begin a short talk', 'No talk today', 'Open a file', 'On paper'];

/** What a host sets; what it should not set, too. */
export type HostSettings = { readonly [Name in keyof ScreeningProperties]?: unknown };

afterEach(() => document.body.replaceChildren());

/** An element on the page, with what the host sets, and a worker in front of it. */
export async function open(settings: HostSettings = {}, page: Element | ShadowRoot = document.body): Promise<Worker> {
  const element = document.createElement('open-door-screening');
  const worker = new Worker(Object.assign(element, settings));
  page.append(element);
  await until(() => worker.sees !== '' && !worker.find('.late'));
  // The file that shows what follows from a talk comes after the first screen, with its styles.
  await until(() => worker.root.adoptedStyleSheets.length > OpenDoorScreening.styles.length);
  return worker;
}

/** A screening that has begun: at its first topic, or at a question one jumps to. */
export async function begun(settings: HostSettings = {}, page?: Element | ShadowRoot): Promise<Worker> {
  const worker = await open(settings, page);
  await worker.goOn();
  return worker;
}

/** A screening that has begun, at the page where the file says the age. */
export async function atAge(settings: HostSettings = {}, page?: Element | ShadowRoot): Promise<Worker> {
  const worker = await begun(settings, page);
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
