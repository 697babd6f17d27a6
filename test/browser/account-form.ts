import { fieldsOf } from '../../src/element/device-time.ts';
import { isShown, words } from './seeing.ts';
import type { Worker } from './worker.ts';

/** One person's word on a question, on the screen. */
export class AccountForm {
  readonly #worker: Worker;
  readonly #question: string;
  readonly #teller: string | undefined;

  constructor(worker: Worker, question: string, teller: string | undefined) {
    this.#worker = worker;
    this.#question = question;
    this.#teller = teller;
  }

  get question(): HTMLFieldSetElement {
    const [found] = this.#worker.all<HTMLFieldSetElement>(`fieldset[data-question="${this.#question}"]`);
    if (!found) throw new Error(`${this.#question} is not on the screen: ${this.#worker.sees}`);
    return found;
  }

  get fieldset(): HTMLFieldSetElement {
    if (this.#teller === undefined) return this.question;
    const accounts = [...this.question.querySelectorAll('fieldset')];
    const found = accounts.find((account) => words(account.querySelector('legend')?.textContent) === this.#teller);
    if (!found) throw new Error(`No account "${this.#teller}" on ${this.#question}`);
    return found;
  }

  get legend(): string {
    return words(this.fieldset.querySelector('legend')?.textContent);
  }

  /** Codes of what can be chosen, the ways not to answer last. */
  get choices(): string[] {
    return this.all('input')
      .filter(({ type }) => type === 'radio' || type === 'checkbox')
      .map(({ value }) => value);
  }

  /** Codes of what is chosen. */
  get chosen(): string[] {
    return this.all('input')
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
  }

  /** Where a number is entered. */
  get field(): HTMLInputElement {
    return this.all('input').find(({ inputMode }) => inputMode === 'numeric')!;
  }

  /** Where a text is entered that is the answer. */
  get textarea(): HTMLTextAreaElement {
    return this.all('textarea').find((area) => !area.closest('details.note'))!;
  }

  get noteField(): HTMLTextAreaElement {
    return this.all('textarea').find((area) => area.closest('details.note'))!;
  }

  input(choice: string): HTMLInputElement {
    const found = this.all('input').find(({ value }) => value === choice);
    if (!found) throw new Error(`${this.#question} has no "${choice}", but ${this.choices.join(', ')}`);
    return found;
  }

  /** Clicks each of the choices, or ways not to answer. */
  async choose(...choices: readonly string[]): Promise<void> {
    for (const choice of choices) {
      const input = this.input(choice);
      this.#unfold(input);
      if (!isShown(input)) throw new Error(`${this.#question}: "${choice}" cannot be seen`);
      input.click();
      await this.#worker.settled();
    }
  }

  async type(text: string): Promise<void> {
    await this.#write(this.field ?? this.textarea, text);
  }

  /** Enters a date, or a date and a time, as the browser's own fields for them are filled. */
  async pick(moment: string): Promise<void> {
    for (const [index, text] of fieldsOf(moment).entries())
      await this.#write(
        this.all('input').find(({ type }) => type === ['date', 'time'][index])!,
        text,
      );
  }

  async note(text: string): Promise<void> {
    await this.#write(this.noteField, text);
  }

  /** Says in whose words it is, as one does who types and moves on. */
  async rename(teller: string): Promise<void> {
    const field = this.all('input').find(({ type, inputMode }) => type === 'text' && inputMode !== 'numeric')!;
    field.value = teller;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.#worker.settled();
  }

  async answer(value: string | number | readonly string[]): Promise<void> {
    const listed = typeof value === 'object' ? value : [String(value)];
    if (this.all('input').some(({ type }) => type === 'date')) await this.pick(String(value));
    else if (this.field ?? this.textarea) await this.type(String(value));
    else await this.choose(...listed.filter((choice) => !this.chosen.includes(choice)));
  }

  async press(name: string): Promise<void> {
    for (const button of this.all('button')) if (words(button.textContent) === name) this.#unfold(button);
    await this.#worker.press(name, this.fieldset);
  }

  /** What belongs to this person's word, and not to another's beside it. */
  all<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K][] {
    const { fieldset } = this;
    return [...fieldset.querySelectorAll(selector)].filter((found) => found.closest('fieldset') === fieldset);
  }

  async #write(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
    this.#unfold(field);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.#worker.settled();
  }

  #unfold(element: Element): void {
    const details = element.closest<HTMLDetailsElement>('details:not([open])');
    if (!details) return;
    details.querySelector('summary')!.click();
    this.#unfold(element);
  }
}
