import type { Instrument } from '../instrument/instrument.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import { startScreening, type Screening } from './start-screening.ts';

export interface ScreeningOptions {
  /** `returnFromRun`, or what `parseInstrument` gave. */
  readonly instrument: Instrument;
  /** Code of the path to begin on; the instrument's first one without it. */
  readonly path?: string | undefined;
  /** The agency's configuration (`ConfigurationInput`); the instrument's defaults without it. */
  readonly config?: unknown;
  /** Gives the time of accounts and sessions; the machine's own clock without it. */
  readonly clock?: (() => Date) | undefined;
}

/**
 * One talk as a running XState actor, for use without the element. Send it `ScreeningEvent`s; its snapshot's `context`
 * is the `Talk`. An event that cannot be used changes nothing and is told to `actor.on('refused', …)`.
 * @throws {ConfigurationError} where the configuration does not fit the instrument.
 * @throws {InvalidDataError} where the instrument has no such path.
 */
export function createScreening({ instrument, path, config, clock }: ScreeningOptions): Screening {
  return startScreening({ instrument, configuration: parseConfiguration(instrument, config), path, clock });
}
