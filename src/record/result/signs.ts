import { flagClasses, type FlagClass } from '../../instrument/structure.ts';
import type { ScreeningRecord } from '../record.ts';
import type { RecordFlag } from './kinds.ts';

/** What was noted, by weight. */
export interface Signs {
  /** Nothing was noted but the circumstances. */
  readonly isNone: boolean;
  readonly classes: readonly SignsOfClass[];
}

interface SignsOfClass {
  readonly class: FlagClass;
  readonly name: string;
  readonly flags: readonly RecordFlag[];
}

export function signsOf({ assessment: { flags }, words }: Pick<ScreeningRecord, 'assessment' | 'words'>): Signs {
  const of = (name: FlagClass) => flags.filter((flag) => flag.class === name);
  return {
    isNone: flags.every((flag) => flag.class === 'context'),
    classes: flagClasses
      .map((name) => ({ class: name, name: words.flagClasses[name] ?? name, flags: of(name) }))
      .filter((entry) => entry.flags.length > 0),
  };
}
