import type { ScreeningRecord } from '../record/record.ts';
import type { ScreenMeta } from '../screening/machine-setup.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import { panels, type Panel, type Session } from './session.ts';
import type { SessionSnapshot } from './start-session.ts';

/** The names of the innermost states. */
type Names<Value> = Value extends string ? Value : Names<Value[keyof Value]>;

/** A state of the talk. `moving` and `returning` last no time. */
type TalkState = Exclude<Names<ScreeningSnapshot['value']>, 'moving' | 'returning'>;

/** A state of the talk that is on the screen itself; at the other two there is a record to read. */
export type TalkScreen = Exclude<TalkState, 'finished' | 'soFar'>;

/**
 * What an element shows:
 * - a state of the talk
 * - a panel
 * - `record`: a record to read
 * - `reading`: what the host handed in is being read, and there is nothing else to show
 * - `waiting`: something is on its way
 * - `failed`: there is no talk, and why
 */
export type Screen = TalkScreen | Panel | 'record' | 'reading' | 'waiting' | 'failed';

/** What the session shows. */
export function screenOf(session: SessionSnapshot): Screen {
  const { talk, failure } = session.context;
  const panel = panels.find((name) => session.matches({ panel: name }));
  if (panel) return panel;
  if (session.matches({ opened: 'reading' })) return 'waiting';
  if (recordShown(session)) return 'record';
  // Why there was no talk is shown until there is one.
  if (!talk) return failure ? 'failed' : 'reading';
  const state = stateOf(talk);
  return state === 'finished' || state === 'soFar' ? 'waiting' : state;
}

/** The record that is shown to be read: one that was opened, else that of the talk, for the worker alone. */
export function recordShown({ context }: { readonly context: Session }): ScreeningRecord | undefined {
  const { talk, opened, own } = context;
  if (opened) return opened.record;
  const state = talk && stateOf(talk);
  return state === 'finished' || state === 'soFar' ? own : undefined;
}

/** Whether a screen is a panel. */
export function isPanel(screen: Screen): screen is Panel {
  return panels.some((panel) => panel === screen);
}

/** Where a talk is. */
export function stateOf({ value }: Pick<ScreeningSnapshot, 'value'>): TalkState {
  return (typeof value === 'string' ? value : Object.values(value)[0]) as TalkState;
}

/**
 * Whether the worker is alone with the screen. Each state says whom it is for; where one says nothing, the youth may
 * be there.
 */
export function isWorkerAlone(session: SessionSnapshot): boolean {
  const { talk, opened } = session.context;
  if (opened) return true;
  const said = talk ? Object.values<ScreenMeta | undefined>(talk.getMeta()) : [];
  return said.length > 0 && said.every((meta) => meta?.for === 'worker');
}
