import { sessionSetup } from '../machine-setup.ts';

/** What is done beside the talk. */
export const panelRegion = sessionSetup.createStateConfig({
  initial: 'closed',
  on: {
    print: { target: '.print', actions: 'turn there' },
    save: { target: '.save', actions: 'turn there' },
    correct: { target: '.correct', actions: 'turn there' },
    open: { target: '.open', actions: 'turn there' },
    form: { target: '.form', actions: 'turn there' },
    leave: { target: '.closed', actions: 'turn there' },
    'talk-read': { guard: 'it goes on with a draft', target: '.closed' },
    reopen: '.closed',
    opened: '.closed',
    start: '.closed',
    clear: '.closed',
    host: { guard: 'it is another record', target: '.closed' },
    'xstate.snapshot.talk': { guard: 'it goes on', target: '.closed' },
  },
  states: {
    closed: { entry: 'leave the panel' },
    print: {},
    save: {},
    correct: {},
    open: {},
    form: {},
  },
});
