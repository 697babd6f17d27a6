// What makes the record of a talk: it is handed over also where the views of the result do not load.
export { makeRecord } from '../session/make-record.ts';
// The record has the steps of the built-in instrument.
export { complete } from '../instruments/return-from-run/complete.ts';
