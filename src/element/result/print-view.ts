import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { policeHolds } from '../../record/paper/for-police.ts';
import { hasNotesByDefault, paperKinds } from '../../record/paper/options.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import { writeSheet } from '../paper/paper-frame.ts';
import type { PrintOptions } from '../../session/print-options.ts';
import { inRecord, sayWith } from './other-words.ts';
import { panelView } from './parts.ts';
import { printedSheet, printRecord } from './printing.ts';
import type { RecordView } from './record-view.ts';

/** What goes on paper is chosen before it is printed, and seen. */
export function printView(view: RecordView): TemplateResult {
  const { texts, record, send } = view;
  const { printing } = view.session;
  if (!record) return html``;
  const { kind = 'whole', notes = hasNotesByDefault(kind), history = false, asAsked = false, large = false } = printing;
  const holds = policeHolds(record, view);
  const choose = (options: PrintOptions) => send({ type: 'print-options', options });
  const option = (label: string, name: 'notes' | 'history' | 'asAsked' | 'large', checked: boolean) =>
    html`<label class="choice">
      <input
        type="checkbox"
        name=${name}
        .checked=${checked}
        @change=${(event: Event) => choose({ [name]: (event.target as HTMLInputElement).checked })}
      />
      <span>${label}</span>
    </label>`;
  const write = (element: Element) => {
    const frame = element as HTMLIFrameElement;
    writeSheet(frame, printedSheet(record, printing), large);
    frame.contentDocument?.addEventListener('keydown', passOn);
    showFocus(frame);
  };
  // A frame has a document once it is in the page, and some browsers give it another one then.
  const preview = (frame?: Element) => frame && queueMicrotask(() => write(frame));
  const print = () => {
    const begun = printRecord(view, record, printing);
    send({ type: 'notice', text: begun ? '' : `${texts.printForbidden} ${texts.printForbiddenHint}` });
  };
  return panelView(
    view,
    { panel: 'print', title: texts.printTitle, primary: { label: texts.print, click: print } },
    html`<fieldset class="question">
        <legend><h3>${texts.printKind}</h3></legend>
        <div class="choices">
          ${paperKinds.map(
            (code) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="kind"
                  value=${code}
                  .checked=${code === kind}
                  @change=${() => choose({ kind: code, notes: hasNotesByDefault(code) })}
                />
                <span>
                  ${texts.printKinds[code]}<br />
                  <span class="quiet">
                    ${texts.printKindHints[code]}
                    ${code === 'police' && holds ? sayWith(texts.printHolds, { questions: inRecord({ ...view, record }, holds) }) : nothing}
                  </span>
                </span>
              </label>`,
          )}
        </div>
      </fieldset>
      <fieldset class="question">
        <legend><h3>${texts.printOptions}</h3></legend>
        <div class="choices">
          ${option(texts.printNotes, 'notes', notes)} ${option(texts.printHistory, 'history', history)}
          ${kind === 'whole' && hasOtherWords(record) ? option(texts.printAsAsked, 'asAsked', asAsked) : nothing}
          ${option(texts.printLarge, 'large', large)}
        </div>
      </fieldset>
      <h3>${texts.preview}</h3>
      <iframe
        class="preview"
        title=${texts.preview}
        @load=${(event: Event) => write(event.currentTarget as Element)}
        ${ref(preview)}
      ></iframe>`,
  );
}

/** A frame keeps its keys to itself. On the page, one of them covers the screen. */
function passOn(event: KeyboardEvent): void {
  event.view!.frameElement!.dispatchEvent(new KeyboardEvent('keydown', event));
}

/** Shows that the focus is in a frame: no style of the page around it knows. */
function showFocus(frame: HTMLIFrameElement): void {
  const view = frame.contentDocument?.defaultView;
  for (const type of ['focus', 'blur'])
    view?.addEventListener(type, () => frame.classList.toggle('has-focus', type === 'focus'));
}

/** Whether something was asked in another language than that of the record, and its words are known. */
function hasOtherWords({ topics }: ScreeningRecord): boolean {
  return topics.some(({ questions }) => questions.some(({ alsoIn }) => alsoIn));
}
