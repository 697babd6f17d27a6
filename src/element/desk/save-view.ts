import { html, nothing, type TemplateResult } from 'lit';
import { defaultFilePattern, fileName } from '../../record/file-name.ts';
import { toText } from '../../record/to-text.ts';
import type { ScreeningRecord } from '../../record/record.ts';
import type { Desk } from './desk.ts';
import { encrypt } from './encryption.ts';
import { askFor, field, panelView, valueOf } from './parts.ts';

/** Shorter passphrases are guessed too fast by whoever finds the file. */
const shortestPassphrase = 12;

/** Takes a screening out of the page: an encrypted file, and what other systems read where the worker is alone. */
export function saveView(desk: Desk): TemplateResult {
  const { texts, record, workplace } = desk;
  return panelView(
    desk,
    { title: texts.saveTitle, hint: texts.saveHint },
    html`<section>
        <h3>${texts.fileTitle}</h3>
        <p class="quiet">${texts.fileHint}</p>
        ${field(texts.passphrase, 'password', 'passphrase', texts.passphraseHint)}
        ${field(texts.passphraseAgain, 'password', 'passphrase-again')}
        <button type="button" @click=${() => saveEncrypted(desk)}>${texts.saveEncrypted}</button>
      </section>
      ${record && workplace.isAlone() ? plainView(desk, record) : nothing}`,
  );
}

function plainView(desk: Desk, record: ScreeningRecord): TemplateResult {
  const { texts, toCopy } = desk;
  return html`<section>
    <h3>${texts.plainTitle}</h3>
    <p class="quiet">${texts.plainHint}</p>
    <p class="formats">
      ${formats.map(
        ({ code, type, ending, write }) =>
          html`<button
            type="button"
            @click=${() =>
              void desk.work(async (isWanted) => {
                const content = await write(record);
                return isWanted() ? download(desk, record, content, type, ending) : '';
              })}
          >
            ${texts.formats[code]}
          </button>`,
      )}
      <button type="button" @click=${() => void copy(desk, record)}>${texts.copy}</button>
    </p>
    ${
      toCopy
        ? html`<label class="field"
            ><span>${texts.copyByHand}</span> <textarea name="to-copy" rows="12" readonly .value=${toCopy}></textarea>
          </label>`
        : nothing
    }
  </section>`;
}

interface Format {
  readonly code: 'json' | 'text' | 'csv' | 'fhir';
  readonly type: string;
  readonly ending: string;
  readonly write: (record: ScreeningRecord) => string | Promise<string>;
}

const formats: readonly Format[] = [
  { code: 'json', type: 'application/json', ending: 'json', write: (record) => JSON.stringify(record, null, 2) },
  { code: 'text', type: 'text/plain', ending: 'txt', write: (record) => toText(record) },
  {
    code: 'csv',
    type: 'text/csv',
    ending: 'csv',
    write: async (record) => (await import('./exports.ts')).toCSV([record]),
  },
  {
    code: 'fhir',
    type: 'application/fhir+json',
    ending: 'fhir.json',
    write: async (record) => JSON.stringify((await import('./exports.ts')).toFHIR(record), null, 2),
  },
];

function saveEncrypted(desk: Desk): void {
  const { texts, workplace, record } = desk;
  const passphrase = valueOf(desk, 'passphrase');
  if (passphrase.length < shortestPassphrase) return askFor(desk, 'passphrase', texts.passphraseShort);
  if (passphrase !== valueOf(desk, 'passphrase-again'))
    return askFor(desk, 'passphrase-again', texts.passphraseDiffers);
  // A talk that goes on is kept as its draft: a record is for reading.
  const kept = (desk.lying === 'paused' || !record ? workplace.draft() : record) ?? record;
  if (!kept) return;
  void desk.work(async (isWanted) => {
    const content = await encrypt(JSON.stringify(kept), passphrase);
    return isWanted() ? download(desk, kept, content, 'application/octet-stream', 'age') : '';
  });
}

function download(
  desk: Desk,
  named: Parameters<typeof fileName>[1],
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
  ending: string,
): string {
  const name = fileName(desk.workplace.filePattern() ?? defaultFilePattern, named, ending);
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  desk.workplace.kept('file');
  desk.keep(() => URL.revokeObjectURL(address));
  return desk.texts.saved(name);
}

async function copy(desk: Desk, record: ScreeningRecord): Promise<void> {
  const text = toText(record);
  try {
    await navigator.clipboard.writeText(text);
    desk.tell(desk.texts.copied);
  } catch {
    if (desk.record !== record) return;
    // No clipboard without a secure page, or where the browser asks and is told no.
    desk.toCopy = text;
    desk.tell('');
  }
}
