import { sessionSetup } from '../machine-setup.ts';
import type { SessionEvent } from '../session.ts';

/** Work that takes a moment. It is dropped when the worker or the host opens or closes something else. */
export const workRegion = sessionSetup.createStateConfig({
  initial: 'idle',
  states: {
    idle: { on: { work: 'working' } },
    working: {
      tags: 'busy',
      invoke: {
        id: 'work',
        src: 'work',
        input: ({ event }: { event: SessionEvent }) => (event as Extract<SessionEvent, { type: 'work' }>).task,
        onError: { target: 'idle', actions: 'report the error' },
      },
      on: {
        dropped: 'idle',
        worked: { target: 'idle', actions: 'do what follows' },
        // What it was begun with may be of another guide, or of a practice.
        'talk-read': { target: 'idle', actions: 'clear the panel' },
      },
    },
  },
});
