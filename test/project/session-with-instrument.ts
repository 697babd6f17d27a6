// Built as one: only the copy of the code that made an instrument takes it unread.
export { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
export { startSession } from '../../src/session/start-session.ts';
