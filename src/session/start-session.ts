import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import { sessionMachine } from './machine.ts';
import type { SessionInput } from './machine-setup.ts';
import type { HostData } from './host-data.ts';
import type { SessionServices } from './session.ts';

/** A session as a running XState actor. */
export type SessionActor = ActorRefFrom<typeof sessionMachine>;
/** A session at one moment. */
export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

/** A running session on what the host has set, and on its draft where it has set one from the beginning. */
export function startSession(host: HostData, services: SessionServices, draft?: SessionInput['draft']): SessionActor {
  return createActor(sessionMachine, { input: { host, draft, services } }).start();
}
