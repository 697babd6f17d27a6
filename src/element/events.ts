import type { ScreeningRecord } from '../record/record.ts';

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

/** The worker finished. The record is the host's to keep; the element keeps nothing after `clear()`. */
export class ScreeningCompleteEvent extends Event {
  static readonly type = 'screening-complete';
  readonly record: ScreeningRecord;
  constructor(record: ScreeningRecord) {
    super(ScreeningCompleteEvent.type, { bubbles: true });
    this.record = record;
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

export interface ScreeningEventMap {
  'screening-start': ScreeningStartEvent;
  'screening-change': ScreeningChangeEvent;
  'screening-complete': ScreeningCompleteEvent;
  'screening-clear': ScreeningClearEvent;
  'screening-error': ScreeningErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends ScreeningEventMap {}
}
