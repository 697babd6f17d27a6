import { html, type TemplateResult } from 'lit';
import { InvalidDataError } from '../../instrument/problems.ts';
import type { Desk } from './desk.ts';
import { FileError, largestFile, readFile } from './encryption.ts';
import { askFor, field, panelView, valueOf } from './parts.ts';

/** Opens a file that was saved before: a talk to go on with, or a screening to read. */
export function openView(desk: Desk): TemplateResult {
  const { texts, workplace } = desk;
  const open = () => {
    const file = workplace.root().querySelector<HTMLInputElement>('[name=file]')?.files?.[0];
    if (!file) return askFor(desk, 'file', texts.openMissing);
    if (file.size > largestFile) return askFor(desk, 'file', texts.openTooLarge);
    void desk.work(async (isWanted) => {
      try {
        const data = await readFile(file, valueOf(desk, 'open-passphrase'));
        if (isWanted()) await workplace.open(data, isWanted);
        return '';
      } catch (error) {
        return reasonOf(desk, error);
      }
    });
  };
  return panelView(
    desk,
    { title: texts.openFileTitle, hint: texts.openFileHint, primary: { label: texts.open, click: open } },
    html`<label class="field">
        <span>${texts.fileToOpen}</span>
        <input type="file" name="file" accept=".age,.json,application/json" />
      </label>
      ${field(texts.passphrase, 'password', 'open-passphrase', texts.openPassphraseHint)}`,
  );
}

/** What is wrong with the file, where it is the file. */
function reasonOf({ texts }: Desk, error: unknown): string {
  if (error instanceof InvalidDataError) return `${texts.openUnknown} ${error.message}`;
  if (!(error instanceof FileError)) throw error;
  return {
    'needs-passphrase': texts.openNeedsPassphrase,
    'wrong-passphrase': texts.openWrongPassphrase,
    damaged: texts.openDamaged,
    unknown: texts.openUnknown,
  }[error.reason];
}
