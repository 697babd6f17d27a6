import { sessionSetup } from '../machine-setup.ts';

/** A record that the host has set or the worker has opened. */
export const openedRegion = sessionSetup.createStateConfig({
  initial: 'deciding',
  on: {
    host: { guard: 'the record changes', target: '.deciding', actions: ['submit nothing', 'warn no more'] },
    'talk-read': {
      guard: 'its talk takes the place of the record',
      target: '.none',
      actions: ['forget the host’s record', 'submit nothing'],
    },
    'xstate.snapshot.talk': { guard: 'it goes on', target: '.none', actions: 'forget the host’s record' },
    reopen: { target: '.none', actions: 'forget the host’s record' },
    opened: { target: '.shown', actions: ['forget the host’s record', 'show what was opened'] },
    clear: { target: '.none', actions: 'forget the host’s record' },
  },
  states: {
    /** Whether the host has set one, or taken it away. */
    deciding: { always: [{ guard: 'a record is set', target: 'reading' }, { target: 'none' }] },
    none: { entry: 'put it away', on: { noting: { actions: 'note it in the talk' } } },
    /** What was shown before is gone. */
    reading: {
      tags: 'settling',
      entry: 'put it away',
      invoke: {
        id: 'readRecord',
        src: 'readRecord',
        input: ({ context: { services, host } }) => ({ services, data: host }),
        onDone: { target: 'shown', actions: 'show what was read' },
        onError: { target: 'none', actions: ['warn', 'report the error'] },
      },
    },
    shown: {
      initial: 'still',
      on: {
        close: { target: 'none', actions: ['forget the host’s record', 'count a move'] },
        noting: [
          { guard: 'it can be noted', target: '.adding', actions: ['note it', 'report the change'] },
          { actions: 'report why it was not noted' },
        ],
      },
      states: {
        still: {},
        /** Something was done after the end: the record is sealed with it, and handed to the host. */
        adding: {
          tags: 'settling',
          invoke: {
            id: 'addToOpened',
            src: 'makeRecord',
            input: ({ context: { services, opened } }) => ({
              services,
              data: { talk: opened!.talk!, header: {}, of: opened!.record },
            }),
            onDone: { target: 'still', actions: 'show what was added' },
            onError: { target: 'still', actions: 'report the error' },
          },
        },
      },
    },
  },
});
