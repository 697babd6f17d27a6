import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import { parseConfiguration } from '../instrument/configuration.ts';
import { parseInstrument } from '../instrument/instrument.ts';
import { InvalidDataError, problem } from '../instrument/problems.ts';
import { screeningMachine } from './machine.ts';

export type Screening = ActorRefFrom<typeof screeningMachine>;
export type ScreeningSnapshot = SnapshotFrom<typeof screeningMachine>;

export interface ScreeningOptions {
  /** A parsed instrument, or the data of one. */
  readonly instrument: unknown;
  /** Code of the path to begin on; the instrument's first one without it. */
  readonly path?: string | undefined;
  /** The agency's configuration. */
  readonly config?: unknown;
  /** Gives the time of accounts and sessions. */
  readonly clock?: () => Date;
}

/**
 * One talk as a running XState actor, for use without the element. Send it `ScreeningEvent`s; its snapshot's `context`
 * is the `Talk`. An event that cannot be used changes nothing and is told to `actor.on('refused', …)`.
 * @throws {InstrumentError | ConfigurationError | InvalidDataError} where an option cannot be used.
 */
export function createScreening({
  instrument: data,
  path,
  config,
  clock = () => new Date(),
}: ScreeningOptions): Screening {
  const instrument = parseInstrument(data);
  const configuration = parseConfiguration(instrument, config);
  const paths = instrument.paths.map(({ code }) => code);
  if (path !== undefined && !paths.includes(path))
    throw new InvalidDataError('The path', [problem(['path'], `expected one of ${paths.join(', ')}`)]);
  const input = { instrument, configuration, path: path ?? paths[0]!, clock };
  return createActor(screeningMachine, { input }).start();
}
