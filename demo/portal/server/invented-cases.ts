import {
  createDraft,
  createRecord,
  createScreening,
  returnFromRun,
  sealRecord,
  withWording,
  type PrefillInput,
  type Screening,
  type ScreeningRecord,
  type Value,
} from 'open-door-screening/headless';
import spanish from 'open-door-screening/languages/es';
import workedCases from '../../../src/instruments/return-from-run/cases.json' with { type: 'json' };
import { people } from './people.ts';
import { recordKey } from './records.ts';
import type { ContentChange } from './vault.ts';

/** How a worked case of the instrument is told here: it becomes the talk of a youth there never was. */
interface Invention {
  /** The name of the worked case. */
  readonly of: string;
  /** So many days before now the talk was held. */
  readonly daysAgo: number;
  readonly daysAway: number;
  readonly language?: 'es';
  /** So many steps are done already. */
  readonly stepsDone?: number;
  /** The talk was stopped, and goes on another day. */
  readonly isOpen?: true;
  /** An answer that was corrected the next day. */
  readonly correction?: { readonly question: string; readonly value: Value; readonly reason: string };
}

const inventions: readonly Invention[] = [
  { of: 'Could be reached tonight', daysAgo: 0.1, daysAway: 3 },
  { of: 'A short talk with an exhausted youth of 16', daysAgo: 0.2, daysAway: 2, isOpen: true },
  { of: 'Touched in the last days', daysAgo: 1, daysAway: 5, stepsDone: 2 },
  { of: 'A boy of 15 with an adult he calls his boyfriend', daysAgo: 3, daysAway: 9, stepsDone: 1 },
  {
    of: 'Pregnant at 16, and glad to be back',
    daysAgo: 12,
    daysAway: 1,
    stepsDone: 9,
    correction: { question: 'earlier-runs', value: '1', reason: 'The file had another number.' },
  },
  { of: 'Pictures sent to someone new', daysAgo: 34, daysAway: 2, stepsDone: 9 },
  {
    of: 'Smells of drink, bruises; drink came from someone older; a partner of unknown age',
    daysAgo: 41,
    daysAway: 4,
    stepsDone: 9,
    language: 'es',
  },
  { of: 'Second run this month, short path, all calm', daysAgo: 60, daysAway: 1, stepsDone: 9 },
  { of: 'A calm return, all told', daysAgo: 75, daysAway: 1, stepsDone: 9 },
  { of: 'Girl denies all; six strong signs seen', daysAgo: 110, daysAway: 21, stepsDone: 9 },
  { of: 'The fourth run, and a calm talk', daysAgo: 140, daysAway: 6, stepsDone: 9 },
  { of: 'Adult partner, pregnant', daysAgo: 8 * 365, daysAway: 14, stepsDone: 9 },
];

const instrument = withWording(returnFromRun, spanish.returnFromRun);
const oneDay = 86_400_000;
const by = people[0]!.name;
const listQuestions = new Set(
  instrument.topics
    .flatMap(({ questions }) => questions.filter(({ answer }) => answer === 'several'))
    .map(({ code }) => code),
);

/** The invented cases, to be written into an empty portal, so that every page has something to look at. */
export async function inventedCases(config: object): Promise<ContentChange[]> {
  const changes = inventions.map((invention, index) =>
    changesFor(`INVENTED-${String(index + 1).padStart(2, '0')}`, invention, config),
  );
  return (await Promise.all(changes)).flat();
}

async function changesFor(reference: string, invention: Invention, config: object): Promise<ContentChange[]> {
  const { answers } = workedCases.find(({ name }) => name === invention.of)!;
  const { language = 'en', daysAgo } = invention;
  let time = Date.now() - daysAgo * oneDay;
  const clock = () => new Date((time = Math.min(time + 45_000, Date.now())));
  const header = { caseReference: reference, worker: by, agency: 'County case management (invented)' };
  const talk = createScreening({ instrument, config, clock });
  talk.send({ type: 'start' });
  const day = (days: number) => new Date(time - days * oneDay).toISOString().slice(0, 10);
  say(talk, { 'missing-since': day(invention.daysAway + 0.5), 'returned-at': day(0.5), ...answers });
  const caseChange: ContentChange = {
    drawer: 'case',
    key: reference,
    replaces: 0,
    content: { reference, prefill: fromFile(answers), isInvented: true },
  };
  if (invention.isOpen) {
    const draft = createDraft(talk.getSnapshot().context, language, header)!;
    const window = crypto.randomUUID();
    const content = { caseReference: reference, window, draft, by, at: clock().toISOString() };
    return [caseChange, { drawer: 'draft', key: `${reference}/${window}`, replaces: 0, content }];
  }

  const recordNow = () => sealRecord(createRecord(talk.getSnapshot().context, instrument.wording[language]!, header));
  finish(talk);
  const { assessment } = await recordNow();
  for (const { code, points, contact } of assessment.steps.slice(0, invention.stepsDone ?? 0)) {
    const done = { step: code, points: points.map((point) => point.code), contact: contact?.code };
    talk.send({ type: 'done', ...done, state: 'done', with: 'Invented', note: 'Invented.' });
  }
  const versions = [await recordNow()];
  if (invention.correction) {
    const { question, value, reason } = invention.correction;
    time += oneDay;
    talk.send({ type: 'reopen', by, reason, of: versions[0]!.fingerprint });
    talk.send({ type: 'answer', question, value });
    finish(talk);
    versions.push(await recordNow());
  }
  return [caseChange, ...versions.map((record, index) => recordChange(reference, record, index + 1, clock()))];
}

function recordChange(caseReference: string, record: ScreeningRecord, version: number, at: Date): ContentChange {
  const content = { caseReference, version, record, by, at: at.toISOString(), isInvented: true };
  return { drawer: 'record', key: recordKey(record.id, version), replaces: 0, content };
}

function say(talk: Screening, answers: Readonly<Record<string, unknown>>): void {
  for (const [question, value] of Object.entries(answers))
    talk.send({
      type: 'answer',
      question,
      value: listQuestions.has(question) && !Array.isArray(value) ? [value as string] : (value as Value),
    });
}

/** To the result, past the cards on the way, and to the end. */
function finish(talk: Screening): void {
  talk.send({ type: 'result' });
  while (!talk.getSnapshot().matches({ open: 'result' }) && talk.getSnapshot().can({ type: 'continue' }))
    talk.send({ type: 'continue' });
  talk.send({ type: 'finish' });
}

/** What the agency's file would say. */
function fromFile(answers: object): PrefillInput {
  const { age, care } = answers as PrefillInput;
  return { age, care };
}
