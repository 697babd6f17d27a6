import { sessionSetup } from '../machine-setup.ts';
import type { Session } from '../session.ts';
import { headerNow } from '../talk-changes.ts';

/** The record so far, where there is one: all else in it stays as it is. */
const making = {
  id: 'makeRecord',
  src: 'makeRecord',
  input: ({ context }: { context: Session }) => ({
    services: context.services,
    data: { talk: context.talk!.context, header: headerNow(context), of: context.own },
  }),
  onDone: { target: 'made', actions: ['show what was made', 'hand it over'] },
} as const;

/** The record of the talk: made and sealed as soon as it ends or is stopped, and handed to the host once. */
export const ownRegion = sessionSetup.createStateConfig({
  initial: 'none',
  on: {
    'talk-read': [
      { guard: 'it goes on with a draft', target: '.making', actions: 'hand over to nobody' },
      { target: '.none' },
    ],
    reopen: '.none',
    clear: '.none',
    'xstate.snapshot.talk': [
      { guard: 'it has ended', target: '.making', actions: 'hand over as completed' },
      { guard: 'it was stopped', target: '.making', actions: 'hand over as paused' },
      { guard: 'it goes on', target: '.none' },
    ],
  },
  states: {
    none: { entry: 'put the talk’s record away' },
    making: {
      tags: 'settling',
      entry: 'put the talk’s record away',
      invoke: {
        ...making,
        onError: { target: 'unmade', actions: 'report the error' },
      },
      on: { 'xstate.snapshot.talk': { guard: 'something was noted', target: 'making', reenter: true } },
    },
    /**
     * A part of the page did not load. The talk keeps everything, and the session tries again by itself, because
     * the host waits for the record.
     */
    unmade: { on: { again: 'making' }, after: { 15_000: 'making' } },
    made: {
      on: {
        'xstate.snapshot.talk': {
          guard: 'something was noted',
          target: 'adding',
          actions: 'hand over what was added',
        },
      },
    },
    /** Something was done after the end. The record without it is shown until the one with it is there. */
    adding: {
      tags: 'settling',
      invoke: {
        ...making,
        onError: { target: 'made', actions: 'report the error' },
      },
      on: { 'xstate.snapshot.talk': { guard: 'something was noted', target: 'adding', reenter: true } },
    },
  },
});
