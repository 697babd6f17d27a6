// What reads the data that a host hands in: an instrument of its own, a configuration, a draft, a record. Loaded when there is some.
export { readRecord, readTalk } from '../session/read-host-data.ts';
