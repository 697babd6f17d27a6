import type { Source } from '../../instrument/account.ts';
import type { PendingAccounts } from '../pending-accounts.ts';
import { isBy, type EntryPlace, type Teller } from '../teller.ts';

type UpdatingElement = HTMLElement & { readonly updateComplete: Promise<unknown> };

/** Opens a form for another account, and moves the cursor to it. */
export async function openForm(
  pending: PendingAccounts,
  question: string,
  source: Source,
  { currentTarget }: Event,
): Promise<void> {
  const { host } = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  pending.set(question, [...pending.on(question), { question, source, who: '', isNew: true }]);
  await (host as UpdatingElement).updateComplete;
  const accounts = host.shadowRoot!.querySelectorAll(`[data-question="${question}"] .account`);
  [...accounts].at(-1)?.querySelector('input')?.focus();
}

/** A teller has another name now: the tellers on the question stay in their order. */
export function renameForm(pending: PendingAccounts, place: EntryPlace, who: string, tellers: readonly Teller[]): void {
  const { question } = place;
  const forms = tellers
    .filter((teller) => !isBy({ ...place, who })(teller))
    .map((teller) => ({
      question,
      source: teller.source,
      who: isBy(place)(teller) ? who : (teller.who ?? ''),
      isNew: pending.at({ question, ...teller })?.isNew ?? false,
    }));
  pending.set(question, forms);
}

export function removeForm(pending: PendingAccounts, place: EntryPlace): void {
  const others = pending.on(place.question).filter((form) => !isBy(place)(form));
  pending.set(place.question, others);
}
