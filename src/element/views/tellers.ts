import { accountsIn } from '../../instrument/account.ts';
import { defaultSources, type Question } from '../../instrument/structure.ts';
import { accountAt, entryKey } from '../../screening/entering.ts';
import { isBy, type Teller } from '../teller.ts';
import type { View } from '../view.ts';

/** Whose word there is besides the default one: accounts, what cannot be used, and last the forms that were opened here. */
export function otherTellers(view: View, { code, who }: Question): readonly Teller[] {
  const opened = view.pending.on(code);
  const entered = [...accountsIn(view.talk.evaluation.answers, code), ...view.unusable.on(code)];
  return [...entered.filter((form) => !opened.some(isBy(form))), ...opened].filter(
    (form, index, all) => form.source !== defaultSources[who] && all.findIndex(isBy(form)) === index,
  );
}

/** The youth may see the screen: of what others said, only what is being entered is open; a form that is empty says nothing. */
export function mayBeSeen({ talk, pending, unusable }: View, { code }: Question, { source, who }: Teller): boolean {
  const place = { question: code, source, ...(who && { who }) };
  const isEmpty = !who && !accountAt(talk, place) && !unusable.at(place);
  return !talk.youthPresent || isEmpty || talk.entering.has(entryKey(code, place)) || pending.at(place)?.isNew === true;
}
