import { pathIn } from '../instrument/instrument.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import { parseInstrument } from '../instrument/parse-instrument.ts';
import { readPrefill } from '../instrument/parse-prefill.ts';
import { loadLanguage } from '../languages/registry.ts';
import { verifyRecord } from '../record/fingerprint.ts';
import { formatOf, readRecordWith } from '../record/parse-record.ts';
import { parseDraft } from '../screening/parse-draft.ts';
import { talkOf } from '../screening/restore.ts';
import type { TalkData, TalkRead } from './host-data.ts';
import type { OpenedRecord } from './session.ts';

// What reads the data that a host or a file hands in. Loaded when there is some.

/**
 * Reads what a talk is made of.
 * @throws {InvalidDataError} that lists every problem with its path.
 */
export function readTalk(data: TalkData, clock: () => Date): TalkRead {
  const instrument = parseInstrument(data.instrument);
  const configuration = parseConfiguration(instrument, data.config ?? undefined);
  if (data.draft !== undefined) {
    const draft = parseDraft(data.draft);
    const { path, language, caseReference, worker, agency } = draft;
    const talk = talkOf(draft, instrument, configuration, clock);
    return { instrument, configuration, path, kept: { talk, language, header: { caseReference, worker, agency } } };
  }
  return {
    instrument,
    configuration,
    ...readPrefill(instrument, data.prefill ?? undefined),
    path: pathIn(instrument, data.path || undefined),
  };
}

/**
/**
 * Reads a finished screening, and whether it is as it was sealed. The words for it are loaded, so that it can be shown
 * and printed in its language at once; where they cannot be, English takes their place. A record of format 1 takes its
 * words from the instrument; `loadWords` brings those that may not have loaded yet.
 * @throws {RecordError} that lists every problem with its path.
 */
export async function readRecord(
  data: unknown,
  instrument: unknown,
  loadWords?: () => Promise<unknown>,
): Promise<OpenedRecord> {
  if (formatOf(data) === 1) await loadWords?.();
  const record = readRecordWith(data, parseInstrument(instrument));
  const [integrity] = await Promise.all([verifyRecord(record), loadLanguage(record.language).catch(() => undefined)]);
  return { record, integrity };
}
