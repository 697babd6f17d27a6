import { isInstrument, type Instrument } from '../instrument/instrument.ts';
import { parseConfiguration } from '../instrument/parse-configuration.ts';
import { parsePrefill } from '../instrument/parse-prefill.ts';
import { isId } from '../instrument/basic-schemas.ts';
import { checkGiven } from '../instrument/check-given.ts';
import { ownClock } from '../instrument/time.ts';
import { isTimeZone } from '../instrument/time-zone.ts';
import { parseDraft } from './parse-draft.ts';
import { restoreTalk } from './restore.ts';
import { startScreening, type Screening } from './start-screening.ts';

/** What a talk is held with. */
export interface ScreeningOptions {
  /** A UUID for the talk, where a system has given it one; a random one without it. A draft has its own. */
  readonly id?: string | undefined;
  /** `returnFromRun`, or what `parseInstrument` gave. */
  readonly instrument: Instrument;
  /** Code of the path to begin on; the instrument's first one without it. */
  readonly path?: string | undefined;
  /** The agency's configuration (`ConfigurationInput`); the instrument's defaults without it. */
  readonly config?: unknown;
  /** What the file says already (`PrefillInput`): with `start` it becomes accounts with source `record`. */
  readonly prefill?: unknown;
  /** Gives the time of accounts and sittings; the machine's own clock without it. */
  readonly clock?: (() => Date) | undefined;
  /** IANA name of the time zone where it is entered; the machine's own without it. Times are stored with its offset. */
  readonly timeZone?: string | undefined;
  /** A `Draft` to go on with: the talk is then `paused`, or `finished`. Its path counts. */
  readonly draft?: unknown;
}

/**
 * One talk as a running XState actor, for use without the element. Send it `ScreeningEvent`s; its snapshot's `context`
 * is the `Talk`. An event that cannot be used changes nothing and is emitted to `actor.on('refused', …)`.
 * @throws {ConfigurationError} where the configuration does not fit the instrument.
 * @throws {AnswersError} where the prefill does not fit the instrument.
 * @throws {InvalidDataError} where the instrument is none or has no such path, the clock is no function, the id is no UUID,
 *   or nobody knows the time zone.
 * @throws {DraftError} where the draft is malformed or belongs to another instrument.
 */
export function createScreening(options: ScreeningOptions): Screening {
  checkOptions(options);
  const { id, instrument, path, clock = ownClock, timeZone, draft } = options;
  const configuration = parseConfiguration(instrument, options.config);
  const prefill = parsePrefill(instrument, options.prefill);
  const restored =
    draft === undefined ? undefined : restoreTalk(parseDraft(draft), instrument, configuration, clock, timeZone);
  return startScreening({ id, instrument, configuration, prefill, path, clock, timeZone, restored });
}

function checkOptions({ id, instrument, timeZone, clock = ownClock }: Partial<ScreeningOptions> = {}): void {
  checkGiven('The screening', {
    instrument: [isInstrument(instrument), 'expected one that `parseInstrument` has read'],
    clock: [typeof clock === 'function', 'expected a function that gives a Date'],
    id: [id === undefined || isId(id), 'expected a UUID in small letters'],
    timeZone: [
      timeZone === undefined || isTimeZone(timeZone),
      'expected the IANA name of a time zone, such as America/Chicago',
    ],
  });
}
