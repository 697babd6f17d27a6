import { html, type TemplateResult } from 'lit';
import { writtenTime } from '../../instrument/time.ts';
import { zoneName } from '../../record/moment-words.ts';
import { printBlank } from './printing.ts';
import type { RecordView } from './record-view.ts';
import { askFor, field, panelView, valueOf } from './parts.ts';

/** The form on paper: to print it empty, and to type in what was written on one. */
export function formView(view: RecordView): TemplateResult {
  const { texts, locale, send, typeIn } = view;
  const print = () =>
    void printBlank(view).then((begun) => send({ type: 'notice', text: begun ? '' : texts.printForbidden }));
  const readTime = () => {
    const held = new Date(valueOf(view, 'held-at'));
    if (Number.isNaN(held.getTime()) || held.getTime() > Date.now()) askFor(view, 'held-at', texts.formTimeMissing);
    else typeIn(writtenTime(held));
  };
  return panelView(
    view,
    { panel: 'form', title: texts.formTitle, hint: texts.formHint, primary: { label: texts.formPrint, click: print } },
    html`<section>
      <h3>${texts.formType}</h3>
      <p class="quiet">${texts.formKeys}</p>
      ${field(view, { label: `${texts.formTime} (${zoneName(locale, Date.now())})`, type: 'datetime-local', name: 'held-at' })}
      <button type="submit" @click=${readTime}>${texts.formType}</button>
    </section>`,
  );
}
