// What reads the data that a host hands in: an instrument of its own, a configuration, a draft, a record. Loaded when there is some.
export { readRecord, readTalk, readTalkOf } from '../session/read-host-data.ts';
// It checks against the whole of the built-in instrument, also before the result has loaded.
export { complete } from '../instruments/return-from-run/complete.ts';
