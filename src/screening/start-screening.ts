import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import type { Prefill } from '../instrument/account.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { pathIn } from '../instrument/path-in.ts';
import { ownClock } from '../instrument/time.ts';
import { screeningMachine } from './machine.ts';
import type { Talk } from './talk.ts';

/** A talk as a running XState actor. */
export type Screening = ActorRefFrom<typeof screeningMachine>;
/** A talk at one moment: `context` is the `Talk`, `value` the phase it is in. */
export type ScreeningSnapshot = SnapshotFrom<typeof screeningMachine>;

/** `ScreeningOptions` with all that was parsed of them. */
export interface ParsedScreeningOptions {
  /** The UUID of the talk; a random one without it. */
  readonly id?: string | undefined;
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  /** What the file says already; with the first sitting it becomes accounts. */
  readonly prefill?: Prefill | undefined;
  /** Code of the path to begin on; the instrument's first one without it. */
  readonly path?: string | undefined;
  /** Gives the time of accounts and sittings. */
  readonly clock?: (() => Date) | undefined;
  /** IANA name of the time zone where it is entered; the machine's own without it. */
  readonly timeZone?: string | undefined;
  /** The talk a draft holds, to go on with; its path counts. */
  readonly restored?: Talk | undefined;
}

/**
 * A running talk on an instrument and a configuration that were read before.
 * @throws {InvalidDataError} where the instrument has no such path.
 */
export function startScreening({ path, clock = ownClock, ...options }: ParsedScreeningOptions): Screening {
  return createActor(screeningMachine, {
    input: { ...options, path: pathIn(options.instrument, path), clock },
  }).start();
}
