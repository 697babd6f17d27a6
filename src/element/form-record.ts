import type { ScreeningRecord } from '../record/record.ts';
import type { ResultController } from './result-controller.ts';
import type { FormEntry, FormHost } from './result/form-entry.ts';

/** The record that the form around an element submits. Its listeners come with the first record there is. */
export class FormRecord {
  readonly #host: FormHost;
  readonly #internals: ElementInternals | undefined;
  #entry: FormEntry | undefined;

  constructor(host: FormHost, internals: ElementInternals | undefined) {
    this.#host = host;
    this.#internals = internals;
  }

  set(record: ScreeningRecord | undefined, { result }: ResultController): void {
    if (!result || (!record && !this.#entry)) return;
    if (!this.#entry) {
      this.#entry = new result.FormEntry(this.#host);
      this.moveTo(this.#internals?.form ?? null);
    }
    this.#entry.record = record;
  }

  /** The element has moved to this form, or to none. */
  moveTo(form: HTMLFormElement | null): void {
    this.#entry?.moveTo(form);
  }
}
