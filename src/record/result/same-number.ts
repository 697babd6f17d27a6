import { joinedBy } from '../../languages/joined-by.ts';
import type { Texts } from '../../languages/pack.ts';
import type { Say } from '../../languages/say.ts';
import type { PlanCall } from './plan.ts';

/** "One call for steps 3, 4: same number". Empty where no other step has the number of that call. */
export function sameNumberText(
  { texts, say }: { readonly texts: Pick<Texts<'paper'>, 'sameNumber' | 'comma'>; readonly say: Say },
  { sharedBy }: Pick<PlanCall, 'sharedBy'>,
): string {
  if (sharedBy.size < 2) return '';
  return say(texts.sameNumber, { steps: joinedBy(say, texts.comma, [...sharedBy].map(String)) });
}
