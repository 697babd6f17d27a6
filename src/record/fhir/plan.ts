import type { ScreeningRecord } from '../record.ts';
import type { Frame } from './frame.ts';
import type { CarePlan, Reference } from './resources.ts';

/** The worker's plan in their own words, with the steps that were suggested. */
export function planOf(
  { plan, completedAt }: ScreeningRecord,
  steps: readonly Reference[],
  { head, subject, authored }: Frame,
): CarePlan | undefined {
  if (!plan) return undefined;
  return {
    resourceType: 'CarePlan',
    ...head,
    status: completedAt ? 'active' : 'draft',
    intent: 'plan',
    description: plan,
    subject,
    ...(authored && { created: authored }),
    ...(steps.length > 0 && {
      activity: steps.map((reference) => ({ reference })),
    }),
  };
}
