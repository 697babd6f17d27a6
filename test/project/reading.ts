// Built as one, as the file for a page and the kiosk have it.
export { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
export { parseConfiguration } from '../../src/instrument/parse-configuration.ts';
export { parseInstrument } from '../../src/instrument/parse-instrument.ts';
export { parseRecord } from '../../src/record/parse-record.ts';
