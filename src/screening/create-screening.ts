import type { Instrument } from '../instrument/instrument.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import { parseDraft } from './parse-draft.ts';
import { talkOf } from './restore.ts';
import { ownClock, startScreening, type Screening } from './start-screening.ts';

export interface ScreeningOptions {
  /** `returnFromRun`, or what `parseInstrument` gave. */
  readonly instrument: Instrument;
  /** Code of the path to begin on; the instrument's first one without it. */
  readonly path?: string | undefined;
  /** The agency's configuration (`ConfigurationInput`); the instrument's defaults without it. */
  readonly config?: unknown;
  /** Gives the time of accounts and sessions; the machine's own clock without it. */
  readonly clock?: (() => Date) | undefined;
  /** A `Draft` to go on with: the talk is then `paused`, or `finished`. Its path counts. */
  readonly draft?: unknown;
}

/**
 * One talk as a running XState actor, for use without the element. Send it `ScreeningEvent`s; its snapshot's `context`
 * is the `Talk`. An event that cannot be used changes nothing and is told to `actor.on('refused', …)`.
 * @throws {ConfigurationError} where the configuration does not fit the instrument.
 * @throws {InvalidDataError} where the instrument has no such path.
 * @throws {DraftError} where the draft is malformed or belongs to another instrument.
 */
export function createScreening({ instrument, path, config, clock = ownClock, draft }: ScreeningOptions): Screening {
  const configuration = parseConfiguration(instrument, config);
  const kept = draft === undefined ? undefined : talkOf(parseDraft(draft), instrument, configuration, clock);
  return startScreening({ instrument, configuration, path, clock, kept });
}
