import type { Prefill } from '../instrument/account.ts';
import { defaultConfiguration, type Configuration } from '../instrument/configuration.ts';
import { isInstrument, type Instrument } from '../instrument/instrument.ts';
import type { InvalidDataError } from '../instrument/problems.ts';
import type { TalkHeader } from '../screening/draft.ts';
import type { Talk } from '../screening/talk.ts';

/** What a host has set, as it set it: nothing in it has been checked. */
export interface HostData {
  readonly instrument: unknown;
  readonly config?: unknown;
  readonly prefill?: unknown;
  readonly path?: string | null | undefined;
  /** A finished screening to show. */
  readonly record?: unknown;
  /** The talk is a practice: with an invented case, and nothing of it is handed over. */
  readonly practice?: boolean;
  /** For record and paper. */
  readonly header: TalkHeader;
}

/** A draft that the host has set, and the record it had set before that. */
export interface HostDraft {
  readonly data: unknown;
  readonly recordBefore?: unknown;
}

/** What a talk is made of. */
export interface TalkData extends Pick<HostData, 'instrument' | 'config' | 'prefill' | 'path'> {
  /** An earlier talk to go on with; its path counts, and what the file says is in it. */
  readonly draft?: unknown;
}

/** What of a host's data cannot be used, and was left out. What it is may not be for the youth's eyes. */
export interface LeftOut {
  /** One for each property, with every path. */
  readonly errors: readonly InvalidDataError[];
  /** What the file says and cannot be read, by the question it would answer. */
  readonly answers: ReadonlyMap<string, unknown>;
}

/** What was read of it: all of it can be used, and fits together. */
export interface TalkRead {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  readonly prefill?: Prefill | undefined;
  readonly leftOut?: LeftOut | undefined;
  readonly path: string;
  /** The talk of a draft, and what the draft says of itself. */
  readonly restored?: { readonly talk: Talk; readonly language: string; readonly header: TalkHeader };
}

/** Whether there is nothing to read but the instrument. */
export function isInstrumentAlone({ config, prefill, draft }: TalkData): boolean {
  return [config, prefill, draft].every((data) => data === undefined || data === null);
}

/** What can be used as it is: a page that sets nothing waits for nothing, and loads no reader. */
export function readAtOnce(data: TalkData): TalkRead | undefined {
  const { instrument, path } = data;
  if (!isInstrument(instrument) || !isInstrumentAlone(data)) return undefined;
  const isKnown = !path || instrument.paths.some(({ code }) => code === path);
  if (!isKnown) return undefined;
  return { instrument, configuration: defaultConfiguration(instrument), path: path || instrument.paths[0]!.code };
}
