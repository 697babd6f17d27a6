import { joinedBy } from '../../languages/joined-by.ts';
import type { Texts } from '../../languages/pack.ts';
import type { Say } from '../../languages/say.ts';
import type { PlanCall } from './plan.ts';

/** Addresses that a browser opens to reach a contact, and how a web address is shown. */
export const callLink = (phone: string): string => `tel:${dialed(phone)}`;
export const textLink = (sms: string): string => `sms:${digitsOf(sms)}`;
export const shownAddress = (url: string): string => url.replace('https://', '');

/** An extension is behind "x" or "ext."; at a comma, telephones wait until somebody has answered. */
function dialed(phone: string): string {
  return phone
    .split(/[a-z]+/i)
    .map(digitsOf)
    .filter(Boolean)
    .join(',');
}

function digitsOf(number: string): string {
  return number.replace(/[^\d+]/g, '');
}

/** Whether what is above a contact is its name already: "The child advocacy center". */
export function isNamedIn(title: string, name: string): boolean {
  return title.toLowerCase().endsWith(name.toLowerCase());
}

/** "One call for steps 3, 4: same number". Empty where no other step has its number. */
export function sameNumberText(
  { texts, say }: { readonly texts: Pick<Texts<'paper'>, 'sameNumber' | 'comma'>; readonly say: Say },
  { sharedBy }: Pick<PlanCall, 'sharedBy'>,
): string {
  if (sharedBy.size < 2) return '';
  return say(texts.sameNumber, { steps: joinedBy(say, texts.comma, [...sharedBy].map(String)) });
}
