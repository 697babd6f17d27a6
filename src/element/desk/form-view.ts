import { html, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { askFor, panelView, valueOf } from './parts.ts';

/** The form on paper: to print it empty, and to type in what was written on one. */
export function formView(desk: Desk): TemplateResult {
  const { texts, workplace } = desk;
  const print = () => desk.tell(desk.printBlank() ? '' : texts.printForbidden);
  const typeIn = () => {
    const held = new Date(valueOf(desk, 'held-at'));
    if (Number.isNaN(held.getTime()) || held.getTime() > Date.now()) askFor(desk, 'held-at', texts.formTimeMissing);
    else workplace.typeIn(held.toISOString());
  };
  return panelView(
    desk,
    { title: texts.formTitle, hint: texts.formHint, primary: { label: texts.formPrint, click: print } },
    html`<section>
      <h3>${texts.formType}</h3>
      <p class="quiet">${texts.formKeys}</p>
      <label class="field">
        <span>${texts.formTime}</span>
        <input type="datetime-local" name="held-at" autocomplete="off" />
      </label>
      <button type="button" @click=${typeIn}>${texts.formType}</button>
    </section>`,
  );
}
