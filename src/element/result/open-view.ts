import { html, type TemplateResult } from 'lit';
import { FileError, readFile } from '../../record/encryption.ts';
import { isSavedRecord } from '../../record/saved-file.ts';
import { ownClock } from '../../instrument/time.ts';
import { InvalidDataError } from '../../instrument/problems.ts';
import { work, type RecordView } from './record-view.ts';
import { loadReaders } from '../loading.ts';
import { askFor, field, panelView, valueOf } from './parts.ts';

/** Opens a file that was saved before: a talk to go on with, or a screening to read. */
export function openView(view: RecordView): TemplateResult {
  const { texts, root } = view;
  const open = () => {
    const file = root.querySelector<HTMLInputElement>('[name=file]')?.files?.[0];
    if (!file) return askFor(view, 'file', texts.openMissing);
    const passphrase = valueOf(view, 'open-passphrase');
    work(view, async (following) => {
      try {
        return await opened(view, await readFile(file, passphrase, following));
      } catch (error) {
        const reason = reasonOf(view, error);
        return () => askFor(view, isOfPassphrase(error) ? 'open-passphrase' : 'file', reason);
      }
    });
  };
  return panelView(
    view,
    {
      panel: 'open',
      title: texts.openFileTitle,
      hint: texts.openFileHint,
      primary: { label: texts.open, click: open, type: 'submit' },
    },
    html`${field(view, { label: texts.fileToOpen, type: 'file', name: 'file', accept: '.age,.json,application/json' })}
    ${field(view, { label: texts.passphrase, type: 'password', name: 'open-passphrase', hint: texts.openPassphraseHint })}`,
  );
}

/** What a file holds, read: a record to read, or a talk to go on with. */
async function opened(view: RecordView, data: unknown): Promise<() => void> {
  const { send } = view;
  const { instrument, config } = view.session.host;
  const { readRecord, readTalk } = await loadReaders();
  if (isSavedRecord(data)) {
    const record = await readRecord({ record: data, instrument, config }, ownClock);
    return () => send({ type: 'opened', opened: record });
  }
  const read = await readTalk({ instrument, config, draft: data }, ownClock);
  return () => send({ type: 'talk-read', read, byWorker: true });
}

/** What is wrong with the file, where it is the file. */
function reasonOf({ texts }: RecordView, error: unknown): string {
  if (error instanceof InvalidDataError) return `${texts.openUnknown} ${error.message}`;
  if (!(error instanceof FileError)) throw error;
  return {
    'needs-passphrase': texts.openNeedsPassphrase,
    'wrong-passphrase': texts.openWrongPassphrase,
    damaged: texts.openDamaged,
    'too-large': texts.openTooLarge,
    'too-costly': texts.openTooCostly,
    unknown: texts.openUnknown,
  }[error.reason];
}

/** In every other case, only another file helps. */
function isOfPassphrase(error: unknown): boolean {
  return error instanceof FileError && ['needs-passphrase', 'wrong-passphrase'].includes(error.reason);
}
