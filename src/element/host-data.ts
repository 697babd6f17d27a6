/** What reads the data a host hands in: an instrument of its own, a configuration. Loaded when there is some. */
export { parseConfiguration } from '../instrument/parse-configuration.ts';
export { parseInstrument } from '../instrument/parse-instrument.ts';
