import { ownTimeZone } from '../instrument/time.ts';
import { zoneOf } from './moment-words.ts';
import { dayOf } from './paper/record-sheet.ts';
import type { ScreeningRecord } from './record.ts';

/** What a file is called where the host gives no pattern. */
export const defaultFilePattern = 'open-door-{case}-{date}';

type Named = Pick<ScreeningRecord, 'caseReference' | 'sessions' | 'completedAt'> & {
  readonly timeZone?: string | undefined;
};

/**
 * The name of a file, from a pattern with `{case}` and `{date}` (the day the talk was finished, or last held, where it began). Never a
 * person's name: the pattern has no place for one. What a file system may not take is written as a hyphen.
 */
export function fileName(pattern: string, named: Named, ending: string): string {
  const at = named.completedAt ?? named.sessions.at(-1)?.startedAt;
  const parts = {
    case: named.caseReference ?? '',
    date: at === undefined ? '' : dayOf(at, zoneOf({ timeZone: named.timeZone ?? ownTimeZone() })),
  };
  const name = pattern
    .replace(/\{(case|date)\}/g, (_, part: 'case' | 'date') => parts[part])
    .replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${name || 'open-door'}.${ending}`;
}
