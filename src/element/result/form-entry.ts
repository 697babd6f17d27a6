import type { ScreeningRecord } from '../../record/record.ts';

/** What an entry needs of its element. */
export interface FormHost {
  /** Under which name the record is submitted. */
  readonly name: () => string | null | undefined;
  readonly report: (error: Error) => void;
}

/**
 * The finished record as an entry of the form around the element. It is added when the browser collects the form's data:
 * a browser saves the value of a control with the history of the page, and answers must not be saved there.
 */
export class FormEntry {
  readonly #host: FormHost;
  #form: HTMLFormElement | null = null;
  /** A form that is sent by "get" has its data in the address. */
  #isByGet = false;
  record: ScreeningRecord | undefined;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** The element has moved to this form, or to none. */
  moveTo(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('submit', this.#look);
    this.#form?.removeEventListener('formdata', this.#add);
    this.#form = form;
    form?.addEventListener('submit', this.#look);
    form?.addEventListener('formdata', this.#add);
  }

  readonly #look = ({ submitter }: SubmitEvent): void => {
    const method = submitter?.getAttribute('formmethod') ?? this.#form?.method ?? '';
    this.#isByGet = method.toLowerCase() === 'get';
    // The browser collects the data right after this.
    setTimeout(() => (this.#isByGet = false));
  };

  readonly #add = ({ formData }: FormDataEvent): void => {
    const name = this.#host.name();
    if (!name || !this.record) return;
    if (this.#isByGet)
      this.#host.report(new Error('The record is not submitted by "get", which puts it into the address: use "post".'));
    else formData.append(name, JSON.stringify(this.record));
  };
}
