import { assign, setup, type SnapshotFrom } from 'xstate';
import type { TalkLock } from './talk-lock.ts';

/** What a worker comes for. */
export type Purpose = 'talk' | 'practice' | 'file' | 'kept' | 'paper';

interface KioskContext {
  readonly purpose: Purpose;
  /** Opens the cover again; without one, a touch does. */
  readonly lock: TalkLock | undefined;
}

export type KioskEvent =
  | { readonly type: 'prepare'; readonly purpose: Purpose }
  | { readonly type: 'remove' }
  | { readonly type: 'start'; readonly lock?: TalkLock | undefined }
  | { readonly type: 'leave' | 'finish' | 'clear' }
  | { readonly type: 'touch' | 'unlock' | 'forgotten' }
  | { readonly type: 'away' | 'warned' | 'gone' };

/** A touch uncovers a talk without a PIN; with one it opens the PIN's screen. */
const touch = [{ guard: 'a PIN is set', target: 'locked' }, { target: 'shown' }] as const;

/**
 * The day of a machine, one worker after the other. The machine does not know what is said in the talk: only whether its screen
 * may be seen.
 */
export const kioskMachine = setup({
  types: { context: {} as KioskContext, events: {} as KioskEvent },
  guards: {
    'a PIN is set': ({ context }) => context.lock !== undefined,
  },
  actions: {
    'note what for': assign(({ event, context }) => ({
      purpose: event.type === 'prepare' ? event.purpose : context.purpose,
    })),
    'take the PIN': assign(({ event }) => ({ lock: event.type === 'start' ? event.lock : undefined })),
  },
}).createMachine({
  id: 'kiosk',
  context: { purpose: 'talk', lock: undefined },
  initial: 'welcome',
  states: {
    welcome: {
      on: {
        prepare: { target: 'preparing', actions: 'note what for' },
        remove: 'removing',
      },
    },
    /** The last words to the worker, what a talk goes on from, and the PIN. Nothing of a youth is to be seen yet. */
    preparing: {
      on: { start: { target: 'talk', actions: 'take the PIN' }, leave: 'welcome', away: 'welcome' },
    },
    /** Is the talk that was cut off to be removed? */
    removing: { on: { leave: 'welcome', away: 'welcome' } },
    talk: {
      initial: 'shown',
      on: { clear: 'clearing', gone: 'clearing', warned: '.warning' },
      states: {
        shown: { on: { away: 'covered', finish: 'finishing' } },
        /** Is it printed or saved? */
        finishing: { on: { away: 'covered', leave: 'shown' } },
        covered: { on: { touch } },
        locked: { on: { unlock: 'shown', forgotten: 'forgotten' } },
        /** Without the PIN there is only one way on. */
        forgotten: { on: { leave: 'locked' } },
        /** The countdown runs, until somebody touches it. */
        warning: { on: { touch } },
      },
    },
    clearing: { type: 'final' },
  },
});

export type KioskSnapshot = SnapshotFrom<typeof kioskMachine>;

/** The screens on which something of a talk may be seen. */
export function showsTalk(snapshot: KioskSnapshot): boolean {
  return snapshot.matches({ talk: 'shown' });
}
