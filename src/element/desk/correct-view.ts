import { html, type TemplateResult } from 'lit';
import { hasText } from '../../instrument/account.ts';
import { draftOf } from '../../record/draft-of-record.ts';
import type { Desk } from './desk.ts';
import { askFor, field, panelView, valueOf } from './parts.ts';

/** Who corrects a finished screening, and why, before it is opened for that. */
export function correctView(desk: Desk): TemplateResult {
  const { texts, record, workplace } = desk;
  const begin = () => {
    const [by, reason] = [valueOf(desk, 'correct-by').trim(), valueOf(desk, 'correct-reason').trim()];
    const missing = !hasText(by) ? 'correct-by' : hasText(reason) ? undefined : 'correct-reason';
    if (missing) askFor(desk, missing, texts.correctMissing);
    else if (record)
      void desk.work((isWanted) =>
        workplace.correct(
          draftOf(record),
          { by, reason, of: record.fingerprint, levelBefore: record.level.final },
          isWanted,
        ),
      );
  };
  return panelView(
    desk,
    { title: texts.correctTitle, hint: texts.correctHint, primary: { label: texts.correctBegin, click: begin } },
    html`${field(texts.correctBy, 'text', 'correct-by')} ${field(texts.correctReason, 'text', 'correct-reason')}`,
  );
}
