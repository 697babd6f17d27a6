import { defaultConfiguration } from '../instrument/configuration.ts';
import { sortAnswers, type UnfitAccount } from '../instrument/fitting-answers.ts';
import { wordingFor, type Instrument } from '../instrument/instrument.ts';
import { describe } from '../assessment/describe.ts';
import { evaluate } from '../assessment/evaluation.ts';
import type { ScreeningRecord } from './record.ts';
import { isSameGuide } from './same-guide.ts';

/** What reading a record again with the instrument at hand gives, next to what it gave when it was made. */
export interface Reassessment {
  /** Nothing differs. */
  readonly same: boolean;
  /** Of the instrument at hand. */
  readonly version: string;
  /** Level codes, where they differ. */
  readonly level?: { readonly before: string; readonly now: string };
  /** Codes of flags that only the record has, and that only the new reading has. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** Answers that the instrument at hand has no place for; they are not read. */
  readonly unfit: readonly UnfitAccount[];
}

/**
 * Reads a record again, with the settings it was made with. Nothing where it belongs to another instrument, or to another
 * major version of it.
 */
export function reassess(record: ScreeningRecord, instrument: Instrument): Reassessment | undefined {
  if (!isSameGuide(record, instrument)) return undefined;
  const defaults = defaultConfiguration(instrument);
  const known = Object.entries(record.settings).filter(([name]) => Object.hasOwn(defaults.settings, name));
  const configuration = { ...defaults, settings: { ...defaults.settings, ...Object.fromEntries(known) } };
  const { fitting, unfit } = sortAnswers(instrument, record.answers);
  const { level, flags } = describe(
    evaluate(instrument, configuration, fitting),
    wordingFor(instrument, record.language),
  );
  const before = record.assessment.flags.map(({ code }) => code);
  const now = flags.map(({ code }) => code);
  const gone = before.filter((code) => !now.includes(code));
  const added = now.filter((code) => !before.includes(code));
  const { computed } = record.level;
  return {
    same: level === computed && gone.length + added.length + unfit.length === 0,
    version: instrument.version,
    ...(level !== computed && { level: { before: computed, now: level } }),
    gone,
    added,
    unfit,
  };
}
