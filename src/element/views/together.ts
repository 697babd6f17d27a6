import { html, nothing } from 'lit';
import { choicesOf } from '../../instrument/account.ts';
import type { Question } from '../../instrument/structure.ts';
import { accountAt } from '../../screening/entering.ts';
import { isFromPaper } from '../../screening/sittings.ts';
import type { View } from '../view.ts';
import { takeBack } from './account-form.ts';
import type { FormPlace } from './answer-inputs.ts';
import { said, type Rendered } from './parts.ts';

/** One tap for choices that go together; the others stay as they are. */
export function together(view: View, question: Question, place: FormPlace): Rendered {
  const { talk } = view;
  const { code, choices = [], together: some } = question;
  if (!some || isFromPaper(talk)) return nothing;
  const account = accountAt(talk, place);
  const chosen = account ? choicesOf(account) : [];
  const all = some.every((choice) => chosen.includes(choice));
  const value = choices
    .filter((choice) => (some.includes(choice) ? !all : chosen.includes(choice)))
    .filter((choice) => !talk.instrument.standAlone.includes(choice));
  const click = () => {
    if (value.length > 0) view.send({ type: 'answer', ...place, value, entering: true });
    else takeBack(view, place);
  };
  return html`<button type="button" class="together" aria-pressed=${all} @click=${click}>
    ${said(view, ({ questions }) => questions[code]?.together)}
  </button>`;
}
