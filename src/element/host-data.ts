/** What reads the data a host hands in: an instrument of its own, a configuration, a draft, a record. Loaded when there is some. */
export { parseConfiguration } from '../instrument/parse-configuration.ts';
export { readPrefill } from '../instrument/parse-prefill.ts';
export { parseDraft } from '../screening/parse-draft.ts';
export { talkOf } from '../screening/restore.ts';
export { parseRecord } from '../record/parse-record.ts';
export { verifyRecord } from '../record/fingerprint.ts';
export { parseInstrument } from '../instrument/parse-instrument.ts';
