import { sessionSetup } from './machine-setup.ts';
import { openedRegion } from './regions/opened.ts';
import { ownRegion } from './regions/own.ts';
import { panelRegion } from './regions/panel.ts';
import { talkRegion } from './regions/talk.ts';
import { workRegion } from './regions/work.ts';

/**
 * One element's session: it reads what the host hands in, holds a talk, makes and shows a record, and has one panel
 * open; see README.md beside this file.
 */
export const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: ({ input }) => ({
    services: input.services,
    host: input.host,
    draft: input.draft?.data,
    recordBefore: input.draft?.recordBefore,
    practice: input.host.practice === true,
    printing: {},
    notice: '',
    toCopy: '',
    moves: 0,
  }),
  type: 'parallel',
  // In this order they receive an event.
  states: {
    own: ownRegion,
    opened: openedRegion,
    panel: panelRegion,
    work: workRegion,
    talk: talkRegion,
  },
});
