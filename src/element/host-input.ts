import type { Prefill } from '../instrument/account.ts';
import { defaultConfiguration, type Configuration } from '../instrument/configuration.ts';
import { isInstrument, type Instrument } from '../instrument/instrument.ts';
import type { AnswersError } from '../instrument/problems.ts';
import type { ScreeningRecord } from '../record/record.ts';
import type { Draft } from '../screening/draft.ts';
import { ownClock } from '../screening/start-screening.ts';
import type { Talk } from '../screening/talk.ts';

/** What a host has set, known to be whole and to fit together. */
export interface HostInput {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  readonly prefill?: Prefill;
  /** What of the prefill cannot be used. */
  readonly leftOut?: AnswersError;
  /** What was kept of a talk, and the talk to go on with. */
  readonly draft?: Draft;
  readonly kept?: Talk;
}

/** What a talk has in it before the first question: what the file says, or all of an earlier draft. */
interface Content {
  readonly prefill?: unknown;
  readonly draft?: unknown;
}

/**
 * Reads what a host has set: at once where there is nothing to check, else later, for what checks data is loaded only
 * where there is some.
 */
export function readHostInput(
  instrument: unknown,
  config: unknown,
  content: Content = {},
): HostInput | Promise<HostInput> {
  if (isInstrument(instrument) && [config, content.prefill, content.draft].every((data) => data === undefined))
    return { instrument, configuration: defaultConfiguration(instrument) };
  return checkHostInput(instrument, config, content);
}

async function checkHostInput(data: unknown, config: unknown, content: Content): Promise<HostInput> {
  const { parseConfiguration, parseDraft, parseInstrument, readPrefill, talkOf } = await import('./host-data.ts');
  const instrument = parseInstrument(data);
  const configuration = parseConfiguration(instrument, config);
  const { prefill, draft: draftData } = content;
  if (draftData === undefined) return { instrument, configuration, ...readPrefill(instrument, prefill) };
  const draft = parseDraft(draftData);
  return { instrument, configuration, draft, kept: talkOf(draft, instrument, configuration, ownClock) };
}

/** Whether what was saved is a record; else it can only be a draft. */
export function isSavedRecord(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'assessment' in data;
}

/** Reads a record a host has set, and whether it is as it was sealed. */
export async function readHostRecord(data: unknown, instrument: unknown) {
  const { parseInstrument, parseRecord, verifyRecord } = await import('./host-data.ts');
  const record: ScreeningRecord = parseRecord(data, { instrument: parseInstrument(instrument) });
  return { record, integrity: await verifyRecord(record) };
}
