import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import type { ScreeningEventMap } from '../../src/element/events.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import type { Draft } from '../../src/screening/draft.ts';
import { AccountForm } from './account-form.ts';
import { isShown, nameOf, until, words } from './seeing.ts';
import { english, spanish } from './texts.ts';

/** What is answered, by question code: a choice, choices, a number or a text. */
export type AnswersToGive = Readonly<Record<string, string | number | readonly string[]>>;

const eventNames = [
  'screening-start',
  'screening-change',
  'screening-draft',
  'screening-pause',
  'screening-complete',
  'screening-keep',
  'screening-practice-complete',
  'screening-clear',
  'screening-error',
] as const satisfies readonly (keyof ScreeningEventMap)[];

/** A worker at the screen: does what a worker does and sees what a worker sees. */
export class Worker {
  readonly element: OpenDoorScreening;
  readonly events: Event[] = [];

  constructor(element: OpenDoorScreening) {
    this.element = element;
    for (const name of eventNames) element.addEventListener(name, (event) => this.events.push(event));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** All that can be read on the screen. */
  get sees(): string {
    return words(this.find('.shell')?.innerText);
  }

  /** In which language it speaks. */
  get language(): string {
    return this.find('.shell')!.lang;
  }

  get heading(): string {
    return words(this.find('[data-heading]')?.textContent);
  }

  /** Codes of the questions on the screen. */
  get questions(): string[] {
    return this.all('[data-question]').map((question) => question.getAttribute('data-question')!);
  }

  /** What has the focus, inside the element or on the page. */
  get focus(): Element | null {
    return document.activeElement === this.element ? this.root.activeElement : document.activeElement;
  }

  get record(): ScreeningRecord | undefined {
    const complete = this.events.findLast((event) => event.type === 'screening-complete');
    return complete && (complete as ScreeningEventMap['screening-complete']).record;
  }

  /** The draft of the last event, as a host that has stored it reads it again. */
  get draft(): Draft | undefined {
    const told = this.events.findLast((event) => event.type === 'screening-draft');
    return told && (JSON.parse(JSON.stringify((told as ScreeningEventMap['screening-draft']).draft)) as Draft);
  }

  /** The provisional record of the last event at which the worker stopped. */
  get provisional(): ScreeningRecord | undefined {
    const pause = this.events.findLast((event) => event.type === 'screening-pause');
    return pause && (pause as ScreeningEventMap['screening-pause']).record;
  }

  /** What was reported that cannot be used. */
  get errors(): Error[] {
    return this.events
      .filter((event) => event.type === 'screening-error')
      .map((event) => (event as ScreeningEventMap['screening-error']).error);
  }

  /** The alerts on the screen. */
  get alerts(): string[] {
    return this.all<HTMLElement>('[role=alert]')
      .filter(isShown)
      .map(({ innerText }) => words(innerText))
      .filter((text) => text !== '');
  }

  /** What is said in passing after something was done, or at a field that cannot be used. */
  get notice(): string {
    const said = this.all<HTMLElement>(
      '[role=status].notice, .main > .field [role=alert], section > .field [role=alert], section > div > .field [role=alert]',
    );
    return words(said.map(({ textContent }) => textContent).join(' '));
  }

  /** The screening to read, as it is on the screen once its sections are unfolded. */
  get paper(): string {
    for (const fold of this.all<HTMLDetailsElement>('.fold, .points-fold')) fold.open = true;
    return words(this.find('.paper')?.innerText);
  }

  /** What is chosen and typed, wherever one can enter something. */
  get entered(): string[] {
    return this.all<HTMLInputElement | HTMLTextAreaElement>('input, textarea').map((field) =>
      field.type === 'radio' || field.type === 'checkbox'
        ? `${field.name} ${field.value} ${String((field as HTMLInputElement).checked)}`
        : `${field.type} ${field.value}`,
    );
  }

  /** What one calls the thing that has the focus; comparing elements themselves would print the whole page. */
  get focused(): string {
    const { focus } = this;
    const label = focus instanceof HTMLInputElement ? focus.labels?.[0] : undefined;
    return focus ? nameOf(label ?? focus) : '';
  }

  find(selector: string): HTMLElement | null {
    return this.root.querySelector(selector);
  }

  all<E extends Element>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  /** Names of the buttons one can press. */
  get buttons(): string[] {
    return this.all('button').filter(isShown).map(nameOf);
  }

  /** How often something happened so far. */
  heard(name: keyof ScreeningEventMap): number {
    return this.events.filter((event) => event.type === name).length;
  }

  /** One person's word on a question: the one who is asked, or the teller in that legend. */
  on(question: string, teller?: string): AccountForm {
    return new AccountForm(this, question, teller);
  }

  /** Presses the one thing of that name: a button, or what unfolds. */
  async press(name: string, within: ParentNode = this.root): Promise<void> {
    const shown = [...within.querySelectorAll<HTMLElement>('button, summary')].filter(isShown);
    const named = shown.filter((candidate) => nameOf(candidate) === name);
    // One who sees reads less than one who hears.
    const found = named.length > 0 ? named : shown.filter(({ textContent }) => words(textContent) === name);
    if (found.length !== 1) throw new Error(`Expected one "${name}", found ${found.length} on: ${this.sees}`);
    found[0]!.click();
    await this.settled();
  }

  /** Presses what is offered as the one thing to do next. */
  async goOn(): Promise<void> {
    this.find('[part~=primary-button]')!.click();
    await this.settled();
  }

  /** On with the talk, also from a card where something else comes first. */
  async onward(): Promise<void> {
    const { goOn } = this.language === 'es' ? spanish : english;
    if (this.buttons.includes(goOn)) await this.press(goOn);
    else await this.goOn();
  }

  /** Shows the list of topics where it is folded. */
  async unfoldTopics(): Promise<void> {
    if (!this.all('.topics ol').some(isShown)) this.find('.topics summary')!.click();
    await this.settled();
  }

  /** Jumps by the list of topics to the topic at that place or of that name. */
  async jump(topic: string | number): Promise<void> {
    await this.unfoldTopics();
    const entries = [...this.all('.topics ol').find(isShown)!.querySelectorAll('button')];
    const entry =
      typeof topic === 'number' ? entries[topic] : entries.find((button) => nameOf(button).startsWith(topic));
    if (!entry) throw new Error(`No topic "${topic}" in: ${entries.map(nameOf).join(', ')}`);
    entry.click();
    await this.settled();
  }

  /** Writes into the field of that name, as one who types. */
  async fill(name: string, text: string): Promise<void> {
    const field = this.find(`[name="${name}"]`) as HTMLInputElement | null;
    if (!field) throw new Error(`No field "${name}" on: ${this.sees}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /**
   * Goes on and on, answering what there is an answer for, until a screen of that heading; `look` is called at every
   * screen before it is answered and after.
   */
  async walk(answers: AnswersToGive, to: string, look: () => unknown = () => {}): Promise<void> {
    for (let before = ''; before !== this.#text;) {
      before = this.#text;
      await look();
      if (this.heading === to) return;
      // A question may open others on the same page.
      const done = new Set<string>();
      for (let code = this.#openOne(answers, done); code; code = this.#openOne(answers, done)) {
        done.add(code);
        await this.on(code).answer(answers[code]!);
        await look();
      }
      await this.onward();
    }
    throw new Error(`No way on to "${to}" from: ${this.sees}`);
  }

  /** Answers what there is an answer for, to the end of the talk. */
  async finish(answers: AnswersToGive = {}): Promise<ScreeningRecord> {
    await this.walk(answers, (this.language === 'es' ? spanish : english).reviewTitle);
    await this.goOn();
    await this.goOn();
    await until(() => this.record);
    await this.settled();
    return this.record!;
  }

  #openOne(answers: AnswersToGive, done: ReadonlySet<string>): string | undefined {
    return this.questions.find((code) => code in answers && !done.has(code));
  }

  /** Until what was done is on the screen. A record is sealed before it is shown and handed over. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await Promise.resolve();
    if (this.#isWaiting) await until(() => !this.#isWaiting);
    if (this.root.querySelector('.paper')) await new Promise((resolve) => setTimeout(resolve));
  }

  /** All text on the screen, what is folded, too: read often, it costs no layout. */
  get #text(): string {
    return words(this.find('.shell')?.textContent);
  }

  get #isWaiting(): boolean {
    if (this.#text === '') return true;
    const { waiting, tryAgain } = this.language === 'es' ? spanish : english;
    return this.heading === waiting && this.buttons.includes(tryAgain);
  }
}
