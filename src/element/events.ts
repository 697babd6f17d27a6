import type { ScreeningRecord } from '../record/record.ts';
import type { Draft } from '../screening/draft.ts';

/** The talk has begun. */
export class ScreeningStartEvent extends Event {
  static readonly type = 'screening-start';
  constructor() {
    super(ScreeningStartEvent.type, { bubbles: true });
  }
}

/** Something was entered, changed or decided. */
export class ScreeningChangeEvent extends Event {
  static readonly type = 'screening-change';
  constructor() {
    super(ScreeningChangeEvent.type, { bubbles: true });
  }
}

/**
 * The worker finished. It comes again with the record as it is then: after a correction, and each time something was
 * noted after the end about what was done, also in a record that the host has set. It is for the host to store the record;
 * the element retains nothing after `clear()`.
 */
export class ScreeningCompleteEvent extends Event {
  static readonly type = 'screening-complete';
  readonly record: ScreeningRecord;
  constructor(record: ScreeningRecord) {
    super(ScreeningCompleteEvent.type, { bubbles: true });
    this.record = record;
  }
}

/** The worker stopped for today. The record is provisional; to go on, store the draft. */
export class ScreeningPauseEvent extends Event {
  static readonly type = 'screening-pause';
  readonly record: ScreeningRecord;
  constructor(record: ScreeningRecord) {
    super(ScreeningPauseEvent.type, { bubbles: true });
    this.record = record;
  }
}

/** Something changed that a draft holds. A host that stores the draft can go on after a crash, or another day. */
export class ScreeningDraftEvent extends Event {
  static readonly type = 'screening-draft';
  readonly #makeDraft: () => Draft;
  #draft: Draft | undefined;
  constructor(makeDraft: () => Draft) {
    super(ScreeningDraftEvent.type, { bubbles: true });
    this.#makeDraft = makeDraft;
  }

  /** The talk at the event. Made when it is first read, because the event comes with every keystroke. */
  get draft(): Draft {
    return (this.#draft ??= this.#makeDraft());
  }
}

/**
 * The worker takes the whole screening along: its paper went to the printer, or it was saved as an encrypted file, as
 * JSON or as a case note. Whether it arrives, no page knows.
 */
export class ScreeningKeepEvent extends Event {
  static readonly type = 'screening-keep';
  readonly how: 'print' | 'file';
  constructor(how: 'print' | 'file') {
    super(ScreeningKeepEvent.type, { bubbles: true });
    this.how = how;
  }
}

/** A practice was finished. There is no record of it. */
export class ScreeningPracticeCompleteEvent extends Event {
  static readonly type = 'screening-practice-complete';
  constructor() {
    super(ScreeningPracticeCompleteEvent.type, { bubbles: true });
  }
}

/** Everything of the talk was removed. */
export class ScreeningClearEvent extends Event {
  static readonly type = 'screening-clear';
  constructor() {
    super(ScreeningClearEvent.type, { bubbles: true });
  }
}

/** Something handed to the element cannot be used. What was entered so far is still there. */
export class ScreeningErrorEvent extends Event {
  static readonly type = 'screening-error';
  readonly error: Error;
  constructor(error: Error) {
    super(ScreeningErrorEvent.type, { bubbles: true });
    this.error = error;
  }
}

/** The events of the element, by the name one listens to. They bubble and do not cross a shadow root. */
export interface ScreeningEventMap {
  'screening-start': ScreeningStartEvent;
  'screening-change': ScreeningChangeEvent;
  'screening-draft': ScreeningDraftEvent;
  'screening-pause': ScreeningPauseEvent;
  'screening-complete': ScreeningCompleteEvent;
  'screening-keep': ScreeningKeepEvent;
  'screening-practice-complete': ScreeningPracticeCompleteEvent;
  'screening-clear': ScreeningClearEvent;
  'screening-error': ScreeningErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends ScreeningEventMap {}
}
