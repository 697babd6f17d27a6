import type { ScreeningRecord } from '../../record/record.ts';
import type { Workplace } from './desk.ts';

/**
 * The finished record as an entry of the form around the element. It is added when the form's data are asked for:
 * a browser keeps the value of a control with the history of the page, and answers are not to be kept there.
 */
export class FormEntry {
  readonly #workplace: Pick<Workplace, 'name' | 'tell'>;
  #form: HTMLFormElement | null = null;
  /** A form that is sent by "get" has its data in the address. */
  #isByGet = false;
  record: ScreeningRecord | undefined;

  constructor(workplace: Pick<Workplace, 'name' | 'tell'>) {
    this.#workplace = workplace;
  }

  /** It has come to stand in this form, or in none. */
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
    // The data are asked for right after this.
    setTimeout(() => (this.#isByGet = false));
  };

  readonly #add = ({ formData }: FormDataEvent): void => {
    const name = this.#workplace.name();
    if (!name || !this.record) return;
    if (this.#isByGet)
      this.#workplace.tell(
        new Error('The record is not submitted by "get", which puts it into the address: use "post".'),
      );
    else formData.append(name, JSON.stringify(this.record));
  };
}
