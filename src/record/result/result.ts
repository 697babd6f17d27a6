import { accountsIn, type Account } from '../../instrument/account.ts';
import type { ScreeningRecord } from '../record.ts';
import { couldChange, type CouldChange } from './could-change.ts';
import { deadlinesOf, type Deadline } from './deadlines.ts';
import { dutiesOf, type Duties } from './duties.ts';
import { episodeOf, type Episode, type Happened } from './episode.ts';
import { levelOfRecord, type Level } from './level.ts';
import { planOf, type Plan } from './plan.ts';
import { signsOf, type Signs } from './signs.ts';

/** A part of a result, by its name. What a screening has nothing of is left out. */
export type ResultPart =
  | { readonly part: 'level'; readonly level: Level }
  | { readonly part: 'episode'; readonly episode: Episode }
  | { readonly part: 'deadlines'; readonly happened: readonly Happened[]; readonly deadlines: readonly Deadline[] }
  | { readonly part: 'duties'; readonly duties: Duties }
  | { readonly part: 'plan'; readonly plan: Plan }
  | { readonly part: 'signs'; readonly signs: Signs }
  | { readonly part: 'couldChange'; readonly couldChange: CouldChange }
  | { readonly part: 'wishes'; readonly question: string; readonly accounts: readonly Account[] }
  | { readonly part: 'notes'; readonly notes: ScreeningRecord['assessment']['notes'] };

/**
 * The result of a screening: its parts in the order in which paper and text show them. The views on the screen use the
 * same parts one by one, in their own order. The result of an open talk is that of its record so far.
 */
export function resultOf(record: ScreeningRecord): readonly ResultPart[] {
  const { assessment, paper, answers } = record;
  const episode = episodeOf(record);
  const deadlines = deadlinesOf(assessment.steps);
  const plan = planOf(record);
  const duties = dutiesOf(record, plan);
  const { wishes } = paper;
  const wished = wishes === undefined ? [] : accountsIn(answers, wishes);
  const happened = episode?.happened ?? [];
  return [
    { part: 'level', level: levelOfRecord(record) },
    ...(episode ? [{ part: 'episode', episode } as const] : []),
    ...(happened.length + deadlines.length > 0 ? [{ part: 'deadlines', happened, deadlines } as const] : []),
    ...(duties ? [{ part: 'duties', duties } as const] : []),
    { part: 'plan', plan },
    { part: 'signs', signs: signsOf(record) },
    { part: 'couldChange', couldChange: couldChange(record) },
    ...(wishes !== undefined && wished.length > 0
      ? [{ part: 'wishes', question: wishes, accounts: wished } as const]
      : []),
    { part: 'notes', notes: assessment.notes },
  ];
}
