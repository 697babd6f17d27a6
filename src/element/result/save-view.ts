import { html, nothing, type TemplateResult } from 'lit';
import { defaultFilePattern, fileName } from '../../record/file-name.ts';
import { encryptText } from '../../record/encryption.ts';
import { toText } from '../../record/to-text.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import { loadOnce } from '../../instrument/load-once.ts';
import { askFor, panelView, valueOf } from './parts.ts';
import { passphraseFields, problemOf } from './passphrase.ts';
import { run, work, type RecordView } from './record-view.ts';

/** Takes a screening out of the page: an encrypted file, and what other systems read where the worker is alone. */
export function saveView(view: RecordView): TemplateResult {
  const { texts, record, isAlone } = view;
  return panelView(
    view,
    {
      panel: 'save',
      title: texts.saveTitle,
      hint: texts.saveHint,
      primary: { label: texts.saveEncrypted, click: () => saveEncrypted(view), type: 'submit' },
    },
    html`<section>
        <h3>${texts.fileTitle}</h3>
        <p class="quiet">${texts.fileHint}</p>
        ${passphraseFields(view)}
      </section>
      ${record && isAlone ? plainView(view, record) : nothing}`,
  );
}

function plainView(view: RecordView, record: ScreeningRecord): TemplateResult {
  const { texts } = view;
  const { toCopy } = view.session;
  return html`<section>
    <h3>${texts.plainTitle}</h3>
    <p class="quiet">${texts.plainHint}</p>
    <p class="formats">
      ${formats.map(
        (format) =>
          html`<button
            type="button"
            @click=${() =>
              work(view, async () => {
                const content = await format.write(record);
                return () => download(view, record, content, format);
              })}
          >
            ${texts.formats[format.code]}
          </button>`,
      )}
      <button type="button" @click=${() => copy(view, record)}>${texts.copy}</button>
    </p>
    ${
      toCopy
        ? html`<label class="field"
            ><span>${texts.copyByHand}</span>
            <textarea name="to-copy" rows="12" readonly .value=${toCopy}></textarea>
          </label>`
        : nothing
    }
  </section>`;
}

/** How a file is written. */
interface FileKind {
  readonly type: string;
  readonly ending: string;
  /** The file has all that was said and done: of a talk, nothing has to be kept beside it. */
  readonly isWhole?: true;
}

const encrypted: FileKind = { type: 'application/octet-stream', ending: 'age', isWhole: true };

interface Format extends FileKind {
  readonly code: 'json' | 'text' | 'csv' | 'fhir';
  readonly write: (record: ScreeningRecord) => string | Promise<string>;
}

const loadExports = loadOnce(() => import('./exports.ts'));

const formats: readonly Format[] = [
  {
    code: 'json',
    type: 'application/json',
    ending: 'json',
    isWhole: true,
    write: (record) => JSON.stringify(record, null, 2),
  },
  { code: 'text', type: 'text/plain', ending: 'txt', isWhole: true, write: (record) => toText(record) },
  {
    code: 'csv',
    type: 'text/csv',
    ending: 'csv',
    write: async (record) => (await loadExports()).toCSV([record]),
  },
  {
    code: 'fhir',
    type: 'application/fhir+json',
    ending: 'fhir.json',
    write: async (record) => JSON.stringify((await loadExports()).toFHIR(record), null, 2),
  },
];

function saveEncrypted(view: RecordView): void {
  const { texts, record } = view;
  const passphrase = valueOf(view, 'passphrase');
  const problem = problemOf(view, passphrase);
  if (problem) return askFor(view, 'passphrase', problem);
  if (passphrase !== valueOf(view, 'passphrase-again'))
    return askFor(view, 'passphrase-again', texts.passphraseDiffers);
  // A talk that goes on is saved as its draft: a record is for reading.
  const isOfThisTalk = !view.session.opened;
  const saved = (isOfThisTalk && !record?.completedAt ? view.draft() : record) ?? record;
  if (!saved) return;
  work(view, async (following) => {
    const content = await encryptText(JSON.stringify(saved), passphrase, following);
    return () => download(view, saved, content, encrypted);
  });
}

function download(
  view: RecordView,
  named: Parameters<typeof fileName>[1],
  content: string | Uint8Array<ArrayBuffer>,
  { type, ending, isWhole }: FileKind,
): string {
  const name = fileName(view.filePattern ?? defaultFilePattern, named, ending);
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  if (isWhole) view.notifyExported('file');
  view.retained.add(() => URL.revokeObjectURL(address));
  return view.say(view.texts.saved, { name });
}

function copy(view: RecordView, record: ScreeningRecord): void {
  const text = toText(record);
  run(view, async () => {
    try {
      await navigator.clipboard.writeText(text);
      return () => view.texts.copied;
    } catch {
      // No clipboard without a secure page, or where the browser asks and is told no.
      return () => view.send({ type: 'notice', text: '', toCopy: text });
    }
  });
}
