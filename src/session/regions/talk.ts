import { assign, raise } from 'xstate';
import { sessionSetup, talkDataOf } from '../machine-setup.ts';

/** The talk itself, and how it is started or restored. */
export const talkRegion = sessionSetup.createStateConfig({
  initial: 'deciding',
  on: {
    host: [
      {
        guard: 'it asks for another talk',
        target: '.deciding',
        actions: ['remember the host’s data', 'put the talk away'],
      },
      { actions: 'remember the host’s data' },
    ],
    draft: {
      guard: 'it is given',
      target: '.reading',
      actions: ['put the talk away', 'remember the draft'],
    },
    'talk-read': { target: '.held', actions: ['hold the talk', 'begin where the host asked to'] },
    reopen: { target: '.held', actions: ['hold the talk', 'open it for the correction', 'count a move'] },
    start: [{ guard: 'a talk is there', actions: 'begin the talk' }, { actions: 'begin later' }],
    clear: {
      target: '.deciding',
      actions: ['forget everything', 'put the talk away', 'report that it is cleared'],
    },
    refused: { actions: 'report what was refused' },
    'print-options': { actions: 'choose what to print' },
    notice: { actions: 'say it' },
    'xstate.snapshot.talk': { actions: 'follow the talk' },
    /** The talk broke. What was entered so far is still there. */
    'xstate.error.actor.talk': { actions: ['warn', 'report the error'] },
  },
  states: {
    /** Whether there is anything to read. */
    deciding: {
      always: [{ guard: 'nothing has to be read', target: 'held', actions: 'read it at once' }, { target: 'reading' }],
    },
    /** A talk under way stays until another one can take its place. */
    reading: {
      tags: 'settling',
      invoke: {
        id: 'readTalk',
        src: 'readTalk',
        input: ({ context }) => ({ services: context.services, data: talkDataOf(context) }),
        onDone: { actions: raise(({ event }) => ({ type: 'talk-read' as const, read: event.output })) },
        onError: [
          {
            guard: 'the draft cannot be used, and a talk is there',
            target: 'held',
            actions: ['forget the draft', 'warn', 'report the error'],
          },
          {
            guard: 'the draft cannot be used',
            target: 'deciding',
            actions: ['forget the draft', 'warn', 'report the error'],
          },
          { guard: 'a talk is there', target: 'held', actions: ['warn', 'report the error'] },
          { target: 'failed', actions: ['fail', 'report the error'] },
        ],
      },
    },
    held: {},
    /** The host may have corrected what it has set, in place. */
    failed: { on: { again: { target: 'deciding', actions: assign({ failure: undefined }) } } },
  },
});
