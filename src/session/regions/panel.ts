import { sessionSetup } from '../machine-setup.ts';

/** Work under way, and what is said of it, belong to what is on the screen. */
const anew = { entry: ['drop the work', 'clear the panel'] } as const;

/** Whatever takes the record away, and where there never was one: a panel is not open without it. */
const ofRecord = { ...anew, always: { guard: 'there is no record', target: 'closed' } } as const;

/** What is done beside the talk. */
export const panelRegion = sessionSetup.createStateConfig({
  initial: 'closed',
  on: {
    print: { target: '.print', actions: 'count a move' },
    save: { target: '.save', actions: 'count a move' },
    correct: { target: '.correct', actions: 'count a move' },
    open: { target: '.open', actions: 'count a move' },
    form: { target: '.form', actions: 'count a move' },
    leave: { target: '.closed', actions: 'count a move' },
    'talk-read': { guard: 'it goes on with a draft', target: '.closed' },
    reopen: '.closed',
    opened: '.closed',
    close: '.closed',
    start: '.closed',
    clear: '.closed',
    draft: { guard: 'it is given', target: '.closed' },
    host: { guard: 'the record changes', target: '.closed' },
    'xstate.done.actor.readRecord': '.closed',
    'xstate.snapshot.talk': { guard: 'it goes on', target: '.closed' },
  },
  states: {
    closed: anew,
    print: ofRecord,
    save: { ...anew, always: { guard: 'there is nothing to save', target: 'closed' } },
    correct: ofRecord,
    open: anew,
    form: anew,
  },
});
