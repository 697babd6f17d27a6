import { clean } from '../instrument/clean.ts';
import { noted } from '../screening/done-entries.ts';
import type { Noting } from '../screening/events.ts';
import { refusalOf } from '../screening/refusing.ts';
import type { Talk } from '../screening/talk.ts';
import type { OpenedRecord, Session } from './session.ts';

/** The finished talk in which something can be noted about the steps of the record that is shown; nothing where none can. */
export function talkToNote({ opened, talk }: Pick<Session, 'opened' | 'talk'>): Talk | undefined {
  if (opened) return opened.talk;
  return talk?.matches('finished') ? talk.context : undefined;
}

/** Why something cannot be noted in a record that was opened, or nothing. */
export function refusalInOpened({ talk }: OpenedRecord, noting: Noting): string | undefined {
  return talk ? refusalOf(talk, noting) : 'Nothing can be added to this record.';
}

/** The opened record with what was noted in its talk; the record itself follows when it is sealed. */
export function notedInOpened(opened: OpenedRecord, noting: Noting): OpenedRecord {
  return { ...opened, talk: opened.talk && noted(opened.talk, clean(noting)) };
}
