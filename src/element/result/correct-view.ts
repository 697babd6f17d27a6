import { html, type TemplateResult } from 'lit';
import { hasText } from '../../instrument/account.ts';
import { ownClock } from '../../instrument/time.ts';
import { work, type RecordView } from './record-view.ts';
import { loadReaders } from '../loading.ts';
import { askFor, field, panelView, valueOf } from './parts.ts';

/** Who corrects a finished screening, and why, before it is opened for that. */
export function correctView(view: RecordView): TemplateResult {
  const { texts, record, session, send } = view;
  const begin = () => {
    const [by, reason] = [valueOf(view, 'correct-by').trim(), valueOf(view, 'correct-reason').trim()];
    const missing = !hasText(by) ? 'correct-by' : hasText(reason) ? undefined : 'correct-reason';
    if (missing) askFor(view, missing, texts.correctMissing);
    else if (record)
      work(view, async () => {
        const { readTalkOf } = await loadReaders();
        const read = await readTalkOf(record, session.host, ownClock);
        const reopening = { by, reason, of: record.fingerprint, levelBefore: record.level.final };
        return () => send({ type: 'reopen', read, reopening });
      });
  };
  return panelView(
    view,
    {
      panel: 'correct',
      title: texts.correctTitle,
      hint: texts.correctHint,
      primary: { label: texts.correctBegin, click: begin, type: 'submit' },
    },
    html`${field(view, { label: texts.correctBy, type: 'text', name: 'correct-by' })}
    ${field(view, { label: texts.correctReason, type: 'text', name: 'correct-reason' })}`,
  );
}
