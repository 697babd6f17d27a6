import type { OwnStep } from '../instrument/configuration.ts';
import { loadOnce } from '../instrument/load-once.ts';
import { isInstrument, type Instrument } from '../instrument/instrument.ts';
import { pathIn } from '../instrument/path-in.ts';
import { readPrefill } from '../instrument/parse-prefill.ts';
import { readConfiguration } from '../instrument/read-configuration.ts';
import { loadLanguage } from '../languages/registry.ts';
import { DraftError, InvalidDataError, problem, RecordError } from '../instrument/problems.ts';
import { draftOf } from '../record/draft-of-record.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { readDraft } from '../screening/read-draft.ts';
import { restoreTalk } from '../screening/restore.ts';
import type { Talk } from '../screening/talk.ts';
import type { HostData, LeftOut, TalkData, TalkRead } from './host-data.ts';
import type { OpenedRecord } from './session.ts';

// What reads the data that a host or a file hands in. Loaded when there is some.

/** Checks an instrument of the host's own. Most hosts have none: they need not load it. */
const loadParser = loadOnce(() => import('../instrument/parse-instrument.ts'));

async function instrumentIn(data: unknown): Promise<Instrument> {
  return isInstrument(data) ? data : (await loadParser()).parseInstrument(data);
}

/**
 * Reads what a talk is made of. What cannot be used is left out, so that one odd value does not block the talk.
 * @throws {InstrumentError} that lists every problem with its path.
 * @throws {DraftError} where there is no talk in the draft.
 */
export async function readTalk(data: TalkData, clock: () => Date): Promise<TalkRead> {
  const instrument = await instrumentIn(data.instrument);
  const { configuration, leftOut: ofConfig } = readConfiguration(instrument, data.config ?? undefined);
  if (data.draft !== undefined) {
    const { draft, leftOut: unreadable } = readDraft(data.draft);
    const { path, language, caseReference, worker, agency } = draft;
    const talk = restoreTalk(draft, instrument, configuration, clock);
    const unfit = [...(unreadable?.problems ?? []), ...talk.setAside.slice(draft.setAside.length)];
    const ofDraft = unfit.length > 0 ? new DraftError('Part of the draft', unfit) : undefined;
    const restored = { talk, language, header: { caseReference, worker, agency } };
    return { instrument, configuration, path, restored, leftOut: leftOutOf([ofConfig, ofDraft]) };
  }
  const { prefill, unusable, leftOut: ofPrefill } = readPrefill(instrument, data.prefill ?? undefined);
  const { path, leftOut: ofPath } = readPath(instrument, data.path);
  const leftOut = leftOutOf([ofConfig, ofPrefill, ofPath], unusable);
  return { instrument, configuration, prefill, path, leftOut };
}

function leftOutOf(
  errors: readonly (InvalidDataError | undefined)[],
  answers: LeftOut['answers'] = new Map(),
): LeftOut | undefined {
  const found = errors.filter((error) => error !== undefined);
  return found.length > 0 ? { errors: found, answers } : undefined;
}

/** The path to begin on, or the first one where there is none of that name. */
function readPath(instrument: Instrument, path: TalkData['path']): { path: string; leftOut?: InvalidDataError } {
  try {
    return { path: pathIn(instrument, path || undefined) };
  } catch (error) {
    if (error instanceof InvalidDataError) return { path: pathIn(instrument, undefined), leftOut: error };
    throw error;
  }
}

/**
 * The talk a record came from, to go on with or to correct.
 * @throws {RecordError} where the guide at hand is another one, or another major version.
 */
export async function readTalkOf(
  record: ScreeningRecord,
  { instrument: data, config }: Pick<HostData, 'instrument' | 'config'>,
  clock: () => Date,
): Promise<TalkRead> {
  const instrument = await instrumentIn(data);
  const draft = draftOf(record, instrument);
  const { id, version } = record.instrument;
  if (!draft)
    throw new RecordError('The record', [
      problem(['instrument'], `it was made with ${id} ${version}: it can only be read`),
    ]);
  return readTalk({ instrument, config, draft }, clock);
}

/** What a record is read with. */
type RecordData = Pick<HostData, 'record' | 'instrument' | 'config'>;

/**
 * Reads a finished screening, and whether it is as it was sealed. The words for it are loaded, so that it can be shown
 * and printed in its language at once; where they cannot be, English takes their place.
 * @throws {RecordError} that lists every problem with its path.
 */
export async function readRecord({ record: data, ...host }: RecordData, clock: () => Date): Promise<OpenedRecord> {
  const record = parseRecord(data);
  const [integrity] = await Promise.all([verifyRecord(record), loadLanguage(record.language).catch(() => undefined)]);
  const talk = integrity === 'changed' ? undefined : await finishedTalkOf(record, host, clock);
  return { record, integrity, talk };
}

/**
 * The talk that a finished record came from, to note in it what is done after the end. Its steps are those of the record,
 * whatever the agency has set since. Nothing for a record that takes no additions.
 */
async function finishedTalkOf(
  record: ScreeningRecord,
  host: Omit<RecordData, 'record'>,
  clock: () => Date,
): Promise<Talk | undefined> {
  if (!record.completedAt) return undefined;
  try {
    const { restored } = await readTalkOf(record, host, clock);
    const { talk } = restored!;
    const { settings, contacts } = talk.configuration;
    return {
      ...talk,
      configuration: { settings, contacts, steps: stepsAsOwn(record) },
      stepsDone: record.stepsDone,
    };
  } catch (error) {
    // What is wrong with the host's data is reported where a talk is held with them.
    if (error instanceof InvalidDataError) return undefined;
    throw error;
  }
}

function stepsAsOwn({ assessment }: ScreeningRecord): OwnStep[] {
  return assessment.steps.map(({ code, title, kind, contact, points }) => ({
    step: code,
    title,
    kind,
    contact: contact?.code,
    points: points.map((point) => ({ code: point.code, text: point.text, by: 'open', contact: point.contact?.code })),
  }));
}
