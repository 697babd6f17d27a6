import { splitOpen } from '../../assessment/open.ts';
import type { ScreeningRecord } from '../record.ts';

/** Questions without an answer that could still change the level. */
export interface CouldChange {
  /** By the level they could lead to alone, the most pressing first. */
  readonly raising: readonly { readonly level: string; readonly questions: readonly string[] }[];
  /** Those that could add a sign and move no level by themselves. */
  readonly adding: readonly string[];
}

export function couldChange({ assessment, words }: Pick<ScreeningRecord, 'assessment' | 'words'>): CouldChange {
  const levels = words.levels.map(({ code }) => code);
  const { raising, adding } = splitOpen(assessment.open, assessment.level, levels);
  const leadingTo = (level: string) => raising.filter((entry) => entry.level === level);
  return {
    raising: levels
      .map((level) => ({ level, questions: leadingTo(level).map(({ question }) => question) }))
      .filter(({ questions }) => questions.length > 0),
    adding: adding.map(({ question }) => question),
  };
}
