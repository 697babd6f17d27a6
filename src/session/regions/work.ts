import { sessionSetup } from '../machine-setup.ts';
import type { SessionEvent } from '../session.ts';

/** Work that takes a moment. It is canceled when the worker opens or closes something else. */
export const workRegion = sessionSetup.createStateConfig({
  initial: 'idle',
  on: {
    print: '.idle',
    save: '.idle',
    correct: '.idle',
    open: '.idle',
    form: '.idle',
    leave: '.idle',
    'talk-read': '.idle',
    reopen: '.idle',
    opened: '.idle',
    close: '.idle',
    clear: '.idle',
    'xstate.snapshot.talk': { guard: 'it goes on', target: '.idle' },
  },
  states: {
    idle: { on: { work: 'working' } },
    working: {
      tags: 'busy',
      invoke: {
        id: 'work',
        src: 'work',
        input: ({ event }: { event: SessionEvent }) =>
          event.type === 'work' ? event.task : () => Promise.resolve(() => {}),
        onDone: { target: 'idle', actions: 'do what follows' },
        onError: { target: 'idle', actions: 'report the error' },
      },
    },
  },
});
