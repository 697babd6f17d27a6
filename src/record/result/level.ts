import type { ScreeningRecord } from '../record.ts';
import { wordsOf } from '../record-words.ts';

/** The final level, and why. */
export interface Level {
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
  /** 1 for the least pressing level. */
  readonly place: number;
  readonly of: number;
  /** The worker raised it: from which level, why and when. */
  readonly raised: { readonly from: string; readonly reason: string; readonly at: string } | undefined;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly text: string;
  /** What it is about, else the level it brings. */
  readonly weight: string;
  /** It brings the level that was worked out; others would bring a lower one. */
  readonly decides: boolean;
}

export function levelOfRecord(record: ScreeningRecord): Level {
  const { final, computed, raised } = record.level;
  const { level } = wordsOf(record);
  const codes = record.words.levels.map(({ code }) => code);
  return {
    code: final,
    ...level(final),
    place: codes.length - codes.indexOf(final),
    of: codes.length,
    raised:
      raised && final !== computed ? { from: level(computed).name, reason: raised.reason, at: raised.at } : undefined,
    reasons: record.assessment.reasons.map((reason) => ({
      text: reason.text,
      weight: reason.kind ? (record.words.kinds[reason.kind] ?? reason.kind) : level(reason.level).name,
      decides: reason.level === computed,
    })),
  };
}
