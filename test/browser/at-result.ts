import { defaultSources } from '../../src/instrument/structure.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { createDraft, type Draft } from '../../src/screening/draft.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import { open, until, type AnswersToGive, type HostSettings, type Worker } from './driver.ts';
import { saidAtFirst, saidLater } from './fixtures.ts';
import { english, spanish } from './texts.ts';

const questions = new Map(returnFromRun.topics.flatMap((topic) => topic.questions).map((asks) => [asks.code, asks]));

/** The draft of a talk in which all was answered when it began, at its result. */
export function draftAtResult(
  answers: AnswersToGive,
  { config, startedAt = new Date() }: { config?: unknown; startedAt?: Date } = {},
): Draft {
  const screening = createScreening({ instrument: returnFromRun, config, clock: () => startedAt });
  screening.send({ type: 'start' });
  for (const [question, said] of Object.entries(answers)) {
    const asks = questions.get(question)!;
    const value = asks.answer === 'several' && typeof said === 'string' ? [said] : said;
    screening.send({ type: 'answer', question, value, source: defaultSources[asks.who] } as never);
  }
  const flags = returnFromRun.flags.map(({ code }) => code);
  const draft = createDraft(screening.getSnapshot().context, 'en')!;
  return { ...draft, destination: 'result', told: { urgent: flags, enough: true, private: [] } };
}

/** A worker who has come to the result of those answers. */
export async function atResult(
  answers: AnswersToGive,
  { startedAt, ...settings }: HostSettings & { startedAt?: Date } = {},
  page?: Element,
): Promise<Worker> {
  const { config } = settings;
  const draft = draftAtResult(answers, { config, ...(startedAt && { startedAt }) });
  const worker = await open({ ...settings, draft }, page);
  await until(() => [english.pausedTitle, spanish.pausedTitle].includes(worker.heading));
  await worker.goOn();
  await until(() => worker.find('.result'));
  return worker;
}

/** Nearly everything happened to a young child. */
export const everything: AnswersToGive = { ...saidAtFirst, ...saidLater };
