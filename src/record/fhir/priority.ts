import type { ScreeningRecord } from '../record.ts';
import type { Priority } from './resources.ts';

type Action = ScreeningRecord['assessment']['actions'][number];

/**
 * How pressing a step is: as the most pressing rule that rests on a flag behind it, so that making a clinic appointment does
 * not become `stat` because something else is. Where the worker raised the level, what stood at the level of the rules
 * stands at the raised one. The first level of an instrument is `stat`, the second `urgent`, the others and the last
 * `routine`.
 */
export function priorityOf({ because, always }: Action, { assessment, level, words }: ScreeningRecord): Priority {
  if (always) return 'routine';
  const levels = words.levels.map(({ code }) => code);
  const places = [
    ...assessment.reasons
      .filter(({ flags }) => flags.some((flag) => because.includes(flag)))
      .map((reason) => reason.level),
    ...because,
  ]
    .map((code) => levels.indexOf(code === level.computed ? level.final : code))
    .filter((place) => place >= 0);
  const place = Math.min(...places, levels.length - 1);
  if (place === levels.length - 1) return 'routine';
  return (['stat', 'urgent'] as const)[place] ?? 'routine';
}
