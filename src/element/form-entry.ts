import type { ScreeningRecord } from '../record/record.ts';

/**
 * The finished record as an entry of the form around the element. It is added when the form's data are asked for:
 * a browser keeps the value of a control with the history of the page, and answers are not to be kept there.
 */
export class FormEntry {
  readonly #nameNow: () => string | null | undefined;
  #form: HTMLFormElement | null = null;
  record: ScreeningRecord | undefined;

  constructor(nameNow: () => string | null | undefined) {
    this.#nameNow = nameNow;
  }

  /** It has come to stand in this form, or in none. */
  moveTo(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#add);
    this.#form = form;
    form?.addEventListener('formdata', this.#add);
  }

  readonly #add = ({ formData }: FormDataEvent): void => {
    const name = this.#nameNow();
    if (name && this.record) formData.append(name, JSON.stringify(this.record));
  };
}
